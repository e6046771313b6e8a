import { parseAddress } from '../../../grid/address.js';
import type { Area } from '../../../grid/grid.js';
import { Scanner } from '../../ooxml/xml/scanner.js';
import { localName } from '../../ooxml/xml/tree.js';

/** How the sheet was last looked at. */
export interface SheetView {
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly selection?: Area;
}

/** After Open of `sheetViews`: the first view counts; an extension's elements do not bear these names. */
export function readView(scanner: Scanner): SheetView {
  let view: SheetView = {};
  let views = 0;
  scanner.children(() => {
    if (localName(scanner.name) === 'sheetView' && ++views === 1) view = readOne(scanner);
  });
  return view;
}

function readOne(scanner: Scanner): SheetView {
  let view: SheetView = {};
  let activePane = 'topLeft';
  scanner.children(() => {
    const local = localName(scanner.name);
    if (local === 'pane') {
      activePane = scanner.attribute('activePane') ?? activePane;
      if (!scanner.attribute('state')?.startsWith('frozen')) return;
      view = { ...view, freeze: { rows: Number(scanner.attribute('ySplit') ?? 0), columns: Number(scanner.attribute('xSplit') ?? 0) } };
    } else if (local === 'selection' && (scanner.attribute('pane') ?? 'topLeft') === activePane) {
      const selection = parseAddress(scanner.attribute('sqref') ?? 'A1');
      if (selection) view = { ...view, selection };
    }
  });
  return view;
}
