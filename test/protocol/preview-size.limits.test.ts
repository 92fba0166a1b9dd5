import { expect, test } from 'vitest';
import type { Preview } from '../../client/src/preview/messages.js';
import { updateOf } from '../../client/src/preview/update.js';
import { Client } from './client.js';

const rows = 500;

/** A form of 25 groups of 20 rows. */
const large = [
  '标题: 大表\n年度: 2020\n预算执行: { 预算数: 100, 执行数: 90, 得分: 18 }\n绩效指标:\n',
  ...Array.from(
    { length: 25 },
    (_, group) =>
      `  - 名称: 第${group + 1}类指标\n    权重: 3.2\n    指标:\n${Array.from(
        { length: rows / 25 },
        (_, row) =>
          `      - 名称: 第${group + 1}类第${row + 1}项工作完成数量\n        编号: R${group}-${row}\n        权重: 0.16\n        目标值: ≥${row + 10} 个\n        完成值: ${row + 8} 个\n        得分: 0.14\n`,
      ).join('')}`,
  ),
].join('');

test('typing in a form of 500 rows sends what changed: one row, its sums and what shows them', async () => {
  const client = await Client.start();
  const uri = await client.open(large);
  const ask = (review: boolean): Promise<Preview> =>
    client.request('perfYaml/preview', { textDocument: { uri }, parts: true, review });
  const size = (value: unknown): number => JSON.stringify(value).length;
  for (const review of [false, true]) {
    const before = await ask(review);
    const whole = size(updateOf(undefined, before));
    await client.type(uri, '完成值: 18 个', '完成值: 17 个');
    await client.type(uri, '大表', '大大表');
    const update = updateOf(before, await ask(review));
    const kinds =
      update.documents[0]?.changed.map(({ key }) => key.split(' ').slice(0, 2).join(' ').replace(/#.*/, '')) ?? [];
    expect(kinds.length).toBeLessThan(12);
    expect(size(update)).toBeLessThan(whole / 20);
  }
  await client.stop();
});
