import { editXlsx, newXlsx } from '../files/xlsx/index.js';
import type { Grid } from '../grid/grid.js';
import type { Settings } from '../files/settings.js';
import { designOf } from '../workbook/univer/design-of.js';
import type { SheetMoment } from '../workbook/univer/snapshot.js';
import { changedCells } from './changed-cells.js';

/** A workbook on the way from what was opened to what is to be saved. */
export interface Saving {
  /** The file as it was opened or last saved; undefined for a new workbook. */
  readonly original: Uint8Array | undefined;
  readonly before: readonly SheetMoment[];
  readonly now: readonly SheetMoment[];
  readonly settings: Settings;
  readonly hasMoved: (sheetId: string) => boolean;
}

export interface Saved {
  readonly bytes: Uint8Array;
  /** What the person has to know, if anything. */
  readonly note?: string;
}

const rewritten = '行列、合并或工作表有改动，文件已按屏幕所见重新写出；原文件里的图片、批注等不在其中，请核对。';
const valuesOnly = '已保存数字和文字；字体、底色等格式改动没有写入文件。';

/** Throws a FileError. */
export function saveBook(saving: Saving): Saved {
  const { original, now, settings } = saving;
  if (original === undefined) return { bytes: newXlsx(now.map(({ sheet, grid }) => designOf(sheet, grid)), { settings }) };
  if (isRebuilt(saving)) return { bytes: newXlsx(now.map(({ sheet, grid }) => designOf(sheet, grid)), { settings }), note: rewritten };
  return patched(original, saving);
}

/** Cells of the file can only be patched while they stand where they stood. */
function isRebuilt({ before, now, hasMoved }: Saving): boolean {
  return before.some((former, index) => {
    const sheet = now[index];
    return sheet?.id !== former.id || sheet.name !== former.name || hasMoved(sheet.id)
      || mergesOf(sheet.grid) !== mergesOf(former.grid);
  });
}

function mergesOf({ merges }: Grid): string {
  return merges.map(({ row, column, rows, columns }) => [row, column, rows, columns].join()).sort().join(' ');
}

function patched(original: Uint8Array, { before, now, settings }: Saving): Saved {
  const editor = editXlsx(original);
  const blocks = before.map(({ name, grid }, index) => [name, changedCells(grid, now[index]!.grid)] as const)
    .filter(([, cells]) => cells.length > 0);
  if (blocks.length > 0) editor.setBlocks(new Map(blocks));
  for (const { sheet, grid } of now.slice(before.length)) editor.addSheet(designOf(sheet, grid));
  if (!isSame(editor.settings().values, settings)) editor.setSettings(settings);
  const restyled = before.some(({ styles }, index) => styles !== now[index]!.styles);
  return { bytes: editor.bytes(), ...(restyled && { note: valuesOnly }) };
}

function isSame(one: Settings, other: Settings): boolean {
  const sorted = (settings: Settings): string => JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
