import { parseAddress } from '../../src/grid/address.js';
import { eventOf, type EventEntry } from './events.js';
import { readAreaAddress } from './model/areas.js';
import { openWorkbook, saveWorkbook } from './model/file.js';
import { pasteCell } from './model/paste.js';
import type { Sheet } from './model/sheet.js';
import { Workbook, type Edit } from './model/workbook.js';
import { ActionType, RequestFlag, type RequestBody, type ResponseBody } from './protocol.js';
import { servicesOf } from './remote/services.js';
import { WorkbookRemote, type AddInState } from './remote/workbook.js';
import { RichApiServer } from './server.js';

export interface Options {
  /** The newest ExcelApi set that this Excel has, e.g. '1.9'. */
  readonly apiSet?: string;
  /** Excel on the web sends and takes 5 MB at most; Excel on a desk knows no such limit. */
  readonly web?: boolean;
}

const webPayload = 5 * 1024 * 1024;

export interface Stats {
  /** Requests that did more than give references back. */
  roundTrips: number;
  /** Requests that only gave references back; the library sends them un-awaited after Excel.run. */
  cleanups: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/** Answered for the whole request, before any action: the codes of Office's native side. */
export const TransportError = {
  cellEditMode: 5004,
    session: 5012, modalDialog: 5016, activityLimit: 5102, requestTooLarge: 5103, responseTooLarge: 5104, accessDenied: 7000,
} as const;

export type Answer = { readonly body: ResponseBody } | { readonly errorCode: number };

/** An Excel without a window: a workbook, a person who edits it, and a pane that talks to it over the rich API. */
export class EmulatedExcel {
  stats: Stats = { roundTrips: 0, cleanups: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  /** The next requests fail with these codes, one each; 0 lets one pass. */
  readonly failNext: number[] = [];
  /** Called with the `entries` of event messages. */
  onEvents: (entries: EventEntry[]) => void = () => undefined;
  readonly #state: AddInState = { enableEvents: true, page: 'Background' };
  readonly #server: RichApiServer;
  #editing = false;
  #waiting: (() => void)[] = [];
  /** Events that do not come yet; undefined while they come at once. */
  #held: EventEntry[] | undefined;

  constructor(readonly workbook: Workbook, readonly options: Options = {}) {
    this.#server = new RichApiServer(() => new WorkbookRemote(workbook, this.#state), servicesOf(this.#state));
    workbook.listeners.add((edit) => this.#tell(edit));
  }

  async request(body: RequestBody, flags: number): Promise<Answer> {
    const cleanup = isCleanup(body);
    this.stats[cleanup ? 'cleanups' : 'roundTrips']++;
    this.stats.actions += body.Actions.length;
    const asked = sizeOf(body);
    this.stats.requestBytes += asked;
    // a real host answers from another process, never within the call
    await Promise.resolve();
    if (this.#editing && (flags & RequestFlag.delayForCellEdit) !== 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const errorCode = this.#editing && !cleanup ? TransportError.cellEditMode : this.failNext.shift();
    if (errorCode) return { errorCode };
    if (this.workbook.readOnly && writes(body)) return { errorCode: TransportError.accessDenied };
    if (this.options.web && asked > webPayload) return { errorCode: TransportError.requestTooLarge };
    this.workbook.session = this;
    const work = (): ResponseBody => this.#server.process(body);
    const response = (flags & RequestFlag.mergeUndoGroup) !== 0 ? this.workbook.undo.asOneStep(work) : work();
    const answered = sizeOf(response);
    this.stats.responseBytes += answered;
    // what was asked is done all the same
    if (this.options.web && answered > webPayload) return { errorCode: TransportError.responseTooLarge };
    return { body: response };
  }

  /** What a person types, or the Delete key for null. */
  userEdit(sheetName: string, row: number, column: number, value: string | number | null): void {
    const sheet = this.#at(sheetName);
    this.workbook.edit(sheet, { row, column, rows: 1, columns: 1 }, false, () => sheet.enter(row, column, value ?? ''));
  }

  /** Rows or columns come in (count above 0) or go, as `5` or `C` where they begin. */
  userShift(sheetName: string, place: string, count: number): void {
    const row = Number(place) - 1;
    const shift = Number.isNaN(row) ? { axis: 'column' as const, at: parseAddress(`${place}1`)!.column } : { axis: 'row' as const, at: row };
    this.workbook.shift(this.#at(sheetName), { ...shift, count });
  }

  /** Ctrl+C on one cell and Ctrl+V on another of the sheet. */
  userPaste(sheetName: string, from: string, to: string): void {
    const sheet = this.#at(sheetName);
    const [source, target] = [parseAddress(from)!, parseAddress(to)!];
    this.workbook.edit(sheet, target, false, () => pasteCell({ sheet, ...source }, { sheet, ...target }, () => this.workbook.newId()));
  }

  /** The sheet on which this person is about to do something. */
  #at(sheetName: string): Sheet {
    this.workbook.session = this;
    const sheet = this.workbook.sheet(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    return sheet;
  }

  userSelect(sheetName: string, address: string): void {
    this.workbook.select(this.#at(sheetName), address.split(',').map(readAreaAddress));
  }

  /** Ctrl+Z. */
  userUndo(): void {
    this.workbook.undo.undo();
  }

  /** F9. */
  userRecalculate(): void {
    this.workbook.calculate();
  }

  /** “移动或复制”, with a copy; the answer is its name. */
  userCopySheet(sheetName: string): string {
    return this.workbook.copySheet(this.#at(sheetName)).name;
  }

  beginCellEdit(): void {
    this.#editing = true;
  }
  /** Esc without what was typed: no event comes. With it, Enter: the cell changes, and what waited for the end goes on. */
  endCellEdit(typed?: { readonly sheet: string; readonly row: number; readonly column: number; readonly value: string | number }): void {
    this.#editing = false;
    if (typed) this.userEdit(typed.sheet, typed.row, typed.column, typed.value);
    for (const resume of this.#waiting.splice(0)) resume();
  }

  /** Events come late from now on: only when they are let go. */
  holdEvents(): void {
    this.#held ??= [];
  }
  releaseEvents(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const entry of held) this.#send(entry);
  }

  /** Somebody else who has the same workbook open, in an Excel of their own. */
  coAuthor(): EmulatedExcel {
    return new EmulatedExcel(this.workbook, this.options);
  }

  /** The pane is in sight: a page with a shared runtime also lives without. */
  get paneShown(): boolean {
    return this.#state.page === 'Visible';
  }

  snapshot(): unknown {
    return saveWorkbook(this.workbook);
  }
  /** The same file in a fresh Excel. */
  reopened(): EmulatedExcel {
    return new EmulatedExcel(openWorkbook(this.snapshot()), this.options);
  }

  /** The newest version of each requirement set. */
  get sets(): Readonly<Record<string, string>> {
    return {
      ExcelApi: this.options.apiSet ?? '1.15', DelayForCellEdit: '1.1', SharedRuntime: '1.1', SharedRuntimeInternal: '1.2',
      AddinCommands: '1.1', DialogApi: '1.1',
    };
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    const newest = this.sets[name];
    if (newest === undefined) return false;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [newestMajor = 1, newestMinor = 0] = newest.split('.').map(Number);
    return major < newestMajor || (major === newestMajor && minor <= newestMinor);
  }

  #tell(edit: Edit): void {
    if (!this.#state.enableEvents) return;
    const entry = eventOf(edit, edit.by === this, this.isSetSupported('ExcelApi', '1.14'));
    if (this.#held) this.#held.push(entry);
    else this.#send(entry);
  }

  /** The event comes on its own, before or after the answer to the batch that caused it. */
  #send(entry: EventEntry): void {
    queueMicrotask(() => this.onEvents([entry]));
  }
}

/** Bytes on the wire. */
function sizeOf(message: unknown): number {
  return new TextEncoder().encode(JSON.stringify(message)).length;
}

/** Changes something of the workbook, and not only what is seen of it. */
function writes({ Actions, ObjectPaths }: RequestBody): boolean {
  const calls = [...Actions, ...Object.values(ObjectPaths)].map(({ Name }) => Name);
  return Actions.some(({ ActionType: type }) => type === ActionType.setProperty)
    || calls.some((name) => /^(?:Add|Delete|SetXml|Merge|Freeze|SetPrint)/.test(name));
}

function isCleanup({ Actions }: RequestBody): boolean {
  const removes = Actions.filter((action) => action.Name === '_RemoveReference');
  return removes.length > 0 && Actions.every((action) => action.ActionType === ActionType.instantiate || removes.includes(action));
}
