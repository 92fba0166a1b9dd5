// A file beside the version of it that was committed, in a real Git repository.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { until } from './page.mjs';
import { sample, samples } from '../../client/start/paths.mjs';

const file = basename(sample());

export async function comparing(w, folder) {
  const { step, snap } = w;

  await step('Compare with Git names what changed since the last commit, a lowered target first', async () => {
    commit(folder);
    await w.open(folder);
    await w.openFile(file);
    await w.status('91.57 优').waitFor();
    await w.atEndOf('目标值: 4个');
    await w.press('Backspace', 'Backspace');
    await w.type('3个');
    await w.status('92.82 优').waitFor();
    await w.command('Perf YAML: Compare with Git');
    await w.panel().getByText(`上次提交的版本 → ${file}`).waitFor();
    await w.panel().locator('tr', { hasText: '签订亿元以上项目' }).filter({ hasText: '目标调低了' }).waitFor();
    await snap('compared-with-git');
    await w.panel().locator('a', { hasText: '签订亿元以上项目' }).first().click();
    await w.status('Ln 81').waitFor();
  });

  await step(
    'a folder with signs that are spelled two ways, a comparison open: each file and finding once',
    async () => {
      const { expect, tree, page } = w;
      const pilot = pilotFolder(dirname(folder));
      await w.closeAll();
      await w.open(pilot);
      await w.showList();
      const labels = () => tree().evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
      const listed = total =>
        until(`a roll-up of ${total}`, async () => {
          const found = await labels();
          return found.some(label => label.includes(total) && label.includes('汇总 1 份')) ? found : undefined;
        });
      await listed('100');
      await w.openFile(part);
      await w.atEndOf('完成值: 30');
      await w.press('Backspace', 'Backspace');
      await w.type('15');
      await w.press('Control+s');
      // the button comes once Git has noticed the stored file
      await page.locator('.editor-actions .action-label[aria-label*="Open Changes"]').first().click();
      await page.locator('.tab.active', { hasText: 'Working Tree' }).waitFor();
      const found = await listed('60');
      const times = name => found.filter(label => label.includes(name)).length;
      expect(
        found.length === 3 && [part, '汇总.perf.yaml', '港口服务2023'].every(name => times(name) === 1),
        found.join(),
      );
      await w.press('Control+Shift+m');
      const problems = w.markers().locator('.monaco-list-row');
      await problems.filter({ hasText: 'shortfall-unexplained' }).first().waitFor();
      const told = await problems.allInnerTexts();
      expect(told.filter(text => /shortfall-unexplained[^]*\[Ln 7,/.test(text)).length === 1, told.join('\n'));
      expect(told.filter(text => /perf\.yaml\s+\d+\s*$/.test(text)).length === 2, told.join('\n'));
      expect(!told.some(text => /source-missing|profile-unknown/.test(text)), told.join('\n'));
      await snap('two-spellings');
      await w.closeAll();
    },
  );
}

const part = '一标段(修改).perf.yaml';

/** A roll-up, what it reads, a form under a profile of its own: as copies of files are named, and folders. */
function pilotFolder(above) {
  const folder = join(above, '试点(1) & 汇总');
  mkdirSync(folder, { recursive: true });
  const form = (more, actual) =>
    `评分办法: wuhan-2020\n${more}\n绩效指标:\n  - 名称: 道路养护里程\n    权重: 80\n    目标值: ≥30 公里\n${actual}`;
  const budget = '预算执行: { 预算数: 100, 执行数: 100 }';
  writeFileSync(join(folder, part), form(budget, '    完成值: 30\n    计量单位: 公里\n'));
  writeFileSync(join(folder, '汇总.perf.yaml'), form(`汇总来源: [${part}]`, ''));
  const own = join(samples, '自定评分办法');
  for (const name of readdirSync(own)) cpSync(join(own, name), join(folder, name));
  commit(folder, '.');
  return folder;
}

function commit(folder, what = file) {
  const git = (...parameters) =>
    execFileSync(
      'git',
      ['-c', 'user.name=绩效', '-c', 'user.email=perf@example.org', '-c', 'commit.gpgsign=false', ...parameters],
      { cwd: folder, stdio: 'ignore' },
    );
  git('init');
  git('add', what);
  git('commit', '-m', '自评表初稿');
}
