import assert from 'node:assert/strict';
import { currentForm as form, isFigureKey } from '../../src/form/index.js';
import { paragraphsOf, preface, title } from '../../src/narrative/catalogue.js';
import { namesIn } from '../../src/narrative/compose.js';
import { isListName, lists } from '../../src/narrative/lists.js';
import { isQuantityName, quantities, type Quantity } from '../../src/narrative/quantities.js';
import { paragraphText, sectionsOf, writeNarrative } from '../../src/narrative/write.js';
import { emptyReport } from '../../src/report/report.js';
import { changed, seed, seedNames } from '../reports.js';
import { reportWith, saidIn, textOf, written } from './written.js';
import { textsIn } from '../texts.js';

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

  it('keeps the same paragraphs whatever the figures, so that writing again only changes texts', () => {
    const ids = writeNarrative(form, emptyReport(form), {}).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const name of seedNames) {
      const paragraphs = writeNarrative(form, seed(name), { problems: ['甲', '乙'], trainings: 0 });
      assert.deepEqual(paragraphs.map(({ id }) => id), ids);
      for (const paragraph of paragraphs) assert.notEqual(paragraphText(paragraph), '', paragraph.id);
    }
  });

  it('gives the texts of the report without title and section headings', () => {
    const sections = textsIn(sectionsOf(writeNarrative(form, reportWith({}), { informationFee: 0 })));
    assert.deepEqual(Object.keys(sections), ['preface', 'overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']);
    assert.equal(sections.disputes, '2024年政府信息公开行政复议、行政诉讼情况见本部分表格。');
    assert.match(sections.overview!, /^2024年，某区档案局开展政府信息公开工作的总体情况如下。\n（一）主动公开\n全年主动公开/);
    assert.match(sections.other!, /信息处理费0元。\n【待填：其他需要报告的事项/);
    for (const text of Object.values(sections)) assert.doesNotMatch(text, /[一二三四五六]、/);
  });

  it('asks for agency and year where they are not known', () => {
    const texts = written(emptyReport(form));
    assert.equal(texts['title'], '【待填：单位名称】【待填：年度】年政府信息公开工作年度报告');
    assert.match(texts['preface']!, /【待填：年度】年1月1日至【待填：年度】年12月31日/);
  });

  it('keeps the cell of a number and the cells of a sum', () => {
    const report = changed(changed(reportWith({}), 'applications.received.total', 3), 'applications.received.charity', 3);
    const slots = writeNarrative(form, report, {}).flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
    assert.ok(slots.some(({ source, text }) => 'figure' in source && source.figure === 'applications.received.total' && text === '3'));
    const suits = writeNarrative(form, changed(report, 'disputes.directSuit.total', 2), {}).flatMap(({ pieces }) => pieces)
      .find((piece) =>
        typeof piece !== 'string' && 'figures' in piece.source && piece.source.figures.includes('disputes.directSuit.total'));
    assert.deepEqual(suits, {
      source: { figures: ['disputes.directSuit.total', 'disputes.suitAfterReview.total'] }, text: '2', blank: false,
    });
  });

  it('says nothing about figures that another form does not print', () => {
    const older = { ...form, figures: form.figures.filter(({ key }) => !/otherHandling|^disclosure/.test(key)) };
    const text = textOf(writeNarrative(older, reportWith({ 'applications.concluded.total': 1 }), {}));
    assert.doesNotMatch(text, /规范性文件现行|其他处理|行政许可|行政事业性收费/);
  });

  it('has no residue of a template and no letter voice', () => {
    for (const name of seedNames) {
      assert.doesNotMatch(textOf(writeNarrative(form, seed(name), {})), /该部分以表格形式报告|文字描述|××|特此|贵办|今年|去年|本年|均在法定期限内/);
    }
  });
});

describe('the catalogue', () => {
  const plans = [title, preface, ...form.sections.flatMap(({ key }) => paragraphsOf(form, key))];
  const templates = [
    ...plans.flatMap(({ choices }) => choices.flat().map(({ say }) => say)), ...Object.values(lists).flat().map(({ say }) => say),
  ];

  it('names only what there is', () => {
    for (const name of templates.flatMap(namesIn)) {
      assert.ok(isQuantityName(name) || isListName(name.split(':')[0]!) || /^(problems|measures|form\.\w+)$/.test(name), name);
    }
  });

  it('uses every quantity and every list', () => {
    const used = new Set([...templates.flatMap(namesIn).map((name) => name.split(':')[0])]);
    assert.deepEqual([...Object.keys(quantities), ...Object.keys(lists)].filter((name) => !used.has(name)), []);
  });

  it('names figures that the form prints', () => {
    for (const [name, quantity] of Object.entries<Quantity>(quantities)) {
      if (quantity.kind !== 'figures') continue;
      for (const pattern of [...quantity.patterns, ...quantity.parts]) {
        if (pattern.includes('*')) assert.ok(
          form.figures.some(({ key }) => new RegExp(`^${pattern.replaceAll('*', '[^.]+')}$`).test(key)), `${name}: ${pattern}`,
        );
        else assert.ok(isFigureKey(form, pattern), `${name}: ${pattern}`);
      }
    }
  });

  it('counts results under the words that the form prints', () => {
    const outcomes = new Set(form.tables.applications.figures.filter(({ rowPath }) => rowPath.length > 1).map(({ rowPath }) =>
      rowPath[1]!.replace(/（[^）]*）/g, '')));
    assert.deepEqual([...outcomes], [...lists.outcomes.map(({ name }) => name), '总计']);
    const columns = [...new Set(form.tables.disputes.figures.map(({ columnPath }) => columnPath.at(-1)!))];
    assert.deepEqual(columns, [...lists.reviewResults.map(({ name }) => name), '总计']);
    assert.deepEqual(lists.suitResults.map(({ name }) => name), lists.reviewResults.map(({ name }) => name));
  });

  it('adds up all results of （一）至（六） and nothing else', () => {
    const breakdown = form.equations.find(({ id }) => id === 'applications/breakdown:total')!;
    const patterns = lists.outcomes.flatMap(({ of }) => (quantities[of] as Extract<Quantity, { kind: 'figures' }>).patterns);
    const keys = form.figures.filter(({ key }) => patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '[^.]+')}$`).test(key)))
      .map(({ key }) => key);
    assert.deepEqual(keys, [...breakdown.left]);
  });
});
