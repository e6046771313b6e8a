import type { CellStyle, SheetDesign } from '../../grid/design.js';
import type { Area } from '../../grid/grid.js';
import { addressesOf } from './addresses.js';

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** One group of areas for each style that occurs, so that the actions grow with the styles and not with the cells. */
export function styleCells(sheet: Excel.Worksheet, design: SheetDesign): void {
  const groups = new Map<string, { style: CellStyle; areas: Area[] }>();
  for (const { row, column, style } of design.cells) {
    const { format: _, ...look } = style;
    const key = JSON.stringify(Object.entries(look).sort());
    if (key === '[]') continue;
    const group = groups.get(key) ?? { style: look, areas: [] as Area[] };
    group.areas.push({ row, column, rows: 1, columns: 1 });
    groups.set(key, group);
  }
  for (const { style, areas } of groups.values()) {
    for (const address of addressesOf(areas)) applyStyle(sheet.getRanges(address).untrack().format, style);
  }
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.font !== undefined) format.font.name = style.font;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal) format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.horizontal];
  if (style.vertical) format.verticalAlignment = ({ top: 'Top', center: 'Center' } as const)[style.vertical];
  if (style.border) for (const edge of edges) format.borders.getItem(edge).style = 'Continuous';
}
