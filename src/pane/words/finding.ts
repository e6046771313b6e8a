import type { Finding } from '../../check/finding.js';
import { ruleCards } from '../../rules/catalogue.js';

/** What the engine says, and which button of the pane helps. */
export function sentenceWords({ message, rule }: Finding): string {
  return `${message}${ruleCards.find(({ id }) => id === rule)?.inPane ?? ''}`;
}
