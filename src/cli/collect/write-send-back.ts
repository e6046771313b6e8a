import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bodies, Body } from '../../collect/bodies.js';
import type { ReportRecord } from '../../collect/record.js';
import type { Change } from '../../collect/rounds.js';
import { fileNameOf, goesBack, reminder, sendBackLetter, sendBackMessage } from '../../collect/send-back.js';
import { kindOf } from '../../files/open.js';
import { editXlsx } from '../../files/xlsx/index.js';
import { filePort } from '../../workbook/file/index.js';
import { isWorkbookError } from '../../workbook/port.js';
import { markWorkbook } from '../marked-copy.js';
import { shown, type Screen } from '../screen.js';
import type { Again, CollectCommand } from './command.js';
import { writeFileOf, writing } from './outputs.js';
import { recordsIn } from './records.js';

interface SendBack {
  readonly reports: string;
  readonly out: string;
  readonly command: CollectCommand;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly again: Again;
}

/** 退回修改单, marked copies and the two texts for the chat. Gives the files in 退回/, by body. */
export async function writeSendBack(
  { reports, out, command, changes, again }: SendBack, all: Bodies, { err }: Screen,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const written = new Map<string, readonly string[]>();
  const about = { year: all.year, reply: { by: command.replyBy, ask: command.ask } };
  const missing = all.bodies.filter(({ state }) => state === 'missing');
  const back = new Map(all.bodies.filter((body) => goesBack(body) && body.file).map((body) => [body.file!.file, body]));
  const folder = join(out, '退回');
  if (command.sendBack) {
    await forgetFormer(out, folder);
    if (back.size > 0) await writing(folder, () => mkdir(folder, { recursive: true }));
  }
  const names = new Set<string>();
  const messages = new Map<string, string>();
  for await (const record of recordsIn(reports)) {
    const body = back.get(record.file);
    if (!body) continue;
    messages.set(body.name, sendBackMessage(body, record.check, about));
    if (!command.sendBack) continue;
    const name = freeName(fileNameOf(body.name), names);
    const { letterDocx } = await import('../../publish/docx/index.js');
    const letter = sendBackLetter(body, record.check, changes.get(body.name) ?? [], about);
    await writeFileOf(join(folder, `${name}.docx`), await letterDocx(letter, all.year));
    const copy = await markedCopyOf(record, body, again, err);
    if (copy) await writeFileOf(join(folder, `${name}（标记）.xlsx`), copy);
    written.set(body.name, [`${name}.docx`, ...(copy ? [`${name}（标记）.xlsx`] : [])]);
  }
  await writeFileOf(join(out, '催报.txt'), missing.map((body) => `${reminder(body, about)}\n`).join('\n'));
  await writeFileOf(join(out, '退回.txt'), all.bodies.flatMap(({ name }) => messages.get(name) ?? []).map((text) => `${text}\n`).join('\n'));
  return written;
}

/** The body's own workbook with flags and a sheet of findings, every other byte kept; undefined where it sent another kind of file. */
async function markedCopyOf(
  { file, report }: ReportRecord, { name }: Body, again: Again, err: Screen['err'],
): Promise<Uint8Array | undefined> {
  if (!report) return undefined;
  const { bytes, result } = await again(file);
  if (kindOf(file, bytes) !== 'xlsx') return undefined;
  try {
    const editor = editXlsx(bytes);
    await markWorkbook(filePort(editor, basename(file)), result);
    return editor.bytes();
  } catch (error) {
    if (!isWorkbookError(error)) throw error;
    err(`${shown(`${name}的工作簿受保护或不能加标记，只写了退回修改单。`)}\n`);
    return undefined;
  }
}

/** Off with the sheets of a former run: who has passed since gets none. Only what bodies.json names as ours. */
async function forgetFormer(out: string, folder: string): Promise<void> {
  const text = await readFile(join(out, 'bodies.json'), 'utf8').catch(() => '{}');
  const former = (JSON.parse(text) as { readonly bodies?: readonly { readonly sentBack?: readonly string[] }[] }).bodies ?? [];
  for (const name of former.flatMap(({ sentBack = [] }) => sentBack)) {
    if (basename(name) === name && /\.(?:docx|xlsx)$/.test(name)) await writing(folder, () => rm(join(folder, name), { force: true }));
  }
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`;
  taken.add(free.toLowerCase());
  return free;
}
