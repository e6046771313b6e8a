import { headingsIn } from '../../finder/headings.js';
import { labelsOf } from '../../finder/labels-of.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';

export const sectionMissing = rule({
  id: 'text/section-missing',
  level: levels('warning', 'error'),
  basis: law('《政府信息公开条例》第五十条和2021年格式的六个部分'),
  title: '正文缺少整个部分',
  checks: '正文没有第一、第五或第六部分的标题。没有正文的，不检查；表格三个部分由表格的规则检查。',
  why: '条例列明年报应当包括的内容，缺一部分就是内容不完整。',
  remedy: '补上标题和内容；标题写成别的样子的，照格式改。',
  says: '正文没有“{heading}”这一部分。请照格式补上标题和内容。',
  *check({ form, report, grids = [] }, say) {
    // of a report that came as JSON nobody knows what its text left out
    if (!grids.some((grid) => headingsIn(labelsOf(grid), form).size > 0)) return;
    for (const { key, kind, heading } of form.sections) {
      if (kind === 'narrative' && report.sections[key] === undefined) yield say(undefined, [], { heading });
    }
  },
});
