import * as z from 'zod/mini';
import { factsSchema } from '../../narrative/facts/parse.js';
import { bodyKinds } from '../../report/body.js';
import { asLastYear, lastYearSchema } from '../../report/last-year.js';
import { signoffSchema } from '../../report/signoff.js';
import { waiverSchema } from '../../report/waiver.js';
import { parseAddress } from '../../grid/address.js';
import type { StoredSettings } from '../../files/settings.js';
import { nothingKept, profiles, type Kept } from './kept.js';

type Key = Exclude<keyof Kept, 'damaged'>;

const binding = z.pipe(
  z.object({ sheet: z.string(), area: z.string().check(z.refine((address) => parseAddress(address) !== undefined)) }),
  z.transform(({ sheet, area }: { sheet: string; area: string }) => ({ sheet, area: parseAddress(area)! })),
);

const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(z.pipe(z.string(), z.transform((text: string) => JSON.parse(text) as unknown)), schema);

const spans = z.array(z.object({ name: z.string(), start: z.number(), end: z.number() }));

/** A template within the bounds of its reader. */
const longestTemplate = 200_000;

/** How each setting is written in the workbook. */
const schemas = {
  bindings: json(z.object({
    disclosure: z.optional(binding), applications: z.optional(binding), disputes: z.optional(binding), text: z.optional(binding),
  })),
  identity: json(z.object({
    agency: z.optional(z.string()), year: z.optional(z.nullable(z.number().check(z.int()))), body: z.optional(z.enum(bodyKinds)),
  })),
  waivers: json(z.array(waiverSchema)),
  lastYear: json(z.pipe(lastYearSchema, z.transform((report: z.output<typeof lastYearSchema>) => asLastYear(report, report.sameBody)))),
  profile: z.enum(profiles),
  facts: json(factsSchema),
  template: z.string().check(z.maxLength(longestTemplate)),
  texts: json(z.object({
    paragraphs: z.array(z.object({
      id: z.string(), text: z.string(), slots: z.optional(spans), kept: z.optional(z.string()), own: z.optional(spans),
    }))
      .check(z.refine((paragraphs) => new Set(paragraphs.map(({ id }) => id)).size === paragraphs.length)),
    foreign: z.optional(z.literal(true)),
  })),
  signoff: json(signoffSchema),
  checkSheet: z.string(),
} satisfies Readonly<Record<Key, z.ZodMiniType>>;

/**
 * All that a workbook keeps, as one value. A setting that somebody damaged counts as not set, wholly, and is named: settings
 * are a convenience, never the figures, but nobody may believe that they were used.
 */
export function parseKept({ values, damaged }: StoredSettings): Kept {
  const kept: Partial<Record<Key, unknown>> = {};
  const bad: Key[] = [];
  for (const key of Object.keys(schemas) as Key[]) {
    if (!Object.hasOwn(values, key)) continue;
    const read = parsed(schemas[key], values[key]!);
    if (read === undefined) bad.push(key);
    else kept[key] = read;
  }
  return { ...nothingKept, ...(kept as Partial<Kept>), damaged: damaged ? ['all'] : bad };
}

function parsed(schema: z.ZodMiniType, text: string): unknown {
  try {
    const result = z.safeParse(schema, text);
    return result.success ? result.data : undefined;
  } catch (error) {
    // JSON.parse in the schema
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
