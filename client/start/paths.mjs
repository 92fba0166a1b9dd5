// Where things are, for what starts the product and for the tests that run it.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const vsix = join(root, 'perf-yaml.vsix');
/** Where npm puts VS Code; its package file lies beside the suites that need one more thing of it, a browser’s driver. */
export const npmFolder = join(root, 'test/e2e');
export const samples = join(root, 'samples');

/** The reference form: the sample whose mistakes the suites know. */
export function sample() {
  const found = readdirSync(samples).filter(name => /2020.*\.perf\.yaml$/.test(name));
  const chosen = found.find(name => name === '智造园2020.perf.yaml') ?? found.sort()[0];
  if (!chosen) throw new Error('samples/ holds no reference form (*2020*.perf.yaml)');
  return join(samples, chosen);
}
