import { AsyncLocalStorage } from 'node:async_hooks';
import { TransportError, type EmulatedExcel } from './excel.js';
import { loadLibrary, type Bridge, type Library } from './library.js';
import type { RequestBody } from './protocol.js';

/** A page beside a workbook: a copy of the library, and the Excel that it talks to. */
interface Seat {
  excel?: EmulatedExcel;
  readonly library: Library;
}

/** What is once in a process. tsx may load this file twice; a second library beside the first would talk to the Excel of the first. */
interface Process {
  main?: Seat;
  beside?: Seat;
  readonly seats: AsyncLocalStorage<Seat>;
}
const once = ((globalThis as { [key: symbol]: Process })[Symbol.for('gouji emulated Excel')] ??= { seats: new AsyncLocalStorage() });

/** Puts this Excel behind the real office.js in this process; the one before is forgotten. */
export function attachExcel(excel: EmulatedExcel): void {
  once.main ??= newSeat();
  connect(once.main, excel);
  // whatever pane the test before was in
  once.seats.enterWith(once.main);
  for (const name of ['Excel', 'Office'] as const) {
    const get = (): unknown => (once.seats.getStore() ?? once.main)!.library[name];
    Object.defineProperty(globalThis, name, { get, configurable: true });
  }
}

/** A second page beside a workbook, in an Excel of its own; the answer runs work in it, with an `Excel` of its own. */
export function attachBeside(excel: EmulatedExcel): <T>(work: () => T) => T {
  const seat = (once.beside ??= newSeat());
  connect(seat, excel);
  return (work) => once.seats.run(seat, work);
}

function newSeat(): Seat {
  const seat: Seat = { library: loadLibrary((name, version) => seat.excel?.isSetSupported(name, version) ?? false) };
  return seat;
}

function connect(seat: Seat, excel: EmulatedExcel): void {
  seat.excel = excel;
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
  const { GenericEventRegistration, HostBridge } = seat.library.extension;
  // who still listened to the Excel before would answer to this one's events with requests of its own
  GenericEventRegistration.s_genericEventRegistrations = {};
  HostBridge.init(bridge);
  excel.onEvents = (entries) => {
    // what an Excel that is closed by now still says reaches nobody
    if (seat.excel !== excel) return;
    once.seats.run(seat, () => bridge.onMessageFromHost?.(JSON.stringify({ id: -1, type: 3, message: { entries } })));
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
