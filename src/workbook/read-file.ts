import { currentForm } from '../form/index.js';
import { readDocument } from '../finder/read-document.js';
import { openFile } from '../files/open.js';
import type { Opened } from '../files/opened.js';
import { factsBeside } from '../narrative/facts/parse.js';
import type { BodyKind } from '../report/body.js';
import { parseReport } from '../report/json.js';
import type { Profile } from '../rules/card.js';
import { nothingKept, type Kept } from './kept/kept.js';
import { parseKept } from './kept/parse.js';
import { readWorkbook, type Reading } from './reading.js';

/** What goes before that which a file keeps: options of the command line. What its sheets say stands before both. */
export interface KeptOverrides {
  readonly profile?: Profile | undefined;
  readonly body?: BodyKind | undefined;
}

function overridden(kept: Kept, { profile, body }: KeptOverrides): Kept {
  return { ...kept, ...(profile ? { profile } : {}), ...(body ? { identity: { ...kept.identity, body } } : {}) };
}

/** Any file, opened or handed over by a worker, as a reading. Throws ReportJsonError. */
export function readOpened(opened: Opened, overrides: KeptOverrides = {}): Reading {
  switch (opened.kind) {
    case 'workbook': return readWorkbook(opened.sheets, overridden(parseKept(opened.settings), overrides));
    case 'document': return withBody({ ...readDocument(opened.document), kept: overridden(nothingKept, overrides) });
    case 'json': {
      const report = parseReport(opened.text);
      return withBody({
        report, kept: overridden({ ...nothingKept, facts: factsBeside(opened.text), waivers: report.waivers ?? [] }, overrides),
      });
    }
  }
}

function withBody(reading: Reading): Reading {
  const body = reading.report.body ?? reading.kept.identity.body;
  return body ? { ...reading, report: { ...reading.report, body } } : reading;
}

/** Reads whatever holds a report. Rejects with a FileError or a ReportJsonError; what is not sure is unread, never guessed. */
export async function readFile(name: string, bytes: Uint8Array, overrides: KeptOverrides = {}): Promise<Reading> {
  return readOpened(await openFile(name, bytes), overrides);
}

/** Cells or text that were copied from a page, a letter or a spreadsheet. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

export async function readPasted({ html, text }: Pasted): Promise<Reading> {
  const [{ readHtml }, { readText }] = await Promise.all([import('../files/html/index.js'), import('../files/text/index.js')]);
  const rich = html.trim() === '' ? undefined : readDocument(readHtml(html));
  const found = rich && Object.keys(rich.report.figures).length > 0 ? rich : readDocument(readText(text, currentForm));
  return { ...found, kept: nothingKept };
}
