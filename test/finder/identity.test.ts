import assert from 'node:assert/strict';
import { readIdentity } from '../../src/finder/identity.js';
import type { Grid } from '../../src/grid/grid.js';

const grid = (...rows: (string | number | null)[][]): Grid => ({
  name: 'x', cells: rows.map((row) => row.map((value) => ({ value }))), merges: [],
});
const han = (length: number): string => '某'.repeat(length);

describe('agency and year', () => {
  for (const [what, rows, agency, year] of [
    ['beside their labels', [['单位名称', '某区档案局'], ['年度', 2024]], '某区档案局', 2024],
    ['with spaces in the label and 年度 behind the year', [['单位 名称：', ' 某区档案局 '], ['报告年度', '2024年度']], '某区档案局', 2024],
    ['in a title', [['某区档案局2024年政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in a title with the year first', [['2024年度某区档案局\n政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in our own title before it is filled in', [['【待填：单位名称】【待填：年度】年政府信息公开工作年度报告']], '', null],
    ['not there', [['单位名称', null], ['年度', '去年']], '', null],
    ['a year that is none', [['年度', 24]], '', null],
    ['beside their other labels', [['单位', '某区档案局'], ['年份', '2023年']], '某区档案局', 2023],
    ['beside 填报单位', [['填报单位', '某区档案局']], '某区档案局', null],
    ['beside 报告单位, whatever number stands in other rows', [['报告单位', '某区档案局'], ['人数', 2020]], '某区档案局', null],
    ['where they stand first', [['单位', '甲局'], ['单位', '乙局'], ['年度', 2022], ['年度', 2023]], '甲局', 2022],
    ['beside their labels, before a title says other ones', [['单位', '甲局', '年度', 2022], ['乙局2024年政府信息公开工作年度报告']], '甲局', 2022],
    ['from a year in full width with spaces', [['年度', ' ２０２４年度 ']], '', 2024],
    ['in a title on two lines', [['某区档案局'], ['2024年度政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in a title on two lines with the year above', [['2024年某区档案局'], ['政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in a title on two lines, the second alone', [['某区'], ['档案局'], ['2024年政府信息公开工作年度报告']], '档案局', 2024],
    ['in a title that says so', [['标题：某局2024年政府信息公开工作年度报告']], '某局', 2024],
    ['in a title over three lines, with more below', [['某区档案局'], ['2024年'], ['政府信息公开年报'], ['一、总体情况']], '某区档案局', 2024],
    ['in a title over three lines, the second with 关于', [['某区档案局'], ['关于2024年度'], ['政府信息公开工作的报告']], '某区档案局', 2024],
    ['not over three lines, the second no year', [['某区档案局'], ['办公室'], ['政府信息公开工作年度报告']], '办公室', null],
    ['in the last line, under a body and a year that are not its own', [['2023年某局'], ['2024年政府信息公开工作年度报告']], '', 2024],
    ['not in a title that was not filled in', [['【待填：单位名称】2024年政府信息公开工作年度报告']], '', null],
    ['in a title of 60 characters before its words', [[`${han(59)}局政府信息公开年报`]], `${han(59)}局`, null],
    ['not in a title of 61', [[`${han(60)}局政府信息公开年报`]], '', null],
    ['in a title under a body of 40 characters', [[`${han(39)}局`], ['2024年政府信息公开年报']], `${han(39)}局`, 2024],
    ['not under a body of 41', [[`${han(40)}局`], ['2024年政府信息公开年报']], '', 2024],
    ['in a title without an agency, twice', [['2024年政府信息公开工作年度报告'], ['政府信息公开工作年度报告']], '', 2024],
    ['in a title without a year', [['某区档案局政府信息公开工作年度报告']], '某区档案局', null],
    ['not in a sentence about the report', [['某区档案局2024年政府信息公开工作年度报告已发布']], '', null],
    ['in a title over two lines of one cell', [['某区档案局_x000D_\n2024年政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in a title over three lines', [['某区档案局'], ['2024年'], ['政府信息公开年报']], '某区档案局', 2024],
    ['in a title broken within its words', [['某区档案局2024年'], ['政府信息公开工作年度报告']], '某区档案局', 2024],
    ['in a title called 年报', [['某市2024年政府信息公开年报']], '某市', 2024],
    ['in a title called 年度报告', [['某市2024年度政府信息公开年度报告']], '某市', 2024],
    ['in a title with 关于', [['某局关于2025年度政府信息公开工作的报告']], '某局', 2025],
    ['in a title with 关于 first', [['关于2025年度政府信息公开工作情况的报告']], '', 2025],
    ['in a title with 关于 above', [['某局关于'], ['2025年度政府信息公开工作的报告']], '某局', 2025],
    ['in the title of the letter that sends it', [['某局关于印发2024年政府信息公开工作年度报告的通知']], '某局', 2024],
    ['in a title that a letter quotes', [['某县政府办关于印发《某县2024年政府信息公开工作年度报告》的通知']], '某县', 2024],
    ['in a title behind marks of Markdown', [['# 某县档案局 2024 年 **政府信息公开工作年度报告**'.replaceAll('**', '')]], '某县档案局', 2024],
    ['in a title behind a document number', [['某政办发〔2025〕3号某局2024年政府信息公开工作年度报告']], '某局', 2024],
    ['in a title behind 附件', [['附件1：某局2024年政府信息公开工作年度报告']], '某局', 2024],
    ['in a title with the year in Chinese', [['某局二〇二四年政府信息公开工作年度报告']], '某局', 2024],
    ['in a title with the year in Chinese and a circle', [['某局二○二三年政府信息公开工作年度报告']], '某局', 2023],
    ['in a title with the year in Chinese and 零', [['某局二零一九年政府信息公开工作年度报告']], '某局', 2019],
    ['not from the line above a title that is no body', [['首页'], ['2024年政府信息公开工作年度报告']], '', 2024],
    ['not beside a head that says what is counted', [['单位', '数量'], ['单位', '万元']], '', null],
    ['not from a title of two years', [['某局2023年和2024年政府信息公开工作年度报告']], '', null],
    ['not from the words before a report', [['现将我局2023年政府信息公开工作年度报告']], '', null],
    ['not where a number stands beside the label', [['单位名称', 3]], '', null],
  ] as const) {
    it(`are read ${what}`, () => assert.deepEqual(readIdentity([grid(...rows.map((row) => [...row]))]), { agency, year }));
  }

  for (const [what, rows, body] of [
    ['beside its label', [['单位类别', ' 县级政府 ']], 'county'],
    ['where it stands first', [['单位类别', '其他'], ['单位类别', '事业单位'], ['单位类别', '县级政府']], 'institution'],
  ] as const) {
    it(`the kind of body is read ${what}`, () =>
      assert.deepEqual(readIdentity([grid(...rows.map((row) => [...row]))]), { agency: '', year: null, body }));
  }

  it('are read from several sheets', () =>
    assert.deepEqual(readIdentity([grid(['单位', '甲局']), grid(['单位', '乙局', null], ['年度', 2021])]), { agency: '甲局', year: 2021 }));
});
