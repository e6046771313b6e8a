import type { Equation, Figure, Form, NumberKind, PrintedCell, Section, Table, TableKey } from './types.js';
import { depth, isGroup, place, placedLeaves, type Group, type Leaf, type Node } from './tree.js';

export function row(key: string, label: string): Leaf {
  return { key, label };
}

export function group(label: string, children: readonly Node[]): Group {
  return { label, children };
}

export function columns(...pairs: readonly (readonly [key: string, label: string])[]): Leaf[] {
  return pairs.map(([key, label]) => ({ key, label }));
}

export type TableBody = Omit<Table, 'heading'>;

interface StackedBlock {
  readonly heading: string;
  readonly itemHead: string;
  readonly unit: string;
  readonly number: NumberKind;
  readonly columns: readonly Leaf[];
  readonly rows: readonly Leaf[];
}

export function block(
  heading: string, itemHead: string, unit: string, number: NumberKind, columns: readonly Leaf[], rows: readonly Leaf[],
): StackedBlock {
  return { heading, itemHead, unit, number, columns, rows };
}

/** Blocks one above the other, each under a full-width heading; the last value column spreads over the rest of the width. */
export function stacked(key: TableKey, shortName: string, blocks: readonly StackedBlock[]): TableBody {
  const valueColumns = Math.max(...blocks.map((one) => one.columns.length));
  const cells: PrintedCell[] = [];
  const figures: Figure[] = [];
  let at = 0;
  for (const one of blocks) {
    const span = Math.floor(valueColumns / one.columns.length);
    const spanOf = (index: number): number => (index === one.columns.length - 1 ? valueColumns - index * span : span);
    cells.push({ row: at, column: 0, rows: 1, columns: 1 + valueColumns, text: one.heading, role: 'head' });
    cells.push({ row: at + 1, column: 0, rows: 1, columns: 1, text: one.itemHead, role: 'head' });
    one.columns.forEach((column, index) => {
      cells.push({ row: at + 1, column: 1 + index * span, rows: 1, columns: spanOf(index), text: column.label, role: 'head' });
    });
    one.rows.forEach((item, rowIndex) => {
      const printedRow = at + 2 + rowIndex;
      cells.push({ row: printedRow, column: 0, rows: 1, columns: 1, text: item.label, role: 'label' });
      one.columns.forEach((column, index) => {
        const figure: Figure = {
          key: `${key}.${item.key}.${column.key}`, table: key, row: item.key, column: column.key,
          rowPath: [item.label], columnPath: [column.label], number: one.number, unit: column.unit ?? one.unit,
        };
        figures.push(figure);
        cells.push({ row: printedRow, column: 1 + index * span, rows: 1, columns: spanOf(index), figure: figure.key, role: 'figure' });
      });
    });
    at += 2 + one.rows.length;
  }
  return { key, shortName, rows: at, columns: 1 + valueColumns, headRows: 0, labelColumns: 1, cells, figures };
}

interface Crossed {
  readonly corner: string;
  readonly banner: string;
  readonly columns: readonly Node[];
  readonly rows: readonly Node[];
}

/** Nested labels at the left and above; figures where they cross. */
export function crossed(key: TableKey, shortName: string, spec: Crossed): TableBody {
  const labelColumns = depth(spec.rows);
  const headRows = 1 + depth(spec.columns);
  const columnLeaves = placedLeaves(spec.columns);
  const rowLeaves = placedLeaves(spec.rows);
  const cells: PrintedCell[] = [
    { row: 0, column: 0, rows: headRows, columns: labelColumns, text: spec.corner, role: 'corner' },
    { row: 0, column: labelColumns, rows: 1, columns: columnLeaves.length, text: spec.banner, role: 'head' },
  ];
  for (const { node, level, firstLeaf, leaves } of place(spec.columns)) {
    cells.push({
      row: 1 + level, column: labelColumns + firstLeaf, rows: isGroup(node) ? 1 : headRows - 1 - level, columns: leaves,
      text: node.label, role: 'head',
    });
  }
  for (const { node, level, firstLeaf, leaves } of place(spec.rows)) {
    cells.push({
      row: headRows + firstLeaf, column: level, rows: leaves, columns: isGroup(node) ? 1 : labelColumns - level,
      text: node.label, role: 'label',
    });
  }
  const figures = rowLeaves.flatMap((item) =>
    columnLeaves.map((column): Figure => ({
      key: `${key}.${item.node.key}.${column.node.key}`, table: key, row: item.node.key, column: column.node.key,
      rowPath: item.path, columnPath: column.path, number: 'integer', unit: '件',
    })));
  figures.forEach((figure, index) => {
    cells.push({
      row: headRows + Math.floor(index / columnLeaves.length), column: labelColumns + (index % columnLeaves.length),
      rows: 1, columns: 1, figure: figure.key, role: 'figure',
    });
  });
  return {
    key, shortName, rows: headRows + rowLeaves.length, columns: labelColumns + columnLeaves.length, headRows, labelColumns, cells, figures,
  };
}

interface Headed {
  readonly groups: readonly Node[];
  readonly columns: readonly Leaf[];
}

/** All labels above, one line of figures below; each leaf of `groups` repeats the same columns. */
export function headed(key: TableKey, shortName: string, spec: Headed): TableBody {
  const groupDepth = depth(spec.groups);
  const width = spec.columns.length;
  const cells: PrintedCell[] = [];
  const figures: Figure[] = [];
  for (const { node, level, path, firstLeaf, leaves } of place(spec.groups)) {
    cells.push({ row: level, column: firstLeaf * width, rows: 1, columns: leaves * width, text: node.label, role: 'head' });
    if (isGroup(node)) continue;
    spec.columns.forEach((column, index) => {
      const figure: Figure = {
        key: `${key}.${node.key}.${column.key}`, table: key, row: node.key, column: column.key,
        rowPath: path, columnPath: [column.label], number: 'integer', unit: '件',
      };
      const at = firstLeaf * width + index;
      figures.push(figure);
      cells.push({ row: level + 1, column: at, rows: groupDepth - level, columns: 1, text: column.label, role: 'head' });
      cells.push({ row: groupDepth + 1, column: at, rows: 1, columns: 1, figure: figure.key, role: 'figure' });
    });
  }
  return { key, shortName,
    rows: groupDepth + 2, columns: width * placedLeaves(spec.groups).length, headRows: groupDepth + 1, labelColumns: 0, cells, figures };
}

interface FormSpec {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<TableKey, TableBody>>;
  readonly equations: readonly ((tables: Form['tables']) => Equation[])[];
}

export function defineForm(spec: FormSpec): Form {
  const withHeading = (key: TableKey): Table => {
    const section = spec.sections.find((one) => one.key === key);
    if (!section) throw new Error(`form ${spec.id} has no section for table ${key}`);
    return { ...spec.tables[key], heading: section.heading };
  };
  const tables = {
    disclosure: withHeading('disclosure'),
    applications: withHeading('applications'),
    disputes: withHeading('disputes'),
  };
  return {
    id: spec.id,
    title: spec.title,
    basis: spec.basis,
    sections: spec.sections,
    tables,
    figures: Object.values(tables).flatMap((table) => table.figures),
    equations: spec.equations.flatMap((derive) => derive(tables)),
  };
}
