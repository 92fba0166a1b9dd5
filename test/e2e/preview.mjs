// Installs the VSIX into a fresh VS Code and looks at the preview as a person would: beside the text, while typing, reviewing, light and dark.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultsIn } from './axe.mjs';
import { openWindow, until } from './page.mjs';
import { sample, vsix } from '../../client/start/paths.mjs';
import { picture, pictured, portrait } from './picture.mjs';
import { desk } from './preview-desk.mjs';
import { startServer } from '../../client/start/vscode.mjs';

const began = Date.now();
const server = await startServer({
  vsix,
  extraSettings: {
    'perfYaml.locale': 'zh-CN',
    'editor.accessibilitySupport': 'off',
    'workbench.sideBar.location': 'right',
    'files.autoSave': 'afterDelay',
    'files.autoSaveDelay': 200,
    ...pictured,
  },
});
const {
  browser,
  page,
  counts,
  step,
  expect,
  snap,
  editor,
  panel: preview,
  command,
  status,
  open,
  goTo,
} = await openWindow(server, { width: 1800, height: 1000 });
const stored = join(server.tmp, '绩效自评', basename(sample()));
const cell = text => preview().locator('td, th').filter({ hasText: text }).first();
const toggle = () => preview().getByRole('button', { name: '复核', exact: true });

/** VS Code starts again in another theme, with the panels it had. */
async function restartIn(theme) {
  const file = join(server.tmp, 'user/User/settings.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), 'workbench.colorTheme': theme }));
  await page.reload();
  await cell('签订亿元以上项目').waitFor({ timeout: 90_000 });
}

await step('the preview opens beside the reference form', async () => {
  const folder = join(server.tmp, '绩效自评');
  cpSync(sample(), join(folder, basename(sample())));
  await open(folder);
  await page
    .locator('.explorer-folders-view')
    .getByText(basename(sample()), { exact: true })
    .dblclick({ timeout: 60_000 });
  await status('91.57 优').waitFor({ timeout: 90_000 });
  await page.keyboard.press('Control+B');
  await command('Perf YAML: Open Preview to the Side');
  await cell('签订亿元以上项目').waitFor({ timeout: 30_000 });
  await preview().getByText('计算 91.57 优，填报 92.82 优').waitFor();
  await snap('preview-dark');
  await portrait(page, 'preview', { x: 872, y: 35, width: 868, height: 640 });
  await picture(page, 'preview', { clip: { x: 880, y: 35, width: 860, height: 560 } });
});

const noFaults = async () => expect((await faultsIn(preview())).length === 0, (await faultsIn(preview())).join('\n'));
await step('nobody stumbles over the form', noFaults);

await step('the hover works the score out', async () => {
  const row = preview().locator('tr', { hasText: '签订亿元以上项目' });
  // an update that arrives meanwhile puts another cell below the pointer
  await until('the tip', async () => {
    await page.mouse.move(5, 5);
    await row.locator('.computed').hover();
    return preview()
      .locator('#tip', { hasText: '5 × 3 ÷ 4' })
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  });
  await snap('preview-hover');
  await page.mouse.move(5, 5);
});

await step('a click on a row reveals it in the editor', async () => {
  await cell('企业污水排放顺畅').click();
  await editor().locator('.view-line', { hasText: '企业污水排放顺畅' }).waitFor();
  await preview().locator('.current-row', { hasText: '企业污水排放顺畅' }).waitFor();
});

await step('typing changes the row and the total, and no other row', async () => {
  await preview()
    .locator('tr', { hasText: '招商接洽企业数量' })
    .evaluate(row => (row.dataset.same = 'yes'));
  await editor()
    .locator('.view-line', { hasText: '完成值: 90%' })
    .last()
    .click({ position: { x: 120, y: 8 } });
  await page.keyboard.press('End');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type('80%');
  await preview().locator('tr', { hasText: '企业污水排放顺畅' }).locator('.computed', { hasText: '6.4' }).waitFor();
  await preview().getByText('计算 90.77 优').waitFor();
  expect((await preview().locator('tr[data-same]').count()) === 1, 'a row that did not change was replaced');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Z');
  await preview().getByText('计算 91.57 优').waitFor();
});

await step('the charts stand below', async () => {
  await preview().locator('svg').first().scrollIntoViewIfNeeded();
  await preview().locator('svg').last().waitFor();
  await snap('preview-charts');
});

await step('a reviewer types score and comment, and the file has them', async () => {
  await toggle().click();
  const row = preview().locator('tr.row', { hasText: '签订亿元以上项目' });
  await row.locator('[name="score"]').fill('99');
  await row.locator('[name="score"]').press('Escape');
  expect((await row.locator('[name="score"]').inputValue()) === '', 'Escape left what was typed');
  await row.locator('[name="score"]').fill('3.5');
  await row.locator('[name="score"]').press('Tab');
  await row.locator('td', { hasText: '−1.5' }).waitFor();
  await row.locator('textarea').fill('合同未提供');
  await row.locator('textarea').blur();
  await preview().locator('tr.total', { hasText: '91.32' }).waitFor();
  // the editor renders only the lines in sight
  await editor().locator('.view-line').nth(3).click();
  await goTo(86);
  await editor().locator('.view-line', { hasText: '合同未提供' }).waitFor();
  await snap('preview-review');
});

await step('one undo takes one entry back', async () => {
  await editor()
    .locator('.view-line', { hasText: '合同未提供' })
    .click({ position: { x: 120, y: 8 } });
  await page.keyboard.press('Control+Z');
  await editor().locator('.view-line', { hasText: '合同未提供' }).waitFor({ state: 'detached' });
  await editor().locator('.view-line', { hasText: '复核得分: 3.5' }).waitFor();
  await page.keyboard.press('Control+Z');
  await preview().locator('tr.total', { hasText: '91.57' }).waitFor();
});

await step('nor over the table of a review', noFaults);

await desk({ page, step, expect, snap, panel: preview, stored: () => readFileSync(stored, 'utf8') });

await step('the checklist stands below the table', async () => {
  await preview().locator('.finding').first().scrollIntoViewIfNeeded();
  await preview().locator('.finding input').first().check();
  await snap('preview-checklist');
});

await step(
  'it comes back after a restart in the view it was left in, and is as readable in a light theme',
  async () => {
    await restartIn('Default Light Modern');
    await preview().locator('body.vscode-light.reviewing').waitFor();
    await snap('preview-light-review');
    await noFaults();
    await toggle().click();
    await cell('年度绩效指标').waitFor();
    await snap('preview-light');
    await preview().locator('svg').last().scrollIntoViewIfNeeded();
    await snap('preview-light-charts');
  },
);

await step('and in high contrast', async () => {
  await restartIn('Default High Contrast');
  await preview().locator('body.vscode-high-contrast').waitFor();
  await snap('preview-contrast');
  await noFaults();
});

await browser.close();
await server.stop();
console.log(`preview, ${((Date.now() - began) / 1000).toFixed(1)} s`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed ? 1 : 0);
