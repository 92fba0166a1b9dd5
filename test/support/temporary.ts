import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests of a run write stands in one folder, which goes when they have ended. */
export default function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-tests-'));
  // other users’ programs are run in there too
  chmodSync(folder, 0o755);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
