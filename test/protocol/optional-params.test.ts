import { expect, test } from 'vitest';
import { Client } from './client.js';

test.each([
  ['perfYaml/profiles'],
  ['perfYaml/formats'],
  ['perfYaml/publish'],
  ['perfYaml/template'],
  ['perfYaml/evaluations'],
  ['perfYaml/reviewFolder'],
])('%s may be asked without parameters, or with null', async method => {
  const client = await Client.start();
  await client.open('年度: 2020\n绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: ≥2 次, 完成值: 1 次, 得分: 80 }\n');
  const wanted = await client.request(method, {});
  expect(JSON.stringify(wanted).length).toBeGreaterThan(40);
  const strip = (answer: unknown): string => JSON.stringify(answer).replace(/"serial":\d+/, '');
  expect(strip(await client.request(method))).toBe(strip(wanted));
  expect(strip(await client.request(method, null))).toBe(strip(wanted));
  expect(client.log).toEqual([]);
});

test('requests about a file that name none are refused as such, and the next is answered', async () => {
  const client = await Client.start();
  const uri = await client.open('年度: 2020\n绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: ≥2 次, 完成值: 1 次 }\n');
  for (const params of [
    {},
    null,
    undefined,
    { textDocument: null },
    { textDocument: {} },
    { textDocument: { uri: 3 } },
  ])
    for (const method of ['perfYaml/scorecard', 'perfYaml/export', 'textDocument/hover', 'textDocument/diagnostic'])
      await expect(client.request(method, params)).rejects.toMatchObject({ code: -32602 });
  expect(await client.request('perfYaml/scorecard', { textDocument: { uri } })).toHaveLength(1);
  expect(client.log).toEqual([]);
});

test('a hint that is none is refused as such', async () => {
  const client = await Client.start();
  for (const hint of [null, {}, { data: null }, { data: { uri: 5 } }])
    await expect(client.request('inlayHint/resolve', hint)).rejects.toMatchObject({ code: -32602 });
  expect(client.log).toEqual([]);
});

test('an import that names nothing is refused as such', async () => {
  const client = await Client.start();
  await client.open('年度: 2020\n绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: ≥2 次, 完成值: 1 次 }\n');
  for (const params of [null, {}, { name: 'a.csv' }, { name: 3, content: 4 }])
    await expect(client.request('perfYaml/import', params)).rejects.toMatchObject({ code: -32602 });
  expect(client.log).toEqual([]);
});
