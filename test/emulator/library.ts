import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { RequestFlag } from './protocol.js';

type Work = (context: { _requestFlagModifier: number }) => unknown;
type Run = (...args: unknown[]) => unknown;

export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** One copy of the unmodified library, with what pages find as `Excel` and `Office`. */
export interface Library {
  readonly Excel: { run: Run };
  readonly Office: { readonly context: object };
  readonly extension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

/**
 * In this realm (objects of another one fail the library's prototype checks), with a window of its own: other tests in this
 * process must not believe that they run in a browser.
 */
export function loadLibrary(isSetSupported: (name: string, version?: string) => boolean): Library {
  const context = { requirements: { isSetSupported }, platform: 'PC', host: 'Excel' };
  const own = {
    navigator: { userAgent: 'Node' },
    location: { href: 'https://localhost/taskpane.html', search: '', hash: '', protocol: 'https:' },
    Microsoft: { Office: { WebExtension: { context } } },
    OSF: { _OfficeAppFactory: { getContext: () =>
      context, getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', isDialog: false }) } },
    // what another copy made global is no part of this window
    ...Object.fromEntries([...globals].map((name) => [name, undefined])),
  };
  // defined, not assigned: from Node.js 21 on there is a navigator that has a getter only
  const window = Object.create(globalThis, Object.fromEntries(Object.entries(own).map(([name, value]) =>
    [name, { value, writable: true, enumerable: true, configurable: true }]))) as Record<string, unknown>;
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  window['window'] = window['self'] = window;
  // `with` makes window.X and a top-level X the same thing, as in a browser
  const scope = new Proxy(window, { has: (_, key) => typeof key === 'string' && (globals.has(key) || !(key in globalThis)) });
  const load =
    vm.compileFunction(`with (scope) { ${readFileSync(file, 'utf8')} }`, ['scope'], { filename: file }) as (scope: object) => void;
  load(scope);
  const { OfficeExtension: extension, Excel, Office } = window as unknown as Pick<Library, 'Excel'> & {
    readonly OfficeExtension: Library['extension']; readonly Office: object;
  };
  // in this build the switch is set on the wrong object, so that the library never refuses what a set lacks
  extension.CommonUtility._doApiNotSupportedCheck = true;
  Excel.run = groupingRun(Excel.run);
  return { Excel, Office: Object.create(Office, { context: { value: context } }) as Library['Office'], extension };
}

/** Global already where another copy was loaded before. */
const globals = new Set(['Excel', 'Office']);

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
