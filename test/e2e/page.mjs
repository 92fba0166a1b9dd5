// A VS Code window as a person has it: places on the page, steps that are told and photographed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { shots } from './paths.mjs';

const patience = 20_000;

export const expect = (condition, message) => {
  if (!condition) throw new Error(message);
};

/** A window of its own on a running server, and the counts of its steps. */
export async function openWindow(server, size = { width: 1500, height: 950 }) {
  mkdirSync(shots, { recursive: true });
  const { browser, page } = await openBrowser(size);
  page.setDefaultTimeout(patience);
  const counts = { passed: 0, failed: 0 };

  /** Widgets fade in. */
  const snap = async name => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(shots, `ui-${name}.png`) });
  };

  /** A step that fails is told and photographed, and the next ones are tried all the same. */
  const step = async (name, run) => {
    try {
      await run();
      counts.passed += 1;
      console.log(`  ✓ ${name}`);
    } catch (error) {
      counts.failed += 1;
      console.log(`  ✗ ${name}: ${error.message}`);
      await snap(`failed-${counts.failed}`).catch(() => undefined);
    }
  };

  const at = places(page);
  return { ...at, ...hands(page, at), browser, page, counts, snap, step, expect, server, open: folder => page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}`) };
}

const places = page => ({
  hover: () => page.locator('.monaco-hover:visible'),
  markers: () => page.locator('.markers-panel'),
  editor: () => page.locator('.editor-instance .monaco-editor').first(),
  suggestions: () => page.locator('.suggest-widget:visible'),
  quickPick: () => page.locator('.quick-input-widget:visible'),
  status: text => page.locator('.statusbar-item', { hasText: text }),
  tree: () => page.locator('.pane-body:visible .monaco-list-row'),
  /** The innermost frame of the webview that is looked at. */
  panel: () => page.frameLocator('iframe.webview.ready:visible').last().frameLocator('#active-frame'),
});

/** What a person does, in one word. */
const hands = (page, { quickPick, editor }) => {
  const command = async title => {
    await page.keyboard.press('F1');
    await quickPick().locator('input').fill(`>${title}`);
    await quickPick().locator('.monaco-list-row', { hasText: title }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  return {
    command,
    /** Puts the cursor at a line and column, both from 1. */
    goTo: async (line, column = 1) => {
      await page.keyboard.press('Control+g');
      await quickPick().locator('input').fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await quickPick().waitFor({ state: 'hidden' });
    },
    type: text => page.keyboard.type(text),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    /** Opens a file by its name. */
    openFile: async name => {
      await page.keyboard.press('Control+p');
      await quickPick().locator('input').fill(name);
      await quickPick().locator('.monaco-list-row', { hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await editor().locator('.view-line').first().waitFor();
    },
    closeAll: () => command('View: Close All Editors'),
  };
};

/** Polls until a probe gives something. */
export async function until(what, probe, ms = patience) {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 50))) {
    const value = await probe();
    if (value) return value;
  }
  throw new Error(`timed out waiting for ${what}`);
}
