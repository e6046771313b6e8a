import type { FigureKey, Form, TableKey } from '../form/types.js';
import { addsUp } from '../finder/sums.js';
import type { Report } from '../report/report.js';
import type { TableMatch } from '../finder/table-map.js';
import type { Finding } from './finding.js';
import { fillBlanks, findSuspects, type Filling, type SuspectBlock } from './suspects/index.js';

type Tables = Readonly<Record<TableKey, TableMatch>>;

/** Which cells are to blame, and which blanks only one value fits. */
export interface Located {
  /** Nothing of what a person has explained. */
  readonly suspects: readonly SuspectBlock[];
  readonly fillings: readonly Filling[];
}

/** Looks only where something is wrong or blank: most reports have neither. */
export function locate(form: Form, report: Report, findings: readonly Finding[], tables: Tables | undefined): Located {
  const open = new Set(findings.flatMap(({ facts, outcome, waiver }) =>
    (facts.kind === 'tally' && outcome === 'fail' && !waiver ? [facts.equation.id] : [])));
  const blank = findings.some(({ rule }) => rule === 'entry/blank' || rule === 'entry/total-blank');
  const sums = open.size > 0 || blank ? formulaSums(form, tables) : new Map<FigureKey, readonly FigureKey[]>();
  const { blocks } = open.size > 0 ? findSuspects(form, report.figures, { sums }) : { blocks: [] };
  return {
    suspects: blocks.filter(({ broken }) => broken.some(({ id }) => open.has(id))),
    fillings: blank ? fillBlanks(form, report.figures, { computed: [...sums.keys()] }) : [],
  };
}

/** Totals that a SUM formula over exactly their parts works out, where the report came from a workbook. */
export function formulaSums(form: Form, tables: Tables | undefined): Map<FigureKey, readonly FigureKey[]> {
  const sums = new Map<FigureKey, readonly FigureKey[]>();
  for (const { table, left, right } of tables ? form.equations : []) {
    const match = tables![table];
    const [total] = right;
    if (match.state !== 'found' || right.length !== 1 || total === undefined || sums.has(total)) continue;
    const { grid, cells } = match.map;
    const parts = left.flatMap((key) => cells[key] ?? []);
    if (cells[total] && parts.length === left.length && addsUp(grid, cells[total], parts)) sums.set(total, left);
  }
  return sums;
}
