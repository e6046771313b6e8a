import { formById } from '../form/index.js';
import { chosenTemplate } from '../narrative/template/chosen.js';
import { signedContentOf } from '../publish/data/digest.js';
import { signoffState } from '../report/signoff.js';
import { publicationFrom } from './published.js';
import type { Reading } from './reading.js';
import { signedLine } from './signoff-words.js';

/** Who signed the report of a workbook, and what was changed since: under the same text as in the pane. */
export function signedWords({ report, kept }: Reading): string | undefined {
  const chosen = chosenTemplate(kept.template);
  const template = 'template' in chosen ? chosen.template : undefined;
  const state = signoffState(kept.signoff, signedContentOf(publicationFrom({ report, kept }, { template })));
  return signedLine(state, formById(report.form)!, report);
}
