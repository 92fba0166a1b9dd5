// Readable in light and high contrast as in dark.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export async function looks(w, folder) {
  const { page, step, snap, editor, panel, server } = w;

  /** VS Code starts again in another theme. */
  async function restartIn(theme) {
    const file = join(server.tmp, 'user/User/settings.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), 'workbench.colorTheme': theme }));
    await page.reload();
  }

  for (const [theme, type] of [
    ['Default Light Modern', 'vs'],
    ['Default High Contrast', 'hc-black'],
  ]) {
    await step(`editor and scorecard in the theme “${theme}”`, async () => {
      // what is unsaved would come back after the restart, at any moment
      await w.closeAll();
      await w.open(folder);
      await restartIn(theme);
      await page.locator(`.monaco-workbench.${type}`).waitFor();
      await w.closeAll();
      await w.openFile('智造园2020.perf.yaml');
      // it comes back where it was left
      await w.press('Control+Home');
      await editor().getByText('91.57').first().waitFor();
      await w.command('Perf YAML: Show Scorecard');
      await panel().locator('tr.differs').waitFor();
      await snap(`theme-${type}`);
    });
  }
}
