import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { TransportError, type EmulatedExcel } from './excel.js';
import { RequestFlag, type RequestBody } from './protocol.js';

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface Library {
  HostBridge: { init(bridge: Bridge): void };
  GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
}

/** What is once in a process. tsx may load this file twice; a second library beside the first would talk to the Excel of the first. */
interface Process {
  current?: EmulatedExcel;
  library?: Library;
}
const once = ((globalThis as { [key: symbol]: Process })[Symbol.for('gouji emulated Excel')] ??= {});

/** Puts this Excel behind the real office.js in this process; the one before is forgotten. */
export function attachExcel(excel: EmulatedExcel): void {
  const library = loadLibrary();
  once.current = excel;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const message = JSON.parse(text) as { id: number; flags: number; message: { body: RequestBody } };
      void excel.request(message.message.body, message.flags).then((answer) => {
        const reply = 'body' in answer
          ? { statusCode: 200, headers: {}, body: JSON.stringify(answer.body) }
          : { statusCode: 400, headers: {}, body: JSON.stringify({ error: nativeError(answer.errorCode) }) };
        bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 2, message: reply }));
      });
    },
  };
  // who still listened to the Excel before would answer to this one's events with requests of its own
  library.GenericEventRegistration.s_genericEventRegistrations = {};
  library.HostBridge.init(bridge);
  excel.onEvents = (entries) => {
    // what an Excel that is closed by now still says reaches nobody
    if (once.current === excel) bridge.onMessageFromHost?.(JSON.stringify({ id: -1, type: 3, message: { entries } }));
  };
}

type Work = (context: { _requestFlagModifier: number }) => unknown;
type Run = (...args: unknown[]) => unknown;

/** Takes mergeUndoGroup, which is newer than this build, and hands it on with each request of the run. */
function groupingRun(run: Run): Run {
  return (...args) => {
    const [options, work] = args as [{ mergeUndoGroup?: boolean }, Work | undefined];
    if (!options.mergeUndoGroup || !work) return run(...args);
    return run(options, (context: Parameters<Work>[0]) => {
      context._requestFlagModifier |= RequestFlag.mergeUndoGroup;
      return work(context);
    });
  };
}

/** The codes that the library itself makes of the native ones where it talks to Office without the bridge. */
function nativeError(errorCode: number): { code: string; message: string } {
  const code = {
    [TransportError.cellEditMode]: 'InvalidOperationInCellEditMode',
    [TransportError.session]: 'InvalidOrTimedOutSession',
    [TransportError.modalDialog]: 'WriteNotSupportedWhenModalDialogOpen',
    [TransportError.activityLimit]: 'ActivityLimitReached',
    [TransportError.requestTooLarge]: 'RequestPayloadSizeLimitExceeded',
    [TransportError.responseTooLarge]: 'ResponsePayloadSizeLimitExceeded',
    [TransportError.accessDenied]: 'AccessDenied',
  }[errorCode] ?? 'GeneralException';
  return { code, message: `native error ${errorCode}` };
}

/**
 * The unmodified library, in this realm (objects of another one fail its prototype checks), with a window of its own:
 * other tests in this process must not believe that they run in a browser. Only Excel and Office become global.
 */
function loadLibrary(): Library {
  if (once.library) return once.library;
  const requirements = { isSetSupported: (name: string, version?: string) => once.current?.isSetSupported(name, version) ?? false };
  const context = { requirements, platform: 'PC', host: 'Excel' };
  const window = Object.assign(Object.create(globalThis) as Record<string, unknown>, {
    navigator: { userAgent: 'Node' },
    location: { href: 'https://localhost/taskpane.html', search: '', hash: '', protocol: 'https:' },
    Microsoft: { Office: { WebExtension: { context } } },
    OSF: { _OfficeAppFactory: { getContext: () =>
      context, getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', isDialog: false }) } },
  });
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  window['window'] = window['self'] = window;
  // `with` makes window.X and a top-level X the same thing, as in a browser
  const scope = new Proxy(window, { has: (_, key) => typeof key === 'string' && !(key in globalThis) });
  const load =
    vm.compileFunction(`with (scope) { ${readFileSync(file, 'utf8')} }`, ['scope'], { filename: file }) as (scope: object) => void;
  load(scope);
  const { OfficeExtension, Excel } = window as unknown as { OfficeExtension: Library; Excel: { run: Run } };
  Object.assign(globalThis, { Excel, Office: { context } });
  // in this build the switch is set on the wrong object, so that the library never refuses what a set lacks
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  Excel.run = groupingRun(Excel.run);
  return (once.library = OfficeExtension);
}
