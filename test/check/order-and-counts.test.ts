import assert from 'node:assert/strict';
import { check, type CheckOptions } from '../../src/check/check.js';
import { currentForm as form, type FigureKey } from '../../src/form/index.js';
import { emptyReport, type Place, type Report } from '../../src/report/report.js';
import { heuristic, levels, type Level } from '../../src/rules/card.js';
import { disputeTotal } from '../../src/rules/disputes/total.js';
import { rule, type Rule } from '../../src/rules/rule.js';
import { changed, seed } from '../reports.js';

const beilun = seed('beilun-projects-2024');
const card = { basis: heuristic('经验'), title: '某项', checks: '', why: '', remedy: '' };
const [upheld, total] = ['disputes.review.upheld', 'disputes.review.total'] as const;
const received = 'applications.received.person';

type Told = readonly [table: 'disclosure' | 'applications' | 'disputes' | undefined, figures: readonly FigureKey[], places?: readonly Place[]];

function telling(id: string, level: Level, ...told: readonly Told[]): Rule {
  return rule({
    ...card, id, level: levels(level), says: '{where}',
    *check(_, say) { for (const [table, figures, places] of told) yield say(table, figures, {}, places); },
  });
}

/** Asks for figures and says nothing. */
function asking(level: Level, ...keys: readonly FigureKey[]): Rule {
  return rule({ ...card, id: 'test/asking', level: levels(level), says: '', *check({ known }) { known(...keys); } });
}

const run = (rules: readonly Rule[], options: CheckOptions = {}) => check(beilun, { ...options, rules });

describe('findings', () => {
  it('stand by table, then by figure, then as they were found; what is of no table comes last', () => {
    const { findings } = run([
      telling('b/none', 'info', [undefined, []]), telling('c/text', 'info', [undefined, [received]]),
      telling('d/total', 'info', ['disputes', [total]], ['disputes', []]), telling('e/upheld', 'info', ['disputes', [upheld, total]]),
      telling('f/received', 'info', ['applications', [received]]), telling('g/again', 'info', ['disputes', [upheld]]),
    ]);
    assert.deepEqual(findings.map(({ rule: id, figures }) => `${id} ${figures.length}`), [
      'f/received 1', 'd/total 0', 'e/upheld 2', 'g/again 1', 'd/total 1', 'c/text 1', 'b/none 0',
    ]);
  });

  it('count by level where they fail', () => {
    const of = (level: Level, count: number): Rule => telling(`test/${level}`, level, ...Array.from({ length: count }, (): Told => [undefined, []]));
    const { counts, verdict, explained } = run([of('error', 1), of('warning', 2), of('info', 3)]);
    assert.deepEqual([counts, verdict, explained], [{ error: 1, warning: 2, info: 3, unchecked: 0 }, 'fail', 0]);
    assert.equal(run([of('warning', 1), of('info', 1)]).verdict, 'pass');
  });

  it('have the places of their figures, or their own, which a page does not show', () => {
    const place: Place = { sheet: '表四', cell: 'B5' };
    const own: Place = { sheet: '表四', cell: 'A3' };
    const report = { ...beilun, places: { [upheld]: place } };
    const rules = [telling('test/own', 'info', ['disputes', [upheld], [own]]), telling('test/figures', 'info', ['disputes', [upheld, total]])];
    const told = (options: CheckOptions) => check(report, { rules, ...options }).findings.map(({ places, message }) => [places, message]);
    assert.deepEqual(told({}), [[[own], 'A3'], [[place], '表四“行政复议 × 结果维持”“行政复议 × 总计”']]);
    assert.deepEqual(told({ paper: true }), [[[], '表四'], [[place], '表四“行政复议 × 结果维持”“行政复议 × 总计”']]);
    assert.equal(check(report, { rules: [telling('test/own', 'info', [undefined, [], [own]])], paper: true }).findings[0]!.message, '正文');
  });

  it('of a sum have its equation, both sides and what lies between', () => {
    const { findings } = check(changed(beilun, total, 5), { rules: [disputeTotal] });
    assert.deepEqual(findings.map(({ equation, left, right, difference, basis, table }) =>
      [equation?.id, left, right, difference, basis, table]), [
      ['disputes/total:review', 0, 5, -5, disputeTotal.basis.text, 'disputes'],
    ]);
  });
});

