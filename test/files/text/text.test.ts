import assert from 'node:assert/strict';
import { isFileError } from '../../../src/files/error.js';
import { fileSentence } from '../../../src/files/words.js';
import { readText } from '../../../src/files/text/index.js';
import { splitsOf } from '../../../src/files/text/splits.js';
import { currentForm as form } from '../../../src/form/index.js';
import type { Report } from '../../../src/report/report.js';
import { readDocument } from '../../../src/finder/read-document.js';
import { seed, seedNames } from '../../reports.js';
import { dumpOf, markdownOf, rowsOf, tabbedOf } from './written.js';
import { textsIn } from '../../texts.js';

const read = (text: string): Report => readDocument(readText(text, form)).report;

describe('a report as plain text', () => {
  for (const name of seedNames) {
    for (const [what, written] of [
      ['one cell a line', dumpOf], ['pasted from a spreadsheet', tabbedOf], ['as Markdown', markdownOf],
      ['one cell a line with a | around each', (one: string) => dumpOf(one).replace(/^\t(.+)$/gm, '| $1 |')],
      ['all on one line', (one: string) => dumpOf(one).replace(/\s+/g, ' ')],
    ] as const) {
      it(`of ${name}, ${what}, is read whole`, () => {
        const { figures } = read(written(name));
        for (const { key } of form.figures) assert.equal(figures[key], seed(name).figures[key] ?? null, key);
      });
    }
  }

  it('has its title over two lines, its sections, and the tables’ words as they stand', () => {
    const text = `2024年度某区档案局\n\n政府信息公开工作年度报告\n编制说明如此。\n一、总体情况\n全年如此。\n${dumpOf('suqian-2024')
      .replace('上年结转', '上年转结')}\n五、存在的主要问题及改进情况\n不足如此。`;
    const { report, tables } = readDocument(readText(text, form));
    assert.deepEqual([report.agency, report.year, textsIn(report.sections).overview, textsIn(report.sections).problems], ['某区档案局', 2024, '全年如此。', '不足如此。']);
    assert.ok(tables.applications.state === 'found' && tables.applications.map.variants.some(({ found }) => found.includes('上年转结')));
  });
});

describe('one cell a line', () => {
  const { figures } = seed('suqian-2024');
  const keysOf = (start: string): string[] => form.figures.map(({ key }) => key).filter((key) => key.startsWith(start));
  const lines = dumpOf('suqian-2024').split('\n').map((line) => line.trim());
  const rowAt = (label: string): [from: number, to: number] => {
    const from = lines.indexOf(label);
    return [from, lines.indexOf('', from)];
  };
  const without = (keys: readonly string[]): Record<string, number | null> => Object.fromEntries(form.figures.flatMap(({ key }) =>
    (keys.includes(key) ? [] : [[key, figures[key] ?? null]])));

  it('is read where two rows have changed places', () => {
    const [from, to] = rowAt('1.信访举报投诉类申请');
    const [, end] = rowAt('2.重复申请');
    const changed = [...lines.slice(0, from), ...lines.slice(to + 1, end + 1), ...lines.slice(from, to + 1), ...lines.slice(end + 1)];
    assert.deepEqual(read(changed.join('\n')).figures, without([]));
  });

  it('has a number with a mark behind it as an entry, alone', () => {
    const marked = ['disclosure.regulations.issued', 'disclosure.normativeDocuments.issued'];
    for (const mark of ['①', '¹', '*']) {
      const own = ['规章', '行政规范性文件'].map((label) => lines.indexOf(label) + 1);
      const report = read(lines.map((line, at) => (own.includes(at) ? `${line}${mark}` : line)).join('\n'));
      assert.deepEqual(report.figures, { ...without([]), ...Object.fromEntries(marked.map((key) => [key, null])) }, mark);
      assert.deepEqual(Object.keys(report.entries), marked, mark);
    }
  });

  it('is read where the last name of a head is broken over two lines', () => {
    const at = lines.lastIndexOf('总计');
    assert.deepEqual(read(lines.toSpliced(at, 1, '总', '计').join('\n')).figures, without([]));
  });

  it('gives no row the name of the column before it', () => {
    const { figures: found } = read(lines.filter((line) => line !== '一、本年新收政府信息公开申请数量').join('\n'));
    assert.deepEqual(found, without(keysOf('applications.received.')));
  });

  it('of which one number is broken in two and another is gone stays unread, though there are as many', () => {
    const at = lines.indexOf('（一）予以公开');
    const torn = lines.toSpliced(at + 7, 1).with(at + 1, '14 08').join('\n');
    assert.deepEqual(Object.keys(read(torn).unread), keysOf('applications.granted.'));
    const broken = lines.toSpliced(at + 1, 7, lines.slice(at + 1, at + 4).join(' '), lines.slice(at + 4, at + 8).join(' ')).join('\n');
    assert.deepEqual(read(broken).figures, without([]));
  });

  it('is unread, not missing, where a whole column is gone, and where 表四 has a number less', () => {
    const dump = dumpOf('suqian-2024');
    const start = dump.indexOf('未经复议直接起诉');
    assert.deepEqual(Object.keys(read(dump.slice(0, start) + dump.slice(start).replace(/\n\t\d+/, '')).unread), keysOf('disputes.'));
    assert.deepEqual(Object.keys(read(dump.replace(/((?:\n\t\d+){6})\n\t\d+(?=\n[\n一])/g, '$1')).unread), keysOf('applications.'));
  });
});

