import assert from 'node:assert/strict';
import { block, columns, crossed, defineForm, group, headed, row, stacked, type TableBody } from '../../src/form/define.js';
import { depth, isGroup, leafCount, placedLeaves } from '../../src/form/tree.js';
import { currentForm } from '../../src/form/index.js';

/** Where each cell lies, and what stands there. */
function cellsOf({ cells }: TableBody): unknown[] {
  return cells.map(({ row: at, column, rows, columns: wide, text, figure, role }) => [at, column, rows, wide, role, text ?? figure]);
}

const flat = [row('a', 'A'), row('b', 'B')];
const uneven = [row('a', 'A'), group('G', [row('b', 'B'), group('H', [row('c', 'C'), row('d', 'D')])])];

describe('labels that hold others', () => {
  it('are counted and placed', () => {
    assert.deepEqual([depth([]), depth(flat), depth(uneven), leafCount(flat[0]!), leafCount(uneven[1]!)], [0, 1, 3, 1, 3]);
    assert.deepEqual(uneven.map(isGroup), [false, true]);
    assert.deepEqual(placedLeaves(uneven).map(({ node, path, level, firstLeaf, leaves }) => [node.key, path.join('/'), level, firstLeaf, leaves]), [
      ['a', 'A', 0, 0, 1], ['b', 'G/B', 1, 1, 1], ['c', 'G/H/C', 2, 2, 1], ['d', 'G/H/D', 2, 3, 1],
    ]);
  });
});

describe('a table of the form', () => {
  it('of blocks has headings over its whole width, and the last column takes what is left', () => {
    const table = stacked('disclosure', 'T', [
      block('first', 'item', '件', 'integer', columns(['x', 'X'], ['y', 'Y'], ['z', 'Z']), [row('a', 'A')]),
      block('second', 'item', '万元', 'decimal', columns(['x', 'X'], ['y', 'Y']), flat),
    ]);
    assert.deepEqual([table.key, table.shortName, table.rows, table.columns, table.headRows, table.labelColumns], ['disclosure', 'T', 7, 4, 0, 1]);
    assert.deepEqual(cellsOf(table), [
      [0, 0, 1, 4, 'head', 'first'], [1, 0, 1, 1, 'head', 'item'],
      [1, 1, 1, 1, 'head', 'X'], [1, 2, 1, 1, 'head', 'Y'], [1, 3, 1, 1, 'head', 'Z'],
      [2, 0, 1, 1, 'label', 'A'],
      [2, 1, 1, 1, 'figure', 'disclosure.a.x'], [2, 2, 1, 1, 'figure', 'disclosure.a.y'], [2, 3, 1, 1, 'figure', 'disclosure.a.z'],
      [3, 0, 1, 4, 'head', 'second'], [4, 0, 1, 1, 'head', 'item'], [4, 1, 1, 1, 'head', 'X'], [4, 2, 1, 2, 'head', 'Y'],
      [5, 0, 1, 1, 'label', 'A'], [5, 1, 1, 1, 'figure', 'disclosure.a.x'], [5, 2, 1, 2, 'figure', 'disclosure.a.y'],
      [6, 0, 1, 1, 'label', 'B'], [6, 1, 1, 1, 'figure', 'disclosure.b.x'], [6, 2, 1, 2, 'figure', 'disclosure.b.y'],
    ]);
    assert.deepEqual(table.figures.at(-1), {
      key: 'disclosure.b.y', table: 'disclosure', row: 'b', column: 'y', rowPath: ['B'], columnPath: ['Y'], number: 'decimal', unit: '万元',
    });
  });

  it('of blocks gives each column its share of the width', () => {
    const table = stacked('disclosure', 'T', [
      block('first', 'item', '件', 'integer', columns(['u', 'U'], ['v', 'V'], ['w', 'W'], ['x', 'X'], ['y', 'Y']), [row('a', 'A')]),
      block('second', 'item', '件', 'integer', columns(['x', 'X'], ['y', 'Y']), [row('b', 'B')]),
    ]);
    assert.deepEqual(cellsOf(table).slice(-5), [
      [4, 1, 1, 2, 'head', 'X'], [4, 3, 1, 3, 'head', 'Y'],
      [5, 0, 1, 1, 'label', 'B'], [5, 1, 1, 2, 'figure', 'disclosure.b.x'], [5, 3, 1, 3, 'figure', 'disclosure.b.y'],
    ]);
  });

  it('with labels at both sides has figures where they cross', () => {
    const table = crossed('applications', 'T', { corner: 'corner', banner: 'banner', columns: flat, rows: uneven });
    assert.deepEqual([table.rows, table.columns, table.headRows, table.labelColumns], [6, 5, 2, 3]);
    assert.deepEqual(cellsOf(table).slice(0, 12), [
      [0, 0, 2, 3, 'corner', 'corner'], [0, 3, 1, 2, 'head', 'banner'], [1, 3, 1, 1, 'head', 'A'], [1, 4, 1, 1, 'head', 'B'],
      [2, 0, 1, 3, 'label', 'A'], [3, 0, 3, 1, 'label', 'G'], [3, 1, 1, 2, 'label', 'B'], [4, 1, 2, 1, 'label', 'H'],
      [4, 2, 1, 1, 'label', 'C'], [5, 2, 1, 1, 'label', 'D'],
      [2, 3, 1, 1, 'figure', 'applications.a.a'], [2, 4, 1, 1, 'figure', 'applications.a.b'],
    ]);
    assert.deepEqual(cellsOf(table).at(-1), [5, 4, 1, 1, 'figure', 'applications.d.b']);
    assert.deepEqual(table.figures[4], {
      key: 'applications.c.a', table: 'applications', row: 'c', column: 'a', rowPath: ['G', 'H', 'C'], columnPath: ['A'],
      number: 'integer', unit: '件',
    });
  });

  it('with all labels above has one line of figures', () => {
    const table = headed('disputes', 'T', { groups: [row('a', 'A'), group('G', [row('b', 'B')])], columns: columns(['x', 'X'], ['y', 'Y']) });
    assert.deepEqual([table.rows, table.columns, table.headRows, table.labelColumns], [4, 4, 3, 0]);
    assert.deepEqual(cellsOf(table), [
      [0, 0, 1, 2, 'head', 'A'], [1, 0, 2, 1, 'head', 'X'], [3, 0, 1, 1, 'figure', 'disputes.a.x'],
      [1, 1, 2, 1, 'head', 'Y'], [3, 1, 1, 1, 'figure', 'disputes.a.y'],
      [0, 2, 1, 2, 'head', 'G'], [1, 2, 1, 2, 'head', 'B'],
      [2, 2, 1, 1, 'head', 'X'], [3, 2, 1, 1, 'figure', 'disputes.b.x'], [2, 3, 1, 1, 'head', 'Y'], [3, 3, 1, 1, 'figure', 'disputes.b.y'],
    ]);
    assert.deepEqual(table.figures[2], {
      key: 'disputes.b.x', table: 'disputes', row: 'b', column: 'x', rowPath: ['G', 'B'], columnPath: ['X'], number: 'integer', unit: '件',
    });
  });

  it('stands under the heading of its section, and there is none without one', () => {
    const { id, title, basis, sections, tables } = currentForm;
    const spec = { id, title, basis, sections, tables, equations: [] };
    assert.deepEqual(defineForm(spec), { ...currentForm, equations: [] });
    assert.throws(() => defineForm({ ...spec, sections: sections.filter(({ key }) => key !== 'disputes') }),
      { message: 'form 2021 has no section for table disputes' });
  });
});