describe('a rule that asks for a figure in vain', () => {
  const blank: Report = { ...beilun, figures: { ...beilun.figures, [total]: null, [received]: null } };

  it('is unchecked once for each table, with the figures that it asked for', () => {
    const { findings, counts, verdict } = check(blank, { rules: [asking('error', total, upheld, received)] });
    assert.deepEqual(findings.map(({ outcome, table, figures, says, message }) => [outcome, table, figures, says, message]), [
      ['unchecked', 'applications', [received], 'undecided', '没能检查是否“某项”：表三“一、本年新收政府信息公开申请数量 × 自然人”还没有填成数字。'],
      ['unchecked', 'disputes', [total], 'undecided', '没能检查是否“某项”：表四“行政复议 × 总计”还没有填成数字。'],
    ]);
    assert.deepEqual([counts, verdict], [{ error: 0, warning: 0, info: 0, unchecked: 2 }, 'unchecked']);
  });

  it('says nothing where it only doubts, where all is known, and of a table that is not there', () => {
    assert.deepEqual(check(blank, { rules: [asking('warning', total)] }).findings, []);
    assert.deepEqual(check(beilun, { rules: [asking('error', total)] }).findings, []);
    assert.deepEqual(check(emptyReport(form), { rules: [asking('error', total)] }).findings, []);
  });

  it('does not hold it against the next rule', () =>
    assert.equal(check(blank, { rules: [asking('error', total), asking('error', upheld)] }).findings.length, 1));

  it('says why: what could not be read before what is blank', () => {
    const { [upheld]: _, ...figures } = blank.figures;
    const { findings } = check({ ...blank, figures, unread: { [upheld]: 'picture' } }, { rules: [asking('error', upheld, total)] });
    assert.equal(findings[0]!.message, '没能检查是否“某项”：表四“行政复议 × 结果维持”没有读到（这一部分是图片）。');
    assert.deepEqual(findings[0]!.figures, [upheld, total]);
  });

  it('gets all figures in the order in which it asks', () => {
    let given: readonly number[] | undefined;
    const keys = ['disclosure.fees.amount', received];
    check(beilun, { rules: [rule({ ...card, id: 'test/known', level: levels('info'), says: '', *check({ known }) { given = known(...keys); } })] });
    assert.deepEqual(given, keys.map((key) => beilun.figures[key]));
  });
});

describe('a rule', () => {
  it('may look at all grids, and at what is damaged in the workbook', () => {
    const given = { grids: [{ name: '表一', cells: [], merges: [] }], damagedSettings: ['waivers'] } as const;
    const seen: unknown[] = [];
    check(beilun, { ...given, rules: [rule({ ...card, id: 'test/context', level: levels('info'), says: '', *check({ grids, damagedSettings }) {
      seen.push({ grids, damagedSettings });
    } })] });
    assert.deepEqual(seen, [given]);
  });
});

describe('a report of a form that nobody knows', () => {
  it('is refused', () => assert.throws(() => check({ ...beilun, form: '1999' }), { message: 'no form 1999' }));
});

describe('last year', () => {
  const seen = (lastYear: CheckOptions['lastYear']): unknown[] => {
    const contexts: unknown[] = [];
    const { notLookedAt } = check(beilun, {
      ...(lastYear ? { lastYear } : {}),
      rules: [rule({ ...card, id: 'test/year', level: levels('info'), says: '', *check(context) {
        contexts.push(context.lastYear?.agency, context.otherBody?.agency);
      } })],
    });
    return [...contexts, notLookedAt];
  };
  it('is compared where it is the same body, and told of where it is another', () => {
    const other = { ...beilun, agency: '另一个市人民政府' };
    assert.deepEqual([seen(undefined), seen(beilun), seen(other)], [
      [undefined, undefined, ['text', 'lastYear']], [beilun.agency, undefined, ['text']], [undefined, other.agency, ['text', 'lastYear']],
    ]);
  });
});
