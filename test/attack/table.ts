import { damages } from './damages/index.js';
import { fixedAttacks, sound } from './fixed.js';
import { formatNames, formats } from './formats/index.js';

const page = { start: '<!-- made by npm run update from test/attack: -->\n', end: '<!-- end of what is made -->' };

/** The page with its table of damages as the readers stand them now. */
export async function withAttackTable(text: string): Promise<string> {
  const [before, after] = [text.indexOf(page.start) + page.start.length, text.indexOf(page.end)];
  if (before < page.start.length || after < before) throw new Error('the page has no place for the table of damages');
  return `${text.slice(0, before)}${await attackTable()}${text.slice(after)}`;
}

/** Figures that are right, unread and wrong, for each damage in each format. */
async function attackTable(): Promise<string> {
  const all = (await Promise.all(formatNames.map(fixedAttacks))).flat();
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return row(['damage', ...formatNames.map((name) => formats[name].title)]) + row(Array<string>(formatNames.length + 1).fill('---'))
    + [sound, ...damages].map((damage) => row([damage.name, ...formatNames.map((format) => {
      const outcome = all.find((one) => one.damage === damage && one.format === format)?.outcome;
      return outcome ? `${outcome.right} ${outcome.unread} ${outcome.wrong.length}` : '';
    })])).join('');
}
