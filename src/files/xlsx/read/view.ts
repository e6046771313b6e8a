import { parseAddress } from '../../../grid/address.js';
import type { Area } from '../../../grid/grid.js';
import { Scanner, Token } from '../../ooxml/xml/scanner.js';
import { localName } from '../../ooxml/xml/tree.js';

/** How the sheet was last looked at. */
export interface SheetView {
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly selection?: Area;
}

/** After Open of `sheetViews`: the first view counts; an extension's elements do not bear these names. */
export function readView(scanner: Scanner): SheetView {
  const depth = scanner.depth;
  let view: SheetView = {};
  let views = 0;
  let activePane = 'topLeft';
  for (let token = scanner.next(); token !== Token.Close || scanner.depth >= depth; token = scanner.next()) {
    if (token !== Token.Open) continue;
    const local = localName(scanner.name);
    if (local === 'sheetView') {
      views++;
      continue;
    }
    if (views === 1 && local === 'pane') {
      activePane = scanner.attribute('activePane') ?? activePane;
      if (scanner.attribute('state')?.startsWith('frozen')) {
        view = { ...view, freeze: { rows: Number(scanner.attribute('ySplit') ?? 0), columns: Number(scanner.attribute('xSplit') ?? 0) } };
      }
    } else if (views === 1 && local === 'selection' && (scanner.attribute('pane') ?? 'topLeft') === activePane) {
      const selection = parseAddress(scanner.attribute('sqref') ?? 'A1');
      if (selection) view = { ...view, selection };
    }
    scanner.skip();
  }
  return view;
}
