import type { CheckResult } from '../../check/finding.js';
import type { TableKey } from '../../form/types.js';
import type { Facts } from '../../narrative/types.js';
import type { LastYear } from '../../report/last-year.js';
import type { Profile } from '../../rules/card.js';
import type { OtherReport } from '../../workbook/other-reports.js';
import type { WorkbookReading } from '../../workbook/reading.js';
import type { PlannedText } from '../../workbook/text/texts.js';
import type { ZeroRow } from '../../workbook/zero-plan.js';
import type { AskedExport, MadeFile } from './exporting.js';
import type { Importing } from './importing.js';
import type { Listed } from './listed.js';
import type { Chosen } from './suspects.js';

export type ViewName = 'fill' | 'check' | 'text' | 'export';

/** A sentence at the top of the view, with its ways out. */
export interface Notice {
  readonly intent: 'error' | 'warning' | 'info' | 'success';
  readonly text: string;
  readonly details?: string;
  readonly again?: () => void;
  readonly undo?: () => void;
}

/** What the pane is doing, while it does it. */
export type Busy = 'opening' | 'checking' | 'creating' | 'binding' | 'writing' | 'clearing' | 'explaining' | 'filling' | 'importing'
  | 'exporting' | 'signing';

export interface PaneState {
  /** Undefined until the workbook has been looked through or a person chose. */
  readonly view: ViewName | undefined;
  /** The workbook was looked through at least once. */
  readonly opened: boolean;
  readonly reading: WorkbookReading | undefined;
  /** Tables that a person pointed at. */
  readonly bound: readonly TableKey[];
  /** Sheets whose names 新建年报 would need. */
  readonly inTheWay: readonly string[];
  readonly result: CheckResult | undefined;
  readonly checkedAt: Date | undefined;
  /** Changes of the workbook that the pane has heard of, and how many of them the result has seen. */
  readonly edits: number;
  readonly checkedEdits: number;
  readonly listed: readonly Listed[];
  /** The finding that the keys move from. */
  readonly current: string | undefined;
  /** The finding that shows its details. */
  readonly unfolded: string | undefined;
  readonly errorsOnly: boolean;
  readonly all: boolean;
  /** Which suspects a person has gone on to. */
  readonly chosen: Chosen;
  readonly live: boolean;
  readonly profile: Profile;
  /** Who explained last, to be offered again. */
  readonly explainer: string;
  /** Checks put flags into the sheet; not so after 清除标记, until a person checks again. */
  readonly flagging: boolean;
  readonly facts: Facts;
  /** Facts were typed and are not in the workbook yet. */
  readonly typing: boolean;
  /** The template of the text, as the workbook keeps it. */
  readonly template: string | undefined;
  /** The text stands in the workbook already. */
  readonly written: boolean;
  /** The plan of the text, while the pane asks what to do with the paragraphs that a person changed. */
  readonly planned: PlannedText | undefined;
  /** Rows with blanks, while a person chooses which of them take 0. */
  readonly zeros: { readonly table: TableKey; readonly rows: readonly ZeroRow[] } | undefined;
  /** What is being read from elsewhere, while it is. */
  readonly foreign: { readonly name: string; cancel(): void } | undefined;
  /** What was read and waits for a person's word. */
  readonly importing: Importing | undefined;
  readonly lastYear: LastYear | undefined;
  /** Reports beside this year's in the workbook, while a person chooses one. */
  readonly others: readonly OtherReport[];
  /** An export that waits for a person's word; the file that was made last. */
  readonly asked: AskedExport | undefined;
  readonly made: MadeFile | undefined;
  /** Something was exported since the workbook was opened. */
  readonly exported: boolean;
  readonly busy: Busy | undefined;
  readonly notice: Notice | undefined;
}

export const initialState: PaneState = {
  view: undefined, opened: false, reading: undefined, bound: [], inTheWay: [], result: undefined, checkedAt: undefined, edits: 0,
  checkedEdits: 0, listed: [], current: undefined, unfolded: undefined, errorsOnly: false, all: false, chosen: {}, live: true,
  profile: 'submit', explainer: '', flagging: true, facts: {}, typing: false, template: undefined, written: false,
  planned: undefined, zeros: undefined, foreign: undefined, importing: undefined, lastYear: undefined, others: [],
  asked: undefined, made: undefined, exported: false, busy: undefined, notice: undefined,
};

/** As checkedEdits: no reading that a verdict could stand on. */
export const never = -1;

/** The workbook was changed after the reading that the verdict stands on. */
export function isOutdated({ result, edits, checkedEdits }: PaneState): boolean {
  return result !== undefined && edits !== checkedEdits;
}
