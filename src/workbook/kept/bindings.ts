import { tableKeys } from '../../form/index.js';
import type { TableKey } from '../../form/types.js';
import { areaAddress, parseAddress } from '../../grid/address.js';
import type { Binding, Bindings } from '../../finder/find-tables.js';
import type { WorkbookPort } from '../port.js';

/** Where a person said that a table stands; tables that are found by their labels are not in it. */
const setting = 'bindings';

export async function readBindings(port: WorkbookPort): Promise<Bindings> {
  return parseBindings(await port.getSetting(setting));
}

export async function saveBinding(port: WorkbookPort, table: TableKey, binding: Binding | undefined): Promise<Bindings> {
  const { [table]: _, ...others } = await readBindings(port);
  const bindings: Bindings = binding ? { ...others, [table]: binding } : others;
  await port.setSetting(setting, Object.keys(bindings).length === 0 ? undefined : writeBindings(bindings));
  return bindings;
}

function writeBindings(bindings: Bindings): string {
  return JSON.stringify(Object.fromEntries(tableKeys.flatMap((key) => {
    const binding = bindings[key];
    return binding ? [[key, { sheet: binding.sheet, area: areaAddress(binding.area) }]] : [];
  })));
}

/** What is not a binding is left out: a damaged setting must not stop a check. */
export function parseBindings(text: string | undefined): Bindings {
  let data: unknown;
  try {
    data = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof data !== 'object' || data === null) return {};
  const bindings: Partial<Record<TableKey, Binding>> = {};
  for (const key of tableKeys) {
    const { sheet, area: address } = ((data as Record<string, unknown>)[key] ?? {}) as { sheet?: unknown; area?: unknown };
    const area = typeof address === 'string' ? parseAddress(address) : undefined;
    if (typeof sheet === 'string' && area) bindings[key] = { sheet, area };
  }
  return bindings;
}
