import assert from 'node:assert/strict';
import { editXlsx, newXlsx, readXlsx } from '../../../src/files/xlsx/index.js';
import { foreignBook } from './foreign.js';
import { bookOf, changedParts, pack, partsOf } from './make.js';
import { sampleDesign } from './sample.js';

function withSettings(bytes: Uint8Array, settings: Readonly<Record<string, string>>): Uint8Array {
  const editor = editXlsx(bytes);
  editor.setSettings(settings);
  return editor.bytes();
}

describe('settings in a file', () => {
  for (const [name, bytes] of [['somebody else\'s workbook', foreignBook()], ['a bare one', bookOf('')], ['a new one', newXlsx([sampleDesign])]] as const) {
    it(`are kept in ${name} and leave no trace when they go`, () => {
      const once = withSettings(bytes, { year: '2024', '单位<>': 'a&b\n"c"' });
      assert.deepEqual({ ...readXlsx(once).settings.values }, { year: '2024', '单位<>': 'a&b\n"c"' });
      const twice = withSettings(once, { year: '2025' });
      assert.deepEqual({ ...readXlsx(twice).settings.values }, { year: '2025' });
      assert.deepEqual(withSettings(twice, {}), bytes);
    });
  }

  it('stand beside the custom parts of others', () => {
    const bytes = foreignBook();
    const after = withSettings(bytes, { a: '1' });
    assert.deepEqual(changedParts(bytes, after), [
      '[Content_Types].xml', 'customXml/_rels/item2.xml.rels', 'customXml/item2.xml', 'customXml/itemProps2.xml', 'xl/_rels/workbook.xml.rels',
    ]);
    const parts = partsOf(after);
    assert.match(parts['xl/_rels/workbook.xml.rels']!, /relationships\/customXml" Target="\.\.\/customXml\/item2\.xml"/);
    assert.match(parts['customXml/_rels/item2.xml.rels']!, /relationships\/customXmlProps" Target="itemProps2\.xml"/);
    assert.match(parts['[Content_Types].xml']!, /<Override PartName="\/customXml\/itemProps2\.xml" ContentType="application\/vnd\.openxmlformats-officedocument\.customXmlProperties\+xml"\/>/);
  });

  it('there are none in a workbook of others', () => { assert.deepEqual({ ...readXlsx(foreignBook()).settings.values }, {}); });

  it('whose part somebody damaged are known to be damaged', () => {
    const parts = partsOf(withSettings(bookOf(''), { a: '1' }));
    const [name] = Object.entries(parts).find(([, text]) => text.includes('urn:gouji:settings'))!;
    for (const text of [parts[name]!.slice(0, -12), parts[name]!.replace('</setting>', '')]) {
      assert.deepEqual(readXlsx(pack({ ...parts, [name]: text })).settings, { values: {}, damaged: true });
    }
  });

  it('are written with a new workbook', () => { assert.deepEqual({ ...readXlsx(newXlsx([sampleDesign], { settings: { a: '1' } })).settings.values }, { a: '1' }); });
});
