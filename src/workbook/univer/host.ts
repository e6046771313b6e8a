import {
  ICommandService, IUndoRedoService, IUniverInstanceService, UniverInstanceType,
  type IMutationInfo, type Injector, type Univer, type Workbook, type Worksheet,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Grid } from '../../grid/grid.js';
import { WorkbookError } from '../port.js';
import { trackCalculation, type Calculation } from './calculation.js';
import { trackVersions, type SheetVersions } from './versions.js';

export type UniverApi = FUniver;

/** One running spreadsheet: it may show one workbook after another. */
export interface Host {
  readonly api: UniverApi;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
}

/** Made before the first workbook, so that no calculation is missed. */
export function hostOf({ univer, univerAPI }: { readonly univer: Univer; readonly univerAPI: FUniver }): Host {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  return { api: univerAPI, injector, commands, calculation: trackCalculation(injector, commands) };
}

/** One open workbook of the host. */
export interface UniverSession {
  readonly host: Host;
  readonly unitId: string;
  /** True while this product's own commands run; they run synchronously, listeners included. */
  writing: boolean;
  readonly versions: SheetVersions;
  /** Each sheet as it was read last, by its id. */
  readonly grids: Map<string, { readonly version: number; readonly grid: Grid }>;
}

export function sessionOf(host: Host, unitId: string): UniverSession {
  return { host, unitId, writing: false, versions: trackVersions(host.commands, unitId), grids: new Map() };
}

export function workbookOf({ host, unitId }: UniverSession): Workbook {
  const workbook = host.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new WorkbookError('other', `workbook ${unitId} is closed`);
  return workbook;
}

/** Excel takes sheet names that differ in case only for the same. */
export function findSheet(workbook: Workbook, name: string): Worksheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === wanted);
}

export function sheetNamed(workbook: Workbook, name: string): Worksheet {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new WorkbookError('notFound', `no sheet ${name}`, name);
  return sheet;
}

/** Commands would also change row heights and formats; mutations do exactly what they say. */
export function mutate(session: UniverSession, mutations: readonly IMutationInfo[]): void {
  session.writing = true;
  try {
    for (const { id, params } of mutations) {
      if (!session.host.commands.syncExecuteCommand(id, params)) throw new WorkbookError('other', `${id} was refused`);
    }
  } finally {
    session.writing = false;
  }
}

/** The same as one step that the user can undo. */
export function mutateUndoably(session: UniverSession, redo: readonly IMutationInfo[], undo: readonly IMutationInfo[]): void {
  mutate(session, redo);
  session.host.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: session.unitId,
    undoMutations: [...undo],
    redoMutations: [...redo],
  });
}
