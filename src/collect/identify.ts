import { looksLikeBody, readTitle } from '../finder/title.js';
import { baseName, bareName, foldersOf } from './names.js';
import type { Roster, RosterLine } from './roster.js';

/** Which body a file is from, and how that is known. */
export interface Identified {
  /** The roster's name where it has one; '' where nothing tells. */
  readonly name: string;
  readonly line?: RosterLine;
  readonly how: keyof typeof howWords;
}

export const howWords = {
  report: '按年报写的单位名称',
  formerName: '年报写的是名册里的曾用名',
  shortName: '年报写的名称比名册的多或少前面的地名',
  fileName: '年报没有写单位名称，按文件名',
  unknown: '年报没有写单位名称，文件名里也看不出',
} as const;

/** The names of a roster, ready to be looked up for thousands of files. */
export class RosterNames {
  private readonly names = new Map<string, RosterLine>();
  private readonly former = new Map<string, RosterLine>();
  private readonly all: readonly (readonly [string, RosterLine])[];

  constructor(readonly roster: Roster | undefined) {
    for (const line of roster?.lines ?? []) {
      this.names.set(bareName(line.name), line);
      for (const name of line.formerNames) if (!this.former.has(bareName(name))) this.former.set(bareName(name), line);
    }
    this.all = [...this.names, ...[...this.former].filter(([name]) => !this.names.has(name))];
  }

  lineOf(name: string): RosterLine | undefined {
    return this.names.get(bareName(name));
  }

  /** By what the report says of itself; where it says nothing, by the names of the file and of its folders. */
  identify(file: string, agency: string): Identified {
    const said = bareName(agency);
    if (said !== '') {
      const line = this.names.get(said);
      if (line) return { name: line.name, line, how: 'report' };
      const renamed = this.former.get(said);
      if (renamed) return { name: renamed.name, line: renamed, how: 'formerName' };
      const short = this.alike(said);
      return short ? { name: short.name, line: short, how: 'shortName' } : { name: shownName(agency), how: 'report' };
    }
    for (const step of [withoutExtension(baseName(file)), ...foldersOf(file).reverse()]) {
      const line = this.namedIn(bareName(step)) ?? this.alike(bareName(nameInFileName(step) ?? ''));
      if (line) return { name: line.name, line, how: 'fileName' };
    }
    const name = nameInFileName(baseName(file));
    return name === undefined ? { name: '', how: 'unknown' } : { name, how: 'fileName' };
  }

  /** What the file's own name says, to be held against the report. */
  lineInFileName(file: string): RosterLine | undefined {
    return this.namedIn(bareName(withoutExtension(baseName(file))));
  }

  /** The only line whose name has more or less of its area before it. */
  private alike(said: string): RosterLine | undefined {
    return only(this.all.filter(([name]) => endsAlike(name, said)).map(([, line]) => line));
  }

  /** The longest name in it: 卫生健康局 is not 健康局. */
  private namedIn(step: string): RosterLine | undefined {
    const found = this.all.filter(([name]) => step.includes(name));
    const longest = Math.max(0, ...found.map(([name]) => name.length));
    return only(found.filter(([name]) => name.length === longest).map(([, line]) => line));
  }
}

/** Longer names are no names; on one line whatever was in the cell. */
const longestName = 200;

function shownName(agency: string): string {
  const name = agency.slice(0, 10 * longestName).replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

function only(lines: readonly RosterLine[]): RosterLine | undefined {
  const all = [...new Set(lines)];
  return all.length === 1 ? all[0] : undefined;
}

/** 教育局 and 淮安市教育局; one is the end of the other, and what is before it names an area. */
function endsAlike(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.endsWith(short) && /[省市县区旗州盟乡镇]$/.test(long.slice(0, -short.length));
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, '');
}

/** A name in `2024年某某局年报（第二次）.xlsx`, where no roster tells. */
function nameInFileName(name: string): string | undefined {
  const bare = bareName(withoutExtension(name)).slice(0, 120)
    .replace(/[([【][^)\]】]{0,20}[)\]】]/g, '').replace(/[-_+.]?(?:第[一二三四五六七八九十\d]{1,3}[次轮稿批版]|v\d{1,2})$/i, '');
  const title = readTitle(bare)?.agency;
  if (title) return title;
  const left = bare.replace(/20\d\d(?:年度?)?/g, '').replace(/(?:政府)?(?:信息公开)?(?:工作)?(?:年度)?(?:年报|报告|报表|表)?$/, '')
    .replace(/^[-_\d.、]+|[-_]+$/g, '');
  return looksLikeBody(left) ? left : undefined;
}
