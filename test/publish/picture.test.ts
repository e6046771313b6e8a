import assert from 'node:assert/strict';
import fc from 'fast-check';
import { showNumber } from '../../src/narrative/numbers.js';
import { pictureOf, publicationOf, toPicturePage, toSvg, type Picture } from '../../src/publish/index.js';
import { boxOf, page } from '../../src/publish/picture/drawing.js';
import { fittingSize, textWidth, wrapped } from '../../src/publish/picture/measure.js';
import type { Report } from '../../src/report/report.js';
import { anyDrawn, beilun, drawnReports, zero } from './pictures.js';

const drawn = (report: Report, lastYear?: Report): Picture => pictureOf(publicationOf(report), lastYear);

function expectReadable({ labels, height }: Picture): void {
  const boxes = labels.map((label) => ({ text: label.text, ...boxOf(label) }));
  for (const [at, one] of boxes.entries()) {
    assert.ok(one.left >= 0 && one.right <= page.width && one.top >= 0 && one.bottom <= height, `${one.text} is cut`);
    for (const other of boxes.slice(at + 1)) {
      const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      assert.ok(apart, `${one.text} lies over ${other.text}`);
    }
  }
}

/** Every label that shows a number shows the sum of its cells. */
function expectTrue({ labels }: Picture, report: Report, lastYear?: Report): void {
  for (const { text, count } of labels) {
    if (!count) continue;
    const { figures } = count.lastYear ? lastYear! : report;
    const values = count.keys.map((key) => figures[key] ?? null);
    const expected = values.some((value) => value === null) ? '—' : showNumber(values.reduce<number>((sum, value) => sum + value!, 0));
    const shown = /—|\d+(?:\.\d+)?/.exec(text)?.[0] ?? '—';
    assert.equal(shown, expected, `${text}: ${count.keys.join()}`);
  }
}

describe('一图读懂', () => {
  for (const [what, report, lastYear] of drawnReports) {
    it(`shows ${what}: no label is cut or lies over another, and each number is that of its cells`, () => {
      const picture = drawn(report, lastYear);
      expectReadable(picture);
      expectTrue(picture, report, lastYear);
    });
  }

  it('is readable and true whatever the figures are', () =>
    fc.assert(fc.property(anyDrawn, ([report, lastYear]) => {
      const picture = drawn(report, lastYear);
      expectReadable(picture);
      expectTrue(picture, report, lastYear);
    }), { numRuns: 200 }));

  it('shows every outcome that there is, and what carries on, as streams of which none is lost', () => {
    const { labels } = drawn(drawnReports[5]![1]);
    for (const name of ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理', '结转下年度']) {
      assert.ok(labels.some(({ text }) => text === name), name);
    }
  });

  for (const [what, report, words] of [
    ['has a picture of its own for a year without applications', zero, '全年没有收到政府信息公开申请也没有上年结转的申请'],
    ['says that there were no disputes', zero, '全年没有因政府信息公开工作被申请行政复议、被提起行政诉讼'],
    ['draws no streams where the sums do not hold', { ...beilun, figures: { ...beilun.figures, 'applications.received.total': 7 } }, '前后不平，去向没有画'],
    ['names the outcomes that there are not', beilun, '本年没有予以公开、部分公开、不予公开、不予处理、其他处理、结转下年度'],
  ] as const) it(what, () => assert.ok(drawn(report).says.join('').includes(words), drawn(report).says.join('')));

  it('takes a body’s name as text', () => {
    const publication = publicationOf({ ...beilun, agency: '</text><script>alert(1)</script>局' });
    for (const made of [toSvg(publication), toPicturePage(publication)]) assert.ok(!made.includes('<script'));
  });

  it('is the same for the same report', () => assert.equal(toSvg(publicationOf(beilun), zero), toSvg(publicationOf(beilun), zero)));

  it('says草稿on a draft', () => assert.ok(pictureOf(publicationOf(beilun, {}, { draft: true })).labels.some(({ text }) => text === '草稿')));
});

describe('measuring letters', () => {
  for (const [text, size, expected] of [['政府', 20, 40], ['12', 10, 12], ['1件', 10, 16], ['', 10, 0], ['a b', 100, 168]] as const) {
    it(`${JSON.stringify(text)} at ${size} is ${expected}`, () => assert.equal(Math.round(textWidth(text, size)), expected));
  }

  it('keeps the size that fits and takes a smaller one', () => assert.deepEqual([fittingSize('政府', 20, 40), fittingSize('政府', 20, 20)], [20, 10]));

  for (const [text, room, lines] of [
    ['政府信息公开', 30, ['政府信', '息公开']], ['政府信，息', 30, ['政府信，', '息']], ['至2024年', 20, ['至', '2024', '年']], ['', 10, []],
  ] as const) it(`${text} in ${room}`, () => assert.deepEqual(wrapped(text, 10, room), lines));
});
