import { EmulatedExcel } from '../emulator/excel.js';
import { openWorkbook } from '../emulator/model/file.js';
import { Workbook } from '../emulator/model/workbook.js';
import type { RequestBody } from '../emulator/protocol.js';

/** Runs in the page before office.js: what Excel for Windows puts at window.external, and an emulated Excel behind it. */
export interface PageOptions {
  readonly apiSet?: string;
  /** A workbook as saveWorkbook gives it; an empty one otherwise. */
  readonly file?: unknown;
}

const dispatch = { executeRichApi: 93, commandCompleted: 94 };
const event = { richApiMessage: 33, commandInvoked: 39 };
const succeeded = 0;

type Callback = (answer: unknown) => void;
type EventHandler = (event: number, payload: unknown) => void;

/** Arrays cross this border as VBArray. */
const vbArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

class CommandRuns {
  readonly #waiting = new Map<string, () => void>();
  #next = 1;
  #ready!: (handler: EventHandler) => void;
  readonly #handler = new Promise<EventHandler>((resolve) => (this.#ready = resolve));

  listen(handler: EventHandler): void {
    this.#ready(handler);
  }
  /** A click on the ribbon button that runs this function; resolves when the function calls event.completed(). */
  async run(functionName: string): Promise<void> {
    const handler = await this.#handler;
    const id = `command${this.#next++}`;
    await new Promise<void>((resolve) => {
      this.#waiting.set(id, resolve);
      handler(event.commandInvoked, vbArray([id, functionName, JSON.stringify({ source: { id: functionName } })]));
    });
  }
  completed(id: string, status: number): void {
    // anything else: no function of that name
    if (status === succeeded) this.#waiting.get(id)?.();
  }
}

function contextOf(excel: EmulatedExcel): Record<string, () => unknown> {
  const settings = { Read: () => undefined, Write: () => undefined };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => '00000000-0000-0000-0000-000000000000',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => 'C:\\年报.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSettings: () => settings,
    GetSupportedMatrix: () => JSON.stringify(excel.sets),
    GetHostFullVersion: () => '16.0.17928.20000',
    GetOfficeThemeInfo: () => JSON.stringify({
      bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0, controlBackgroundColor: 0xffffff, controlForegroundColor: 0,
    }),
  };
}

export function startOfficeHost({ apiSet, file }: PageOptions): void {
  const excel = new EmulatedExcel(file ? openWorkbook(file) : new Workbook('Sheet1'), apiSet ? { apiSet } : {});
  const handlers = new Map<number, EventHandler>();
  const commands = new CommandRuns();
  excel.onEvents = (entries) => {
    const arrays = entries.map(({ messageCategory, messageType, targetId, message, id }) =>
      vbArray([messageCategory, messageType, targetId, message, id, false]));
    handlers.get(event.richApiMessage)?.(event.richApiMessage, vbArray(arrays));
  };
  const context = contextOf(excel);
  const external = {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$telemetry$$$0',
    // keeps the library from loading its telemetry
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, args: unknown[], callback: Callback): void {
      if (id === dispatch.executeRichApi) void execute(excel, args[0] as unknown[]).then(callback);
      else if (id === dispatch.commandCompleted) {
        commands.completed(String(args[0]), Number(args[1]));
        callback(vbArray([succeeded]));
      } else throw new Error(`the emulated Excel does not know the method ${id}`);
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, callback: Callback): void {
      handlers.set(id, handler);
      if (id === event.commandInvoked) commands.listen(handler);
      callback(succeeded);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback): void {
      handlers.delete(id);
      callback(succeeded);
    },
  };
  Object.defineProperty(window, 'external', { value: external });
  window.emulatedExcel = Object.assign(excel, { runCommand: (functionName: string) => commands.run(functionName) });
}

/** The request is an array of customData, method, path, headers, body, permission, flags, …; so is the answer, of status, headers, body. */
async function execute(excel: EmulatedExcel, request: unknown[]): Promise<unknown> {
  const answer = await excel.request(JSON.parse(String(request[4])) as RequestBody, Number(request[6]));
  return 'errorCode' in answer ? answer.errorCode : vbArray([succeeded, vbArray([200, vbArray([]), JSON.stringify(answer.body)])]);
}

declare global {
  interface Window {
    emulatedExcel: EmulatedExcel & { runCommand(functionName: string): Promise<void> };
  }
}
