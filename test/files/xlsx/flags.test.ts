import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editXlsx, newXlsx } from '../../../src/files/xlsx/index.js';
import { flagFormula, isFlagFormula } from '../../../src/workbook/flags.js';
import { flagRules } from '../../../src/workbook/file/flag-rules.js';
import type { Flag, FlagLevel } from '../../../src/workbook/port.js';
import { foreignBook, foreignParts } from './foreign.js';
import { bookOf, changedParts, main, pack, partsOf, relations } from './make.js';
import { sampleDesign } from './sample.js';

const flag = (level: FlagLevel, row: number, column: number, sheet = '表三', rows = 1, columns = 1): Flag => ({
  sheet, level, area: { row, column, rows, columns },
});
const own = 'xl/worksheets/sheet1.xml';
const foreign = foreignBook();

function flagged(bytes: Uint8Array, ...flags: readonly Flag[]): Uint8Array {
  const editor = editXlsx(bytes);
  editor.setFillRules(flagRules(flags), isFlagFormula);
  return editor.bytes();
}

/** Opened again, as by a later session. */
function cleared(bytes: Uint8Array): Uint8Array {
  const editor = editXlsx(bytes);
  editor.setFillRules([], isFlagFormula);
  return editor.bytes();
}

describe('flags in a file', () => {
  it('are one rule a level, before the user\'s in rank, each with its look at the end of the list', () => {
    const after = partsOf(flagged(
      foreign, flag('error', 2, 1), flag('error', 3, 1), flag('error', 2, 2), flag('error', 3, 2), flag('suspect', 2, 3), flag(
        'error', 6, 0,
      ),
    ));
    assert.ok(after[own]!.includes('</conditionalFormatting>' +
      '<conditionalFormatting sqref="D3"><cfRule type="expression" dxfId="1" priority="1"><formula>LEN("gouji:suspect")&gt;0</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B3:C4 A7"><cfRule type="expression" dxfId="2" priority="2"><formula>LEN("gouji:error")&gt;0</formula></cfRule></conditionalFormatting>'));
    assert.match(after[own]!, /<cfRule type="cellIs" dxfId="0" priority="5" operator="lessThan">/);
    assert.match(after[own]!, /<x14:cfRule type="expression" priority="9" id="\{A\}">/);
    assert.match(after['xl/styles.xml']!, /<dxfs count="3">[^]*<\/dxf><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFE8735A"\/><\/patternFill><\/fill><\/dxf><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFF8C1B3"\/>/);
  });

  it('change the sheets that they are on and the styles, nothing else', () => {
    assert.deepEqual(changedParts(foreign, flagged(foreign, flag('info', 0, 0, '前缀'), flag('error', 0, 0, '合 计'))), [
      'xl/styles.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml',
    ]);
  });

  const styles = foreignParts()['xl/styles.xml'] as string;
  const { 'xl/styles.xml': _, ...withoutStyles } = foreignParts();
  // no rule may refer to a look that is not there
  const ruleless = { [own]: (foreignParts()[own] as string).replace(/<conditionalFormatting[^]*?<\/conditionalFormatting>/, '') };
  const books: readonly (readonly [string, Uint8Array])[] = [
    ['a workbook with looks of its own', foreign],
    ['a new workbook', newXlsx([{ ...sampleDesign, name: '表三' }, { ...sampleDesign, name: '合 计' }, { ...sampleDesign, name: '前缀' }])],
    ['an empty list of looks', foreignBook({ 'xl/styles.xml': styles.replace(/<dxfs[^]*<\/dxfs>/, '<dxfs count="0"/>'), ...ruleless })],
    ['an empty list with an end tag and a dash', foreignBook({ 'xl/styles.xml': styles.replace(/<dxfs[^]*<\/dxfs>/, '<dxfs  count="0" ><!-- a -%2D b --></dxfs >'), ...ruleless })],
    ['no list of looks', foreignBook({ 'xl/styles.xml': styles.replace(/<dxfs[^]*<\/dxfs>/, ''), ...ruleless })],
    ['looks without a count', foreignBook({ 'xl/styles.xml': styles.replace('<dxfs count="1">', '<dxfs>') })],
    ['prefixed styles', foreignBook({ 'xl/styles.xml': styles.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(\w)/g, '<$1x:$2') })],
    ['styles of one tag', foreignBook({ 'xl/styles.xml': `${styles.slice(0, styles.indexOf('<styleSheet'))}<styleSheet xmlns="${main}" />`,
      [own]: ruleless[own].replace(/ s="\d"| style="\d"/g, '') })],
    ['no styles at all', pack({ ...withoutStyles, 'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml'], ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ),
      '[Content_Types].xml': (withoutStyles['[Content_Types].xml'] as string).replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
        [own]: ruleless[own].replace(/ s="\d"| style="\d"/g, '') })],
  ];
  const flags = [
    flag('error', 2, 1), flag('suspect', 2, 2), flag('info', 0, 0, '前缀', 2, 2), flag('warning', 0, 0, '合 计'), flag('error', 0, 0, '合 计'),
  ];
  for (const [name, bytes] of books) {
    it(`leave ${name} as it was, byte for byte, also after other flags and a save between`, () => {
      const once = flagged(bytes, ...flags);
      assert.notDeepEqual(once, bytes);
      assert.deepEqual(cleared(once), bytes);
      assert.deepEqual(cleared(flagged(flagged(once, flag('info', 1, 1)), ...flags)), bytes);
      assert.deepEqual(flagged(flagged(once, flag('info', 1, 1)), ...flags), once);
    });
  }

  it('leave a workbook as it was for any flags', () => {
    const some = fc.array(fc.record({
      level: fc.constantFrom<FlagLevel>('suspect', 'error', 'warning', 'info'),
      sheet: fc.constantFrom('表三', '前缀', '合 计'),
      area: fc.record({
        row: fc.nat(30), column: fc.nat(12), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }),
      }),
    }), { maxLength: 30 });
    fc.assert(fc.property(some, some, (one, other) => {
      assert.deepEqual(cleared(flagged(flagged(foreign, ...one), ...other)), foreign);
    }), { numRuns: 40 });
  });

  it('go with what was changed beside them kept', () => {
    const change = (bytes: Uint8Array): Uint8Array => {
      const editor = editXlsx(bytes);
      editor.setCells('表三', [{ row: 2, column: 1, value: 22 }]);
      editor.addSheet(sampleDesign);
      return editor.bytes();
    };
    assert.deepEqual(partsOf(cleared(change(flagged(foreign, ...flags)))), partsOf(change(foreign)));
  });

  it('that Excel wrote into one block with the user\'s rule go without the user\'s', () => {
    const sheet = foreignParts()[own] as string;
    const rule = '<cfRule type="expression" dxfId="1" priority="9"><formula>len("GOUJI:ERROR")&gt;0</formula></cfRule>'.replace(
      'GOUJI:ERROR', 'gouji:error',
    );
    const bytes = foreignBook({ [own]: sheet.replace('</cfRule></conditionalFormatting>', `</cfRule>${rule}</conditionalFormatting>`) });
    assert.equal(partsOf(cleared(bytes))[own], sheet);
  });

  it('go from among rules that were put before, between and behind them since', () => {
    const rule = (priority: number): string =>
      `<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" dxfId="0" priority="${priority}"/></conditionalFormatting>`;
    const with2 = partsOf(flagged(bookOf('', {}), flag('error', 0, 0, '表'), flag('info', 0, 0, '表')));
    const sheet = with2[own]!.replace('priority="2"', 'priority="4"').replace('priority="1"', 'priority="2"')
      .replace('</sheetData>', `</sheetData>${rule(1)}${rule(3)}${rule(5)}`);
    assert.ok(partsOf(cleared(pack({ ...with2, [own]: sheet })))[own]!.includes(`</sheetData>${rule(1)}${rule(2)}${rule(3)}</worksheet>`));
  });

  it('keep a look that somebody else refers to', () => {
    const once = partsOf(flagged(foreign, flag('error', 2, 1)));
    const copied = pack({
      ...once, 'xl/worksheets/sheet3.xml': once['xl/worksheets/sheet3.xml']!.replace(
        '</sheetData>', '</sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
      ),
    });
    assert.equal(partsOf(cleared(copied))['xl/styles.xml'], once['xl/styles.xml']);
  });

  it('are known again on a sheet that was copied', () => {
    const editor = editXlsx(flagged(foreign, flag('error', 2, 1), flag('info', 0, 0, '合 计')));
    assert.deepEqual(editor.sheetsWithRules(isFlagFormula), ['表三', '合 计']);
    editor.setFillRules([], isFlagFormula);
    assert.deepEqual(editor.sheetsWithRules(isFlagFormula), []);
  });

  it('do not mistake a cell that holds the marker for a flag', () => {
    const bytes = bookOf(`<row><c t="inlineStr"><is><t>${flagFormula('error')}</t></is></c></row>`.replace('>0<', '&gt;0<'));
    assert.deepEqual(cleared(bytes), bytes);
    assert.deepEqual(editXlsx(bytes).sheetsWithRules(isFlagFormula), []);
  });
});
