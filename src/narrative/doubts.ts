import { figureOf } from '../form/index.js';
import type { Equation, EquationRule, FigureKey, Form } from '../form/types.js';
import type { Report } from '../report/report.js';
import { showNumber } from './numbers.js';

/** Figures of which no sentence may be made, and why: their equation does not hold, or their total stands over blanks. */
export interface Doubt {
  readonly keys: readonly FigureKey[];
  readonly text: string;
}

/** What the two sides of an equation are called. */
const sides: Readonly<Record<EquationRule, readonly [left: string, right: string]>> = {
  'applications/row-total': ['各类申请人合计', '总计'],
  'applications/breakdown': ['（一）至（六）合计', '（七）总计'],
  'applications/balance': ['新收加上年结转', '办结加结转下年度'],
  'disputes/total': ['各项结果合计', '总计'],
};

/** In the order of the form's equations. */
export function doubtsOf(form: Form, report: Report): Doubt[] {
  return form.equations.flatMap((equation) => {
    const reason = brokenWords(report, equation) ?? blankWords(report, equation);
    if (reason === undefined) return [];
    const keys = [...equation.left, ...equation.right];
    const name = `${form.tables[equation.table].shortName}“${equation.along}”`;
    return [{ keys, text: `【待核：${name}${reason}${cellWords(form, report, keys)}】` }];
  });
}

function brokenWords({ figures }: Report, { rule, left, right }: Equation): string | undefined {
  const sum = (keys: readonly FigureKey[]): number => keys.reduce((total, key) => total + (figures[key] ?? NaN), 0);
  const [one, other] = [sum(left), sum(right)];
  if (Number.isNaN(one) || Number.isNaN(other) || one === other) return undefined;
  const [leftName, rightName] = sides[rule];
  return `${leftName}${showNumber(one)}，${rightName}${showNumber(other)}，两数应相等`;
}

/** A total that was typed while some of its parts are blank. */
function blankWords({ figures, unread }: Report, { left, right }: Equation): string | undefined {
  const isOpen = (key: FigureKey): boolean => figures[key] === null || key in unread;
  if (right.length !== 1 || typeof figures[right[0]!] !== 'number' || !left.some(isOpen)) return undefined;
  return `总计已填${showNumber(figures[right[0]!]!)}，还有${left.filter(isOpen).length}格没有数`;
}

const mostCells = 4;

/** ，见 表三 D5:J5: where the figures stand, when that is known. */
function cellWords(form: Form, { places }: Report, keys: readonly FigureKey[]): string {
  const found = keys.flatMap((key) => {
    const place = places[key];
    return place && 'cell' in place ? [place] : [];
  });
  const [first] = found;
  if (!first) return `，见${form.tables[figureOf(form, keys[0]!).table].shortName}`;
  const cells = found.map(({ cell }) => cell);
  const some = cells.slice(0, mostCells).join('、') + (cells.length > mostCells ? `等${cells.length}格` : '');
  return `，见${first.sheet}!${oneLine(cells) ?? some}`;
}

/** D5:J5 for cells of one row, D5:D28 for those of one column. */
function oneLine(cells: readonly string[]): string | undefined {
  const parts = cells.map((cell) => /^([A-Z]{1,3})(\d{1,7})$/.exec(cell));
  const same = (at: 1 | 2): boolean => parts.every((part) => part?.[at] !== undefined && part[at] === parts[0]![at]);
  return cells.length > 2 && (same(1) || same(2)) ? `${cells[0]}:${cells.at(-1)}` : undefined;
}
