// Installs the VSIX into a fresh VS Code, opens the reference form as a person would, and checks and photographs what the workbench shows.
import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { sample, shots, vsix } from './paths.mjs';
import { startServer } from './vscode.mjs';

mkdirSync(shots, { recursive: true });
const began = Date.now();
const counts = { passed: 0, failed: 0 };
const server = await startServer({ vsix, extraSettings: { 'perfYaml.locale': 'zh-CN', 'editor.fontSize': 14, 'editor.accessibilitySupport': 'off' } });
const { browser, page } = await openBrowser({ width: 1500, height: 950 });

const hover = () => page.locator('.monaco-hover:visible');
const markers = () => page.locator('.markers-panel');
const editor = () => page.locator('.editor-instance .monaco-editor').first();
/** Widgets fade in. */
async function snap(name) {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(shots, `ui-${name}.png`) });
}
const expect = (condition, message) => {
  if (!condition) throw new Error(message);
};

/** A step that fails is told and photographed, and the next ones are tried all the same. */
async function step(name, run) {
  try {
    await run();
    counts.passed += 1;
    console.log(`  ✓ ${name}`);
  } catch (error) {
    counts.failed += 1;
    console.log(`  ✗ ${name}: ${error.message}`);
    await snap(`failed-${counts.failed}`).catch(() => undefined);
  }
}

await step('the reference form opens from the explorer', async () => {
  // alone, so that the problems panel is about this file
  const folder = join(server.tmp, '绩效自评');
  cpSync(sample(), join(folder, basename(sample())));
  await page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}`);
  await page.locator('.explorer-folders-view').getByText(basename(sample()), { exact: true }).dblclick({ timeout: 60_000 });
  await editor().locator('.view-line').first().waitFor({ timeout: 30_000 });
});

await step('the status bar shows total and grade', async () => {
  await page.locator('.statusbar-item', { hasText: '91.57 优' }).waitFor({ timeout: 30_000 });
});

await step('the first line carries the total', async () => {
  await editor().getByText(/91\.57/).first().waitFor({ timeout: 15_000 });
  await snap('editor');
});

await step('the problems panel lists one error, and nothing twice', async () => {
  await page.keyboard.press('Control+Shift+M');
  await markers().locator('.codicon-error').first().waitFor({ timeout: 15_000 });
  const messages = await markers().locator('.marker-message-details-container').allInnerTexts();
  expect((await markers().locator('.codicon-error').count()) === 1, 'more than one error');
  expect(new Set(messages).size === messages.length, `twice: ${messages.join(' | ')}`);
  await snap('problems');
});

await step('the error leads to the claimed 5, underlined, with → 3.75 at the line’s end', async () => {
  await markers().locator('.marker-message-details-container', { hasText: 'score-mismatch' }).first().dblclick();
  await editor().locator('.squiggly-error').first().waitFor({ timeout: 15_000 });
  await editor().getByText('→ 3.75').first().waitFor({ timeout: 15_000 });
  await page.keyboard.press('Escape');
  await snap('mismatch');
});

await step('the hover works the score out', async () => {
  await editor().locator('.squiggly-error').first().hover({ force: true });
  await hover().getByText(/5 × 3 ÷ 4/).first().waitFor({ timeout: 15_000 });
  const text = await hover().first().innerText();
  expect(text.split('score-mismatch').length - 1 <= 1, 'the finding is shown twice');
  await snap('hover');
});

await step('the quick fix menu offers the computed score', async () => {
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').getByText('采用计算得分 3.75').first().waitFor({ timeout: 15_000 });
  await snap('quick-fix');
});

await step('the fix takes the error away', async () => {
  await page.locator('.action-widget').getByText('采用计算得分 3.75').first().click();
  await editor().locator('.squiggly-error').waitFor({ state: 'detached', timeout: 15_000 });
  await snap('fixed');
});

await step('completion offers keys in the file’s own words', async () => {
  await page.keyboard.press('Control+Z');
  await editor().locator('.squiggly-error').first().waitFor({ timeout: 15_000 });
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget').getByText('总分').first().waitFor({ timeout: 15_000 });
  await snap('completion');
  await page.keyboard.press('Escape');
});

await browser.close();
await server.stop();
console.log(`ui, ${((Date.now() - began) / 1000).toFixed(1)} s`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed ? 1 : 0);
