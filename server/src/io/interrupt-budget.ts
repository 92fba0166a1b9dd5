import { setFlagsFromString } from 'node:v8';

/** How much code runs before V8 looks whether it pays to optimize it. Later versions know no such flag and would say so on standard error. */
export function setInterruptBudget(budget: number): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}
