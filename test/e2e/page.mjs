// A VS Code window as a person has it: places on the page, steps that are told and photographed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { shots } from './shots.mjs';

// a machine may be busy with other things
const patience = 45_000;

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
  return {
    ...at,
    ...hands(page, at),
    browser,
    page,
    counts,
    snap,
    step,
    expect,
    server,
    open: folder => open(page, `${server.origin}/?folder=${encodeURIComponent(folder)}`),
  };
}

/** Loads the workbench on a folder, unless that is what is open. */
async function open(page, address) {
  if (page.url() !== address) await page.goto(address);
  await page.locator('.statusbar').waitFor();
}

const places = page => ({
  hover: () => page.locator('.monaco-hover:visible'),
  markers: () => page.locator('.markers-panel'),
  editor: () => page.locator('.editor-instance .monaco-editor').first(),
  suggestions: () => page.locator('.suggest-widget:visible'),
  quickPick: () => page.locator('.quick-input-widget:visible'),
  status: text => page.locator('.statusbar-item', { hasText: text }),
  tree: () => page.locator('[id="workbench.view.extension.perfYaml"] .monaco-list-row'),
  /** The innermost frame of the webview that is looked at. */
  panel: () => page.frameLocator('iframe.webview.ready:visible').last().frameLocator('#active-frame'),
});

/** What a person does, in one word. */
const hands = (page, { quickPick, editor, tree }) => {
  /** Keys pressed while the workbench is still loading are lost. */
  const ask = async key => {
    await until('the quick input', async () => {
      if (!(await quickPick().isVisible())) await page.keyboard.press(key);
      return quickPick()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
    });
  };
  /** A quick input that is on its way out is no place to write in. */
  const write = (key, text, row = text) =>
    until(`the quick input for ${text}`, async () => {
      await ask(key);
      try {
        await quickPick().locator('input').fill(text, { timeout: 3000 });
        await quickPick().locator('.monaco-list-row', { hasText: row }).first().waitFor({ timeout: 5000 });
        return true;
      } catch {
        // what was opened before the extension was there does not know its commands
        await page.keyboard.press('Escape');
        return false;
      }
    });
  const command = async title => {
    await write('F1', `>${title}`, title);
    await page.keyboard.press('Enter');
  };
  return {
    command,
    /** Puts the cursor at a line and column, both from 1. */
    goTo: async (line, column = 1) => {
      await write('Control+g', `:${line}:${column}`, /\d/);
      await page.keyboard.press('Enter');
      await quickPick().waitFor({ state: 'hidden' });
    },
    /** Puts the cursor behind a text. */
    atEndOf: async text => {
      const find = page.locator('.find-widget.visible');
      await page.keyboard.press('Control+f');
      await find.locator('textarea').first().fill(text);
      await find.locator('.matchesCount', { hasText: /^1 of/ }).waitFor();
      await until('the cursor in the text', async () => {
        await page.keyboard.press('Escape');
        return (await find.count()) === 0;
      });
      // the editor, wherever the keys went before; what was found stays selected until it takes them
      await until('the cursor behind the text', async () => {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('End');
        return page
          .locator('#status\\.editor\\.selection', { hasText: /^\s*Ln \d+, Col \d+\s*$/ })
          .waitFor({ timeout: 1000 })
          .then(
            () => true,
            () => false,
          );
      });
    },
    /** The list of evaluations, in the side bar. */
    showList: async () => {
      if (!(await tree().first().isVisible()))
        await page
          .locator('.activitybar .action-item', { has: page.locator('[aria-label*="Performance Evaluations"]') })
          .first()
          .click();
      // its tooltip would lie over the list
      await page.mouse.move(700, 5);
      await tree().first().waitFor();
    },
    type: text => page.keyboard.type(text),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    /** The quick fixes at the cursor, once the one with a title is among them: right after a letter the list may still be of the text before. */
    quickFix: async title => {
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
      await until(`the fix ${title}`, async () => {
        await page.keyboard.press('Control+.');
        return fix.waitFor({ timeout: 5000 }).then(
          () => true,
          () => page.keyboard.press('Escape').then(() => false),
        );
      });
      return fix;
    },
    /** Opens a file by its name. */
    openFile: async name => {
      await until(`the tab of ${name}`, async () => {
        await write('Control+p', name);
        // the list may have another file in front while it still searches
        await quickPick().locator('.monaco-list-row', { hasText: name }).first().click();
        return page
          .locator('.tab.active', { hasText: name })
          .waitFor({ timeout: 10_000 })
          .then(
            () => true,
            () => false,
          );
      });
      await editor().locator('.view-line').first().waitFor();
    },
    /** Unsaved ones are thrown away. */
    closeAll: async () => {
      const discard = page.locator('.monaco-dialog-box').getByText(/Don.t Save/);
      const isEmpty = async () => (await page.locator('.tab').count()) === 0;
      // what is asked about may keep the others open
      await until('no editors', async () => {
        await command('View: Close All Editors');
        for (let wait = 0; wait < 20 && !(await isEmpty()); wait++) {
          if (await discard.isVisible()) await discard.click();
          await page.waitForTimeout(250);
        }
        return isEmpty();
      });
    },
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
