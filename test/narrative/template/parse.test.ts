import assert from 'node:assert/strict';
import { currentForm as form } from '../../../src/form/index.js';
import { allNames } from '../../../src/narrative/names/names.js';
import { builtIn, builtInNames, builtInTemplate } from '../../../src/narrative/template/built-in.js';
import { templateFaultWords } from '../../../src/narrative/template/fault.js';
import { limits, parseTemplate } from '../../../src/narrative/template/parse.js';
import { writeNarrative, paragraphText } from '../../../src/narrative/write.js';
import { reportWith } from '../written.js';

const headings = form.sections.map(({ heading }) => heading);
/** A whole template whose 一 holds these lines; they begin at line 5. */
const withLines = (...lines: readonly string[]): string =>
  ['标题', '', headings[0], '', ...lines, '', ...headings.slice(1).flatMap((heading) => [heading, ''])].join('\n');
const faultsOf = (text: string): string[] => {
  const read = parseTemplate(text);
  return 'faults' in read ? read.faults.map(templateFaultWords) : [];
};
/** Received and concluded by persons, all of it granted. */
const one = (received: number, concluded = received): Record<string, number> => Object.fromEntries(['person', 'total'].flatMap((column) => [
  [`applications.received.${column}`, received], [`applications.concluded.${column}`, concluded], [`applications.granted.${column}`, concluded],
  [`applications.carriedForward.${column}`, received - concluded],
]));
const said = (text: string, figures: Record<string, number> = {}): string[] => {
  const read = parseTemplate(text);
  assert.ok('template' in read, faultsOf(text).join('\n'));
  return writeNarrative(form, reportWith(figures), {}, { template: read.template }).filter(({ kind }) => kind !== 'heading').map(paragraphText);
};

