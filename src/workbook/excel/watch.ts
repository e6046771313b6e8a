import { parseAddress } from '../../grid/address.js';
import type { EditedCells } from '../port.js';
import { inExcel, toWorkbookError } from './errors.js';
import type { OwnWrites } from './own-writes.js';
import type { SheetNames } from './sheet-names.js';

type Listener = (change: EditedCells) => void;
type Registration = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

/** One registration with Excel for all listeners, so that each own write is recognised once. */
export class Watcher {
  readonly #listeners = new Set<Listener>();
  #registration: Promise<Registration> | undefined;
  #told: Promise<void> = Promise.resolve();

  constructor(private readonly names: SheetNames, private readonly own: OwnWrites) {}

  async watch(listener: Listener): Promise<() => Promise<void>> {
    // a listener of its own, also when the same function watches twice
    const each: Listener = (change) => listener(change);
    this.#registration ??= this.#register();
    try {
      await this.#registration;
    } catch (error) {
      this.#registration = undefined;
      throw error;
    }
    this.#listeners.add(each);
    return () => this.#stop(each);
  }

  async #stop(listener: Listener): Promise<void> {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0 || !this.#registration) return;
    const registration = await this.#registration;
    this.#registration = undefined;
    try {
      await Excel.run(registration.context as Excel.RequestContext, async (context) => {
        registration.remove();
        await context.sync();
      });
    } catch (error) {
      throw toWorkbookError(error);
    }
  }

  #register(): Promise<Registration> {
    return inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const registration = worksheets.onChanged.add((event) => this.#hear(event));
      worksheets.load('items/id,items/name');
      await context.sync();
      this.names.learn(worksheets.items);
      return registration;
    });
  }

  /** One after the other, so that a name that has to be asked for does not change the order. */
  #hear(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    this.#told = this.#told.then(() => this.#tell(event)).catch((error: unknown) => console.error(error));
    return this.#told;
  }

  async #tell(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const sheet = await this.names.nameOf(event.worksheetId);
    if (sheet === undefined) return;
    const area = event.changeType === Excel.DataChangeType.rangeEdited ? parseAddress(event.address) : undefined;
    const after = event.details?.valueAfter as string | number | boolean | undefined;
    const own = event.triggerSource
      ? event.triggerSource === Excel.EventTriggerSource.thisLocalAddin
      : event.source === Excel.EventSource.local && area !== undefined && this.own.isOwn(sheet, area, after);
    for (const listener of this.#listeners) listener({ sheet, ...(area ? { area } : {}), own });
  }
}
