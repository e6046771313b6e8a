import type { CellStyle, DesignedCell, SheetDesign } from '../../grid/design.js';
import { mostPairs, shownAnswer } from '../../narrative/facts/answer.js';
import type { Facts } from '../../narrative/facts/facts.js';
import { fieldOf, fields, type FactField, type FactKey, type Keyed, type ListKey } from '../../narrative/facts/fields.js';
import { topicKeys, topics } from '../../narrative/facts/topics.js';

export const factsSheetName = '基本情况';

/** Stands in A1 of the sheet that is ours. */
export const factsTitle = '基本情况（表里没有、正文要写的内容）';

const advice = '在“填报”一列填数字或文字。没有的填“没有”，不想写的填“不写”，空着的正文里会提示待填。';

const song: CellStyle = { font: '宋体', size: 11, vertical: 'center', wrap: true };
const styles = {
  title: { ...song, size: 14, bold: true, horizontal: 'left' },
  note: { ...song, size: 10, color: '#595959' },
  topic: { ...song, bold: true, border: true, horizontal: 'left', fill: '#F2F5F9' },
  label: { ...song, border: true, horizontal: 'left' },
  input: { ...song, border: true, horizontal: 'left' },
  hint: { ...song, size: 10, border: true, horizontal: 'left', color: '#595959' },
} satisfies Record<string, CellStyle>;

/** Rows for problems that a new sheet has; more are read where a person adds them. */
const pairRows = 3;

/** A line of the sheet: a topic, or a question with its answer. A problem and its measure are lines of their own, numbered. */
export type FactsLine =
  | { readonly kind: 'topic'; readonly cells: readonly string[] }
  | { readonly kind: 'answer'; readonly label: string; readonly answer: string | number | null; readonly hint: string };

/** All lines below title and advice, in the order of the text. */
export function factsLines(facts: Facts): FactsLine[] {
  return topicKeys.flatMap((topic): FactsLine[] => [
    { kind: 'topic', cells: [topics[topic].name, '填报', `怎样填（写在“${topics[topic].where}”）`] },
    ...fields.filter((field) => field.topic === topic).flatMap((field) => answerLines(field, facts)),
  ]);
}

const seconds: Partial<Record<FactKey, ListKey>> = { lastProblems: 'lastResults', problems: 'measures' };

function answerLines(field: Keyed, facts: Facts): FactsLine[] {
  const { key } = field;
  if (field.kind !== 'list') return [line(field, labelOf(field), shownAnswer(facts[key as Exclude<FactKey, ListKey>]))];
  const second = seconds[key];
  if (!second) return [];
  const [firsts, others] = [listed(facts, key as ListKey), listed(facts, second)];
  const rows = Math.max(pairRows, firsts.length, others.length);
  return Array.from({ length: Math.min(mostPairs, rows) }, (_, index) => [
    line(field, `${field.word}${index + 1}`, firsts[index] ?? null),
    line(fieldOf(second)!, `${fieldOf(second)!.word}${index + 1}`, others[index] ?? null),
  ]).flat();
}

function listed(facts: Facts, key: ListKey): readonly (string | null)[] {
  const told = facts[key];
  return told === undefined ? [] : typeof told === 'string' ? [String(shownAnswer(told))] : told.map((text) => (text === '' ? null : text));
}

function line(field: FactField, label: string, answer: string | number | null): FactsLine {
  return { kind: 'answer', label, answer, hint: hintOf(field) };
}

/** 主动公开条数（条） */
export function labelOf(field: FactField): string {
  return 'unit' in field ? `${field.word}（${field.unit}）` : field.word;
}

function hintOf(field: FactField): string {
  return `${field.question}${field.bodies ? '；只问部分类别的单位' : ''}${field.free ? '；可以不填' : ''}`;
}

export function factsSheet(facts: Facts): SheetDesign {
  const lines = factsLines(facts);
  const first = 2;
  const cells = lines.flatMap((one, index): DesignedCell[] => {
    const row = first + index;
    if (one.kind === 'topic') return one.cells.map((value, column) => ({ row, column, value, style: styles.topic }));
    return [
      { row, column: 0, value: one.label, style: styles.label },
      { row, column: 1, ...(one.answer === null ? {} : { value: one.answer }), style: styles.input },
      { row, column: 2, value: one.hint, style: styles.hint },
    ];
  });
  const rows = first + lines.length;
  return {
    name: factsSheetName,
    cells: [
      { row: 0, column: 0, value: factsTitle, style: styles.title }, { row: 1, column: 0, value: advice, style: styles.note }, ...cells,
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }, { row: 1, column: 0, rows: 1, columns: 3 }],
    columnWidths: [26, 48, 48],
    rowHeights: Object.fromEntries(Array.from({ length: rows }, (_, row) => [row, row === 0 ? 32 : 30])),
    freeze: { rows: first, columns: 1 },
    validations: [],
    print: { landscape: false, area: { row: 0, column: 0, rows, columns: 3 }, onePage: false },
  };
}
