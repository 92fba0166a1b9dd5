// Readable in light and high contrast as in dark.
export async function looks(w, folder) {
  const { page, step, snap, editor, panel } = w;

  await step('editor, list and scorecard in light and high contrast', async () => {
    await w.open(folder);
    await w.closeAll();
    await w.openFile('智造园2020.perf.yaml');
    await editor().getByText('91.57').first().waitFor();
    await w.command('Perf YAML: Show Scorecard');
    await panel().locator('tr.differs').waitFor();
    for (const [theme, type] of [['Light Modern', 'vs'], ['Dark High Contrast', 'hc-black'], ['Light High Contrast', 'hc-light']]) {
      await w.command('Preferences: Color Theme');
      await w.quickPick().locator('input').fill(theme);
      await w.quickPick().locator('.monaco-list-row.focused', { hasText: theme }).first().waitFor();
      await w.press('Enter');
      await page.locator(`.monaco-workbench.${type}`).waitFor();
      await panel().locator('tr.differs').waitFor();
      await snap(`theme-${type}`);
    }
  });
}
