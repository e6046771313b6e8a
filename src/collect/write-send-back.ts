import { kindOf } from '../files/open.js';
import { editXlsx } from '../files/xlsx/index.js';
import { filePort } from '../workbook/file/file-port.js';
import { markWorkbook } from '../workbook/mark-workbook.js';
import { isWorkbookError } from '../workbook/port.js';
import type { Again } from './answer.js';
import type { Bodies, Body } from './bodies.js';
import { outputNames, type Host, type Outputs } from './host.js';
import { baseName } from './names.js';
import type { ReportRecord } from './record.js';
import type { Change } from './rounds.js';
import { fileNameOf, goesBack, reminder, sendBackLetter, sendBackMessage } from './send-back.js';
import type { Task } from './task.js';

interface SendBack {
  readonly outputs: Outputs;
  readonly task: Task;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly again: Again;
}

/** 退回修改单, marked copies and the two texts for the chat. Gives the files in 退回/, by body. */
export async function writeSendBack(
  { outputs, task, changes, again }: SendBack, all: Bodies, { say }: Host,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const written = new Map<string, readonly string[]>();
  const about = { year: all.year, reply: { by: task.replyBy, ask: task.ask } };
  const missing = all.bodies.filter(({ state }) => state === 'missing');
  const back = new Map(all.bodies.filter((body) => goesBack(body) && body.file).map((body) => [body.file!.file, body]));
  if (task.sendBack) await outputs.clear(outputNames.sentBack);
  const names = new Set<string>();
  const messages = new Map<string, string>();
  for await (const record of outputs.records(back)) {
    const body = back.get(record.file)!;
    messages.set(body.name, sendBackMessage(body, record.check, about));
    if (!task.sendBack) continue;
    const name = freeName(fileNameOf(body.name), names);
    const { letterDocx } = await import('../publish/docx/index.js');
    const letter = sendBackLetter(body, record.check, changes.get(body.name) ?? [], about);
    await outputs.write(`${outputNames.sentBack}/${name}.docx`, await letterDocx(letter, all.year));
    const copy = await markedCopyOf(record, body, again, say);
    if (copy) await outputs.write(`${outputNames.sentBack}/${name}（标记）.xlsx`, copy);
    written.set(body.name, [`${name}.docx`, ...(copy ? [`${name}（标记）.xlsx`] : [])]);
  }
  await outputs.write(outputNames.reminders, paragraphs(missing.map((body) => reminder(body, about))));
  await outputs.write(outputNames.messages, paragraphs(all.bodies.flatMap(({ name }) => messages.get(name) ?? [])));
  return written;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('\n');
}

/** The body's own workbook with flags and a sheet of findings, every other byte kept; undefined where it sent another kind of file. */
async function markedCopyOf(
  { file, report }: ReportRecord, { name }: Body, again: Again, say: Host['say'],
): Promise<Uint8Array | undefined> {
  if (!report) return undefined;
  const { bytes, result } = await again(file);
  if (kindOf(file, bytes) !== 'xlsx') return undefined;
  try {
    const editor = editXlsx(bytes);
    await markWorkbook(filePort(editor, baseName(file)), result);
    return editor.bytes();
  } catch (error) {
    if (!isWorkbookError(error)) throw error;
    say(`${name}的工作簿受保护或不能加标记，只写了退回修改单。`);
    return undefined;
  }
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}（${number}）`;
  taken.add(free.toLowerCase());
  return free;
}
