import { writeReport } from '../report/json.js';
import type { Report } from '../report/report.js';
import { readInput } from './inputs.js';
import { writeOutput } from './output.js';

export interface ReadCommand {
  readonly output?: string;
  readonly force: boolean;
}

/** Prints the Report JSON of one file, or writes it to `output`. */
export async function readToJson(file: string, { output, force }: ReadCommand, print: (text: string) => void): Promise<void> {
  const { report, tables } = await readInput(file);
  const notes = tables ? Object.entries(tables).flatMap(([key, { state }]) => (state === 'found' ? [] : [note(key, state)])) : [];
  const json = writeReport({ ...report, notes: [...report.notes, ...notes] } satisfies Report);
  if (output === undefined) print(json);
  else await writeOutput(output, json, { force, input: file });
}

const tableNames: Readonly<Record<string, string>> = { disclosure: '表二', applications: '表三', disputes: '表四' };

function note(table: string, state: 'missing' | 'ambiguous'): string {
  return state === 'missing' ? `没有找到${tableNames[table]}。` : `${tableNames[table]}找到了几处，没有读。`;
}
