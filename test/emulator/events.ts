import { writeAreaAddress } from './model/areas.js';
import type { Edit } from './model/workbook.js';

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

/** The event of a change as this Excel tells it: `local` when it was made here, by the person or by the add-in. */
export function eventOf({ sheet, area, changeType, byAddIn, before, after }: Edit, local: boolean, tellsTrigger: boolean): EventEntry {
  const message = JSON.stringify({
    changeType, source: local ? 'Local' : 'Remote', worksheetId: sheet.id, address: writeAreaAddress(area), shiftDirection: 'None',
    ...(tellsTrigger ? { triggerSource: byAddIn && local ? 'ThisLocalAddin' : 'Unknown' } : {}),
    // only an edit of a single cell has details (office-js#5347)
    ...(changeType === 'RangeEdited' && area.rows * area.columns === 1 ? { valueBefore: before, valueAfter: after } : {}),
  });
  return { messageCategory: 65536, messageType: 10, targetId: 'Workbook', message, id: 0 };
}
