import { tooLarge } from '../error.js';
import { htmlLimits } from './limits.js';

/** What one file may still use up, over all its pages. */
export class PageBudget {
  private tags = 0;
  private nodes = 0;
  private attributes = 0;
  private attributeText = 0;
  private tables = 0;
  private cells = 0;
  private texts = 0;

  /** Before anything is made of it: in a script, too, each bracket costs. */
  source(text: string): void {
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) this.tags++;
    if (this.tags > htmlLimits.tags) throw tooLarge('pageTags', { limit: htmlLimits.tags });
  }

  node(): void {
    if (++this.nodes > htmlLimits.nodes) throw tooLarge('nodes', { limit: htmlLimits.nodes });
  }

  /** Of an element as it is made: one that is opened again has them again. */
  attributesOf(attributes: readonly { readonly value: string }[]): void {
    this.attributes += attributes.length;
    if (this.attributes > htmlLimits.attributes) throw tooLarge('pageAttributes', { limit: htmlLimits.attributes });
    for (const { value } of attributes) this.attributeText += value.length;
    if (this.attributeText > htmlLimits.attributeText) throw tooLarge('attributeText', { limit: htmlLimits.attributeText });
  }

  table(): void {
    if (++this.tables > htmlLimits.tables) throw tooLarge('tables', { limit: htmlLimits.tables });
  }

  cell(places: number): void {
    this.cells += places;
    if (this.cells > htmlLimits.cells) throw tooLarge('tableCells', { limit: htmlLimits.cells });
  }

  /** A paragraph, or what stands in a cell: each that is no plain number may be a label. */
  text(text: string): void {
    if (/[^\d\s.,]/.test(text) && ++this.texts > htmlLimits.texts) throw tooLarge('pageTexts', { limit: htmlLimits.texts });
  }
}
