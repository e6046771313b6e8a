import { childOf, parseTree, type Element } from '../../ooxml/xml/tree.js';

/** Office's own theme, for files without one: light 1, dark 1, light 2, dark 2, accents 1 to 6, links. */
const officeTheme = [
  'FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72',
];
/** The theme part has dark 1 first and dark 2 third; colour numbers count the other way round. */
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const indexed = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export function readTheme(text: string, part: string): readonly string[] {
  const elements = childOf(parseTree(text, part), 'themeElements');
  const scheme = elements && childOf(elements, 'clrScheme');
  return themeOrder.map((name, index) => {
    const color = scheme && childOf(scheme, name)?.children[0];
    const hex = color?.attributes.get('lastClr') ?? color?.attributes.get('val');
    return hex !== undefined && /^[0-9A-Fa-f]{6}$/.test(hex) ? hex : officeTheme[index]!;
  });
}

/** `#RRGGBB` of a colour element; undefined for automatic and for what does not exist. */
export function colorOf(element: Element | undefined, theme: readonly string[] | undefined): string | undefined {
  if (!element) return undefined;
  const rgb = element.attributes.get('rgb');
  const number = (name: string): number => Number(element.attributes.get(name) ?? NaN);
  const base = rgb !== undefined ? rgb.slice(-6) : (theme ?? officeTheme)[number('theme')] ?? indexed[number('indexed')];
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  const tint = number('tint');
  return `#${(tint ? tinted(base, tint) : base).toUpperCase()}`;
}

/** Changes the lightness: towards white for a positive tint, towards black for a negative one; hue and saturation stay. */
function tinted(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [low, high] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const lightness = (low + high) / 2;
  const by = Math.max(-1, Math.min(1, tint));
  const wanted = by < 0 ? lightness * (1 + by) : lightness + (1 - lightness) * by;
  // the distance of the channels from the middle shrinks and grows with the room there is for it
  const room = (level: number): number => 1 - Math.abs(2 * level - 1);
  const stretch = room(lightness) === 0 ? 0 : room(wanted) / room(lightness);
  return [red, green, blue]
    .map((channel) => Math.round((wanted + (channel - lightness) * stretch) * 255))
    .map((channel) => Math.max(0, Math.min(255, channel)).toString(16).padStart(2, '0'))
    .join('');
}
