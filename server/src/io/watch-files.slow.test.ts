import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOurs } from '../text/file-names.js';
import { watchFiles } from './watch-files.js';

let folder: string;
let changes: { count: number };
let watch: ReturnType<typeof watchFiles>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** As editors that write beside and then take the place. */
function replace(name: string, text: string): void {
  write(`${name}.tmp`, text);
  renameSync(join(folder, `${name}.tmp`), join(folder, name));
}

function follow(path: string): void {
  const counted = { count: 0 };
  changes = counted;
  watch = watchFiles([join(folder, path)], isOurs, { changed: () => counted.count++, deaf: () => undefined });
}

async function after(step: () => void): Promise<void> {
  const before = changes.count;
  step();
  await vi.waitFor(() => expect(changes.count).toBe(before + 1), { timeout: 5000 });
}

describe('what is watched', () => {
  it('is a file whose place another takes, again and again', async () => {
    write('a.perf.yaml', '1');
    follow('a.perf.yaml');
    await after(() => replace('a.perf.yaml', '22'));
    await after(() => replace('a.perf.yaml', '333'));
    await after(() => write('a.perf.yaml', '4444'));
  });

  it('is what lies in folders that come, are renamed, go and come again', async () => {
    follow('.');
    await after(() => {
      mkdirSync(join(folder, 'in'));
      write('in/b.perf.yaml', '1');
    });
    await after(() => renameSync(join(folder, 'in'), join(folder, 'other')));
    await after(() => write('other/b.perf.yaml', '22'));
    await after(() => rmSync(join(folder, 'other'), { recursive: true }));
    await after(() => {
      mkdirSync(join(folder, 'other'));
      write('other/b.perf.yaml', '333');
    });
    await after(() => write('other/b.perf.yaml', '4444'));
  });

  it('is not what whoever watches writes', async () => {
    write('a.perf.yaml', '1');
    follow('.');
    replace('a.perf.yaml', '22');
    watch.wrote(join(folder, 'a.perf.yaml'));
    await new Promise(passed => setTimeout(passed, 500));
    expect(changes.count).toBe(0);
    await after(() => write('a.perf.yaml', '333'));
  });

  it('may not be there yet', async () => {
    follow('none/c.perf.yaml');
    await after(() => {
      mkdirSync(join(folder, 'none'));
      write('none/c.perf.yaml', '1');
    });
    await after(() => write('none/c.perf.yaml', '22'));
  });
});
