import { cellAddress } from '../../grid/address.js';
import { headingsIn } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';
import { shortened } from '../words.js';

const official = '政府信息公开工作年度报告';
/** A line that is a title by its end, and names the matter. */
const title = /^[^。，,；;：:？！]{0,60}(?:政务公开|信息公开)[^。，,；;：:？！]{0,12}(?:年报|报告|总结)》?$/;

export const titleForm = rule({
  id: 'text/title-form',
  level: levels('info'),
  basis: printedForm('国办公开办函〔2021〕30号：年报称“政府信息公开工作年度报告”'),
  title: '正文标题的名称与格式不同',
  checks: '第一个部分前面的标题写的不是“政府信息公开工作年度报告”，例如“政务公开工作总结”“政府信息公开年报”。单位和年份谁在前面，不检查。',
  why: '名称统一，读者和检索才找得到。',
  remedy: '写成“某单位某年政府信息公开工作年度报告”。',
  says: '标题“{words}”与格式的“{official}”不同。请改{where}。',
  *check({ form, grids = [] }, say) {
    for (const grid of grids) {
      const labels = labelsOf(grid);
      const [heading] = headingsIn(labels, form).values();
      if (!heading) continue;
      const found = labels.filter(({ row, label }) => row < heading.row && title.test(label));
      // a menu or a file name above it may be short
      const [first] = found;
      if (!first || found.some(({ label }) => label.includes(official))) continue;
      const place = { sheet: grid.name, cell: cellAddress(first.row, first.column) };
      yield say(undefined, [], { words: shortened(first.text.trim()), official }, [place]);
    }
  },
});
