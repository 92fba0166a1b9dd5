// What VS Code runs in the Node extension host: `run()`, as @vscode/test-electron calls it.
import { join } from 'node:path';
import Mocha from 'mocha';
import { finish } from './report.js';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000, reporter: 'spec' });
  mocha.addFile(join(__dirname, 'suite.cjs'));
  return finish(Mocha.reporters, done => mocha.run(done));
}
