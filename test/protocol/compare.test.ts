import { expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { Client, clients, uriOf } from './client.js';

const form = (target: string, actual: string): string =>
  `年度: 2020\n预算执行: { 预算数: 300, 执行数: 300, 得分: 20 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ${target}, 完成值: ${actual}, 得分: 80 }\n`;

test('the open text against an earlier one, targets first', async () => {
  const client = await Client.start();
  const uri = await client.open(form('≤5%', '4%'));
  const answer = await client.request<{
    documents: {
      rows: { path: string[]; shift: string; changes: { what: string; before: string; after: string }[] }[];
    }[];
    markdown: string;
  }>('perfYaml/diff', { textDocument: { uri }, otherText: form('≤3%', '4%'), otherName: 'HEAD' });
  expect(answer.documents[0]?.rows[0]).toMatchObject({
    path: ['返修率'],
    shift: 'easier',
    changes: [
      { what: 'target', before: '≤3%', after: '≤5%' },
      { what: 'computed', before: '60', after: '80' },
    ],
  });
  expect(answer.markdown).toContain('# HEAD → ');
  expect(
    await client.request('perfYaml/diff', { textDocument: { uri: uriOf('无.perf.yaml') }, otherText: '' }),
  ).toBeNull();
  await client.stop();
});

test('the workspace as a batch, the most over-claimed first', async () => {
  const client = await Client.start({
    files: {
      '子/甲.perf.yaml': form('≤3%', '2%'),
      '子/乙.perf.yaml': form('≤3%', '4%'),
      '外.perf.yaml': form('≤3%', '6%'),
    },
  });
  const all = async (params: object): Promise<string[][]> =>
    (await client.request<{ rows: { file: string; overclaimed: string }[] }>('perfYaml/reviewFolder', params)).rows.map(
      ({ file, overclaimed }) => [file.split('/').at(-1) ?? '', overclaimed],
    );
  await expect
    .poll(() => all({ folder: uriOf('子') }))
    .toEqual([
      ['乙.perf.yaml', '20'],
      ['甲.perf.yaml', '0'],
    ]);
  expect(await all({})).toEqual([
    ['外.perf.yaml', '40'],
    ['乙.perf.yaml', '20'],
    ['甲.perf.yaml', '0'],
  ]);
  await client.stop();
});

test('what a batch is without is told: files that cannot be read, and those that hold no form', async () => {
  const client = await Client.start({
    files: { '甲.perf.yaml': form('≤3%', '4%'), '旧.perf.yaml': { problem: 'not-utf8' }, '空.perf.yaml': '' },
  });
  const { rows } = await client.request<{ rows: readonly unknown[] }>('perfYaml/reviewFolder', {});
  expect(rows).toHaveLength(1);
  await expect.poll(() => client.shown).toHaveLength(2);
  expect(client.shown[0]).toMatch(/^“旧\.perf\.yaml”读不出来.*没有这 1 份/);
  expect(client.shown[1]).toMatch(/^“空\.perf\.yaml”没有“绩效指标”/);
  await client.stop();
});

test('files that cannot be read stand in the problems, in the list and beside what is published', async () => {
  const files: Record<string, string | { problem: 'not-utf8' }> = {
    '甲.perf.yaml': form('≤3%', '4%'),
    '旧.perf.yaml': { problem: 'not-utf8' },
    '旧.perf-profile.yaml': { problem: 'not-utf8' },
    '空.perf.yaml': '',
  };
  const client = await Client.start({ files, locale: 'zh-CN', capabilities: clients.pull });
  const publish = (): Promise<{ notices?: readonly string[] }> =>
    client.request('perfYaml/publish', { folder: uriOf('').slice(0, -1) });
  expect((await publish()).notices).toEqual([
    expect.stringMatching(/^“旧\.perf\.yaml”读不出来.*公开的合订本里没有这 1 份/),
    expect.stringMatching(/^“空\.perf\.yaml”没有“绩效指标”/),
  ]);
  const told = async (previousResultIds: readonly { uri: string; value: string }[]): Promise<string[][]> => {
    const { items } = await client.request<{
      items: { uri: string; resultId: string; items: { severity: number; message: string }[] }[];
    }>('workspace/diagnostic', { previousResultIds });
    known.push(...items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    return items.flatMap(({ uri, items: found }) =>
      found.flatMap(({ severity, message }) =>
        message.startsWith('本文件') ? [[uri.split('/').at(-1) ?? '', `${severity}`, message]] : [],
      ),
    );
  };
  const known: { uri: string; value: string }[] = [];
  const names = ['旧.perf.yaml', '旧.perf-profile.yaml'].map(encodeURIComponent);
  const first = await told([]);
  expect(first.map(([name, severity]) => [name, severity])).toEqual(names.map(name => [name, '1']));
  expect(first[0]?.[2]).toContain('不是 UTF-8 编码');
  const list = (): Promise<{ changed: { uri: string; isUnread?: boolean }[] }> =>
    client.request('perfYaml/evaluations', {});
  expect((await list()).changed.flatMap(({ uri, isUnread }) => (isUnread ? [uri.split('/').at(-1)] : []))).toEqual([
    names[0],
  ]);
  // stored as UTF-8 since
  files['旧.perf.yaml'] = form('≤3%', '3%');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('旧.perf.yaml'), type: 2 }] });
  await expect.poll(async () => (await list()).changed.some(({ isUnread }) => isUnread)).toBe(false);
  expect((await told([...known])).map(([name]) => name)).not.toContain(names[0]);
  expect((await publish()).notices).toHaveLength(1);
  await client.stop();
});

