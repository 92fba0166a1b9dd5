// The reference form as its analyst sees it: status bar, hints, problems, hover, quick fix, completion.
import { basename } from 'node:path';
import { until } from './page.mjs';
import { sample } from '../../client/start/paths.mjs';
import { picture, portrait } from './picture.mjs';

export async function reading(w, folder) {
  const { page, step, snap, editor, expect, hover, markers } = w;

  await step('the reference form opens from the explorer', async () => {
    await w.open(folder);
    await page
      .locator('.explorer-folders-view')
      .getByText(basename(sample()), { exact: true })
      .dblclick({ timeout: 60_000 });
    await editor().locator('.view-line').first().waitFor();
  });

  await step('the status bar shows total and grade', () => w.status('91.57 优').waitFor());

  await step('the first line carries the total, and a lens above it the problems', async () => {
    await editor()
      .getByText(/91\.57/)
      .first()
      .waitFor();
    await editor().locator('.codelens-decoration', { hasText: '1 个错误' }).first().waitFor();
    await snap('editor');
  });

  await step('the problems panel lists one error, and nothing twice', async () => {
    await w.press('Control+Shift+M');
    await markers().locator('.codicon-error').first().waitFor();
    const messages = await markers().locator('.marker-message-details-container').allInnerTexts();
    expect((await markers().locator('.codicon-error').count()) === 1, 'more than one error');
    expect(new Set(messages).size === messages.length, `twice: ${messages.join(' | ')}`);
    await snap('problems');
  });

  await step('the error leads to the claimed 5, underlined, with → 3.75 at the line’s end', async () => {
    await markers().locator('.marker-message-details-container', { hasText: 'score-mismatch' }).first().dblclick();
    await editor().locator('.squiggly-error').first().waitFor();
    await editor().getByText('→ 3.75').first().waitFor();
    await w.press('Control+j');
    await markers().waitFor({ state: 'hidden' });
    await snap('mismatch');
  });

  await step('the hover works the score out', async () => {
    // a hover that begins while the editor still moves is dropped
    await until('the hover', async () => {
      await page.mouse.move(5, 5);
      await editor().locator('.squiggly-error').first().hover({ force: true });
      return hover()
        .getByText(/5 × 3 ÷ 4/)
        .first()
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => false,
        );
    });
    const text = await hover().first().innerText();
    expect(text.split('score-mismatch').length - 1 <= 1, 'the finding is shown twice');
    await snap('hover');
    await portrait(page, 'editor', { x: 348, y: 35, width: 1100, height: 620 });
    await picture(page, 'score', { around: hover().first(), width: 760, height: 400 });
  });

  await step('the quick fix menu offers the computed score', async () => {
    await page.mouse.move(5, 5);
    await w.press('Control+1');
    await hover().waitFor({ state: 'hidden' });
    await w.quickFix('采用计算得分 3.75');
    await snap('quick-fix');
    await picture(page, 'fix', { around: page.locator('.action-widget').first(), width: 700, height: 360 });
  });

  await step('the fix takes the error away, and everything agrees', async () => {
    await page.locator('.action-widget').getByText('采用计算得分 3.75').first().click();
    await editor().locator('.squiggly-error').waitFor({ state: 'detached' });
    await editor().locator('.codelens-decoration', { hasText: '13.75/15 · 填报合计 13.75' }).first().waitFor();
    await snap('fixed');
  });

  await step('undo brings the very text back', async () => {
    await w.press('Control+z');
    await editor().locator('.squiggly-error').first().waitFor();
    await page.locator('.tab.active:not(.dirty)').waitFor();
  });

  await step('completion offers keys in the file’s own words, found by their pinyin', async () => {
    await w.press('Control+End');
    await w.type('\n');
    await w.press('Control+Space');
    await w.suggestions().getByText('表式').first().waitFor();
    await snap('completion');
    await w.type('dj');
    await w.suggestions().locator('.monaco-list-row.focused', { hasText: '等级' }).waitFor();
    await w.press('Escape');
    // the line was indented as it was begun: that is a step of its own
    const clean = page.locator('.tab.active:not(.dirty)');
    for (let step = 0; step < 6 && (await clean.count()) === 0; step++) {
      await w.press('Control+z');
      await page.waitForTimeout(300);
    }
    await clean.waitFor();
  });
}
