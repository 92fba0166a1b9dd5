// One project through a whole year, no number typed twice: targets, approval, an adjustment, July, the filled table, review, report, publication, next year.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './page.mjs';
import { monitoring, selfEvaluation, targets } from './year-forms.mjs';

export async function year(w, folder) {
  const { page, step, snap, expect, editor, panel } = w;
  mkdirSync(folder, { recursive: true });
  const given = {
    '1-年初目标表.html': targets,
    '2-七月监控表.html': monitoring,
    '3-填好的自评表.html': selfEvaluation,
  };
  for (const [name, text] of Object.entries(given)) writeFileSync(join(folder, name), text);
  const stored = () => readdirSync(folder).filter(name => name.endsWith('.perf.yaml'));
  const textOf = name => readFileSync(join(folder, name), 'utf8');

  /** From the explorer's menu to what will be read. */
  const showImport = async (name, shot) => {
    await w.press('Control+Shift+e');
    const form = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    const entry = page.locator('.monaco-menu .action-item', { hasText: 'Import' });
    const offered = timeout =>
      entry.waitFor({ timeout }).then(
        () => true,
        () => false,
      );
    await until('what will be read', async () => {
      // a menu lacks the entry before the extension runs, and now and then lets a click on it pass
      await w.press('Escape');
      await form.click({ button: 'right' });
      if (!(await offered(5000))) return false;
      await page.waitForTimeout(300);
      await entry.click();
      return panel()
        .locator('.action')
        .waitFor({ timeout: 12_000 })
        .then(
          () => true,
          () => false,
        );
    });
    await snap(`year-${shot}-table`);
  };
  /** The table becomes a stored file of its own; its name. */
  const importForm = async (name, shot) => {
    await w.closeAll();
    await showImport(name, shot);
    await panel().locator('.action').click();
    const saved = await save(shot);
    // alone from here on
    await w.closeAll();
    await w.openFile(saved);
    return saved;
  };
  /** What is unsaved in the active editor is stored where it belongs. */
  const save = async shot => {
    const before = stored();
    await page.locator('.tab.active.dirty', { hasText: 'perf.yaml' }).waitFor();
    await w.press('Control+s');
    const name = await until('the stored file', () => stored().find(each => !before.includes(each)));
    // it is there before it holds anything
    await until('all of it', () => textOf(name) !== '');
    await snap(`year-${shot}`);
    return name;
  };
  /** Picks what is offered first, until the file is there. */
  const accept = async ending => {
    await until(ending, async () => {
      if (readdirSync(folder).some(name => name.endsWith(ending))) return true;
      await page.waitForTimeout(700);
      if (await w.quickPick().isVisible()) await w.press('Enter');
      return false;
    });
  };
  let target, form, following;

  await step('January: the table of targets is imported, and nothing is missing in it', async () => {
    await w.open(folder);
    target = await importForm('1-年初目标表', '1-targets');
    expect(/阶段: 目标申报/.test(textOf(target)), textOf(target));
  });

  await step('approved: the self-evaluation follows from the targets, and knows them', async () => {
    await w.command('Perf YAML: Next Year');
    following = await save('2-approved');
    expect(textOf(following).includes(`批复目标: ${target}`), textOf(following));
    await w.atEndOf('≥720公里');
    for (let at = 0; at < 5; at++) await w.press('Backspace');
    await w.type('700公里');
    await editor().locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await w.press('ArrowLeft');
    await w.quickFix(/批复/);
    await snap('year-3-adjusted');
    await w.press('Escape', 'Control+z');
  });

  await step('July: the interim table is imported, with its forecast', async () => {
    const interim = await importForm('2-七月监控表', '4-july');
    expect(/截至: 7月/.test(textOf(interim)), textOf(interim));
  });

  await step(
    'March: the form that followed is filled in by the table that came back, and one undo takes it back',
    async () => {
      form = following;
      await w.closeAll();
      await w.openFile(form);
      const before = textOf(form);
      await showImport('3-填好的自评表', '5-filled');
      await panel().locator('.other').click();
      await w.status(/99\.07/).waitFor();
      await snap('year-5-filled');
      await w.press('Control+1', 'Control+z', 'Control+s');
      await until('the form as it was', () => textOf(form) === before);
      await w.press('Control+Shift+z', 'Control+s');
      await until('the filled form in the file', () => /完成值: 700\s*公里/.test(textOf(form)));
      const text = textOf(form);
      expect(text.includes(`批复目标: ${target}`) && /执行数: 852/.test(text) && /总分: 99\.91/.test(text), text);
    },
  );

  await step('the review: what was found is entered in the preview', async () => {
    await w.command('Perf YAML: Open Preview to the Side');
    await panel().getByRole('button', { name: '复核', exact: true }).click();
    const score = panel().locator('tr.subject', { hasText: '养护里程' }).locator('[name="score"]');
    await score.click();
    await page.keyboard.type('29');
    await page.keyboard.press('Tab');
    await page.keyboard.type('按批复目标核减');
    await page.keyboard.press('Tab');
    await panel().locator('#progress', { hasText: ' 1/' }).waitFor();
    await snap('year-6-review');
    await until('the review in the file', async () => {
      await w.press('Control+1', 'Control+s');
      return textOf(form).includes('按批复目标核减');
    });
  });

  await step('the report is drafted, the forms are published', async () => {
    await w.command('Perf YAML: Write Report');
    await accept('-自评报告.docx');
    await w.command('Perf YAML: Publish Folder');
    await accept('绩效自评公开.docx');
    await snap('year-7-written');
  });

  await step('next year begins with what this one reached', async () => {
    await w.closeAll();
    await w.openFile(form);
    await w.command('Perf YAML: Next Year');
    const following = await save('8-next-year');
    const text = textOf(following);
    expect(/年度: 2022/.test(text) && /700\s*公里/.test(text) && !text.includes('得分: 30'), text);
  });
}
