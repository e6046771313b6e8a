import assert from 'node:assert/strict';
import { currentForm as form } from '../../src/form/index.js';
import { shortHeading, shownAtFirst, viewOf } from '../../src/pane/state/groups.js';
import { listFindings } from '../../src/pane/state/listed.js';
import { finding, inTable } from './findings.js';

const everything = { errorsOnly: false, all: false };
const listed = listFindings([
  inTable('disclosure', 'a'), inTable('applications', 'b'), inTable('applications', 'c', { level: 'warning' }),
  inTable('disputes', 'd', { outcome: 'unchecked' }), finding('e'),
]);

describe('the list as it stands on the screen', () => {
  it('has the headings of the form', () => {
    const { groups } = viewOf(form, listed, [], everything);
    assert.deepEqual(groups.map(({ heading, items }) => [heading, items.length]), [
      ['二、主动公开情况', 1], ['三、收到和处理申请情况', 2], ['四、行政复议、行政诉讼情况', 1], ['其他', 1],
    ]);
  });

  it('shows only broken rules of level error when asked to', () => {
    const { groups, total } = viewOf(form, listed, [], { ...everything, errorsOnly: true });
    assert.deepEqual(groups.flatMap(({ items }) => items.map((item) => item.finding.rule)), ['a', 'b', 'e']);
    assert.equal(total, 3);
  });

  it('cuts a long list, says how long it is, and shows all on demand', () => {
    const many = listFindings(Array.from({ length: 431 }, (_, index) => finding(`r${index}`)));
    const cut = viewOf(form, many, [], everything);
    assert.deepEqual([cut.keys.length, cut.total], [shownAtFirst, 431]);
    assert.equal(viewOf(form, many, [], { errorsOnly: false, all: true }).keys.length, 431);
  });

  it('is empty for no findings', () => assert.deepEqual(viewOf(form, [], [], everything), { groups: [], keys: [], shown: 0, total: 0 }));
});

describe('short headings', () => {
  for (const { heading } of form.sections)
    it(`of ${heading} keeps its number`, () => {
      assert.match(shortHeading(heading), /^[一二三四五六]、./);
      assert.ok(shortHeading(heading).length <= heading.length);
    });
});
