import { cellDamages } from './cells.js';
import { contentDamages } from './content.js';
import type { Damage } from './damage.js';
import { rowDamages } from './rows.js';
import { spanDamages } from './spans.js';

export const damages: readonly Damage[] = [...spanDamages, ...cellDamages, ...rowDamages, ...contentDamages];
