import { cellAddress } from '../../grid/address.js';
import { cellAt, type Grid } from '../../grid/grid.js';
import { readAnswer, mostPairs, type Answer } from '../../narrative/facts/answer.js';
import type { Facts } from '../../narrative/facts/facts.js';
import { fields, type FactField, type FactKey, type Keyed } from '../../narrative/facts/fields.js';
import type { CellBlock } from '../port.js';
import { factsLines, factsSheetName, factsTitle, labelOf } from './facts-sheet.js';

/** What the sheet 基本情况 says; a note for each cell that is no answer. */
export interface ToldInSheet {
  readonly facts: Facts;
  readonly notes: readonly string[];
}

/** A sheet of that name that we made. */
export function isFactsSheet(grid: Grid): boolean {
  return grid.name === factsSheetName && grid.cells[0]?.[0]?.value === factsTitle;
}

const byLabel = new Map<string, Keyed>(fields.map((field) => [labelOf(field), field]));

/** A label of one question, or of one of several problems: 主要问题2. */
function questionOf(label: string): { readonly field: Keyed; readonly index: number } | undefined {
  const field = byLabel.get(label);
  if (field) return { field, index: 0 };
  const numbered = /^(.{2,8}?)(\d{1,2})$/.exec(label);
  const list = numbered && byLabel.get(numbered[1]!);
  const index = Number(numbered?.[2]) - 1;
  return list?.kind === 'list' && index >= 0 && index < mostPairs ? { field: list, index } : undefined;
}

/** Rows may have been moved, added or deleted: an answer is known by the label beside it, the first of each. */
function answersIn(grid: Grid): Map<string, { readonly row: number; readonly field: Keyed; readonly index: number }> {
  const found = new Map<string, { row: number; field: Keyed; index: number }>();
  grid.cells.forEach((cells, row) => {
    const label = String(cells?.[0]?.value ?? '').replace(/\s+/g, '').slice(0, 60);
    const question = questionOf(label);
    if (question && !found.has(label)) found.set(label, { row, ...question });
  });
  return found;
}

/** Undefined where there is no such sheet of ours among these. */
export function factsIn(grids: readonly Grid[]): ToldInSheet | undefined {
  const grid = grids.find(isFactsSheet);
  if (!grid) return undefined;
  const facts: Partial<Record<FactKey, Answer>> = {};
  const lists: Partial<Record<FactKey, Answer[]>> = {};
  const notes: string[] = [];
  for (const { row, field, index } of answersIn(grid).values()) {
    const cell = cellAt(grid, row, 1);
    const read = cell?.error === undefined ? readAnswer(field, cell?.value ?? null) : 'refused';
    if (read === 'refused') notes.push(refusedWords(row, field, cell?.error ?? String(cell?.value)));
    else if (read.answer === undefined) continue;
    else if (field.kind === 'list') (lists[field.key] ??= [])[index] = read.answer;
    else facts[field.key] = read.answer;
  }
  const inLists = Object.entries(lists).map(([key, told]) => [key, listOf(key as FactKey, told)]);
  return { facts: { ...facts, ...Object.fromEntries(inLists) } as Facts, notes };
}

/** 没有 in the first line answers for last year's problems as a whole; of this year's it is no answer. */
function listOf(key: FactKey, told: readonly (Answer | undefined)[]): Facts['problems'] {
  const [first] = told;
  if (key === 'lastProblems' && (first === 'none' || first === 'omit') && told.length === 1) return first;
  return Array.from(told, (text) => (text === undefined || text === 'none' || text === 'omit' ? '' : String(text)));
}

function refusedWords(row: number, field: FactField, text: string): string {
  const what = 'unit' in field ? `这里只填数字（${field.unit}）、“没有”或“不写”` : '文字太长';
  return `“${factsSheetName}”${cellAddress(row, 1)}（${field.word}）填的是“${text.slice(0, 20)}”，${what}，没有采用。`;
}

/** What to write so that the sheet says these facts: nothing where it says the same; `elsewhere` where there is no such sheet of ours. */
export function factsBlocks(grid: Grid | undefined, facts: Facts): CellBlock[] | 'elsewhere' {
  if (!grid || !isFactsSheet(grid)) return 'elsewhere';
  const present = answersIn(grid);
  const told = factsIn([grid])!.facts;
  let below = grid.cells.length;
  const blocks = factsLines(facts).flatMap((line): CellBlock[] => {
    if (line.kind === 'topic') return [];
    const at = present.get(line.label);
    const question = questionOf(line.label)!;
    // what cannot be read stays until somebody answers
    if (at && saysAlready(told, question, line.answer)) return [];
    if (at) return [{ sheet: factsSheetName, row: at.row, column: 1, values: [[line.answer]] }];
    const values = [[line.label, line.answer, line.hint]];
    return line.answer === null ? [] : [{ sheet: factsSheetName, row: below++, column: 0, values }];
  });
  const wanted = new Set(factsLines(facts).flatMap((line) => (line.kind === 'answer' ? [line.label] : [])));
  const left = [...present].filter(([label, { row }]) => !wanted.has(label) && (cellAt(grid, row, 1)?.value ?? '') !== '');
  return [...blocks, ...left.map(([, { row }]): CellBlock => ({ sheet: factsSheetName, row, column: 1, values: [[null]] }))];
}

function saysAlready(
  told: Facts, { field, index }: { readonly field: Keyed; readonly index: number }, answer: string | number | null,
): boolean {
  const said = told[field.key];
  const one = Array.isArray(said) ? (said as readonly string[])[index] : index === 0 ? said : undefined;
  const read = readAnswer(field, answer);
  const wanted = read === 'refused' ? undefined : read.answer;
  return (one === '' ? undefined : one) === wanted;
}
