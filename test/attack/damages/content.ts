import { textOf, type Cell, type Run } from '../model.js';
import { cellAt, oneOf, spotsOf, withCell, type Damage } from './damage.js';
import type { FormatName } from '../formats/index.js';

/** Of one that has a look in part already, only the text would be kept. */
const isNumber = (cell: Cell): boolean => cell.figures.length > 0 && cell.runs.every(({ look }) => !look);
const isLongNumber = (cell: Cell): boolean => isNumber(cell) && textOf(cell).length > 1;
const isLabel = (cell: Cell): boolean => (cell.role === 'label' || cell.role === 'head') && textOf(cell).length > 1;
const rich: readonly FormatName[] = ['html', 'docx', 'xlsx', 'pdf'];
const marked: readonly FormatName[] = [...rich, 'markdown'];

type More = Pick<Damage, 'formats'> & { readonly isRead?: boolean };

/** What stands in one figure's cell; the figure may be unread then, unless it says otherwise. */
function number(name: string, change: (text: string) => readonly Run[], { isRead = false, ...more }: More = {}, where = isNumber): Damage {
  return { name, of: 'content', ...more,
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, where), pick);
      if (!spot) return undefined;
      const cell = cellAt(model, spot);
      return { model: withCell(model, spot, { ...cell, runs: change(textOf(cell)) }), unsure: isRead ? [] : cell.figures };
    } };
}

/** What stands in one label; all is read as before. */
function label(name: string, change: (text: string) => readonly Run[], more: Pick<Damage, 'formats'> = {}): Damage {
  return { name, of: 'content', ...more,
    apply(model, pick) {
      const spot = oneOf(spotsOf(model, isLabel), pick);
      return spot && { model: withCell(model, spot, { ...cellAt(model, spot), runs: change(textOf(cellAt(model, spot))) }) };
    } };
}

const fullWidth = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const halves = (text: string, between: string): Run[] => {
  const middle = Math.ceil(text.length / 2);
  return [{ text: `${text.slice(0, middle)}${between}${text.slice(middle)}` }];
};

export const contentDamages: readonly Damage[] = [
  number('number over two runs', (text) => [{ text: text.slice(0, 1) }, { text: text.slice(1) }], { formats: rich, isRead: true }, isLongNumber),
  number('mark ① behind a number', (text) => [{ text: `${text}①` }]),
  number('mark ¹ behind a number', (text) => [{ text: `${text}¹` }]),
  number('mark in superscript', (text) => [{ text }, { text: '1', look: 'raised' }], { formats: marked }),
  number('struck number before the new one', (text) => [{ text: '7', look: 'struck' }, { text }], { formats: marked }),
  number('remark behind a number', (text) => [{ text: `${text}（其中修订1件）` }]),
  number('note [1] behind a number', (text) => [{ text: `${text}[1]` }]),
  number('unit behind a number', (text) => [{ text: `${text}件` }]),
  number('full-width digits', (text) => [{ text: fullWidth(text) }]),
  number('space inside a number', (text) => halves(text, ' '), {}, isLongNumber),
  number('line break inside a number', (text) => halves(text, '\n'), { formats: ['html', 'docx', 'xlsx'] }, isLongNumber),
  label('label over two lines', (text) => halves(text, '\n')),
  label('space inside a label', (text) => halves(text, ' ')),
  label('mark ① behind a label', (text) => [{ text: `${text}①` }]),
];
