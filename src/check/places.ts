import { figureIn } from '../form/index.js';
import type { FigureKey, Form } from '../form/types.js';
import { areaAddress, parseAddress } from '../grid/address.js';
import { joinCells } from '../grid/areas.js';
import type { Area } from '../grid/grid.js';
import type { Place, TextPlace } from '../report/place.js';
import type { Report } from '../report/report.js';
import { sectionMark } from '../rules/words.js';

/** Areas that a sentence names before it only counts the cells. */
const mostAreas = 6;
/** Figures that a sentence names by their labels before it only counts them. */
const mostNames = 3;

/** `D4:I4、D27`; a report without cells names the figures by what the paper prints. */
export function figurePlaces(figures: readonly FigureKey[], form: Form, { places }: Report): string {
  const cells = figures.flatMap((key) => areaOf(places[key]) ?? []);
  return cells.length === figures.length ? inAreas(cells) : onPaper(figures, form);
}

export function cellPlaces(places: readonly Place[]): string {
  return inAreas(places.flatMap((place) => areaOf(place) ?? []));
}

/** `六 ¶1`, `编制说明 ¶1`; a paragraph is named once. */
export function textPlaces(places: readonly TextPlace[], form: Form): string {
  const names = [...new Set(places.map((place) => `${sectionMark(place.section, form)} ¶${place.paragraph}`))];
  return names.length > mostAreas ? `${names.slice(0, mostAreas).join('、')}等${names.length}段` : names.join('、');
}

/** `一、本年新收政府信息公开申请数量 × 自然人`. */
export function figureName(form: Form, key: FigureKey): string {
  const { rowPath, columnPath } = figureIn(form, key);
  return `${rowPath.at(-1)!} × ${columnPath.at(-1)!}`;
}

/** Of one or more: `表三“一、本年新收政府信息公开申请数量 × 自然人”`, between quotes no 、 (GB/T 15834); many figures of one row or column by that. */
function onPaper(keys: readonly FigureKey[], form: Form): string {
  const figures = keys.map((key) => figureIn(form, key));
  const first = figures[0]!;
  const sameTable = figures.every(({ table }) => table === first.table);
  const table = sameTable ? form.tables[first.table].shortName : '';
  const all = form.tables[first.table].figures;
  // 表四 has its groups side by side in one row
  const row = `${table}“${first.rowPath.at(-1)!}”${first.table === 'disputes' ? '一组' : '行'}`;
  for (const [line, name] of [[all.filter((figure) => figure.row === first.row), row], [all.filter((figure) =>
    figure.column === first.column), `${table}“${first.columnPath.at(-1)!}”列`]] as const) {
    if (figures.length === 1 || !figures.every((figure) => line.includes(figure))) continue;
    if (figures.length === line.length) return name;
    if (figures.length > mostNames) return `${name}${figures.length}个数`;
  }
  const names = keys.map((key) => `“${figureName(form, key)}”`);
  return `${table}${names.length > mostNames ? `${names.slice(0, 2).join('')}等${names.length}个数` : names.join('')}`;
}

function areaOf(place: Place | undefined): Area | undefined {
  return place && 'cell' in place ? parseAddress(place.cell) : undefined;
}

function inAreas(cells: readonly Area[]): string {
  const areas = joinCells(cells).map(areaAddress);
  return areas.length > mostAreas ? `${areas.slice(0, mostAreas).join('、')}等${cells.length}格` : areas.join('、');
}
