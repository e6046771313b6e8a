import type { Profile } from '../../rules/rule.js';
import type { WorkbookPort } from '../port.js';

/** The stage in which the report of this workbook is. */
export const profileSetting = 'profile';

export const profiles = ['draft', 'submit', 'publish'] as const satisfies readonly Profile[];

export const profileName: Readonly<Record<Profile, string>> = { draft: '草稿', submit: '报送', publish: '发布' };

/** Handing in, until a person says otherwise. */
export async function readProfile(port: WorkbookPort): Promise<Profile> {
  const kept = await port.getSetting(profileSetting);
  return profiles.find((profile) => profile === kept) ?? 'submit';
}