test('a batch is looked at together: what forms share makes each the more suspicious, and a line leads there', async () => {
  const reason = '因受天气影响，设备采购验收工作推迟到下一年度第一季度';
  const file = (unit: string): string => `单位名称: ${unit}\n${form('≤3%', '4%')}偏差分析: ${reason}\n`;
  const client = await Client.start({ files: { '甲.perf.yaml': file('甲局'), '乙.perf.yaml': file('乙局') } });
  interface Answer {
    readonly rows: readonly { readonly findings: Readonly<Record<string, number>>; readonly suspicion: string }[];
    readonly columns: readonly { readonly id: string; readonly heading: string }[];
    readonly cells: readonly (readonly string[])[];
    readonly lines: readonly { readonly own: number; readonly doubt: number | null }[];
  }
  const ask = (): Promise<Answer> => client.request<Answer>('perfYaml/reviewFolder', {});
  // asked at once, while the files are still being read
  const { rows, columns, cells, lines } = await ask();
  expect(rows.map(({ findings }) => findings['text-shared'])).toEqual([1, 1]);
  const at = (id: string): number => columns.findIndex(column => column.id === id);
  expect(cells.map(row => row[at('suspicion')])).toEqual(rows.map(({ suspicion }) => suspicion));
  expect(cells.map(row => row[at('organization')])).toEqual(['乙局', '甲局']);
  const line = file('甲局')
    .split('\n')
    .findIndex(text => text.startsWith('偏差分析'));
  expect(lines.every(({ own, doubt }) => own === 0 && doubt !== null && doubt <= line)).toBe(true);
  await client.stop();
});

test('the hover of a roll-up’s row shows the trail, and follows a source that is open and unsaved', async () => {
  const client = await Client.start({
    files: { '甲.perf.yaml': form('≤3%', '2%'), '乙.perf.yaml': form('≤3%', '5%') },
  });
  const roll = await client.open(
    '年度: 2020\n汇总来源: [甲.perf.yaml, { 文件: 乙.perf.yaml, 资金额度: 100 }]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n',
    '汇总.perf.yaml',
  );
  const hover = async (): Promise<string> =>
    JSON.stringify((await client.request<Hover | null>('textDocument/hover', client.at(roll, '返修率')))?.contents);
  await expect
    .poll(hover)
    .toMatch(/甲\.perf\.yaml 2%，资金额度 300，贡献 1\.5；乙\.perf\.yaml 5%，资金额度 100，贡献 1\.25/);
  const source = await client.open(form('≤3%', '5%'), '乙.perf.yaml');
  await client.type(source, '完成值: 5%', '完成值: 9%');
  expect(await hover()).toContain('乙.perf.yaml 9%，资金额度 100，贡献 2.25');
  await client.stop();
});
