/** What kind of body reports: some rules only hold for some of them. */
export const bodyKinds = ['ministry', 'city', 'county', 'department', 'township', 'institution'] as const;

export type BodyKind = (typeof bodyKinds)[number];

export const bodyName: Readonly<Record<BodyKind, string>> = {
  ministry: '国务院部门',
  city: '设区的市以上政府',
  county: '县级政府',
  department: '地方政府部门',
  township: '乡镇、街道',
  institution: '事业单位',
};

/** The kind that a person's words name; undefined for any other words. */
export function bodyKindOf(words: string): BodyKind | undefined {
  return bodyKinds.find((kind) => bodyName[kind] === words.trim());
}

/** The kind that a name alone makes certain: not every 市 has districts, and a 局 may be anybody's. */
export function bodyOfName(agency: string): BodyKind | undefined {
  if (/(?:街道办事处|镇人民政府|乡人民政府)$/.test(agency)) return 'township';
  if (/(?:省|自治区|自治州)人民政府$/.test(agency)) return 'city';
  return /(?:县|区)人民政府$/.test(agency) ? 'county' : undefined;
}

/** Article 50 asks governments of every level for more; a report may name the area alone (宿迁市). */
export function isGovernmentName(agency: string): boolean {
  return /(?:人民政府|[省市县区旗州盟乡镇])$/.test(agency.trim());
}
