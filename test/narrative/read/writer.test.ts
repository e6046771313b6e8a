import fc from 'fast-check';
import { properties } from './properties.js';

describe('what we write is read as it was meant', () => {
  for (const [name, holds] of properties) it(name, () => fc.assert(holds, { numRuns: 60 }));
});
