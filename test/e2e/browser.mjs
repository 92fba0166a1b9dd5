// Debian's Chromium (or an installed Chrome), driven by playwright-core.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { browsers } from '../prerequisites.mjs';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser's path; says how to get one where there is none. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = browsers.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path));
  if (!found)
    throw new Error(
      'No Chromium: install it (apt-get install chromium fonts-noto-cjk) or name one in the environment variable CHROMIUM.',
    );
  return found;
}

export async function openBrowser({ verbose = false, width = 1280, height = 720 } = {}) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    args: ['--no-sandbox', ...quiet],
  });
  const page = await (
    await browser.newContext({ viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] })
  ).newPage();
  page.on('pageerror', error => console.error('[page]', error.message));
  if (verbose) page.on('console', message => console.error('[page]', message.text()));
  return { browser, page };
}
