// What VS Code runs in the web-worker extension host: one bundled file.
import 'mocha/mocha';
import type MochaTypes from 'mocha';
import { finish } from './report.js';

declare const mocha: {
  setup(options: MochaTypes.MochaOptions): void;
  run(done: (failures: number) => void): MochaTypes.Runner;
};
declare const Mocha: typeof MochaTypes;

export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: 30_000, color: false });
  await import('./suite.js');
  return finish(Mocha.reporters, done => mocha.run(done));
}
