import { parseAddress } from '../../grid/address.js';
import { flagFill, flagFormula, flagLevels } from '../flags.js';
import { WorkbookError, type Flag, type LeftBehind } from '../port.js';
import { addressesOf } from './addresses.js';
import { inOneStep, refusesAll } from './errors.js';
import { deleteFormats, findFlags, formatOf, type FoundFlags, type OwnFormat } from './find-flags.js';
import { areInPlace, cellsKey } from './in-place.js';

/**
 * Our conditional formats in this workbook: one for each level and sheet, whatever the number of cells. Their ids are
 * kept in memory and found again by their formula after that: Excel tells an id only after the round trip that made it,
 * so that writing it down would cost a second one, and files do not keep ids.
 */
export class ExcelFlags {
  #own: readonly OwnFormat[] | undefined;
  #left: LeftBehind = [];
  /** What is shown since the last time, as text. */
  #shown = '';

  /** Saves the first `replace` from looking for what an earlier session left. */
  async look(): Promise<FoundFlags> {
    const found = await findFlags();
    this.#own = found.formats;
    this.#left = namesOf(found, found.unread);
    return found;
  }

  async replace(flags: readonly Flag[], afresh = false): Promise<LeftBehind> {
    const wanted = JSON.stringify(flags);
    // nothing to change: no step for Ctrl+Z
    if (this.#own && !afresh && wanted === this.#shown && await areInPlace(this.#own)) return this.#left;
    if (!this.#own || afresh) await this.look();
    if (flags.length === 0 && this.#own!.length === 0) return this.#left;
    this.#shown = '';
    try {
      this.#own = await swap(flags, this.#own!);
    } catch (error) {
      const found = await this.#undo(error as WorkbookError);
      assertPossible(flags, found, error as WorkbookError);
      // one of ours was deleted by hand since, or Excel lost it: the new ones first, then each of the old ones that it can delete
      const made = await swap(flags, []);
      this.#own = [...made, ...await this.#remove(found)];
    }
    this.#shown = wanted;
    return this.#left;
  }

  async clear(): Promise<LeftBehind> {
    this.#shown = '';
    const found = await this.look();
    const closed = found.sheets.find((sheet) => sheet.protected && found.formats.some(({ sheetId }) => sheetId === sheet.id));
    if (closed) throw new WorkbookError('protected', 'flags on a protected sheet', closed.name);
    this.#own = await this.#remove(found);
    return this.#left;
  }

  async #remove(found: FoundFlags): Promise<readonly OwnFormat[]> {
    const kept = await deleteFormats(found.formats);
    this.#left = namesOf(found, [...found.unread, ...kept.map(({ sheetId }) => sheetId)]);
    return kept;
  }

  /** New formats are made before old ones go, so that what a broken batch did is exactly the new ones. */
  async #undo(error: WorkbookError): Promise<FoundFlags> {
    // these refuse the whole batch
    if (refusesAll(error) || error.kind === 'tooLarge') throw error;
    const old = new Set(this.#own!.map(({ id }) => id));
    const found = await this.look();
    await deleteFormats(found.formats.filter(({ id }) => !old.has(id)));
    this.#own = found.formats.filter(({ id }) => old.has(id));
    return { ...found, formats: this.#own };
  }
}

function namesOf({ sheets }: FoundFlags, ids: readonly string[]): LeftBehind {
  return sheets.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function assertPossible(flags: readonly Flag[], { sheets, formats }: FoundFlags, error: WorkbookError): void {
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const missing = flags.find((flag) => !sheets.some(({ name }) => isSame(name, flag.sheet)));
  if (missing) throw new WorkbookError('notFound', error.message, missing.sheet, { cause: error });
  const touched = sheets.filter(({ id, name }) =>
    formats.some(({ sheetId }) => sheetId === id) || flags.some((flag) => isSame(flag.sheet, name)));
  const closed = touched.find((sheet) => sheet.protected);
  if (closed) throw new WorkbookError('protected', error.message, closed.name, { cause: error });
}

/** One round trip. Answers what is ours from now on. */
function swap(flags: readonly Flag[], old: readonly OwnFormat[]): Promise<OwnFormat[]> {
  return inOneStep(async (context) => {
    // all sheets first: a missing one must fail before anything is made
    const sheets = [...new Set(flags.map((flag) => flag.sheet))]
      .map((name) => ({ name, sheet: context.workbook.worksheets.getItem(name) }));
    const made = sheets.flatMap(({ name, sheet }) => {
      sheet.load('id');
      return addFormats(sheet, flags.filter((flag) => flag.sheet === name)).map((each) => ({ sheet, ...each }));
    });
    for (const format of old) formatOf(context, format).delete();
    await context.sync();
    return made.map(({ sheet, format, cells }) => ({ sheetId: sheet.id, id: format.id, cells }));
  });
}

interface Made {
  readonly format: Excel.ConditionalFormat;
  readonly cells: string;
}

function addFormats(sheet: Excel.Worksheet, flags: readonly Flag[]): Made[] {
  // a new rule goes to the top, so the strongest comes last
  return [...flagLevels].reverse().flatMap((level) =>
    addressesOf(flags.filter((flag) => flag.level === level).map((flag) => flag.area)).map((address) => {
      const format = sheet.getRanges(address).untrack().conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = flagFormula(level);
      format.custom.format.fill.color = flagFill[level];
      format.load('id');
      return { format, cells: cellsKey(address.split(',').map((area) => parseAddress(area)!)) };
    }));
}
