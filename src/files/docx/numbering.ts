import { numberText } from './number-text.js';
import type { PartText } from './parts.js';
import { WordXml } from './word-xml.js';

interface Level {
  start: number;
  format: string;
  /** `第%1条`: %1 is the number of level 1, and so on. */
  text: string;
  style?: string;
  decimalOnly: boolean;
}

interface Numbered {
  readonly list: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

/** Levels that Word has. */
const levelCount = 9;

/** Counts the numbered paragraphs in reading order and says what number each shows. */
export interface Numbering {
  /** '' where the list shows none: a bullet, a format that is not known, a list that is not defined. */
  next(id: string, level: number | undefined, style: string | undefined): string;
}

export function readNumbering(part: PartText | undefined): Numbering {
  const definitions = part ? readDefinitions(part) : new Map<string, Numbered>();
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(id, given, style) {
      const numbered = definitions.get(id);
      if (!numbered) return '';
      const { levels, list } = numbered;
      const level = given ?? [...levels].find(([, one]) => style !== undefined && one.style === style)?.[0] ?? 0;
      const own = levels.get(level);
      if (!own) return '';
      // lists of one definition count on from each other, unless one of them says where it starts
      let counter = counters.get(list);
      if (!counter) counters.set(list, counter = []);
      if (!begun.has(id)) for (const [at] of numbered.starts) counter[at] = undefined;
      begun.add(id);
      const startOf = (at: number): number => numbered.starts.get(at) ?? levels.get(at)?.start ?? 1;
      for (let above = 0; above < level; above++) counter[above] ??= startOf(above);
      const before = counter[level];
      counter[level] = before === undefined ? startOf(level) : before + 1;
      counter.length = level + 1;
      return shown(own, levels, counter);
    },
  };
}

function shown(own: Level, levels: ReadonlyMap<number, Level>, counter: readonly (number | undefined)[]): string {
  if (own.format === 'bullet') return '';
  let known = true;
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = levels.get(at)?.format ?? '';
    const number = numberText(counter[at] ?? 0, own.decimalOnly && format !== 'none' ? 'decimal' : format);
    known &&= number !== undefined;
    return number ?? '';
  });
  return known ? text : '';
}

function readDefinitions(part: PartText): Map<string, Numbered> {
  const xml = new WordXml(part.text, part.name, 'numbering');
  const lists = new Map<string, Map<number, Level>>();
  const found = new Map<string, Numbered>();
  xml.children((name) => {
    if (name === 'abstractNum') {
      const levels = new Map<number, Level>();
      lists.set(xml.attribute('abstractNumId') ?? '', levels);
      xml.children((child) => {
        if (child === 'lvl') readLevel(xml, levels);
      });
    } else if (name === 'num') {
      const id = xml.attribute('numId') ?? '';
      let list = '';
      const replaced = new Map<number, Level>();
      const starts = new Map<number, number>();
      xml.children((child) => {
        if (child === 'abstractNumId') list = xml.attribute('val') ?? '';
        else if (child === 'lvlOverride') {
          const level = xml.number('ilvl') ?? 0;
          xml.children((override) => {
            if (override === 'startOverride' && isLevel(level)) starts.set(level, xml.number() ?? 1);
            else if (override === 'lvl') readLevel(xml, replaced);
          });
        }
      });
      found.set(id, { list, levels: new Map([...(lists.get(list) ?? []), ...replaced]), starts });
    }
  });
  return found;
}

/** Each list copies its levels: a file cannot make them dear. */
function isLevel(level: number): boolean {
  return level >= 0 && level < levelCount;
}

function readLevel(xml: WordXml, levels: Map<number, Level>): void {
  const level: Level = { start: 1, format: 'decimal', text: '', decimalOnly: false };
  const at = xml.number('ilvl') ?? 0;
  if (!isLevel(at)) return;
  levels.set(at, level);
  xml.children((name) => {
    if (name === 'start') level.start = xml.number() ?? 1;
    else if (name === 'numFmt') level.format = xml.attribute('val') ?? '';
    else if (name === 'lvlText') level.text = (xml.attribute('val') ?? '').slice(0, 100);
    else if (name === 'pStyle') level.style = xml.attribute('val') ?? '';
    else if (name === 'isLgl') level.decimalOnly = xml.isOn();
  });
}
