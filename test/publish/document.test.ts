import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { publicationOf, toCsv, toDocx, toHtml, toJson, type Publication } from '../../src/publish/index.js';
import { paragraphsIn } from '../../src/report/text.js';
import { changed, seed } from '../reports.js';

const beilun = seed('beilun-projects-2024');

async function partsOf(publication: Publication): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await toDocx(publication))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('a Word document by GB/T 9704', () => {
  let parts: Record<string, string>;
  let text: string;
  before(async () => {
    parts = await partsOf(publicationOf(beilun));
    text = parts['word/document.xml']!;
  });

  for (const [what, part, expected] of [
    ['A4', 'document', '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>'],
    ['margins of 37, 26, 35 and 28 mm', 'document', 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"'],
    ['22 lines of 28 characters', 'document', '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>'],
    ['odd and even pages', 'settings', '<w:evenAndOddHeaders/>'],
    ['lines of exactly 28 points', 'styles', 'w:line="560" w:lineRule="exact"'],
    ['an indent of two characters', 'styles', 'w:firstLineChars="200"'],
    ['a title in 2号小标宋', 'styles', '方正小标宋简体'],
    ['fonts that stand in', 'fontTable', '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,华文仿宋,宋体"/>'],
    ['the number of an odd page at the right', 'footer1', '<w:jc w:val="right"/>'],
    ['the number of an even page at the left', 'footer2', '<w:jc w:val="left"/>'],
    ['the title among its properties', 'document', '2024年政府信息公开工作年度报告'],
  ] as const) it(`has ${what}`, () => assert.ok(parts[`word/${part}.xml`]!.includes(expected), parts[`word/${part}.xml`]));

  it('repeats the heads of its tables and breaks no row', () => {
    assert.equal(count(text, /<w:tbl>/g), 3);
    assert.equal(count(text, /<w:tblHeader\/>/g), 3 + 3);
    assert.equal(count(text, /<w:cantSplit\/>/g), count(text, /<w:tr>/g));
  });

  it('says 草稿 on each page of a draft, and on none of another', async () => {
    const draft = await partsOf(publicationOf(beilun, {}, { draft: true }));
    assert.deepEqual(Object.keys(draft).filter((name) => /header\d/.test(name) && draft[name]!.includes('草稿')).length, 2);
    assert.equal(count(draft['word/document.xml']!, /<w:headerReference/g), 2);
    assert.equal(count(text, /<w:headerReference/g), 0);
  });

  it('holds no clock', () => {
    const years = Object.values(parts).flatMap((part) => part.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
    assert.deepEqual([...new Set(years)], ['2025-01-01T00:00:00Z']);
  });

  it('takes any text as text', async () => {
    const hostile = '=1+1 <w:br/> & ]]> \u0000\u202e{{甲}} ' + '长'.repeat(20_000);
    const odd = await partsOf(publicationOf({ ...beilun, agency: '<b>&"某局', sections: { overview: paragraphsIn(hostile) } }));
    assert.ok(odd['word/document.xml']!.includes('=1+1 &lt;w:br/&gt; &amp; ]]&gt; {{甲}} 长'));
    assert.ok(odd['docProps/core.xml']!.includes('&lt;b&gt;&amp;'));
  });
});

describe('every kind of file', () => {
  for (const [name, write] of Object.entries({ docx: toDocx, html: toHtml, json: toJson, csv: toCsv })) {
    it(`${name} is the same for the same report, byte for byte`, async () => {
      const first = await write(publicationOf(beilun));
      assert.deepEqual(await write(publicationOf(seed('beilun-projects-2024'))), first);
    });

    it(`${name} is another for another figure`, async () =>
      assert.notDeepEqual(await write(publicationOf(changed(beilun, 'disclosure.licensing.decisions', 7))), await write(publicationOf(beilun))));
  }
});

describe('open data', () => {
  it('has a line for each number, with its printed name', async () => {
    const lines = (toCsv(publicationOf(beilun))).split('\r\n');
    assert.equal(lines[0], '\ufeff单位,年度,表,行,列,数,计量单位,指标,状态,摘要');
    assert.equal(lines.length, 202);
    assert.match(lines.find((line) => line.includes('applications.unavailable.notHeld.person'))!, new RegExp('^宁波市北仑区公共项目建设管理中心,2024,'
      + '三、收到和处理政府信息公开申请情况,三、本年度办理结果／（四）无法提供／1.本机关不掌握相关政府信息,自然人,1,件,applications.unavailable.notHeld.person,通过,sha256:[0-9a-f]{64}$'));
  });

  for (const [agency, cell] of [
    ['=1+1', "'=1+1"], ['+86', "'+86"], ['-1', "'-1"], ['@SUM', "'@SUM"], ['＝1', "'＝1"], ['甲,乙', '"甲,乙"'], ['甲"乙', '"甲""乙"'], ['=A,1', '"\'=A,1"'],
  ] as const) {
    it(`writes ${agency} as text`, async () =>
      assert.ok((toCsv(publicationOf({ ...beilun, agency }))).split('\r\n')[1]!.startsWith(`${cell},2024,`)));
  }

  it('leaves a blank empty, never 0', async () => {
    const lines = (toCsv(publicationOf(changed(beilun, 'disputes.review.total', null)))).split('\r\n');
    assert.match(lines.find((line) => line.includes('disputes.review.total'))!, /,总计,,件,/);
  });

  it('has the same digest in both, and another one for another word', async () => {
    const digest = (json: string): string => (JSON.parse(json) as { digest: string }).digest;
    const first = digest(toJson(publicationOf(beilun)));
    assert.ok((toCsv(publicationOf(beilun))).includes(first));
    assert.notEqual(digest(toJson(publicationOf({ ...beilun, sections: { ...beilun.sections, other: paragraphsIn('没有。') } }))), first);
  });
});
