import type { CellStyle } from '../../../grid/design.js';
import { builtInFormat, firstCustomFormat } from '../read/formats.js';
import { applySplices } from '../../ooxml/xml/splice.js';
import { escapeAttribute } from '../../ooxml/xml/text.js';
import { childOf, childrenOf, parseTree, prefixOf, type Element } from '../../ooxml/xml/tree.js';
import { GrowingList } from './list.js';
import { openRoot } from './open-root.js';

/** The style sheet of a workbook while cell styles are added to it. */
export class StyleSheet {
  private readonly root: Element;
  private readonly prefix: string;
  private readonly fonts: GrowingList;
  private readonly fills: GrowingList;
  private readonly borders: GrowingList;
  private readonly formats: GrowingList;
  private readonly styles: GrowingList;
  private readonly formatIds: Map<string, number>;
  private readonly known = new Map<string, number>();

  private readonly text: string;

  constructor(given: string, part: string) {
    const text = openRoot(given, part);
    this.text = text;
    this.root = parseTree(text, part);
    this.prefix = prefixOf(this.root.name);
    const list = (name: ConstructorParameters<typeof GrowingList>[3]): GrowingList => new GrowingList(this.root, text, this.prefix, name);
    [
      this.fonts, this.fills, this.borders, this.formats, this.styles,
    ] = [list('fonts'), list('fills'), list('borders'), list('numFmts'), list('cellXfs')];
    const formats = childOf(this.root, 'numFmts');
    this.formatIds = new Map(formats
      && childrenOf(formats, 'numFmt').map(({ attributes }) => [attributes.get('formatCode') ?? '', Number(attributes.get('numFmtId'))]));
  }

  /** The index that a cell refers to its style by. */
  add(style: CellStyle): number {
    const key = JSON.stringify(Object.entries(style).sort());
    const index = this.known.get(key) ?? this.addNew(style);
    this.known.set(key, index);
    return index;
  }

  written(): string {
    return applySplices(this.text, [this.fonts, this.fills, this.borders, this.formats, this.styles].flatMap((list) => list.splices()));
  }

  private addNew(style: CellStyle): number {
    if (Object.keys(style).length === 0) return 0;
    const p = this.prefix;
    const format = this.formatId(style.format ?? 'General');
    const font = this.fontId(style);
    const fill = style.fill === undefined ? 0
      : this.fills.add(`<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(
        style.fill,
      )}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`);
    const side = (name: string): string => `<${p}${name} style="thin"><${p}color auto="1"/></${p}${name}>`;
    const border = style.border
      ? this.borders.add(`<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`)
      : 0;
    const alignment = [
      style.horizontal ? ` horizontal="${style.horizontal}"` : '',
      style.vertical ? ` vertical="${style.vertical}"` : '',
      style.wrap ? ' wrapText="1"' : '',
    ].join('');
    const applied = [
      format ? ' applyNumberFormat="1"' : '', font ? ' applyFont="1"' : '', fill ? ' applyFill="1"' : '',
      border ? ' applyBorder="1"' : '', alignment ? ' applyAlignment="1"' : '',
    ].join('');
    const base = childOf(this.root, 'cellStyleXfs') ? ' xfId="0"' : '';
    const open = `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${base}${applied}`;
    return this.styles.add(alignment ? `${open}><${p}alignment${alignment}/></${p}xf>` : `${open}/>`);
  }

  private formatId(code: string): number {
    const known = builtInFormat(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(firstCustomFormat - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.formats.add(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** What the style leaves open comes from the workbook's default font. */
  private fontId({ font, size, bold, color }: CellStyle): number {
    if (font === undefined && size === undefined && !bold && color === undefined) return 0;
    const p = this.prefix;
    const fonts = childOf(this.root, 'fonts');
    const standard = fonts && childrenOf(fonts, 'font')[0];
    const value = (name: string): string | undefined => standard && childOf(standard, name)?.attributes.get('val');
    const name = font ?? value('name') ?? '宋体';
    const family = /[\u2e80-\u9fff]/.test(name) ? `<${p}charset val="134"/>` : '';
    return this.fonts.add(
      `<${p}font>${bold
        ? `<${p}b/>`
        : ''}<${p}sz val="${size ?? value('sz') ?? 11}"/>${color === undefined ? '' : `<${p}color rgb="${argb(color)}"/>`}` +
      `<${p}name val="${escapeAttribute(name)}"/>${family}</${p}font>`);
  }
}

/** Opaque. */
export function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`not a colour: ${color}`);
  return `FF${color.slice(1).toUpperCase()}`;
}
