import type { PartText } from './parts.js';
import { WordXml } from './word-xml.js';

/** How text looks, as far as it says whether it counts. */
export interface Look {
  hidden?: boolean;
  strike?: boolean;
  doubleStrike?: boolean;
  /** A note mark over or under the line. */
  raised?: boolean;
  white?: boolean;
}

/** In the file, and no part of what the paper says. White words count on a coloured ground alone: there they are a heading. */
export function isStruck({ strike, doubleStrike, raised, white }: Look, hasGround: boolean): boolean {
  return strike === true || doubleStrike === true || raised === true || (white === true && !hasGround);
}

const ground = /:(?:fill=["'](?!auto|ffffff)|themeFill=|highlight\b|background\b)/i;

/** Some cell, paragraph, run, style or the page has a colour behind it. */
export function hasGround(texts: readonly string[]): boolean {
  return texts.some((text) => ground.test(text));
}

export interface ParagraphProperties extends Look {
  style?: string;
  numbering?: string;
  level?: number;
  /** The paragraph's own end, and with it a number that has no text. */
  markHidden?: boolean;
}

/** What a paragraph or a run has from its style: hiding and numbering. */
export interface Styles {
  of(style: string | undefined): ParagraphProperties;
}

/** Styles that are based on each other in a ring, or in a longer chain, are followed no further. */
const longestChain = 20;

export function readStyles(part: PartText | undefined): Styles {
  const own = new Map<string, ParagraphProperties & { basedOn?: string }>();
  let standard: string | undefined;
  if (part) {
    const xml = new WordXml(part.text, part.name, 'styles');
    xml.children((name) => {
      const id = xml.attribute('styleId');
      if (name !== 'style' || id === undefined) return;
      if (xml.attribute('type') === 'paragraph' && ['1', 'true', 'on'].includes(xml.attribute('default') ?? '')) standard = id;
      const style: ParagraphProperties & { basedOn?: string } = {};
      own.set(id, style);
      xml.children((property) => {
        if (property === 'basedOn') style.basedOn = xml.attribute('val') ?? '';
        else if (property === 'pPr') Object.assign(style, readParagraphProperties(xml));
        else if (property === 'rPr') Object.assign(style, readLook(xml));
      });
    });
  }
  const resolved = new Map<string, ParagraphProperties>();
  return {
    of(style = standard) {
      if (style === undefined) return {};
      let found = resolved.get(style);
      if (!found) {
        found = {};
        let at: string | undefined = style;
        for (let step = 0; at !== undefined && step < longestChain; step++) {
          const next: (ParagraphProperties & { basedOn?: string }) | undefined = own.get(at);
          found = { ...next, ...found };
          at = next?.basedOn;
        }
        resolved.set(style, found);
      }
      return found;
    },
  };
}

/** Of the pPr just opened. */
export function readParagraphProperties(xml: WordXml): ParagraphProperties {
  const properties: ParagraphProperties = {};
  xml.children((name) => {
    if (name === 'pStyle') properties.style = xml.attribute('val') ?? '';
    else if (name === 'rPr') properties.markHidden = readLook(xml).hidden ?? false;
    else if (name === 'numPr') {
      xml.children((part) => {
        if (part === 'numId') properties.numbering = xml.attribute('val') ?? '';
        else if (part === 'ilvl') properties.level = xml.number() ?? 0;
      });
    }
  });
  return properties;
}

/** Of the rPr just opened; empty where it does not say. */
function readLook(xml: WordXml): Look {
  const look: Look = {};
  xml.children((name) => addLook(look, name, xml));
  return look;
}

/** Of a property of the rPr that is read. */
export function addLook(look: Look, name: string, xml: WordXml): void {
  if (name === 'vanish') look.hidden = xml.isOn();
  else if (name === 'strike') look.strike = xml.isOn();
  else if (name === 'dstrike') look.doubleStrike = xml.isOn();
  else if (name === 'vertAlign') look.raised = xml.attribute('val') !== 'baseline';
  else if (name === 'color') look.white = /^ffffff$/i.test(xml.attribute('val') ?? '');
}
