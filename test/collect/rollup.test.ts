import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { rollupRules } from '../../src/collect/rollup/catalogue.js';
import { rollupForm as form, type Row } from '../../src/collect/rollup/rows.js';
import { rollUp } from '../../src/collect/rollup/run.js';
import { rollupXlsx } from '../../src/collect/rollup/workbook.js';
import { figureIn, type FigureKey } from '../../src/form/index.js';
import { reportJson } from '../../src/report/json.js';
import type { Report } from '../../src/report/report.js';
import { templateAddress } from '../../src/workbook/sheets/template.js';
import { changed, consistentReports } from '../reports.js';
import { Office } from './office.js';

interface Found { readonly rule: string; readonly message: string; readonly outcome: string }
interface Checked { readonly verdict: string; readonly findings: readonly Found[] }

const reports = (count: number, seed = 7): Report[] => fc.sample(consistentReports, { numRuns: count, seed });
const named = (list: readonly Report[]): Report[] => list.map((report, at) => ({ ...report, agency: `某市第${at + 1}局` }));

function totalOf(list: readonly Report[]): Report {
  const figures = Object.fromEntries(form.figures.map(({ key }) =>
    [key, list.reduce((sum, report) => sum + (report.figures[key] ?? 0), 0)]));
  return { ...list[0]!, agency: '某市人民政府', figures };
}

