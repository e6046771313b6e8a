import { decoded } from '../files/decode.js';
import { rowsOf } from '../files/csv/rows.js';
import { separatorOf } from '../files/csv/separator.js';
import { isDateFormat } from '../report/entry.js';
import { bodyKindOf, type BodyKind } from '../report/body.js';
import { eachPresent, type Grid } from '../grid/grid.js';
import { bareName } from './names.js';

/** One body that has to report. */
export interface RosterLine {
  /** As a person counts the rows of the file. */
  readonly row: number;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly kind?: BodyKind;
  /** The name of another line. */
  readonly parent?: string;
  /** `2026-01-20`. */
  readonly deadline?: string;
  readonly contact?: string;
  readonly phone?: string;
}

export interface Roster {
  readonly lines: readonly RosterLine[];
  /** What of the file was not used, and why: one sentence each. */
  readonly problems: readonly string[];
}

const columns = {
  name: ['单位名称', '填报单位', '报送单位', '部门名称', '单位', '名称'],
  former: ['曾用名', '曾用名称', '原名称', '原名'],
  kind: ['单位类别', '类别'],
  parent: ['上级单位', '主管单位', '主管部门', '上级'],
  deadline: ['截止日期', '截止时间', '报送期限'],
  contact: ['联系人'],
  phone: ['联系电话', '电话', '手机'],
} as const;

type Column = keyof typeof columns;

/** More bodies than any collecting office has. */
const mostRows = 20_000;
/** Rows in which the head is looked for. */
const headRows = 20;

export type RosterCell = string | number | null;

/** The cells of a CSV roster, UTF-8 or GBK. */
export function csvRosterRows(bytes: Uint8Array): RosterCell[][] {
  const { text } = decoded(bytes);
  return rowsOf(text, separatorOf(text)).rows.map((row) => row.map((cell) => cell.trim()));
}

/** The cells of a sheet; a date as people write it. */
export function gridRosterRows({ cells }: Grid): RosterCell[][] {
  const rows: RosterCell[][] = [];
  eachPresent(cells, (line, at) => {
    if (at >= mostRows + headRows) return;
    const row: RosterCell[] = (rows[at] = []);
    eachPresent(line, (cell, column) => {
      if (column > 100) return;
      const { value, format } = cell;
      row[column] = typeof value === 'number' && format !== undefined && isDateFormat(format) ? dateOfSerial(value)
        : typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value.trim() : value;
    });
  });
  return rows;
}

/** The roster in some rows; undefined where no column is called 单位名称. */
export function rosterOf(rows: readonly (readonly RosterCell[] | undefined)[]): Roster | undefined {
  const head = rows.slice(0, headRows).findIndex((row) => row && columnAt(row, 'name') >= 0);
  if (head < 0) return undefined;
  const labels = rows[head]!;
  const places = (Object.keys(columns) as Column[]).map((column) => [column, columnAt(labels, column)] as const);
  const at = Object.fromEntries(places) as Record<Column, number>;
  const used = new Set(Object.values(at));
  const unused = [...labels.entries()].flatMap(([index, label]) => {
    const text = textIn(label);
    return text === '' || used.has(index) || /^(?:序号|备注|编号)$/.test(text) ? [] : [text];
  });
  const problems = unused.length > 0 ? [`名册里没有用到的列：${unused.map((label) => `“${label}”`).join('、')}。`] : [];
  if (rows.length > mostRows + head) problems.push(`名册只看了前${mostRows}行。`);
  const lines: RosterLine[] = [];
  const known = new Map<string, RosterLine>();
  for (let index = head + 1; index < Math.min(rows.length, head + 1 + mostRows); index++) {
    const line = lineOf(rows[index] ?? [], index + 1, at, problems);
    if (!line) continue;
    const same = known.get(bareName(line.name));
    if (same) {
      problems.push(`名册第${line.row}行“${line.name}”与第${same.row}行重复，按第${same.row}行。`);
      continue;
    }
    known.set(bareName(line.name), line);
    lines.push(line);
  }
  if (lines.length === 0) problems.push('名册里没有一个单位，请在“单位名称”下面写上单位。');
  return { lines: soundParents(soundFormerNames(lines, problems), known, problems), problems };
}

