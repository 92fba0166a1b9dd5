// A reviewer at work by keyboard alone, with the pauses of a person: nothing that is typed gets lost, and all of it can be undone.
import { readFileSync } from 'node:fs';
import { until } from './page.mjs';
import { sample } from '../../client/start/paths.mjs';
import { picture, portrait } from './picture.mjs';

const pause = 400;

export async function desk(w) {
  const { page, step, expect, snap, stored, panel: preview } = w;
  const before = readFileSync(sample(), 'utf8');
  const scores = () => preview().locator('tr.subject [name="score"]');
  const row = name => preview().locator('tr.subject', { hasText: name });
  const type = async text => {
    await page.keyboard.type(text, { delay: 60 });
    await page.waitForTimeout(pause);
  };
  const press = async key => {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  };
  const focused = () =>
    preview()
      .locator('body')
      .evaluate(body => {
        const { name = '', dataset } = body.ownerDocument.activeElement ?? {};
        return `${name} ${dataset?.row ?? ''}`.trim();
      });

  await step('score, Tab, comment, Tab: twelve rows are reviewed and no word is lost', async () => {
    await scores().nth(1).click();
    const first = Number((await focused()).replace('score ', ''));
    for (let at = 0; at < 12; at++) {
      expect((await focused()) === `score ${first + at}`, `row ${at}: ${await focused()}`);
      await type('1.5');
      await press('Tab');
      expect((await focused()) === `comment ${first + at}`, `row ${at}: ${await focused()}`);
      await type(`材料${at}`);
      await press('Tab');
    }
    // what is shown as looked at stands in the file
    await preview().locator('#progress', { hasText: '12/' }).waitFor();
    const comments = await preview()
      .locator('[name="comment"]')
      .evaluateAll(all => all.map(({ value }) => value).filter(Boolean));
    expect(comments.join() === Array.from({ length: 12 }, (_, at) => `材料${at}`).join(), comments.join());
    await snap('desk-twelve-rows');
  });

  const written = () =>
    preview()
      .locator('tr.subject')
      .evaluateAll(rows =>
        rows.flatMap(each => Array.from(each.querySelectorAll('input, textarea'), ({ value }) => value)).join('\n'),
      );

  /** As a person does: one after the other, each seen to be gone before the next. */
  const undoTo = async count => {
    while (!(await preview().locator('#progress').textContent()).includes(` ${count}/`)) {
      const before = await written();
      await page.keyboard.press('Control+Z');
      await until('the entry to be gone', async () => (await written()) !== before);
    }
  };

  await step('Ctrl+Z in the preview takes them back one by one', async () => {
    await undoTo(11);
    await undoTo(0);
    await preview().locator('tr.total', { hasText: '91.57' }).waitFor();
  });

  await step(
    'keys that come fast go where the person is, not into the text, and what was undone is made again',
    async () => {
      await scores().nth(1).click();
      await page.keyboard.type('2');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Control+Z');
      await page.keyboard.type('缺合同');
      await page.keyboard.press('Tab');
      await preview().locator('#progress', { hasText: ' 1/' }).waitFor();
      await until('the comment alone', async () => (await written()).replace(/\s/g, '') === '缺合同');
      await undoTo(0);
      await until('the file as it was', () => stored() === before);
      await page.keyboard.press('Control+Y');
      await preview().locator('#progress', { hasText: ' 1/' }).waitFor();
      await undoTo(0);
    },
  );

  await step('Enter goes down the column, with Ctrl it takes the computed score over', async () => {
    await scores().nth(1).click();
    const first = await focused();
    await type('1');
    await press('Enter');
    const second = await focused();
    expect(second !== first && second.startsWith('score'), second);
    await press('Control+Enter');
    expect((await focused()) !== second && (await focused()).startsWith('score'), await focused());
    await preview().locator('#progress', { hasText: ' 2/' }).waitFor();
    await undoTo(0);
  });

  await step('what is no score is marked at its field and not written', async () => {
    const input = row('签订亿元以上项目').locator('[name="score"]');
    for (const typed of ['abc', '9']) {
      await input.click();
      await press('Control+A');
      await type(typed);
      await press('Tab');
      await preview().locator('[name="score"][aria-invalid="true"]').first().waitFor();
    }
    await snap('desk-wrong-entry');
    await preview().locator('#progress', { hasText: ' 0/' }).waitFor();
    await input.click();
    await press('Control+A');
    await press('Backspace');
    await press('Tab');
    await until('no mark left', async () => (await preview().locator('[aria-invalid="true"]').count()) === 0);
  });

  await step('the budget is reviewed as a row is', async () => {
    const budget = preview().locator('tr.budget');
    await budget.locator('[name="score"]').click();
    await type('12');
    await press('Tab');
    await preview().locator('#progress', { hasText: ' 1/' }).waitFor();
    await undoTo(0);
  });

  await step(
    'what was found and why points come off are entered too: the score follows from the catalogue',
    async () => {
      await row('签订亿元以上项目').locator('[name="actual"]').click();
      await type('2个');
      await press('Tab');
      expect((await focused()).startsWith('deduction'), await focused());
      await type('无佐证材料');
      await press('Tab');
      await until('score and comment of the ground', async () =>
        /无佐证材料，扣/.test(await row('签订亿元以上项目').locator('[name="comment"]').inputValue()),
      );
      await preview().locator('#progress', { hasText: ' 1/' }).waitFor();
      await snap('desk-grounds');
      await portrait(page, 'review', { x: 872, y: 35, width: 868, height: 640 });
      await picture(page, 'review', { clip: { x: 880, y: 35, width: 860, height: 560 } });
      await undoTo(0);
    },
  );

  await step('only rows that differ are shown, and the next doubtful one is a click away', async () => {
    await preview().locator('#show').selectOption('differs');
    expect((await preview().locator('tr.subject:visible').count()) === 1, 'one row differs');
    await preview().locator('#show').selectOption('all');
    await preview().locator('#next').click();
    expect((await focused()).startsWith('score'), await focused());
    await snap('desk-next');
  });

  await step('a narrow panel keeps numbers whole and the entries in reach', async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 1040, height: size.height });
    await page.waitForTimeout(1000);
    await snap('desk-narrow');
    await page.setViewportSize(size);
  });
}
