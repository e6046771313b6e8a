import { cellAddress } from '../../grid/address.js';
import { labelsOf } from '../../grid/labels-of.js';
import { law, levels, type Rule } from '../rule.js';
import { said } from '../said.js';

/** Labels that only the form of 2019 prints. */
const markers = new Set(['本年新制作数量', '本年新公开数量', '对外公开总数量', '上一年项目数量', '本年增/减', '其他对外管理服务事项', '政府集中采购']);

export const legacyForm: Rule = {
  id: 'layout/legacy-form',
  level: levels('error'),
  basis: law('国办公开办函〔2021〕30号，替代国办公开办函〔2019〕60号的试行格式'),
  title: '仍是 2019 年的旧格式',
  checks: '表二有“本年新公开数量”“对外公开总数量”“上一年项目数量”“政府集中采购”等 2019 年格式的名称，或者表三（六）其他处理只有一行，没有分 1、2、3 项。',
  why: '2019 年的试行格式已被替代，两种格式的数含义不同，不能互相顶替。旧格式独有的数不读。',
  remedy: '按 2021 年格式重新填。点“新建年报”可以得到空白的格式。',
  *check({ grids = [], mapOf }) {
    for (const grid of grids) {
      const old = labelsOf(grid).filter(({ label }) => markers.has(label));
      const places = old.map(({ row, column }) => ({ sheet: grid.name, cell: cellAddress(row, column) }));
      // one word may stand anywhere; a form uses several
      if (old.length >= 2) yield said('disclosure', [], { table: '表二', marker: old[0]!.text.replace(/\s+/g, '') }, places);
    }
    const map = mapOf('applications');
    if (!map || Object.keys(map.cells).some((key) => key.startsWith('applications.otherHandling.'))) return;
    const single = labelsOf(map.grid, map.area).find(({ label }) => /^\(六\)其他(?:处理)?$/.test(label));
    if (single) yield said('applications', [], { table: '表三', marker: '（六）其他处理没有分项' }, [{ sheet: map.sheet, cell: cellAddress(single.row, single.column) }]);
  },
};
