import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printPdf } from './pdf.js';
import { findBrowser, findOffice } from './programs.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const printable = {
  html: () => '<!DOCTYPE html><title>x</title><p>自评表</p>',
  docx: () => Promise.resolve(new Uint8Array()),
  day: new Date(Date.UTC(2021, 4, 25)),
};

/** A program that leaves the bytes of a PDF where it is told to, as a browser would. */
function fakeBrowser(name: string, script: string): string {
  const bin = join(folder, name);
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'chromium'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return bin;
}

test('nothing installed is said, not thrown', async () =>
  expect(await printPdf(printable, { PATH: folder }, 'linux')).toEqual({ failure: 'no-program' }));

test('a browser prints, and the date inside is that of the form', async () => {
  const bin = fakeBrowser(
    'good',
    `for a in "$@"; do case "$a" in --print-to-pdf=*) printf '%%PDF-1.4 /CreationDate (D:20300101120000+00' > "\${a#--print-to-pdf=}";; esac; done`,
  );
  const printed = await printPdf(printable, { PATH: bin }, 'linux');
  expect('bytes' in printed && Buffer.from(printed.bytes).toString()).toBe(
    '%PDF-1.4 /CreationDate (D:20210525000000+00',
  );
});

test('a browser that fails, or prints nothing, is named', async () => {
  for (const script of ['exit 3', 'exit 0']) {
    const bin = fakeBrowser('bad', script);
    expect(await printPdf(printable, { PATH: bin }, 'linux')).toMatchObject({
      failure: 'failed',
      program: join(bin, 'chromium'),
    });
  }
});

test('programs are found by the variable, on the path, and where they are installed', () => {
  const bin = fakeBrowser('path', '');
  expect(findBrowser({ PATH: ['nowhere', bin].join(delimiter) }, 'linux')).toBe(join(bin, 'chromium'));
  expect(findBrowser({ CHROME_PATH: join(bin, 'chromium'), PATH: '' }, 'linux')).toBe(join(bin, 'chromium'));
  expect(findOffice({ PATH: bin }, 'linux')).toBeUndefined();
  expect(findBrowser({ PATH: '' }, 'win32')).toBeUndefined();
});
