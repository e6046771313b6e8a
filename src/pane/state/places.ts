import { areaAddress, parseAddress, qualifiedAddress } from '../../grid/address.js';
import { joinCells } from '../../grid/areas.js';
import { textPlaces } from '../../check/places.js';
import type { Form } from '../../form/types.js';
import { cellOf, isTextPlace, type Place } from '../../report/place.js';
import type { SheetArea } from '../../workbook/port.js';

export function areaOf(place: Place): SheetArea | undefined {
  const at = cellOf(place);
  const area = at && parseAddress(at.cell);
  return area ? { sheet: at.sheet, area } : undefined;
}

/** Cells as few areas, sheet by sheet. */
export function joinedPlaces(places: readonly Place[]): SheetArea[] {
  const areas = places.flatMap((place) => areaOf(place) ?? []);
  return [...new Set(areas.map(({ sheet }) => sheet))].flatMap((sheet) =>
    joinCells(areas.filter((one) => one.sheet === sheet).map(({ area }) => area)).map((area) => ({ sheet, area })));
}

/** An area to go to; words of the text are called by their paragraph. */
export interface Pointed extends SheetArea {
  readonly label?: string;
}

/** The words first, each paragraph once as `六 ¶1`, then the cells as few areas. */
export function pointedPlaces(form: Form, places: readonly Place[]): Pointed[] {
  const words = new Map(places.filter(isTextPlace).flatMap((place): [string, Pointed][] => {
    const area = areaOf(place);
    const label = textPlaces([place], form);
    return area ? [[label, { ...area, label }]] : [];
  }));
  return [...words.values(), ...joinedPlaces(places.filter((place) => !isTextPlace(place)))];
}

export function addressOf({ sheet, area }: SheetArea): string {
  return qualifiedAddress(sheet, areaAddress(area));
}
