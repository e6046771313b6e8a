import { flagFill, flagFormula, flagLevels } from '../flags.js';
import { WorkbookError, type Flag } from '../port.js';
import { addressesOf } from './addresses.js';
import { inExcel } from './errors.js';
import { deleteFormats, findFlags, formatOf, type FoundFlags, type OwnFormat } from './find-flags.js';

/**
 * Our conditional formats in this workbook: one for each level and sheet, whatever the number of cells. Their ids are
 * kept in memory and found again by their formula after that: Excel tells an id only after the round trip that made it,
 * so that writing it down would cost a second one, and files do not keep ids.
 */
export class ExcelFlags {
  #own: readonly OwnFormat[] | undefined;

  /** Saves the first `replace` from looking for what an earlier session left. */
  async look(): Promise<void> {
    this.#own = (await findFlags()).formats;
  }

  async replace(flags: readonly Flag[]): Promise<void> {
    if (!this.#own) await this.look();
    if (flags.length === 0 && this.#own!.length === 0) return;
    try {
      this.#own = await swap(flags, this.#own!);
    } catch (error) {
      const found = await this.#undo(error as WorkbookError);
      assertPossible(flags, found, error as WorkbookError);
      // one of ours was deleted by hand since; now we know which
      this.#own = await swap(flags, this.#own!);
    }
  }

  async clear(): Promise<void> {
    const found = await findFlags();
    const closed = found.sheets.find((sheet) => sheet.protected && found.formats.some(({ sheetId }) => sheetId === sheet.id));
    if (closed) throw new WorkbookError('protected', 'flags on a protected sheet', closed.name);
    if (found.formats.length > 0) await deleteFormats(found.formats);
    this.#own = [];
  }

  /** New formats are made before old ones go, so that what a broken batch did is exactly the new ones. */
  async #undo(error: WorkbookError): Promise<FoundFlags> {
    // these refuse the whole batch
    if (error.kind === 'busyEditing' || error.kind === 'tooLarge') throw error;
    const found = await findFlags();
    const old = new Set(this.#own!.map(({ id }) => id));
    const added = found.formats.filter(({ id }) => !old.has(id));
    if (added.length > 0) await deleteFormats(added);
    this.#own = found.formats.filter(({ id }) => old.has(id));
    return { sheets: found.sheets, formats: this.#own };
  }
}

function assertPossible(flags: readonly Flag[], { sheets, formats }: FoundFlags, error: WorkbookError): void {
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const missing = flags.find((flag) => !sheets.some(({ name }) => isSame(name, flag.sheet)));
  if (missing) throw new WorkbookError('notFound', error.message, missing.sheet, { cause: error });
  const touched = sheets.filter(({ id, name }) =>
    formats.some(({ sheetId }) => sheetId === id) || flags.some((flag) => isSame(flag.sheet, name)));
  const closed = touched.find((sheet) => sheet.protected);
  if (closed) throw new WorkbookError('protected', error.message, closed.name, { cause: error });
  if (error.kind !== 'notFound') throw error;
}

/** One round trip. Answers what is ours from now on. */
function swap(flags: readonly Flag[], old: readonly OwnFormat[]): Promise<OwnFormat[]> {
  return inExcel(async (context) => {
    // all sheets first: a missing one must fail before anything is made
    const sheets = [...new Set(flags.map((flag) => flag.sheet))]
      .map((name) => ({ name, sheet: context.workbook.worksheets.getItem(name) }));
    const made = sheets.flatMap(({ name, sheet }) => {
      sheet.load('id');
      return addFormats(sheet, flags.filter((flag) => flag.sheet === name)).map((format) => ({ sheet, format }));
    });
    for (const format of old) formatOf(context, format).delete();
    await context.sync();
    return made.map(({ sheet, format }) => ({ sheetId: sheet.id, id: format.id }));
  });
}

function addFormats(sheet: Excel.Worksheet, flags: readonly Flag[]): Excel.ConditionalFormat[] {
  // a new rule goes to the top, so the strongest comes last
  return [...flagLevels].reverse().flatMap((level) =>
    addressesOf(flags.filter((flag) => flag.level === level).map((flag) => flag.area)).map((address) => {
      const format = sheet.getRanges(address).untrack().conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = flagFormula(level);
      format.custom.format.fill.color = flagFill[level];
      format.load('id');
      return format;
    }));
}
