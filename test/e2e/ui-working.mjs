// What goes on around the writing: outline, rename, format, a server that dies, a task in the terminal.
import { readdirSync, readFileSync } from 'node:fs';
import { until } from './page.mjs';

export async function working(w) {
  const { page, step, snap, editor } = w;

  await step('the outline shows each row with its score', async () => {
    await w.command('Explorer: Focus on Outline View');
    await page.locator('.outline-tree .monaco-list-row', { hasText: '招商接洽企业数量' }).first().waitFor();
    await snap('outline');
  });

  await step('rename changes a name where it is written', async () => {
    await w.goTo(81, 20);
    await w.press('F2');
    await page.locator('.rename-box input').fill('签约项目');
    await w.press('Enter');
    await editor().locator('.view-line', { hasText: '名称: 签约项目' }).waitFor();
    await w.press('Control+1', 'Control+z');
    await editor().locator('.view-line', { hasText: '签订亿元以上项目' }).waitFor();
    await page.locator('.tab.active:not(.dirty)').waitFor();
  });

  await step('the formatter takes away what was too much, and undo brings the very text back', async () => {
    await w.goTo(82, 1);
    await w.press('End');
    await w.type('   ');
    await w.status('Ln 82, Col 21').waitFor();
    await w.command('Format Document');
    await w.status('Ln 82, Col 18').waitFor();
    await w.press('Control+z', 'Control+z');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  });

  await step('rows from a spreadsheet are pasted as rows with Ctrl+V, and one undo takes them back', async () => {
    await page.evaluate(
      text => navigator.clipboard.writeText(text),
      '外商投资项目\t2\t≥1 个\t1 个\n签约总额\t3\t≥10 亿元\t12 亿元',
    );
    await w.goTo(85, 1);
    await w.press('End', 'Control+v');
    await editor().locator('.view-line', { hasText: '名称: 签约总额' }).waitFor();
    await snap('pasted');
    await w.press('Control+z');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  });

  await step('rows from Word are read from the page on the clipboard: two paragraphs are one cell', async () => {
    await page.evaluate(async ([html, text]) => {
      const blob = (kind, data) => new Blob([data], { type: kind });
      const item = new globalThis.ClipboardItem({
        'text/html': blob('text/html', html),
        'text/plain': blob('text/plain', text),
      });
      await navigator.clipboard.write([item]);
    }, word);
    await w.goTo(85, 1);
    await w.press('End', 'Control+v');
    await editor().locator('.view-line', { hasText: '名称: 走访重点企业' }).waitFor();
    await editor().locator('.view-line', { hasText: '完成值: 53 家' }).waitFor();
    await snap('pasted-from-word');
    await w.press('Escape', 'Control+z');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  });

  await step('a row moves whole, up and down, doubles, goes, and each is one step to undo', async () => {
    const row = name => editor().locator('.view-lines .view-line', { hasText: name }).first();
    await w.goTo(40, 12);
    await row('走出去招商次数').waitFor();
    // a line that is drawn anew has no place for a moment
    const top = async name => (await row(name).boundingBox())?.y ?? Number.NaN;
    await w.press('Alt+ArrowUp');
    await until('the row above', async () => (await top('走出去招商次数')) < (await top('招商接洽企业数量')));
    await snap('row-moved');
    await w.press('Alt+ArrowDown');
    await until('the row below', async () => (await top('走出去招商次数')) > (await top('招商接洽企业数量')));
    const unchanged = page.locator('.tab.active:not(.dirty)');
    await w.press('Control+z', 'Control+z');
    await unchanged.waitFor();
    const copies = () => editor().locator('.view-lines .view-line', { hasText: '走出去招商次数' }).count();
    await w.command('Perf YAML: Duplicate Row');
    await until('two of them', async () => (await copies()) === 2);
    await w.command('Perf YAML: Delete Row');
    await until('one of them', async () => (await copies()) === 1);
    await w.press('Control+z', 'Control+z');
    await unchanged.waitFor();
    await w.goTo(85, 1);
  });

  await step('Compare with Git says plainly where there is no earlier version', async () => {
    await w.command('Perf YAML: Compare with Git');
    const message = page.locator('.notification-list-item-message', { hasText: '这份自评表还没有提交到 Git' });
    await w.command('Notifications: Show Notifications');
    await message.waitFor();
    await snap('not-in-git');
    await w.command('Notifications: Clear All Notifications');
    await message.waitFor({ state: 'detached' });
  });

  await step('a server that dies is started again, and nothing is lost', async () => {
    const before = serverProcess(w.server.tmp);
    process.kill(before, 'SIGKILL');
    await until('another server', () => (serverProcess(w.server.tmp) ?? before) !== before);
    await w.status('91.57 优').waitFor();
    await editor().locator('.squiggly-error').first().waitFor();
  });
}

/** A row with two paragraphs in a cell, as Word copies it: the page, and the text that tears the cell apart. */
const word = [
  '<html><body><!--StartFragment--><table><tr><td><p class=MsoNormal>走访</p><p class=MsoNormal>重点企业</p></td><td><p>5</p></td><td><p>≥50 家</p></td><td><p>53 家</p></td><td><p>5</p></td></tr></table><!--EndFragment--></body></html>',
  '走访\n重点企业\t5\t≥50 家\t53 家\t5',
];

/** The language server of this VS Code, among the processes of the machine. */
function serverProcess(tmp) {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  const found = all.find(id =>
    commandLine(id).some(argument => argument.startsWith(tmp) && argument.endsWith('dist/server.cjs')),
  );
  return found && Number(found);
}

function commandLine(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
