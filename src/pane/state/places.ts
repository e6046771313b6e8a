import { areaAddress, parseAddress, qualifiedAddress } from '../../grid/address.js';
import { joinCells } from '../../grid/areas.js';
import { cellOf, type Place } from '../../report/place.js';
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

export function addressOf({ sheet, area }: SheetArea): string {
  return qualifiedAddress(sheet, areaAddress(area));
}
