import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportFileName } from '../../src/report/file-name.js';

describe('the name of a saved report', () => {
  const kind = '政府信息公开工作年度报告.xlsx';
  for (const [agency, year, name] of [
    ['某局', 2024, `某局2024年${kind}`],
    ['', null, kind],
    ['', 2024, `2024年${kind}`],
    ['某局', null, `某局${kind}`],
    ['../某/局\\:*?"<>|', 2024, `某局2024年${kind}`],
    [' 某局\n办公室 ', 2024, `某局办公室2024年${kind}`],
    ['某局\u202Efdp', 2024, `某局fdp2024年${kind}`],
    ['长'.repeat(300), 2024, `${'长'.repeat(50)}2024年${kind}`],
  ] as const)
    it(`is ${name.length > 60 ? '…' : name} for ${JSON.stringify(agency.slice(0, 20))}`, () =>
      assert.equal(reportFileName({ agency, year }), name));

  it('fits every file system, whatever the body is called', () => fc.assert(fc.property(
    fc.array(fc.nat(0x10ffff), { maxLength: 200 }), (codes) => {
      const agency = String.fromCodePoint(...codes);
      const name = reportFileName({ agency, year: 2024 });
      return Buffer.byteLength(name) <= 255 && !/[\\/:*?"<>|\p{Cc}]/u.test(name) && !name.startsWith('.');
    })));
});
