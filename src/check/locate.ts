import type { FigureKey, Form, TableKey } from '../form/types.js';
import { formulaTotals } from '../finder/sums.js';
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

const none: ReadonlyMap<FigureKey, readonly FigureKey[]> = new Map();

/** Looks only where something is wrong or blank: most reports have neither. */
export function locate(form: Form, report: Report, findings: readonly Finding[], tables: Tables | undefined): Located {
  const open = new Set(findings.flatMap(({ equation, outcome, waiver }) =>
    (equation && outcome === 'fail' && !waiver ? [equation.id] : [])));
  const blank = findings.some(({ rule }) => rule === 'entry/blank' || rule === 'entry/total-blank');
  const sums = open.size > 0 || blank ? (tables ? formulaTotals(form, tables) : none) : none;
  const { blocks } = open.size > 0 ? findSuspects(form, report.figures, { sums }) : { blocks: [] };
  return {
    suspects: blocks.filter(({ broken }) => broken.some(({ id }) => open.has(id))),
    fillings: blank ? fillBlanks(form, report.figures, { computed: [...sums.keys()] }) : [],
  };
}
