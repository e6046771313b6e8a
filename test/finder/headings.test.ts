import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { headingOf, headingsIn } from '../../src/finder/headings.js';
import { normaliseLabel } from '../../src/finder/label.js';
import { labelsOf } from '../../src/finder/labels-of.js';

describe('the section that a heading heads', () => {
  for (const [text, section, how] of [
    ['一、总体情况', 'overview', 'exact'],
    ['一、 总体情况：', 'overview', 'exact'],
    ['总体情况', 'overview', 'unnumbered'],
    ['一.总体情况', 'overview', 'variant'],
    ['一，总体情况', 'overview', 'variant'],
    ['二、总体情况', 'overview', 'variant'],
    ['七、其他需要报告的事项', 'other', 'variant'],
    ['五、存在的主要问题及整改措施', 'problems', 'variant'],
    ['政府信息公开工作存在的主要问题及改进情况', 'problems', 'variant'],
    ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes', 'variant'],
    // one character of four is another, and two are
    ['一、总体情形', 'overview', 'variant'],
    ['一、总体状态', undefined],
    ['二、主动公开政府信息工作情况', 'disclosure', 'variant'],
    ['三、主动公开政府信息工作情况', undefined],
    ['主动公开政府信息工作情况', undefined],
    ['八、总体情况', undefined],
    ['一章总体情况', undefined],
    ['二是主动公开政府信息情况', undefined],
    ['一、', undefined],
    ['一', undefined],
    ['', undefined],
  ] as const) it(`${text || '(empty)'}: ${how ?? 'none'}`, () => {
    const heading = headingOf(normaliseLabel(text), form);
    assert.deepEqual(heading && [heading.section.key, heading.how], section && [section, how]);
  });

  it('is every one of the form, by its heading, its bare words and its variants', () => {
    for (const section of form.sections) {
      assert.deepEqual(headingOf(normaliseLabel(section.heading), form), { section, how: 'exact' });
      assert.deepEqual(headingOf(normaliseLabel(section.heading.slice(2)), form), { section, how: 'unnumbered' });
      for (const text of section.variants ?? []) assert.deepEqual(headingOf(normaliseLabel(text), form), { section, how: 'variant' });
    }
  });
});

describe('the headings of a text', () => {
  for (const [what, texts, expected] of [
    ['in reading order', ['六、其他需要报告的事项', '其他需要报告的', '一、总体情况'], { other: 0, overview: 2 }],
    ['each the first one', ['总体情况', '一、总体情况', '六、其他需要报告的事项'], { overview: 0, other: 2 }],
    ['with those of tables', ['一、总体情况', '二、主动公开政府信息情况', '六、其他需要报告的事项'], { overview: 0, disclosure: 1, other: 2 }],
    ['all three', ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'], { overview: 0, problems: 1, other: 2 }],
    ['none where one narrative heading stands alone', ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'], {}],
    ['none where all are of tables', ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'], {}],
  ] as const) it(what, () => {
    const labels = labelsOf({ name: 'x', cells: texts.map((value) => [{ value }]), merges: [] });
    const found = headingsIn(labels, form);
    assert.deepEqual([...found].map(([key, { row }]) => [key, row]), Object.entries(expected));
    for (const [key, heading] of found) {
      assert.equal(heading.section.key, key);
      assert.equal(heading.text, texts[heading.row]);
    }
  });
});
