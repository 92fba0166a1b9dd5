// A bureau's batch to its end: thirty forms reviewed from their list by keyboard, each on disk as it was left.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './page.mjs';

const count = 30;
const pause = 150;

export async function batch(w, folder) {
  const { page, step, snap, expect, panel } = w;
  const done = { clicks: 0, keys: 0 };
  const click = async place => {
    await place.click();
    done.clicks++;
  };
  const press = async key => {
    await page.keyboard.press(key);
    done.keys++;
  };
  const type = async text => {
    await page.keyboard.type(text, { delay: 30 });
    done.keys += text.length;
    await page.waitForTimeout(pause);
  };
  const rows = () => panel().locator('tbody tr.row');
  const focused = () =>
    panel()
      .locator('body')
      .evaluate(body => body.ownerDocument.activeElement?.getAttribute('aria-label') ?? '')
      .catch(() => '');

  await step('thirty forms stand in the list, the most over-claimed first', async () => {
    writeForms(folder);
    await w.open(folder);
    await w.closeAll();
    await w.command('Perf YAML: Review Folder');
    await until('thirty rows', async () => (await rows().count()) === count);
    await snap('batch-list');
  });

  await step('from its row in the list to the desk of a form', async () => {
    await click(rows().locator('a').first());
    await page.locator('.tab.active', { hasText: '自评表' }).waitFor();
    await w.command('Perf YAML: Open Preview to the Side');
    await click(panel().getByRole('button', { name: '复核', exact: true }));
    await click(panel().locator('#next'));
    await until('the first doubtful row', async () => (await focused()) === '隐患整改数 复核得分');
    await snap('batch-desk');
  });

  await step('score, Tab, comment, Alt+PageDown: thirty times, and the next form is there', async () => {
    const seen = new Set();
    for (let at = 0; at < count; at++) {
      const unit = await until('a form that was not seen', async () => {
        const text =
          (await panel()
            .locator('#summary')
            .textContent()
            .catch(() => '')) ?? '';
        const [, name] = /^(示例单位\d+)：/.exec(text) ?? [];
        return name !== undefined && !seen.has(name) && (await focused()).endsWith('复核得分') ? name : undefined;
      });
      seen.add(unit);
      await type('12');
      await press('Tab');
      await type(`材料不全${at}`);
      if (at === 9) {
        await snap('batch-tenth');
        await press('Control+s');
        await until('what Ctrl+S stores', () => textsIn(folder).some(text => text.includes('材料不全9\n')));
        expect((await focused()).endsWith('意见'), `typing goes on elsewhere: ${await focused()}`);
      }
      await press('Alt+PageDown');
    }
    expect(seen.size === count, [...seen].join());
    const last = page.locator('.notification-list-item-message', { hasText: '最后一份' });
    await until('the word that it was the last one', async () => {
      await w.command('Notifications: Show Notifications');
      return last.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    await snap('batch-end');
    await w.command('Notifications: Clear All Notifications');
    console.log(`    ${count} forms: ${done.clicks} clicks, ${done.keys} keys`);
  });

  await step('each form has its score and its words on disk, and one tab was enough', async () => {
    const texts = textsIn(folder);
    const written = texts.filter(text => /复核得分: 12\n\s+意见: 材料不全\d+\n/.test(text));
    expect(written.length === count, `${written.length} of ${texts.length}`);
    expect((await page.locator('.tab.dirty').count()) === 0, 'something is not stored');
    expect((await page.locator('.tab').count()) === 3, 'the list, a text, its preview');
  });

  await step('the list, asked again, has what was reviewed', async () => {
    // the list alone, without a form beside it
    await w.command('View: Close All Editors in Group');
    await w.command('Perf YAML: Review Folder');
    const reviewed = rows().locator('td:nth-child(11)', { hasText: /^\d/ });
    await until('thirty reviewed totals', async () => (await reviewed.count()) === count);
    await snap('batch-reviewed');
    await w.closeAll();
  });
}

const textsIn = folder => readdirSync(folder).map(name => readFileSync(join(folder, name, '自评表.perf.yaml'), 'utf8'));

/** Forms of as many units, each claiming more than the rules give, by other amounts. */
function writeForms(folder) {
  for (let at = 1; at <= count; at++) {
    const place = join(folder, `单位${String(at).padStart(2, '0')}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, '自评表.perf.yaml'), formOf(at));
  }
}

const formOf = at => `评分办法: wuhan-2020
单位名称: 示例单位${at}
年度: 2023
预算执行:
  预算数: ${200 + at}
  执行数: ${200 + at}
  得分: 20
绩效指标:
  - 名称: 产出指标
    指标:
      - 名称: 数量指标
        指标:
${rowOf('安全检查次数', `≥${at + 10}次`, `${at + 12}次`)}
${rowOf('隐患整改数', '≥60处', `${at + 25}处`)}
      - 名称: 质量指标
        指标:
${rowOf('培训合格率', '≥95%', '97%')}
  - 名称: 效益指标
    指标:
      - 名称: 社会效益指标
        指标:
${rowOf('事故下降率', '≥5%', '6%')}
`;

const rowOf = (name, target, actual) =>
  [`- 名称: ${name}`, '  权重: 20', `  目标值: ${target}`, `  完成值: ${actual}`, '  得分: 20']
    .map(line => `          ${line}`)
    .join('\n');
