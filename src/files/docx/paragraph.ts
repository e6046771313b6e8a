import type { DocumentBlock } from '../../grid/document.js';
import { object } from '../seen-text.js';
import { readChoice } from './choice.js';
import type { Reading, ReadBlocks } from './reading.js';
import { addLook, isStruck, readParagraphProperties, type Look, type ParagraphProperties } from './styles.js';

/** Elements in a paragraph that hold no text of it: revisions taken out, fields' instructions, properties, readings over characters. */
const leftOut = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'sdtEndPr', 'rt', 'rubyPr', 'ffData']);

interface Line {
  text: string;
  /** Of the run that is read, or of the paragraph between runs. */
  look: Look;
  /** Something of it was struck out, or a note mark. */
  hasStruck: boolean;
  /** For each field that is open, whether its instruction still goes on; only its result is text. */
  readonly fields: boolean[];
  /** How many of them still go on. */
  instructions: number;
  /** Text boxes stand beside the paragraph. */
  readonly boxes: DocumentBlock[];
}

export function readParagraph(reading: Reading, out: DocumentBlock[], readBlocks: ReadBlocks): void {
  reading.paragraph();
  const { xml, styles } = reading;
  let own: ParagraphProperties = {};
  let style = styles.of(undefined);
  const line: Line = { text: '', look: style, hasStruck: false, fields: [], instructions: 0, boxes: [] };
  xml.children((name) => {
    if (name === 'pPr') {
      own = readParagraphProperties(xml);
      style = styles.of(own.style);
      line.look = style;
    } else readInline(reading, name, line, readBlocks);
  });
  const id = own.numbering ?? style.numbering;
  const number = id === undefined ? '' : reading.numbering.next(id, own.level ?? style.level, own.style);
  const shown = line.text.trim() === '' && line.hasStruck ? object : line.text;
  const text = line.text === '' && (own.markHidden || line.look.hidden) ? '' : withNumber(number, shown);
  reading.text(text.length);
  reading.characters(text.length);
  if (text.trim() !== '') out.push({ kind: 'paragraph', text });
  for (const block of line.boxes) out.push(block);
}

/** A list number before a digit must not read as one number with it: 1. and 5 is not 1.5. */
function withNumber(number: string, text: string): string {
  return number !== '' && /^\s*[0-9０-９.]/.test(text) ? `${number}${object}${text}` : number + text;
}

function readInline(reading: Reading, name: string, line: Line, readBlocks: ReadBlocks): void {
  const { xml } = reading;
  const inside = (): void => { xml.children((child) => { readInline(reading, child, line, readBlocks); }); };
  switch (name) {
    case 't': return add(reading, line, xml.text());
    case 'tab':
    case 'ptab': return add(reading, line, '\t');
    case 'br':
    case 'cr': return add(reading, line, '\n');
    case 'noBreakHyphen': return add(reading, line, '-');
    case 'sym':
    case ':oMath': return add(reading, line, object);
    case 'fldChar': return markField(xml.attribute('fldCharType'), line);
    case 'r': return readRun(reading, line, readBlocks);
    case 'sdt': return readControl(reading, line, readBlocks);
    case 'txbxContent':
      // a box in a hidden run is hidden with it
      if (!line.look.hidden) readBlocks(reading, line.boxes);
      return;
    case ':AlternateContent': return readChoice(xml, inside);
    default: if (!leftOut.has(name)) inside();
  }
}

function add(reading: Reading, line: Line, text: string): void {
  if (line.look.hidden || line.instructions > 0) return;
  if (isStruck(line.look, reading.hasGround)) {
    line.hasStruck ||= text.trim() !== '';
    return;
  }
  line.text += text;
  reading.text(line.text.length);
}

function markField(type: string | undefined, line: Line): void {
  const { fields } = line;
  if (type === 'begin') {
    fields.push(true);
    line.instructions++;
  } else if ((type === 'separate' || type === 'end') && fields.length > 0) {
    if (fields.pop()) line.instructions--;
    if (type === 'separate') fields.push(false);
  }
}

function readRun(reading: Reading, line: Line, readBlocks: ReadBlocks): void {
  const { look } = line;
  reading.xml.children((name) => {
    if (name === 'rPr') line.look = { ...look, ...readRunLook(reading) };
    else readInline(reading, name, line, readBlocks);
  });
  line.look = look;
}

function readRunLook({ xml, styles }: Reading): Look {
  const own: Look = {};
  let fromStyle: Look = {};
  xml.children((name) => {
    if (name === 'rStyle') fromStyle = styles.of(xml.attribute('val'));
    else addLook(own, name, xml);
  });
  return { ...fromStyle, ...own };
}

/** A content control that still shows its prompt (单击此处输入文字) holds nothing. */
function readControl(reading: Reading, line: Line, readBlocks: ReadBlocks): void {
  const { look } = line;
  reading.xml.children((name) => {
    if (name === 'sdtPr') {
      reading.xml.children((property) => {
        if (property === 'showingPlcHdr' && reading.xml.isOn()) line.look = { ...look, hidden: true };
      });
    } else readInline(reading, name, line, readBlocks);
  });
  line.look = look;
}
