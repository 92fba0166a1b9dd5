// An analyst who knows no YAML: from New Evaluation… to a correct form of ten rows by Tab, completion, paste and fixes alone.
import { picture } from './picture.mjs';
import { until } from './page.mjs';

const head = [
  '2020 年度示例单位整体绩效自评表',
  '武汉市示例单位',
  '2020',
  '2021-05-25',
  '0',
  '95',
  '0',
  '100',
  '95',
  '完成全年工作任务',
];

const foot = ['部分培训推迟到下一年度，结余资金 5 万元，预算执行未达 100%', '提前安排培训场次，加快预算执行'];

/** Name, target and actual of the row that stands in each second-level group. */
const rows = [
  ['开展技术培训', '>= 30 场', '27 场'],
  ['培训合格率', '≥95%', '98%'],
  ['年度任务按期完成率', '≥100%', '100%'],
  ['人均培训成本', '≤500 元', '480 元'],
  ['带动企业增收', '≥200 万元', '210 万元'],
  ['服务企业数量', '≥40 家', '42 家'],
  ['节约用纸', '≥10%', '12%'],
  ['培训制度健全性', '建立长效培训制度', '制度已建立并执行'],
];

/** Two more rows, as a spreadsheet puts them on the clipboard. */
const cells = '制作宣传册次数\t5\t≥2 次\t2 次\n组织现场会次数\t5\t≥3 次\t3 次';

export async function story(w, folder) {
  const { page, step, snap, editor, status } = w;

  await step('New Evaluation… asks for the scoring rules and lays out the form', async () => {
    await w.open(folder);
    await w.closeAll();
    await w.command('Perf YAML: New Evaluation');
    await w.quickPick().getByText('wuhan-2020').first().waitFor();
    await snap('story-1-profile');
    await w.press('Enter');
    await editor().getByText('wuhan-2020').first().waitFor();
    await snap('story-2-form');
    await picture(page, 'new', { clip: { x: 345, y: 35, width: 760, height: 420 } });
  });

  await step('Tab leads from one value to the next', async () => {
    await w.type(head[0]);
    for (const text of [...head.slice(1), ...rows.flat(), ...foot]) await next(w, text);
    await status(/暂计/).waitFor();
    await w.press('Escape');
    await snap('story-3-filled');
  });

  await step('a text target needs a judgement: completion knows the key and its values', async () => {
    await w.atEndOf('制度已建立并执行');
    await w.type('\n');
    await w.type('dcqk');
    await w.suggestions().locator('.monaco-list-row.focused', { hasText: '达成情况' }).waitFor();
    await picture(page, 'fill', { around: w.suggestions(), width: 700, height: 360 });
    await w.press('Tab');
    await w.press('Control+Space');
    await w.suggestions().locator('.monaco-list-row', { hasText: '达成预期指标' }).first().waitFor();
    await snap('story-4-completion');
    await w.press('Tab');
    await w.type('\n');
    await w.type('得分: 10');
    await w.press('Escape');
  });

  await step('a comparison that is no YAML is put right by its fix', async () => {
    await fix(w, '>= 30 场', /≥ ?30 场|加引号/, 'story-5-comparison');
  });

  await step('rows copied from a spreadsheet become rows of the form', async () => {
    await page.evaluate(text => navigator.clipboard.writeText(text), cells);
    await w.atEndOf('27 场');
    await w.type('\n');
    await w.command('Perf YAML: Paste as Indicator Rows');
    await editor().getByText('组织现场会次数').first().waitFor();
    await editor().locator('.squiggly-error').first().waitFor();
    await snap('story-6-pasted');
  });

  await step('weights that no longer add up are shared out anew', async () => {
    await w.goTo(26, 16);
    await choose(w, '下级权重按比例调整，合计 10', 'story-7-weights');
    await editor().locator('.squiggly-error').waitFor({ state: 'detached' });
  });

  await step('a shortfall gets its reason where the fix makes room for it', async () => {
    await fix(w, '27 场', '插入偏差说明', 'story-8-shortfall');
    for (const [key, text] of [
      ['原因: ', '部分场次推迟'],
      ['措施: ', '下一年度补办'],
    ]) {
      await w.atEndOf(`${key}待填`);
      await w.press('Shift+ArrowLeft', 'Shift+ArrowLeft');
      await w.type(text);
    }
    await w.press('Escape');
  });

  await step('the form of ten rows is correct: a total, a grade, and no problem left', async () => {
    await w.showList();
    const labels = () => w.tree().evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
    await until('nothing left to do', async () =>
      (await labels()).some(label => /^[^，]+，[\d.]+ 优，(?:Untitled-1|自评表\.perf\.yaml)$/.test(label)),
    );
    await w.goTo(24, 1);
    await snap('story-9-done');
  });
}

/** As a person types: a pause after each value, in which a list may open; Tab goes on to the next one all the same. */
async function next(w, text) {
  await w.press('Tab');
  await w.page.keyboard.type(text, { delay: 20 });
  await w.page.waitForTimeout(400);
}

async function fix(w, at, title, shot) {
  await w.atEndOf(at);
  await w.press('ArrowLeft');
  await choose(w, title, shot);
}

/** Picks a quick fix at the cursor. */
async function choose(w, title, shot) {
  const action = await w.quickFix(title);
  await w.snap(shot);
  await action.click();
  await action.waitFor({ state: 'detached' });
}
