import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { readFile } from '../src/workbook/read-file.js';
import { currentForm } from '../src/form/index.js';
import { formats } from '../test/attack/formats/index.js';
import { modelOf } from '../test/attack/model.js';
import { interleaved, inWords, type Measured, type Times } from './measure.js';
import { differentReports } from './workbooks.js';

const rounds = 8;
const perRound = 3;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The least that any reader of the kind does with the same bytes. */
const floors = {
  docx: ['only inflating', (bytes: Uint8Array) => unzipSync(bytes)],
  html: ['parse5 alone', (bytes: Uint8Array) => parse(text(bytes))],
  markdown: ['only decoding', (bytes: Uint8Array) => text(bytes).split('\n')],
  pdf: ['the text by pdf.js alone', async (bytes: Uint8Array) => {
    const { getDocument } = await import('unpdf/pdfjs');
    const pdf = await getDocument({ data: bytes.slice() }).promise;
    for (let page = 1; page <= pdf.numPages; page++) await (await pdf.getPage(page)).getTextContent();
    await pdf.destroy();
  }],
} as const;

/** Bytes to a report by kind, other figures each round, against the parsing alone. */
export async function benchReaders(): Promise<Measured[]> {
  const models = [...differentReports(rounds * perRound, 8)].map((report) => modelOf(currentForm, report));
  const lines: Measured[] = [];
  for (const kind of Object.keys(floors) as (keyof typeof floors)[]) {
    const files = models.map((model) => formats[kind].write(model));
    const [floor, least] = floors[kind];
    const file = (round: number, call: number): Uint8Array => files[round * perRound + call]!;
    const [reading, parsing] = await interleaved([
      (round, call) => readFile(formats[kind].file, file(round, call).slice()),
      (round, call) => least(file(round, call)),
    ], rounds, perRound) as [Times, Times];
    lines.push({
      name: `one ${formats[kind].title}, bytes to a report`, value: inWords(reading),
      reference: `${floor} ${inWords(parsing)}`, ratio: reading.cpu.median / parsing.cpu.median,
    });
  }
  return lines;
}