describe('what is wrong with a template', () => {
  for (const [line, words] of [
    ['新收{recieved}件。', '第5行第3列：没有“recieved”这个名称，是不是“received”。'],
    ['新收{新授}件。', '第5行第3列：没有“新授”这个名称，是不是“新收”。'],
    ['新收{完全不认识的名字}件。', '第5行第3列：没有“完全不认识的名字”这个名称。'],
    ['新收{}件。', '第5行第3列：“{ }”里没有写名称。'],
    ['新收{received件。', '第5行第3列：“{”没有对应的“}”。'],
    ['新收{received和{concluded}件。', '第5行第3列：“{”没有对应的“}”。'],
    ['新收received}件。', '第5行第11列：“}”前面没有“{”。'],
    ['  新收{nothing}件。', '第5行第5列：没有“nothing”这个名称。'],
    ['[无新收没有收到。', '第5行第1列：“[”没有对应的“]”。'],
    ['[]没有收到。', '第5行第2列：“[ ]”里没有写条件。'],
    ['[无新收，]没有收到。', '第5行第6列：“[ ]”里没有写条件。'],
    ['[没有意思]没有收到。', '第5行第2列：看不懂条件“没有意思”。'],
    ['[有上年结转，无新授]没有收到。', '第5行第8列：看不懂条件“无新授”，是不是“无新收”。'],
    ['[申请人多于3]没有收到。', '第5行第2列：这一项不是数，不能比较大小。'],
    ['[新收只有一种]收到。', '第5行第2列：这一项不是数，不能比较大小。'],
    ['[有新收，无新收]没有收到。', '第5行第1列：这个条件永远不成立，请改写或删去这一行。'],
    ['[新收为1，新收为2]收到。', '第5行第1列：这个条件永远不成立，请改写或删去这一行。'],
    ['[新收多于新收]收到。', '第5行第1列：这个条件永远不成立，请改写或删去这一行。'],
    ['[新收多于办结，办结多于结转下年，结转下年多于新收]收到。', '第5行第1列：这个条件永远不成立，请改写或删去这一行。'],
    ['[是县级政府，是事业单位]收到。', '第5行第1列：这个条件永远不成立，请改写或删去这一行。'],
    ['[新收增加，新收减少]收到。', '第5行第1列：这个条件永远不成立，请改写或删去这一行。'],
    ['[无申请人，申请人只有一种]收到。', '第5行第1列：这个条件永远不成立，请改写或删去这一行。'],
    ['[否则]收到。', '第5行第1列：“否则”前面没有带条件的行。'],
  ] as const) {
    it(line, () => assert.deepEqual(faultsOf(withLines(line)), [words]));
  }

  for (const [why, lines, words] of [
    ['said by the line before', ['[无新收]没有。', '[否则，无新收，有办结]没有。'], ['第6行第1列：这个条件永远不成立，请改写或删去这一行。']],
    ['two lines before say all there is', ['[是政府]甲。', '[否则，不是政府]乙。', '[否则，有新收]丙。'], ['第7行第1列：这个条件永远不成立，请改写或删去这一行。']],
    ['after a line that is always said', ['收到。', '[否则]没有。'], ['第6行第1列：“否则”前面没有带条件的行。']],
    ['a name twice', ['@a', '甲。', '', '@a', '乙。'], ['第9行第1列：段落名称“a”用了两次。']],
    ['a name that is none', ['@甲 乙', '甲。'], ['第5行第1列：段落名称只用字母、数字和点，例如 @overview.documents。']],
    ['all of several faults', ['{甲}', '{乙乙乙}'], ['第5行第1列：没有“甲”这个名称。', '第6行第1列：没有“乙乙乙”这个名称。']],
  ] as const)
    it(why, () => assert.deepEqual(faultsOf(withLines(...lines)), words));

  for (const [why, text, words] of [
    ['nothing', '', '第1行第1列：第一段应是标题，后面要有六个部分的标题。'],
    ['comments alone', '// 说明\n\n// 说明', '第1行第1列：第一段应是标题，后面要有六个部分的标题。'],
    ['a part is missing', withLines('甲。').replace('五、存在的主要问题及改进情况', ''), '第15行第1列：“六、其他需要报告的事项”的顺序与格式不一致。'],
    ['the last part is missing', withLines('甲。').replace('六、其他需要报告的事项', ''), '第13行第1列：缺少“六、其他需要报告的事项”。'],
    ['a part that the form does not have', withLines('甲。').replace('总体情况', '基本概况'), '第3行第1列：格式里没有“基本概况”这一部分。'],
  ] as const)
    it(why, () => assert.equal(faultsOf(text)[0]?.replace('“其他需要', '“六、其他需要'), words));

  it('tells at most 20 faults', () => assert.equal(faultsOf(withLines(...Array.from({ length: 100 }, () => '{x}'))).length, 20));
});

describe('a template within bounds', () => {
  it('5 MB are refused in one sentence', () =>
    assert.deepEqual(faultsOf('{'.repeat(5_000_000)), [`第1行第1列：模板太长，最多${limits.characters}字。`]));
  it('too many lines', () =>
    assert.deepEqual(faultsOf('甲\n'.repeat(6000)), [`第${limits.lines + 1}行第1列：模板行数太多，最多${limits.lines}行。`]));
  it('too many conditions', () =>
    assert.deepEqual(faultsOf('[无新收]\n'.repeat(3000)), [`第${limits.conditions + 1}行第1列：模板里的条件太多，最多${limits.conditions}个。`]));

  const names = [...allNames].filter(([, term]) => term.kind === 'figures').map(([name]) => name);
  const at = (index: number): string => names[index % names.length]!;
  for (const [why, lines] of [
    ['a thousand conditions', Array.from({ length: 1000 }, (_, index) => `[有${at(index)}，无${at(index + 1)}或未填${at(index + 2)}]{${at(index)}}。`)],
    ['a thousand lines in one chain', Array.from({ length: 1000 }, (_, index) => `[${index === 0 ? '' : '否则，'}新收为${index + 2}，有${at(index)}]甲。`)],
    ['conditions of many names', Array.from({ length: 50 }, () => `[${names.slice(0, 40).map((name) => `有${name}`).join('，').slice(0, 380)}]甲。`)],
    ['braces that never close', Array.from({ length: 4000 }, () => '{'.repeat(40))],
    ['a line of brackets', ['['.repeat(100_000)]],
  ] as const)
    it(`${why} end`, () => { parseTemplate(withLines(...lines)); });
});

