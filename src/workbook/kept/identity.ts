import type { BodyKind } from '../../report/body.js';

/** Who reports, for which year; kept where the workbook has no sheet of ours for it. */
export interface Identity {
  readonly agency: string;
  readonly year: number | null;
  readonly body?: BodyKind | undefined;
}
