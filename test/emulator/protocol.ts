/** The wire format of the rich API, as read out of excel-web-16.00.debug.js of @microsoft/office-js 1.1.110. */
export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Mirrors Arguments: an object path's id where the argument is an object, 0 for a literal. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const PathType = { globalObject: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: {
    readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number
  };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** The last is the emulator's own: this library stops at ExcelApi 1.15, and what the newer one sends is not known here. */
export const RequestFlag = { write: 1, delayForCellEdit: 64, mergeUndoGroup: 65_536 } as const;
