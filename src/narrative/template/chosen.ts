import { builtInTemplate, isBuiltIn } from './built-in.js';
import { parseTemplate, type ParsedTemplate } from './parse.js';

/** A template as it is kept: the name of one that comes with the product, or the text of a person's own. The usual one where absent. */
export function chosenTemplate(kept: string | undefined): ParsedTemplate {
  if (kept === undefined) return { template: builtInTemplate('full') };
  return isBuiltIn(kept) ? { template: builtInTemplate(kept) } : parseTemplate(kept);
}