describe('the roll-up', () => {
  let office: Office;
  beforeEach(async () => { office = await Office.open(); });

  /** Collects these reports and holds them against the government's own; gives the findings of the roll-up. */
  async function collected(list: readonly Report[], own?: Report, roster?: string): Promise<Checked> {
    for (const [at, report] of list.entries()) await office.put(`in/${at}.json`, reportJson(report));
    if (own) await office.put('own.json', reportJson(own));
    if (roster !== undefined) await office.put('名册.csv', roster);
    const { code, err } = await office.gouji('collect', 'in', '-o', 'out', '--no-send-back', ...(own ? ['--own', 'own.json'] : []),
      ...(roster === undefined ? [] : ['--roster', '名册.csv']));
    assert.ok(code <= 2, err);
    return (await office.json<Checked[]>('out/rollup.json'))[0]!;
  }

  const rollup = ({ findings }: Checked): Found[] => findings.filter(({ rule }) => rule.startsWith('rollup/'));

  it('of 50 reports is their sum in another reader, by formulas over 各单位 alone, and passes', async () => {
    const list = named(reports(50));
    const { verdict } = await collected(list, totalOf(list));
    assert.equal(verdict, 'pass');
    const book = cellsOf(new Uint8Array(await readFile(office.at('out/汇总.xlsx'))));
    const bodies = book.get('各单位')!;
    const { figures } = totalOf(list);
    for (const { key } of form.figures) {
      const { sheet, cell } = templateAddress(form, key);
      const { formula, value } = book.get(sheet)!.get(cell)!;
      const [, column, first, last] = /^SUM\(各单位!([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(formula!)!;
      let sum = 0;
      for (let row = Number(first); row <= Number(last); row++) sum += bodies.get(`${column}${row}`)!.value;
      assert.deepEqual([sum, value], [figures[key], figures[key]], key);
    }
    const { code, out } = await office.gouji('check', 'out/汇总.xlsx');
    assert.equal(code, 0, out);
  });

  it('has a row for each of many thousand bodies', () => {
    const rows = Array.from({ length: 3000 }, (_, at): Row => ({
      name: `第${at + 1}局`, state: 'pass', file: `${at}.xlsx`, suspects: [],
      values: Float64Array.from(form.figures, (_figure, index) => (at * 31 + index) % 97),
    }));
    const leftOut = Array.from({ length: 500 }, (_, at) => ({ name: `未报${at}局`, reason: 'missing' as const }));
    const xlsx = unzipSync(rollupXlsx(rollUp({ rows, leftOut }, { bodies: [], year: 2024, agency: '某市人民政府' })));
    const sheet = strFromU8(xlsx['xl/worksheets/sheet5.xml']!);
    const inColumn = (column: string): string[] => [...sheet.matchAll(new RegExp(`<c r="${column}\\d+"[^>]*><v>([^<]*)</v>`, 'g'))].map(([, value]) => value!);
    for (const [column, at] of [['E', 0], ['GV', 199]] as const) assert.deepEqual(inColumn(column).map(Number), rows.map(({ values }) => values[at]));
    assert.match(strFromU8(xlsx['xl/worksheets/sheet2.xml']!), /<f>SUM\(各单位!E3:E3002\)<\/f><v>\d+<\/v>/);
    assert.equal([...sheet.matchAll(/<t xml:space="preserve">未报\d+局<\/t>/g)].length, 500);
  });

  it('holds names of any length', () => {
    const name = '局'.repeat(40_000);
    const rollup = rollUp({ rows: [], leftOut: [{ name, reason: 'missing' }] }, { bodies: [], year: 2024, agency: '某市人民政府' });
    assert.ok(cellsOf(rollupXlsx(rollup)).has('各单位'));
  });

  const leaf = 'applications.granted.person';
  const eight = named(reports(8));
  const filled = eight.findIndex(({ figures }) => figures[leaf]! > 0);
  const spoil = (report: Report, key: FigureKey, by: number): Report => changed(report, key, report.figures[key]! + by);
  const spoiled = eight.map((report, at) => (at === 2 ? spoil(report, leaf, 30) : report));

  for (const [what, list, own, rule, message] of [
    ['a spoiled cell', spoiled, totalOf(eight), 'rollup/one-cell', /可能在某市第3局（填\d+，应按\d+算：它自己的勾稽关系也说明这一格填错了）/],
    ['a body that the government forgot', eight, totalOf(eight.slice(1)), 'rollup/one-body', /差的正好是某市第1局的数：本级年报没有计入它/],
    ['a body that the government counted twice', eight, totalOf([...eight, eight[4]!]), 'rollup/one-body', /差的正好是某市第5局的数：本级年报把它计了两次/],
    ['a body under two names', [...eight, { ...eight[6]!, agency: '某市新局' }], totalOf(eight), 'rollup/one-body', /某市新局.*完全相同|某市第7局、某市新局的数，而它们的数完全相同/],
    ['a cell and its totals', eight, ownWithout(eight, filled), 'rollup/one-cell', new RegExp(`某市第${filled + 1}局（填\\d+，应按0算：这一格漏计了）`)],
    ['two cells that nothing explains', eight, spoil(spoil(totalOf(eight), leaf, 1000), 'applications.granted.enterprise', 17), 'rollup/sum', /各单位合计\d+，本级年报填\d+，相差(?:17|1000)/],
    ['stock that is counted once', eight, spoil(spoil(totalOf(eight), 'disclosure.penalties.decisions', 77), 'disclosure.regulations.inForce', 5), 'rollup/stock', /行政处罚 × 本年处理决定数量：各单位合计/],
  ] as const) it(`traces ${what}`, async () => {
    const found = rollup(await collected(list, own)).filter((finding) => finding.rule === rule);
    assert.ok(found.length > 0 && found.some((finding) => message.test(finding.message)), JSON.stringify(found));
  });

  it('leaves out what could not be checked, blanks and what is missing, names all of them, and is no pass', async () => {
    const [one, two, three] = eight as [Report, Report, Report];
    const blankAndWrong = changed(changed(two, 'disclosure.penalties.decisions', null), leaf, 999);
    const checked = await collected([one, blankAndWrong, changed(three, leaf, null)], undefined, '单位名称\n某市第2局\n某市第3局\n某市第9局\n');
    assert.equal(checked.verdict, 'fail');
    assert.deepEqual(rollup(checked).map(({ rule, message }) => `${rule} ${message}`), [
      'rollup/missing 1个单位未报：某市第9局。合计里没有它们的数，请催报。',
      'rollup/left-out 1个单位没有计入汇总（未能检查）：某市第3局。请改好或重新报送后再汇总。',
      'rollup/blank 某市第2局的表二“行政处罚 × 本年处理决定数量”是空格或没有读出，合计里没有这些数。没有的请填0，再汇总一次。',
      'rollup/failing 1个单位不通过，数已计入：某市第2局。它们改好后合计会变，请再汇总一次。',
      'rollup/unlisted 1个不在名册的单位也计入了：某市第1局。改了名称的，请在名册里写上曾用名；不该计的，请拿走。',
    ]);
  });

  it('counts nobody twice: neither the government’s own report nor the parts of a part', async () => {
    const county = { ...totalOf(eight.slice(0, 3)), agency: '某市东县人民政府' };
    const all = [totalOf(eight), county, ...eight];
    const roster = `单位名称,上级单位\n某市人民政府,\n某市东县人民政府,某市人民政府\n${eight.map(({ agency }, at) =>
      `${agency},${at < 3 ? '某市东县人民政府' : '某市人民政府'}\n`).join('')}`;
    const checked = await collected(all, totalOf(eight), roster);
    assert.deepEqual(rollup(checked).map(({ message }) => message.slice(0, 12)), ['某市人民政府是本级政府自', '某市东县人民政府的数已含']);
    assert.equal(checked.verdict, 'pass');
  });

  it('says each sentence of its rules with the words that it has', () => {
    for (const rule of rollupRules) {
      assert.ok(rule.id.startsWith('rollup/') && Object.keys(rule.sentences).length > 0, rule.id);
      assert.ok(rule.basis.kind !== 'heuristic' || rule.level.submit !== 'error' || rule.id === 'rollup/left-out', rule.id);
    }
    assert.equal(figureIn(form, leaf).table, 'applications');
  });
});

/** The numbers and formulas of each sheet as they stand in its XML: another reader than ours. */
function cellsOf(xlsx: Uint8Array): Map<string, Map<string, { readonly formula?: string; readonly value: number }>> {
  const parts = unzipSync(xlsx);
  const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name!);
  return new Map(names.map((name, at) => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`]!);
    const cells = xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/g);
    return [name, new Map([...cells].map(([, address, formula, value]) =>
      [address!, { ...(formula === undefined ? {} : { formula }), value: Number(value) }]))];
  }));
}

/** The government's own report, with one body's cell and all that follows from it left out. */
function ownWithout(list: readonly Report[], at: number): Report {
  const own = totalOf(list);
  const value = list[at]!.figures['applications.granted.person']!;
  const figures: Record<FigureKey, number | null> = { ...own.figures };
  for (const key of ['applications.granted.person', 'applications.granted.total', 'applications.concluded.person', 'applications.concluded.total']) {
    figures[key] = figures[key]! - value;
  }
  return { ...own, figures };
}
