import type { Settings } from '../files/settings.js';
import type { Grid } from '../grid/grid.js';
import type { Flag } from '../workbook/port.js';
import { designOf } from '../workbook/univer/design-of.js';
import type { SheetMoment } from '../workbook/univer/snapshot.js';
import { changedCells } from './changed-cells.js';
import type { BookPlan } from './write-book.js';

/** A workbook on the way from what was opened to what is to be saved. */
export interface Saving {
  /** The file as it was opened or last saved; undefined for a new workbook. */
  readonly original: Uint8Array | undefined;
  readonly before: readonly SheetMoment[];
  readonly now: readonly SheetMoment[];
  readonly settings: Settings;
  readonly hasMoved: (sheetId: string) => boolean;
}

export interface PlannedSaving extends BookPlan {
  /** What the person has to know, if anything. */
  readonly note?: string;
}

const rewritten = '行列、合并或工作表有改动，文件已按屏幕所见重新写出；原文件里的图片、批注、您自己的条件格式等不在其中，请核对。';
const valuesOnly = '已保存数字和文字；字体、底色等格式改动没有写入文件。';

export function planSaving(saving: Saving): PlannedSaving {
  const { original, before, now, settings } = saving;
  const flags = flagsOf(now);
  if (original === undefined || isRebuilt(saving)) {
    return {
      original: undefined, cells: [], sheets: designsOf(now), flags: flags.length > 0 ? flags : undefined, settings,
      ...(original !== undefined && { note: rewritten }),
    };
  }
  return {
    original, settings,
    cells: before.map(({ name, grid }, index) => [name, changedCells(grid, now[index]!.grid)] as const)
      .filter(([, cells]) => cells.length > 0),
    sheets: designsOf(now.slice(before.length)),
    flags: JSON.stringify(flags) === JSON.stringify(flagsOf(before)) ? undefined : flags,
    ...(before.some(({ styles }, index) => styles !== now[index]!.styles) && { note: valuesOnly }),
  };
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

function designsOf(moments: readonly SheetMoment[]) {
  return moments.map(({ sheet, grid }) => designOf(sheet, grid));
}

function flagsOf(moments: readonly SheetMoment[]): Flag[] {
  return moments.flatMap(({ flags }) => flags);
}
