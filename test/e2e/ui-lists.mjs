// All evaluations of a workspace: the list, the scorecard, the comparison, the walkthrough.
import { basename } from 'node:path';
import { faultsIn } from './axe.mjs';
import { sample } from '../../client/start/paths.mjs';
import { picture, portrait } from './picture.mjs';
import { until } from './page.mjs';

const name = basename(sample()).replace('.perf.yaml', '');

export async function lists(w, folder) {
  const { page, step, snap, expect, tree, panel } = w;
  const labels = () => tree().evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));

  await step(
    'the list names every evaluation, the most over-claimed first, in words a screen reader can say',
    async () => {
      await w.open(folder);
      await w.showList();
      const found = await until('the list', async () => ((await labels()).length >= 8 ? labels() : undefined));
      expect(
        found.some(
          label => label.includes('，91.57 优，多报 1.25 分，1 个错误，') && label.endsWith(`，${name}.perf.yaml`),
        ),
        found.join(' | '),
      );
      const over = found.map(label => Number(/多报 ([\d.]+) 分/.exec(label)?.[1] ?? 0));
      expect(Math.max(...over) === over[0] && over[0] > 0, `not sorted: ${found.join(' | ')}`);
      await snap('list');
    },
  );

  await step('what a roll-up reads stands below it, and nowhere else', async () => {
    const rows = await tree().evaluateAll(all =>
      all.map(row => [row.getAttribute('aria-level'), row.getAttribute('aria-label') ?? '']),
    );
    const at = rows.findIndex(
      ([level, label]) => level === '1' && /，99\.05 优，.*汇总 2 份，道路养护汇总2020\.perf\.yaml$/.test(label),
    );
    expect(at >= 0, JSON.stringify(rows));
    expect(
      rows.slice(at + 1, at + 3).every(([level, label]) => level === '2' && /[一二]标段[^，]*$/.test(label)),
      JSON.stringify(rows),
    );
    expect(rows.filter(([, label]) => label.includes('标段')).length === 2, 'a source stands twice');
  });

  await step('the button beside a file is about that file, whatever is open', async () => {
    const row = tree().filter({ hasText: '滨江区劳动就业管理中心' });
    await row.hover();
    await row.locator('.action-label[aria-label*="Show Scorecard"]').click();
    await panel().getByText('98.85').first().waitFor();
    await w.closeAll();
  });

  await step('a click opens the file, a button beside it the scorecard', async () => {
    const row = tree().filter({ hasText: '91.57 优' }).first();
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

  await step('a folder is reviewed from its menu, as one page', async () => {
    await w.closeAll();
    await w.press('Control+Shift+e');
    const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '汇总' }).first();
    const entry = page.locator('.monaco-menu .action-item', { hasText: 'Review Folder' });
    await until('the menu', async () => {
      await folder.click({ button: 'right' });
      return entry.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await snap('folder-menu');
    await entry.click();
    await panel().getByText('道路养护汇总2020.perf.yaml').first().waitFor();
    expect(!(await panel().locator('body').innerText()).includes('file://'), 'a path as a person reads it');
    await snap('folder-review');
  });

  await step('the table is sorted by a click, filtered by a word, and a row leads to its file', async () => {
    const rows = panel().locator('tbody tr.row');
    await panel().getByRole('button', { name: '计算总分' }).click();
    const totals = await rows.locator('td:nth-child(4)').allInnerTexts();
    const numbers = totals.map(Number.parseFloat);
    expect(
      numbers.every((value, at) => at === 0 || value <= numbers[at - 1]),
      totals.join(),
    );
    await panel().locator('#filter').fill('一标段');
    await panel()
      .locator('#count', { hasText: `1/${totals.length}` })
      .waitFor();
    await rows.filter({ visible: true }).locator('a').first().click();
    await page.locator('.tab.active', { hasText: '一标段' }).waitFor();
  });

  await step('the table is as it was left when one comes back to it', async () => {
    await page.locator('.tab', { hasText: '批量复核' }).click();
    await panel().locator('#count', { hasText: '1/' }).waitFor();
    await panel().locator('th[aria-sort="descending"]', { hasText: '计算总分' }).waitFor();
    await snap('folder-review-again');
    const faults = await faultsIn(panel());
    expect(faults.length === 0, faults.join('\n'));
  });

  await step(
    'tables come back after a restart: the batch sorted and picked as it was, scorecard and comparison',
    async () => {
      await page.locator('.tab', { hasText: '一标段' }).click();
      await w.command('Perf YAML: Show Scorecard');
      await panel().locator('tr.total').first().waitFor();
      // the command is about the text that one writes in
      await w.press('Control+1');
      await w.command('Perf YAML: Compare Profiles');
      await w.quickPick().getByText('mof-2020').first().waitFor();
      await w.press('Enter');
      await panel().locator('thead', { hasText: 'mof-2021-cost' }).waitFor();
      // in a browser VS Code stores every five seconds, and when it is idle, what is open
      await page.waitForTimeout(8000);
      await page.reload();
      await panel().locator('thead', { hasText: 'mof-2021-cost' }).waitFor({ timeout: 90_000 });
      await panel().locator('tr.total').first().waitFor();
      await snap('restart-comparison');
      await page.locator('.tab', { hasText: '评分明细' }).click();
      await panel().locator('thead', { hasText: '算式' }).waitFor();
      await panel().locator('tr.total').first().waitFor();
      await snap('restart-scorecard');
      await w.command('View: Close All Editors in Group');
      await page.locator('.tab', { hasText: '批量复核' }).click();
      await panel().locator('#count', { hasText: '1/3' }).waitFor();
      await panel().locator('th[aria-sort="descending"]', { hasText: '计算总分' }).waitFor();
      expect((await panel().locator('#filter').inputValue()) === '一标段', 'the filter');
      await snap('restart-batch');
      await panel().locator('tbody tr.row a:visible').first().click();
      await page.locator('.tab.active', { hasText: '一标段' }).waitFor();
    },
  );

  await step('a form is imported: what will be read is shown first, and a click leads to its line', async () => {
    await w.closeAll();
    await w.press('Control+Shift+e');
    const form = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'form.csv' }).first();
    const entry = page.locator('.monaco-menu .action-item', { hasText: 'Import' });
    await until('the menu', async () => {
      // a menu from before the extension ran lacks the entry and lies over everything
      await w.press('Escape');
      await form.click({ button: 'right' });
      return entry.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    // a menu that has just opened lets a click pass
    await page.waitForTimeout(300);
    await entry.click();
    await panel().getByText('将读入 2 行指标，1 处写成注释').waitFor();
    await snap('import-table');
    await portrait(page, 'import', { x: 345, y: 35, width: 1100, height: 600 });
    await picture(page, 'import', { clip: { x: 345, y: 35, width: 860, height: 560 } });
    await panel().locator('a', { hasText: '培训合格率' }).click();
    await page.locator('.tab.active', { hasText: '自评表' }).waitFor();
    await w.editor().locator('.view-line', { hasText: '名称: 培训合格率' }).waitFor();
    await snap('import-beside');
  });

  await step('a file’s menu holds what can be done with it', async () => {
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '未填完' }).first();
    const entries = page.locator('.monaco-menu .action-label');
    await until('the menu', async () => {
      await file.click({ button: 'right' });
      return entries
        .filter({ hasText: 'Open Preview' })
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => false,
        );
    });
    const found = (await entries.allInnerTexts()).map(text => text.trim());
    const own = ['Open Preview', 'Show Scorecard', 'Compare Profiles', 'Compare with Git', 'Export…', 'Review Report'];
    expect(found.join('|').includes(own.join('|')), found.join(' | '));
    await snap('file-menu');
    await w.press('Escape');
  });

  await step(
    'the page about the extension is for those who fill in forms: in Chinese, a form in its colours',
    async () => {
      await w.closeAll();
      await w.command('Extensions: Show Installed Extensions');
      await page.locator('.extensions-list .monaco-list-row', { hasText: 'Perf YAML' }).first().click();
      await panel().getByText('绩效自评表，边写边算').waitFor();
      await panel().locator('pre span', { hasText: '签订亿元以上项目' }).first().waitFor();
      // a VS Code that shows no pictures of a page's own has nothing in their places, and no broken ones
      const pictures = await panel()
        .locator('img')
        .evaluateAll(all =>
          all.map(each => ({ told: each.title, whole: each.naturalWidth > 100, wide: each.offsetWidth })),
        );
      expect(pictures.length === 4 && pictures.every(({ told }) => told.length > 6), JSON.stringify(pictures));
      expect(
        pictures.every(({ whole, wide }) => whole || wide === 0),
        JSON.stringify(pictures),
      );
      await snap('details');
    },
  );

  await step('the walkthrough shows how, with pictures', async () => {
    await w.closeAll();
    await w.command('Perf YAML: Open Walkthrough');
    const image = page.locator('.getting-started-media img').first();
    await image.waitFor();
    await until('the picture', () => image.evaluate(element => element.complete && element.naturalWidth > 100));
    await snap('walkthrough');
  });
}
