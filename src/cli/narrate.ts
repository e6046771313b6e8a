import { extname } from 'node:path';
import { formById } from '../form/index.js';
import { jsonText } from '../files/json-text.js';
import { parseFacts } from '../narrative/facts/parse.js';
import type { Facts } from '../narrative/types.js';
import { paragraphText, writeNarrative } from '../narrative/write.js';
import { openFilePort } from '../workbook/file/index.js';
import { keptSettings } from '../workbook/kept/write.js';
import { planText, writeText } from '../workbook/text/texts.js';
import { usageError } from './exit.js';
import { asCommand, bytesOf, readOnly } from './inputs.js';
import { writeOutput, type Output } from './output.js';
import { shown, type Screen } from './screen.js';

export interface NarrateCommand extends Output {
  readonly facts?: string;
  readonly format: 'text' | 'json';
}

const outputs = ['', '.txt', '.json', '.xlsx'] as const;

/** Writes the text of a report from its figures: to the screen, to a text or JSON file, or into a copy of its workbook. */
export async function narrate(
  file: string, { facts: factsFile, output, format, force }: NarrateCommand, { out, err }: Screen,
): Promise<void> {
  const kind = output === undefined ? '' : extname(output).toLowerCase();
  if (!outputs.some((one) => one === kind)) throw usageError(`写不了 ${kind} 文件。可以写到 txt、json 或 xlsx。`);
  const { report, kept } = await readOnly(file);
  const facts: Facts = { ...kept.facts, ...(factsFile === undefined ? {} : await readFactsFile(factsFile)) };
  const form = formById(report.form)!;
  if (kind === '.xlsx') {
    if (extname(file).toLowerCase() !== '.xlsx') throw usageError('写到 xlsx 时，输入也应是 xlsx；年报数据请先用 gouji new --from 做成工作簿。');
    const port = await openFilePort(file);
    const planned = await planText(port, form, report, facts, kept.texts);
    if (planned.kind === 'conflict') throw usageError(`工作簿里已有工作表“${planned.sheet}”，不是勾稽写的，没有改动。请先把它改名。`);
    const record = await writeText(port, planned);
    await port.setSettings(keptSettings({ texts: record }));
    await writeOutput(output!, port.bytes(), { force, inputs: [file, factsFile] });
    const own = planned.kind === 'update' ? planned.plan.steps.filter(({ status }) => status === 'kept').length : 0;
    err(`已写出 ${output}，正文在工作表“${planned.sheet}”${own > 0 ? `，保留了改过的 ${own} 段` : ''}。\n`);
    return;
  }
  const paragraphs = writeNarrative(form, report, facts);
  const asJson = kind === '.json' || (kind === '' && format === 'json');
  const text = asJson
    ? `${JSON.stringify(paragraphs.map((paragraph) => ({ ...paragraph, text: paragraphText(paragraph) })), null, 2)}\n`
    : `${paragraphs.map(paragraphText).join('\n')}\n`;
  if (output !== undefined) await writeOutput(output, text, { force, inputs: [file, factsFile] });
  else await out(asJson ? text : text.split('\n').map(shown).join('\n'));
}

async function readFactsFile(path: string): Promise<Facts> {
  return asCommand(path, async () => {
    const wrong = (cause?: unknown) => usageError(`读不出表外事实：${path}。应是 JSON，例如 {"published": 69, "informationFee": 0}。`, { cause });
    const text = jsonText(await bytesOf(path)).replace(/^\ufeff/, '');
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      throw wrong(error);
    }
    const facts = parseFacts(data);
    if (!facts) throw wrong();
    return facts;
  });
}
