import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { currentForm } from '../form/index.js';
import { parseFacts } from '../narrative/facts.js';
import type { Facts } from '../narrative/types.js';
import { paragraphText, writeNarrative } from '../narrative/write.js';
import { openFilePort } from '../workbook/file/index.js';
import { writeTexts } from '../workbook/text/texts.js';
import { UsageError } from './exit.js';
import { readInput } from './inputs.js';
import { writeOutput } from './output.js';

export interface NarrateCommand {
  readonly facts?: string;
  readonly output?: string;
  readonly format: 'text' | 'json';
  readonly force: boolean;
}

/** Writes the text of a report from its figures: to the screen, to a text or JSON file, or into a copy of its workbook. */
export async function narrate(
  file: string, { facts: factsFile, output, format, force }: NarrateCommand, print: (text: string) => void, tell: (text: string) => void,
): Promise<void> {
  const input = await readInput(file);
  const facts: Facts = { ...input.facts, ...(factsFile === undefined ? {} : await readFactsFile(factsFile)) };
  const kind = output === undefined ? '' : extname(output).toLowerCase();
  if (kind === '.xlsx') {
    if (extname(file).toLowerCase() !== '.xlsx') throw new UsageError('写到 xlsx 时，输入也应是 xlsx；年报数据请先用 gouji new --from 做成工作簿。');
    const port = await openFilePort(file);
    const outcome = await writeTexts(port, currentForm, input.report, facts);
    if (outcome.kind === 'conflict') throw new UsageError(`工作簿里已有工作表“${outcome.sheet}”，不是勾稽写的，没有改动。请先把它改名。`);
    await writeOutput(output!, port.bytes(), { force, input: file });
    tell(`已写出 ${output}，正文在工作表“${outcome.sheet}”。`);
    return;
  }
  const paragraphs = writeNarrative(currentForm, input.report, facts);
  const text = kind === '.json' || (kind === '' && format === 'json')
    ? `${JSON.stringify(paragraphs.map((paragraph) => ({ ...paragraph, text: paragraphText(paragraph) })), null, 2)}\n`
    : `${paragraphs.map(paragraphText).join('\n')}\n`;
  if (output === undefined) print(text);
  else await writeOutput(output, text, { force, input: file });
}

async function readFactsFile(path: string): Promise<Facts> {
  try {
    return parseFacts(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new UsageError(`读不出表外事实：${path}。应是 JSON，例如 {"published": 69, "informationFee": 0}。`, { cause: error });
  }
}
