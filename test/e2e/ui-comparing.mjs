// A file beside the version of it that was committed, in a real Git repository.
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { sample } from './paths.mjs';

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
}

function commit(folder) {
  const git = (...parameters) =>
    execFileSync(
      'git',
      ['-c', 'user.name=绩效', '-c', 'user.email=perf@example.org', '-c', 'commit.gpgsign=false', ...parameters],
      { cwd: folder, stdio: 'ignore' },
    );
  git('init');
  git('add', file);
  git('commit', '-m', '自评表初稿');
}