function columnAt(labels: readonly RosterCell[], column: Column): number {
  const texts = Array.from(labels, textIn);
  return columns[column].map((label) => texts.indexOf(label)).find((index) => index >= 0) ?? -1;
}

function textIn(cell: RosterCell | undefined): string {
  return cell === null || cell === undefined ? '' : bareName(String(cell));
}

function lineOf(row: readonly RosterCell[], number: number, at: Record<Column, number>, problems: string[]): RosterLine | undefined {
  const text = (column: Column): string => (at[column] < 0 ? '' : String(row[at[column]] ?? '').trim());
  const name = text('name');
  if (name === '') return undefined;
  const kind = text('kind') === '' ? undefined : bodyKindOf(text('kind'));
  if (text('kind') !== '' && !kind) problems.push(`名册第${number}行的单位类别“${text('kind')}”不认识，没有用。`);
  const deadline = text('deadline') === '' ? undefined : dateIn(text('deadline'));
  if (text('deadline') !== '' && !deadline) problems.push(`名册第${number}行的截止日期“${text('deadline')}”读不出来，请写成2026-01-20。`);
  const formerNames = text('former').split(/[、,，;；/\n]+/).map((one) => one.trim()).filter((one) => one !== '');
  return {
    row: number, name, formerNames, ...(kind ? { kind } : {}), ...(deadline ? { deadline } : {}),
    ...(text('parent') === '' ? {} : { parent: text('parent') }),
    ...(text('contact') === '' ? {} : { contact: text('contact') }), ...(text('phone') === '' ? {} : { phone: text('phone') }),
  };
}

/** A former name leads to one line: not where another one has it too. */
function soundFormerNames(lines: readonly RosterLine[], problems: string[]): RosterLine[] {
  const owners = new Map<string, RosterLine[]>();
  for (const line of lines) for (const name of new Set(line.formerNames.map(bareName))) owners.set(name, [...owners.get(name) ?? [], line]);
  return lines.map((line) => ({ ...line, formerNames: line.formerNames.filter((name) => {
    const other = owners.get(bareName(name))!.find((one) => one !== line);
    if (other) problems.push(`名册第${line.row}行的曾用名“${name}”与第${other.row}行的相同，没有用。`);
    return !other;
  }) }));
}

/** A parent is another line, and nobody is above itself. */
function soundParents(lines: readonly RosterLine[], known: ReadonlyMap<string, RosterLine>, problems: string[]): RosterLine[] {
  const named = lines.map(({ parent, ...line }): RosterLine => {
    const above = parent === undefined ? undefined : known.get(bareName(parent));
    if (parent !== undefined && !above) problems.push(`名册第${line.row}行的上级单位“${parent}”不在名册里，没有用。`);
    return above ? { ...line, parent: above.name } : line;
  });
  const parents = new Map(named.map(({ name, parent }) => [name, parent]));
  return named.map((line) => {
    let above = line.parent;
    for (let steps = 0; above !== undefined && above !== line.name && steps <= named.length; steps++) above = parents.get(above);
    if (above !== line.name) return line;
    problems.push(`名册第${line.row}行“${line.name}”的上级单位绕回了自己，没有用。`);
    parents.set(line.name, undefined);
    const { parent: _parent, ...rest } = line;
    return rest;
  });
}

/** 2026-01-20, 2026/1/20, 2026年1月20日, 20260120. */
function dateIn(text: string): string | undefined {
  const match = /^(20\d\d)[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:\s.*)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** Excel counts days from 1899-12-30. */
function dateOfSerial(serial: number): string {
  if (!(serial > 0 && serial < 100_000)) return String(serial);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
