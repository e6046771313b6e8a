import { cellAddress } from '../../grid/address.js';
import { labelsOf } from '../../finder/labels-of.js';
import { printedForm, levels } from '../card.js';
import { rule } from '../rule.js';

export const noteMissing = rule({
  id: 'layout/note-missing',
  level: levels('warning'),
  basis: printedForm('2021年格式表三左上角印有勾稽关系'),
  title: '表三缺少勾稽关系的说明',
  checks: '表三左上角没有“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”。',
  why: '这句话是格式印好的。',
  remedy: '照格式补上这句话。',
  says: '左上角缺少勾稽关系的说明。请在{where}补上“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”。',
  *check({ mapOf }, say) {
    const map = mapOf('applications');
    if (!map) return;
    const labels = labelsOf(map.grid, map.area);
    // figures that a person pointed at without any label have no corner
    if (labels.length === 0 || labels.some(({ label }) => label.includes('勾稽关系'))) return;
    yield say('applications', [], {}, [{ sheet: map.sheet, cell: cellAddress(map.area.row, map.area.column) }]);
  },
});
