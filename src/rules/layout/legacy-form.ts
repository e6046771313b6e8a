import { currentForm, forms } from '../../form/index.js';
import type { Form } from '../../form/types.js';
import { cellAddress } from '../../grid/address.js';
import type { Grid } from '../../grid/grid.js';
import { normaliseLabel } from '../../finder/label.js';
import { labelsOf, type Label } from '../../finder/labels-of.js';
import type { TableMap } from '../../finder/table-map.js';
import { law, levels } from '../card.js';
import { rule } from '../rule.js';

/** Labels of a 表二 that are not, and not even in part, among those of today's: only an older form prints them. */
const markers = new Set(forms.flatMap(disclosureLabels)
  .filter((label) => !disclosureLabels(currentForm).some((present) => present.includes(label))));

function disclosureLabels({ tables }: Form): string[] {
  return tables.disclosure.cells.flatMap(({ text }) => (text === undefined ? [] : [normaliseLabel(text)]));
}

/** Where a grid has the 表二 of 2019; empty where it has not. One word may stand anywhere, a form uses several. */
export function legacyDisclosure(grid: Grid): readonly Label[] {
  const old = labelsOf(grid).filter(({ label }) => markers.has(label));
  return old.length >= 2 ? old : [];
}

/** The row （六）其他处理 of a 表三 that does not divide it, as that of 2019. */
export function undividedOther({ grid, area, cells }: TableMap): Label | undefined {
  if (Object.keys(cells).some((key) => key.startsWith('applications.otherHandling.'))) return undefined;
  return labelsOf(grid, area).find(({ label }) => /^\(六\)其他(?:处理)?$/.test(label));
}

export const legacyForm = rule({
  id: 'layout/legacy-form',
  level: levels('error'),
  basis: law('国办公开办函〔2021〕30号，替代国办公开办函〔2019〕60号的试行格式'),
  title: '仍是2019年的旧格式',
  checks: '表二有“本年新公开数量”“对外公开总数量”“上一年项目数量”“政府集中采购”等2019年格式的名称，或者表三（六）其他处理只有一行，没有分1、2、3项。',
  why: '2019年的试行格式已被替代，两种格式的数含义不同，不能互相顶替。旧格式独有的数不读。',
  remedy: '按2021年格式重新填。',
  inPane: '点“新建年报”可以得到空白的格式。',
  says: '{table}还是2019年的旧格式（{where}{marker}），与2021年格式不同的数没有读。请按2021年格式重新填。',
  *check({ form, grids = [], tables, mapOf }, say) {
    const disclosure = mapOf('disclosure');
    // beside a 表二 that was found, a sheet of 2019 is only kept for comparison
    for (const grid of disclosure ? [disclosure.grid] : tables?.disclosure.state === 'ambiguous' ? [] : grids) {
      const old = legacyDisclosure(grid);
      const places = old.map(({ row, column }) => ({ sheet: grid.name, cell: cellAddress(row, column) }));
      if (old.length === 0) continue;
      const marker = `有“${old[0]!.text.replace(/\s+/g, '')}”等名称`;
      yield say('disclosure', [], { table: form.tables.disclosure.shortName, marker }, places);
    }
    const applications = mapOf('applications');
    const single = applications && undividedOther(applications);
    if (!single) return;
    const place = { sheet: applications.sheet, cell: cellAddress(single.row, single.column) };
    yield say('applications', [], { table: form.tables.applications.shortName, marker: '的（六）没有分1、2、3项' }, [place]);
  },
});