describe('what a template says', () => {
  for (const [why, lines, figures, expected] of [
    ['lines of a block become one paragraph', ['甲，', '  乙。'], {}, ['甲，乙。']],
    ['empty lines part paragraphs', ['甲。', '', '乙。'], {}, ['甲。', '乙。']],
    ['a comment is no text', ['甲，', '// 说明', '乙。'], {}, ['甲，乙。']],
    ['English and Chinese names', ['新收{received}件、{新收}件、{ 新收 }件。'], one(3), ['新收3件、3件、3件。']],
    ['the key of a figure', ['复议维持{disputes.review.upheld}件。'], { 'disputes.review.upheld': 7, 'disputes.review.total': 7 }, ['复议维持7件。']],
    ['brackets of official papers are text', ['〔2021〕30号，【注】。'], {}, ['〔2021〕30号，【注】。']],
    ['a square bracket within a line is text', ['甲[乙]。'], {}, ['甲[乙]。']],
    ['a formula is text', ['=SUM(A1)+1。'], {}, ['=SUM(A1)+1。']],
    ['a condition', ['[无新收]没有收到。', '[有新收]收到{received}件。'], {}, ['没有收到。']],
    ['the first of a chain', ['[新收多于2]多。', '[否则，新收为2]二。', '[否则]少。'], one(2), ['二。']],
    ['the last of a chain', ['[新收多于2]多。', '[否则，新收为2]二。', '[否则]少。'], one(1), ['少。']],
    ['或', ['[无新收或有办结]有。'], one(1), ['有。']],
    ['且 binds more than 或', ['[有新收且有办结或无新收]有。'], one(1, 0), []],
    ['不', ['[新收不等于办结]不等。', '[新收不为3]非三。', '[不是政府]非政府。'], one(3), ['非政府。']],
    ['a paragraph without words is left out', ['[有新收]有。', '', '乙。'], {}, ['乙。']],
    ['a subheading without text below goes, and the next is counted', ['（一）甲', '', '[有新收]有。', '', '（二）乙', '', '乙。'], {}, ['（一）乙', '乙。']],
  ] as const)
    it(why, () => assert.deepEqual(said(withLines(...lines), figures).slice(1), expected));

  it('reads Windows line ends and a byte order mark', () =>
    assert.deepEqual(said(`\ufeff${withLines('甲。', '', '乙。').replaceAll('\n', '\r\n')}`), ['标题', '甲。', '乙。']));

  it('names paragraphs, by what stands before them or by their place', () => {
    const read = parseTemplate(withLines('@own', '甲。', '', '乙。', '', '丙。'));
    assert.ok('template' in read);
    assert.deepEqual(read.template.blocks.map(({ id }) => id).slice(0, 5), ['title', 'overview.heading', 'own', 'overview.2', 'overview.3']);
  });
});

describe('the templates that come with the product', () => {
  for (const name of builtInNames) {
    it(`${name} has no fault, and all paragraphs have names`, () => {
      const { blocks } = builtInTemplate(name);
      assert.deepEqual(faultsOf(builtIn[name].text), []);
      for (const { id } of blocks) assert.doesNotMatch(id, /\.\d+$|subheading/, id);
      assert.deepEqual(blocks.flatMap(({ opens }) => opens ?? []), form.sections.map(({ key }) => key));
    });
  }
});
