import { extname } from 'node:path';
import { formById } from '../form/index.js';
import { jsonText } from '../files/json-text.js';
import { factsFault } from '../narrative/facts/parse.js';
import { factsExample, factsFaultWords, factsQuestions } from '../narrative/facts/words.js';
import type { Facts } from '../narrative/types.js';
import { paragraphText, writeNarrative } from '../narrative/write.js';
import { asLastYear } from '../report/last-year.js';
import { openFilePort } from '../workbook/file/index.js';
import { keptSettings } from '../workbook/kept/write.js';
import { planText, writeText } from '../workbook/text/texts.js';
import { usageError } from './exit.js';
import { asCommand, bytesOf, readOnly } from './inputs.js';
import { writeOutput, type Output } from './output.js';
import { shown, type Screen } from './screen.js';
import { keptTemplate, templateFor } from './template-option.js';

export interface NarrateCommand extends Output {
  readonly facts?: string;
  readonly factsExample?: boolean;
  readonly template?: string;
  readonly lastYear?: string;
  readonly format: 'text' | 'json';
}

const outputs = ['', '.txt', '.json', '.xlsx'] as const;

/** Writes the text of a report from its figures: to the screen, to a text or JSON file, or into a copy of its workbook. */
export async function narrate(file: string | undefined, command: NarrateCommand, { out, err }: Screen): Promise<void> {
  const { facts: factsFile, output, format, force, lastYear: lastYearFile } = command;
  if (command.factsExample) {
    await out(format === 'json' ? factsExample() : factsQuestions());
    return;
  }
  if (file === undefined) throw usageError('要写明年报文件。');
  const kind = output === undefined ? '' : extname(output).toLowerCase();
  if (!outputs.some((one) => one === kind)) throw usageError(`写不了${kind}文件。可以写到txt、json或xlsx。`);
  const chosen = command.template === undefined ? undefined : await keptTemplate(command.template);
  const { report, kept } = await readOnly(file);
  const facts: Facts = { ...kept.facts, ...(factsFile === undefined ? {} : await readFactsFile(factsFile)) };
  const form = formById(report.form)!;
  const options = {
    template: templateFor(chosen ?? kept.template),
    lastYear: lastYearFile === undefined ? kept.lastYear : asLastYear((await readOnly(lastYearFile)).report),
  };
  if (kind === '.xlsx') {
    if (extname(file).toLowerCase() !== '.xlsx') throw usageError('写到xlsx时，输入也应是xlsx；年报数据请先用 gouji new --from 做成工作簿。');
    const port = await openFilePort(file);
    const planned = await planText(port, form, report, facts, kept.texts, options);
    if (planned.kind === 'conflict') throw usageError(`工作簿里已有工作表“${planned.sheet}”，不是勾稽写的，没有改动。请先把它改名。`);
    const record = await writeText(port, planned);
    await port.setSettings(keptSettings({ texts: record, ...(chosen === undefined ? {} : { template: chosen }) }));
    await writeOutput(output!, port.bytes(), { force, inputs: [file, factsFile, lastYearFile] });
    const steps = planned.kind === 'update' ? planned.plan.steps : [];
    const own = steps.filter(({ status }) => status === 'kept' || status === 'refresh').length;
    const numbers = steps.flatMap(({ refreshed }) => refreshed?.changes ?? []).length;
    const keptWords = own === 0 ? '' : `，保留了改过的${own}段${numbers === 0 ? '' : `，更新了其中${numbers}个数`}`;
    err(`已写出“${output}”，正文在工作表“${planned.sheet}”${keptWords}。\n`);
    return;
  }
  const paragraphs = writeNarrative(form, report, facts, options);
  const asJson = kind === '.json' || (kind === '' && format === 'json');
  const text = asJson
    ? `${JSON.stringify(paragraphs.map((paragraph) => ({ ...paragraph, text: paragraphText(paragraph) })), null, 2)}\n`
    : `${paragraphs.map(paragraphText).join('\n')}\n`;
  if (output !== undefined) await writeOutput(output, text, { force, inputs: [file, factsFile, lastYearFile] });
  else await out(asJson ? text : text.split('\n').map(shown).join('\n'));
}

/** A person's file of facts; what is not one is a wrong use of the command. */
export async function readFactsFile(path: string): Promise<Facts> {
  return asCommand(path, async () => {
    const text = jsonText(await bytesOf(path)).replace(/^\ufeff/, '');
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (cause) {
      throw usageError(`读不出表外事实：${path}。应是JSON，例如{"published": 69, "informationFee": "none"}。`, { cause });
    }
    const fault = factsFault(data);
    if (fault) throw usageError(`表外事实“${path}”：${factsFaultWords(fault)}。`);
    return data as Facts;
  });
}
