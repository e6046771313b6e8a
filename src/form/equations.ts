import type { Equation, EquationRule, Figure, FigureKey, Form, Table } from './types.js';

/** Every applicant column adds up to 总计. Not printed as a rule; follows from the label. */
export function rowTotals(tables: Form['tables']): Equation[] {
  return eachRow(tables.applications, (figures) =>
    equation('applications/row-total', 'row', figures[0]!, keysExcept(figures, 'total'), [keyIn(figures, 'total')]));
}

/** （一）至（六）加总等于（七）总计. The groups （三）至（六） carry no number of their own. */
export function breakdown(tables: Form['tables']): Equation[] {
  return eachColumn(tables.applications, (figures) => {
    const concluded = figures.find((figure) => figure.row === 'concluded')!;
    const outcomes = figures.filter((figure) => figure.rowPath[0] === concluded.rowPath[0] && figure !== concluded);
    return equation('applications/breakdown', 'column', concluded, outcomes.map(({ key }) => key), [concluded.key],
      impliedInTotal(concluded, '各行的总计，和六类申请人各列的分项合计'));
  });
}

/** Received and brought forward = concluded and carried forward. The only sum that the form prints. */
export function balance(tables: Form['tables']): Equation[] {
  return eachColumn(tables.applications, (figures) => {
    const row = (key: string): FigureKey => figures.find((figure) => figure.row === key)!.key;
    return equation('applications/balance', 'column', figures[0]!,
      [row('received'), row('broughtForward')], [row('concluded'), row('carriedForward')],
      impliedInTotal(figures[0]!, '四行的总计，和六类申请人各列的收办平衡'));
  });
}

/** 维持、纠正、其他、尚未审结 add up to 总计 for reviews and both kinds of suit. */
export function disputeTotals(tables: Form['tables']): Equation[] {
  return eachRow(tables.disputes, (figures) =>
    equation('disputes/total', 'row', figures[0]!, keysExcept(figures, 'total'), [keyIn(figures, 'total')]));
}

/** What holds in the six columns of applicants holds in their sum, the column 总计. */
function impliedInTotal({ column }: Figure, impliedBy: string): Pick<Equation, 'impliedBy'> {
  return column === 'total' ? { impliedBy } : {};
}

function equation(
  rule: EquationRule, axis: Equation['axis'], first: Figure, left: FigureKey[], right: FigureKey[], note: Pick<Equation, 'impliedBy'> = {},
): Equation {
  const along = lastOf(axis === 'row' ? first.rowPath : first.columnPath);
  return { id: `${rule}:${first[axis]}`, rule, table: first.table, axis, along, left, right, ...note };
}

function eachRow(table: Table, derive: (figures: Figure[]) => Equation): Equation[] {
  return lines(table.figures, (figure) => figure.row).map(derive);
}

function eachColumn(table: Table, derive: (figures: Figure[]) => Equation): Equation[] {
  return lines(table.figures, (figure) => figure.column).map(derive);
}

function lines(figures: readonly Figure[], line: (figure: Figure) => string): Figure[][] {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    const own = found.get(line(figure));
    if (own) own.push(figure);
    else found.set(line(figure), [figure]);
  }
  return [...found.values()];
}

function keysExcept(figures: readonly Figure[], column: string): FigureKey[] {
  return figures.filter((figure) => figure.column !== column).map((figure) => figure.key);
}

function keyIn(figures: readonly Figure[], column: string): FigureKey {
  return figures.find((figure) => figure.column === column)!.key;
}

function lastOf(path: readonly string[]): string {
  return path[path.length - 1]!;
}
