import { decoded } from '../files/decode.js';
import { isBuiltIn } from '../narrative/template/built-in.js';
import { chosenTemplate } from '../narrative/template/chosen.js';
import { templateFaultWords } from '../narrative/template/fault.js';
import type { Template } from '../narrative/template/template.js';
import { usageError } from './exit.js';
import { asCommand, bytesOf } from './inputs.js';

/** The template that --template names, as a workbook keeps it: the name of one of ours, or the text of a file. */
export async function keptTemplate(named: string): Promise<string> {
  const text = isBuiltIn(named) ? named : await asCommand(named, async () => decoded(await bytesOf(named)).text);
  templateFor(text, named);
  return text;
}

export function templateFor(kept: string | undefined, path = '（工作簿里保存的）'): Template {
  const read = chosenTemplate(kept);
  if ('template' in read) return read.template;
  throw usageError([`模板“${path}”不能用：`, ...read.faults.map(templateFaultWords)].join('\n'));
}
