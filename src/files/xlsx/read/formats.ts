import { Scanner } from '../../ooxml/xml/scanner.js';
import { prefixOf } from '../../ooxml/xml/tree.js';

/** The codes that a file need not spell out, by numFmtId. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"', 37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

export const firstCustomFormat = 164;

/** The id of a built-in code. */
export function builtInFormat(code: string): number | undefined {
  if (code === 'General') return 0;
  const found = Object.entries(builtIn).find(([, each]) => each === code);
  return found && Number(found[0]);
}

export function formatCode(id: number, custom: ReadonlyMap<number, string>): string | undefined {
  const code = custom.get(id) ?? builtIn[id];
  return code === 'General' ? undefined : code;
}

/** Number format code by the cells' style index; undefined where General. Nothing else of the styles is read here. */
export function readFormats(text: string, part: string): (string | undefined)[] {
  const scanner = new Scanner(text, part);
  const custom = new Map<number, string>();
  const ids: number[] = [];
  scanner.next();
  const prefix = prefixOf(scanner.name);
  scanner.children(() => {
    if (scanner.name === `${prefix}numFmts`) {
      scanner.children(() => custom.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? 'General'));
    } else if (scanner.name === `${prefix}cellXfs`) {
      scanner.children(() => ids.push(Number(scanner.attribute('numFmtId') ?? 0)));
    }
  });
  return ids.map((id) => formatCode(id, custom));
}