describe('tables on one long line', () => {
  it('leave what stands before and after as it was', () => {
    const { figures, agency, sections } = read([
      '某区档案局2024年政府信息公开工作年度报告', '一、总体情况', `2024 年办理行政许可 5 件。二、主动公开政府信息情况 ${dumpOf('suqian-2024')
        .replace(/\s+/g, ' ')} 五、存在的主要问题及改进情况 行政处罚 3 件没有公开。`,
      '六、其他需要报告的事项', '没有。',
    ].join('\n'));
    for (const { key } of form.figures) assert.equal(figures[key], seed('suqian-2024').figures[key] ?? null, key);
    assert.deepEqual([agency, textsIn(sections).overview, textsIn(sections).other], ['某区档案局', '2024 年办理行政许可 5 件。二、主动公开政府信息情况', '没有。']);
  });
});

describe('headings whose numbers are used twice', () => {
  it('part the sections by their words: first inside the overview, then for the parts that the form asks for', () => {
    const inside = ['一、组织领导', '有专人。', '二、主动公开工作情况', '公开 5 条。', '三、依申请公开情况', '办结 3 件。'];
    const { sections, figures } = read([
      '一、总体情况', ...inside, '一、主动公开政府信息情况', dumpOf('suqian-2024'), '四、政府信息公开工作存在的主要问题及改进情况', '不足如此。', '五、其他需要报告的事项', '没有。',
    ].join('\n'));
    assert.deepEqual([textsIn(sections).overview, textsIn(sections).problems, textsIn(sections).other], [inside.join('\n'), '不足如此。', '没有。']);
    for (const { key } of form.figures) assert.equal(figures[key], seed('suqian-2024').figures[key] ?? null, key);
  });
});

describe('rows as a PDF is copied', () => {
  /** `label n n n`, the label broken over lines, page numbers between rows. */
  const copied = (tables: string[][][]): string => tables.map((rows) => rows.map((row, index) => {
    const cells = row.filter(Boolean);
    const numbers = cells.filter((cell) => /^[\d.]+$/.test(cell));
    const label = cells.filter((cell) => !numbers.includes(cell));
    const last = label.at(-1) ?? '';
    const broken = last.length > 16 && numbers.length > 1 ? [...label.slice(0, -1), `${last.slice(0, 12)}\n${last.slice(12)}\n`] : label;
    return `${broken.join(' ')} ${numbers.join(' ')}${index % 9 === 8 ? '\n- 4 -' : ''}`;
  }).join('\n')).join('\n');

  for (const name of seedNames) {
    it(`of ${name} are read whole`, () => {
      const { figures, sections, notes } = read(`一、总体情况\n全年受理 21 件。\n${copied(rowsOf(name))}\n五、存在的主要问题及改进情况\n还有 3 处不足。`);
      for (const { key } of form.figures) assert.equal(figures[key], seed(name).figures[key] ?? null, key);
      assert.deepEqual([textsIn(sections).overview, textsIn(sections).problems, notes], ['全年受理 21 件。', '还有 3 处不足。', []]);
    });
  }

  it('keep a group that has numbers of its own, as the form of 2019 prints it', () => {
    const [disclosure, applications, disputes] = rowsOf('suqian-2024') as [string[][], string[][], string[][]];
    const first = applications.findIndex((row) => row.includes('（六）其他处理'));
    const own = ['', '（六）其他处理', '', '1', '0', '0', '0', '0', '0', '1'];
    const { report } = readDocument(readText(copied([disclosure, applications.toSpliced(first, 3, own), disputes]), form));
    assert.equal(report.figures['applications.otherHandling.person'], 1);
    assert.equal(report.figures['applications.otherHandling.total'], 1);
  });

  it('of which one lost a number stay unread, with a note', () => {
    const { figures, notes } = read(copied(rowsOf('suqian-2024')).replace(/(1\.属于国家秘密) \d+/, '$1'));
    assert.equal(figures['applications.withheld.stateSecret.person'] ?? null, null);
    assert.ok(notes.some((note) => note.includes('“1.属于国家秘密”一行的数不是正好7个')), notes.join());
    assert.equal(figures['applications.withheld.thirdParty.total'], seed('suqian-2024').figures['applications.withheld.thirdParty.total']);
  });
});

