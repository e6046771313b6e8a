import type { Bindings } from '../../finder/find-tables.js';
import type { Facts } from '../../narrative/types.js';
import type { KeptName } from '../../report/kept-names.js';
import type { LastYear } from '../../report/last-year.js';
import type { Signoff } from '../../report/signoff.js';
import type { Waiver } from '../../report/waiver.js';
import type { Profile } from '../../rules/card.js';
import type { Identity } from './identity.js';
import type { WrittenTexts } from './text-record.js';

/** All that we keep in a workbook, so that it travels with the file. */
export interface Kept {
  /** Where a person said that a table stands; tables that are found by their labels are not in it. */
  readonly bindings: Bindings;
  readonly identity: Partial<Identity>;
  readonly waivers: readonly Waiver[];
  readonly lastYear?: LastYear | undefined;
  /** The stage in which the report is. */
  readonly profile: Profile;
  readonly facts: Facts;
  /** The name of a template that comes with the product, or the text of a person's own; the usual one where absent. */
  readonly template?: string | undefined;
  readonly texts?: WrittenTexts | undefined;
  readonly signoff?: Signoff | undefined;
  /** The status formula of the check sheet that is ours. */
  readonly checkSheet?: string | undefined;
  /** Settings that are there and cannot be read. They count as not set, and the check says so. */
  readonly damaged: readonly KeptName[];
}

/** Handing in, until a person says otherwise. */
export const nothingKept: Kept = { bindings: {}, identity: {}, waivers: [], profile: 'submit', facts: {}, damaged: [] };

export const profiles = ['draft', 'submit', 'publish'] as const satisfies readonly Profile[];

export const profileName: Readonly<Record<Profile, string>> = { draft: '草稿', submit: '报送', publish: '发布' };
