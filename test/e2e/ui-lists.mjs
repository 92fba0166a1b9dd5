// All evaluations of a workspace: the list, the scorecard, the comparison, the walkthrough.
import { basename } from 'node:path';
import { sample } from './paths.mjs';
import { picture } from './picture.mjs';
import { until } from './page.mjs';

const name = basename(sample()).replace('.perf.yaml', '');

export async function lists(w, folder) {
  const { page, step, snap, expect, tree, panel } = w;
  const labels = () => tree().evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));

  await step('the list names every evaluation, those with errors first, in words a screen reader can say', async () => {
    await w.open(folder);
    await w.showList();
    const found = await until('the list', async () => ((await labels()).length >= 8 ? labels() : undefined));
    expect(found.some(label => label === `${name}.perf.yaml，91.57 优，1 个错误，5 个警告`), found.join(' | '));
    const wrong = found.map(label => label.includes('个错误'));
    expect(wrong.lastIndexOf(true) < wrong.indexOf(false), `not sorted: ${found.join(' | ')}`);
    await snap('list');
  });

  await step('a click opens the file, a button beside it the scorecard', async () => {
    const row = tree().filter({ hasText: name }).filter({ hasText: '1 个错误' }).first();
    await row.click();
    await w.status('91.57 优').waitFor();
    await row.hover();
    await row.locator('.action-label[aria-label*="Show Scorecard"]').click();
    await panel().locator('tr.differs', { hasText: '签订亿元以上项目' }).waitFor();
    expect((await panel().locator('tr.differs').count()) === 1, 'one row differs');
    await snap('scorecard');
    await picture(page, 'overview', { clip: { x: 0, y: 30, width: 1120, height: 640 } });
  });

  await step('the total stays in the status bar, and a row leads to its line', async () => {
    await w.status('91.57 优').waitFor();
    await panel().getByText('签订亿元以上项目', { exact: true }).first().click();
    await page.locator('.statusbar-item', { hasText: 'Ln 81' }).waitFor();
  });

  await step('profiles stand side by side', async () => {
    await w.command('Perf YAML: Compare Profiles');
    await w.quickPick().getByText('mof-2020').first().waitFor();
    await w.press('Enter');
    await panel().locator('tr.total', { hasText: '91.57' }).filter({ hasText: '92.82' }).waitFor();
    await panel().locator('thead', { hasText: 'mof-2021-cost' }).waitFor();
    await snap('comparison');
  });

  await step('the walkthrough shows how, with pictures', async () => {
    await w.closeAll();
    await w.command('Perf YAML: Open Walkthrough');
    const image = page.locator('.getting-started-media img').first();
    await image.waitFor();
    await until('the picture', () => image.evaluate(element => element.complete && element.naturalWidth > 100));
    await snap('walkthrough');
  });
}
