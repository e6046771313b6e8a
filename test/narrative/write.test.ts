import assert from 'node:assert/strict';
import { currentForm as form, formById } from '../../src/form/index.js';
import { factsExample } from '../../src/narrative/facts/words.js';
import type { Facts } from '../../src/narrative/types.js';
import { paragraphText, sectionsOf, writeNarrative } from '../../src/narrative/write.js';
import { emptyReport } from '../../src/report/report.js';
import { changed, seed, seedNames } from '../reports.js';
import { reportWith, saidIn, textOf, written } from './written.js';
import { textsIn } from '../texts.js';

const all = JSON.parse(factsExample()) as Facts;

describe('the text as a whole', () => {
  it('has the title, the basis, the six headings of the form and the five aspects, in order', () => {
    const paragraphs = writeNarrative(form, reportWith({}), {});
    assert.equal(paragraphText(paragraphs[0]!), '某区档案局2024年政府信息公开工作年度报告');
    assert.deepEqual(paragraphs.slice(0, 3)
      .map(({ id, kind }) => [id, kind]), [['title', 'title'], ['preface', 'body'], ['overview.heading', 'heading']]);
    const headings = (kind: string): string[] => paragraphs.filter((paragraph) => paragraph.kind === kind).map(paragraphText);
    assert.deepEqual(headings('heading'), form.sections.map(({ heading }) => heading));
    assert.deepEqual(headings('subheading'), ['（一）主动公开', '（二）依申请公开', '（三）政府信息管理', '（四）政府信息公开平台建设', '（五）监督保障']);
  });

  it('tells basis, parts and period in the preface', () => {
    assert.equal(saidIn('preface', reportWith({})),
      '本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。'
      + '全文包括“总体情况”“主动公开政府信息情况”“收到和处理政府信息公开申请情况”“政府信息公开行政复议、行政诉讼情况”“存在的主要问题及改进情况”“其他需要报告的事项”六个部分。'
      + '所列数据的统计期限为2024年1月1日至2024年12月31日。');
  });

  it('says who wrote it and how to reach them, where that is told', () =>
    assert.match(saidIn('preface', reportWith({}), { compiler: '某局办公室', contact: '某路1号' }), /本报告由某局办公室编制。联系方式：某路1号。$/));

  it('leaves out an aspect that a person chose to leave out, and counts the others', () => {
    const text = textOf(writeNarrative(form, reportWith({}), { systems: 'omit', review: 'omit', cleaned: 'omit', archived: 'omit' }));
    assert.match(text, /\n（二）依申请公开\n[^（]*\n（三）政府信息公开平台建设\n/s);
    assert.doesNotMatch(text, /政府信息管理\n/);
  });

  it('has names that stay, each once', () => {
    const known = new Set(writeNarrative(form, reportWith({}), all).map(({ id }) => id));
    for (const name of seedNames) {
      const ids = writeNarrative(form, seed(name), { problems: ['甲', '乙'], trainings: 0 }).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.ok(known.has(id), id);
    }
  });

  it('gives the texts of the report without title and section headings', () => {
    const sections = textsIn(sectionsOf(writeNarrative(form, reportWith({}), { informationFee: 0 })));
    assert.deepEqual(Object.keys(sections), ['preface', 'overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']);
    assert.match(sections.overview!, /^（一）主动公开\n【待填：/);
    assert.match(sections.other!, /（0元）。\n【待填：其他事项】$/);
    for (const text of Object.values(sections)) assert.doesNotMatch(text, /[一二三四五六]、/);
  });

  it('asks for agency and year where they are not known', () => {
    const texts = written(emptyReport(form));
    assert.equal(texts['title'], '【待填：单位名称】【待填：年度】年政府信息公开工作年度报告');
    assert.match(texts['preface']!, /【待填：年度】年1月1日至【待填：年度】年12月31日/);
  });

  it('keeps the cell of a number, the cells of a sum, and the name of both', () => {
    const report = changed(changed(reportWith({}), 'disputes.directSuit.total', 2), 'disputes.directSuit.upheld', 2);
    const slots = writeNarrative(form, report, {}).flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
    assert.deepEqual(slots.find(({ name }) => name === 'suits'), {
      name: 'suits', source: { figures: ['disputes.directSuit.total', 'disputes.suitAfterReview.total'] }, text: '2', blank: false,
    });
    assert.deepEqual(slots.find(({ name }) => name === 'year'), { name: 'year', source: { identity: 'year' }, text: '2024', blank: false });
  });

  it('names the cells of what contradicts itself', () => {
    const place = (cell: string) => ({ sheet: '表四', cell });
    const cells = Object.fromEntries(['upheld', 'corrected', 'other', 'pending', 'total']
      .map((column, index) => [`disputes.review.${column}`, place(`${'ABCDE'[index]}5`)]));
    const text = (report: ReturnType<typeof reportWith>): string => saidIn('overview.disputes', report);
    assert.match(text({ ...reportWith({ 'disputes.review.upheld': 1 }), places: cells }), /两数应相等，见表四!A5:E5】/);
  });

  it('says the same doubt once', () => {
    const text = textOf(writeNarrative(form, reportWith({ 'disputes.review.corrected': 1 }), {}));
    assert.equal(text.split('【待核：').length, 2, text);
  });

  it('says nothing about figures that another form does not print', () => {
    const older = formById('2019')!;
    const report = { ...emptyReport(older), year: 2020, agency: '某局',
      figures: Object.fromEntries(older.figures.map(({ key }) => [key, 0])) };
    const text = textOf(writeNarrative(older, report, {}));
    assert.doesNotMatch(text, /规范性文件|规章|行政事业性收费|逾期未缴费/);
    assert.match(text, /没有收到政府信息公开申请/);
  });

  it('has no residue of a template, no letter voice and no stock phrase', () => {
    for (const name of seedNames) {
      assert.doesNotMatch(textOf(writeNarrative(form, seed(name), all)),
        /该部分以表格形式报告|见本部分表格|文字描述|××|特此|贵办|今年|去年|本年|均在法定期限内|全年|[{}[\]]/);
    }
  });
});
