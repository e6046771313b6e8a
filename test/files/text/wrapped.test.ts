import assert from 'node:assert/strict';
import { parted } from '../../../src/files/text/parted.js';
import { unwrapped } from '../../../src/files/text/wrapped.js';
import { currentForm as form } from '../../../src/form/index.js';

describe('lines that end where the page did', () => {
  const wide = [
    '某区档案局认真贯彻落实条例规定和上级的工作要求，把公开', '作为日常工作的重要内容，明确分管领导和专门人员，全年主',
    '动公开政府信息五十条，收到申请三件，办结三件，没有结转', '到下年度继续办理的申请。',
  ];
  const whole = wide.join('');
  for (const [what, lines, expected] of [
    ['are one paragraph', wide, [whole]],
    ['part at a heading, a title and an ordinal', ['某区档案局2024年政府信息公开工作年度报告', ...wide, '一、总体情况', ...wide, '（一）主动公开', ...wide],
      ['某区档案局2024年政府信息公开工作年度报告', whole, '一、总体情况', whole, '（一）主动公开', whole]],
    ['go on after a comma and in an open bracket', [...wide, '规范、', '有序、', '健康发展（见', '附注）。'], [whole, '规范、有序、健康发展（见附注）。']],
    ['are pieces of one printed line together', [...wide, '2024年，', '某区档案局认真贯彻落实条例规定和上级的工作', '要求。'],
      [whole, '2024年，某区档案局认真贯彻落实条例规定和上级的工作要求。']],
    ['end where a sentence does', [...wide, ...wide.slice(0, 3), '四年一次。', '另起一段。'], [whole, `${wide.slice(0, 3).join('')}四年一次。`, '另起一段。']],
    ['are what they are where they have no width in common', ['甲，', '乙丙丁', whole, '戊'], ['甲，', '乙丙丁', whole, '戊']],
    ['leave the words of a table alone', [...wide, '商业企业', '12'], [whole, '商业企业', '12']],
    ['are nothing where there is nothing', [], []],
  ] as const) it(what, () => assert.deepEqual(unwrapped(lines, form), expected));
});

describe('a report on one line', () => {
  for (const [what, line, expected] of [
    ['parts at its headings, without its tables', '序。一、总体情况 甲。二、主动公开政府信息情况规章000三、收到和处理政府信息公开申请情况五、存在的主要问题及改进情况乙。六、其他需要报告的事项丙。',
      ['序。', '一、总体情况', '甲。', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '五、存在的主要问题及改进情况', '乙。', '六、其他需要报告的事项', '丙。']],
    ['parts at a heading in other words', '一、总体情况甲。四、因政府信息公开工作被申请行政复议、提起行政诉讼情况123六、其他需要报告的事项丙。',
      ['一、总体情况', '甲。', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '六、其他需要报告的事项', '丙。']],
    ['stays whole with one narrative heading', '一、总体情况甲。', ['一、总体情况甲。']],
    ['stays whole where they are not in order', '六、其他需要报告的事项丙。一、总体情况甲。', ['六、其他需要报告的事项丙。一、总体情况甲。']],
  ] as const) it(what, () => assert.deepEqual(parted(line, form), expected));
});
