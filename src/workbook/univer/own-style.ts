import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';

/**
 * The look that a cell has of its own. Worksheet.getCellStyle answers what is painted instead: conditional formats and
 * number formats with colours mixed in, by running every interceptor of the spreadsheet for each cell.
 */
export function ownStyles(sheet: Worksheet): (cell: Nullable<ICellData>) => Nullable<IStyleData> {
  const known = new Map<string, IStyleData>();
  return (cell) => {
    const style = cell?.s;
    if (typeof style !== 'string') return style;
    if (!known.has(style)) known.set(style, sheet.getStyleDataByHash(style) ?? {});
    return known.get(style);
  };
}