/** As some pages are copied: no break between cells. */
const togetherOf = (name: string): string => rowsOf(name).map((rows) => rows.map((row) => row.join('')).join('')).join('\n');

describe('digits that run together', () => {
  for (const name of seedNames) {
    it(`of ${name} are parted only where the equations leave one way, and never wrongly`, () => {
      const { figures } = read(togetherOf(name));
      const right = seed(name).figures;
      for (const { key } of form.figures) if (typeof figures[key] === 'number') assert.equal(figures[key], right[key], key);
      if (name === 'pingtan-2024') assert.equal(Object.values(figures).filter((value) => typeof value === 'number').length, 197);
    });
  }

  for (const [digits, count, total, expected] of [
    ['0000000', 7, true, [[0, 0, 0, 0, 0, 0, 0]]],
    ['801000081', 7, true, [[80, 1, 0, 0, 0, 0, 81]]],
    ['000', 3, false, [[0, 0, 0]]],
    ['693665', 3, false, undefined],
    ['101', 2, false, [[10, 1]]],
    ['12', 3, false, undefined],
    ['0'.repeat(30), 7, true, undefined],
  ] as const) {
    it(`${digits} as ${count} numbers`, () => {
      const readings = splitsOf(digits, count, (numbers) =>
        !total || numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === numbers.at(-1));
      if (expected) assert.deepEqual(readings, expected);
      else assert.notEqual(readings?.length, 1);
    });
  }
});

describe('what a text does not say for certain', () => {
  const suqian = seed('suqian-2024');
  const without = (text: string, label: string, change: (values: string[]) => string[]): string => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes(label));
    return [...lines.slice(0, at + 1), ...change(lines.slice(at + 1, at + 8)), ...lines.slice(at + 8)].join('\n');
  };
  for (const [what, change] of [
    ['one cell too few', (values: string[]) => values.slice(1)],
    ['only the first of equal cells', (values: string[]) => values.slice(0, 1)],
    ['one cell too many', (values: string[]) => [...values, '\t0']],
    ['a word among the numbers', (values: string[]) => ['\t合计', ...values.slice(1)]],
  ] as const) {
    it(`is left unread, with a note: a row with ${what}`, () => {
      const { figures, notes } = read(without(dumpOf('suqian-2024'), '1.属于国家秘密', change));
      for (const { key } of form.figures) {
        if (key.startsWith('applications.withheld.stateSecret.')) assert.equal(figures[key] ?? null, null, key);
        else assert.equal(figures[key], suqian.figures[key], key);
      }
      assert.ok(notes.some((note) => note.includes('1.属于国家秘密')) || what === 'a word among the numbers', notes.join());
    });
  }

  it('is left unread when the columns are named in another order', () => {
    const { figures, notes } = read(dumpOf('suqian-2024').replace('商业企业', '甲').replace('科研机构', '商业企业').replace('甲', '科研机构'));
    assert.equal(figures['applications.received.person'], undefined);
    assert.ok(notes.some((note) => note.includes('次序与格式不同')));
  });

  it('is digits that run together and can be parted in two ways', () => {
    // 77 132 470, 771 32 470 …: nothing says which
    const { figures, notes } = read(togetherOf('pingtan-2024'));
    for (const column of ['issued', 'repealed', 'inForce']) assert.equal(figures[`disclosure.normativeDocuments.${column}`] ?? null, null);
    assert.ok(notes.some((note) => note.includes('表二“行政规范性文件”的数字分不开')), notes.join());
  });
});

describe('a hostile text', () => {
  for (const [what, text] of [
    ['a line of 4 MB', '规章'.repeat(2_000_000)],
    ['very many lines', '规章\n1\n'.repeat(24_000)],
    ['very many tabs', '\t'.repeat(100_000)],
    ['very many pipes', '|'.repeat(100_000)],
    ['one line of numbers and headings', `信息内容 ${'1 一、总体情形某 '.repeat(90_000)}`],
    ['nothing', ''],
  ] as const) it(`with ${what} ends`, () => assert.ok(readText(text, form).blocks.length >= 0));

  it('beyond the limit is refused with it', () =>
    assert.throws(() => readText('字'.repeat(9 * 2 ** 20), form), (error) => isFileError(error) && /8 MB/.test(fileSentence(error))));
});
