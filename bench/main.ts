/** Prints each budget of the design that exists so far, beside its reference from the same run. Nothing here fails a build. */
import { benchClaims } from './claims.js';
import { benchEquations } from './equations.js';
import type { Measured } from './measure.js';
import { benchSuspects } from './suspects.js';
import { benchWorkbench } from './workbench.js';
import { benchXlsx } from './xlsx.js';

function print(measured: readonly Measured[]): void {
  for (const { name, value, reference, ratio, budget } of measured) {
    const parts = [value, reference && `against ${reference}`, ratio !== undefined
      && `= ${ratio.toFixed(1)} ×`, budget && `(budget ${budget})`];
    console.log(`${name}: ${parts.filter(Boolean).join(' ')}`);
  }
}

print(benchEquations());
print(benchClaims());
print(await benchSuspects());
print(benchXlsx());
print(await benchWorkbench());
