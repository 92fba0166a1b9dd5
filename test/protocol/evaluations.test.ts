import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Client, clients, uriOf } from './client.js';

const reference = readFileSync('samples/智造园2020.perf.yaml', 'utf8');
const small =
  '预算执行: { 预算数: 1, 执行数: 1 }\n绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, 得分: 60 }\n';

interface Answer {
  readonly serial: number;
  readonly complete: boolean;
  readonly changed: readonly {
    readonly uri: string;
    readonly problems: Record<string, number>;
    readonly evaluations: readonly { readonly total: { readonly computed: string } }[];
    readonly sources: readonly string[];
  }[];
  readonly gone: readonly string[];
}

const list = (client: Client, since?: number): Promise<Answer> =>
  client.request('perfYaml/evaluations', since === undefined ? {} : { since });

/** The list once it holds as many files as are stored. */
async function whole(client: Client, files: number): Promise<Answer> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await list(client);
    if (answer.changed.length === files) return answer;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('the workspace was never read');
}

test('every evaluation of the workspace in short, then only what is new', async () => {
  const files: Record<string, string> = { '甲.perf.yaml': small, '乙.perf.yaml': reference };
  const client = await Client.start({ files });
  const all = await whole(client, 2);
  expect(all.complete).toBe(true);
  const form = all.changed.find(({ uri }) => uri === uriOf('乙.perf.yaml'));
  expect(form).toMatchObject({
    problems: { error: 1 },
    evaluations: [
      {
        organization: '武汉光谷智能制造产业园建设服务中心',
        year: '2020',
        total: { computed: '91.57', claimedSum: '92.82', provisional: false },
        grade: { computed: '优' },
      },
    ],
  });
  const quiet = await list(client, all.serial);
  expect(quiet).toMatchObject({ complete: false, changed: [], gone: [] });

  const uri = await client.open(small, '甲.perf.yaml');
  await client.type(uri, '3 次', '4 次');
  const after = await list(client, quiet.serial);
  expect(after.changed.map(each => [each.uri, each.evaluations[0]?.total.computed])).toEqual([[uri, '100']]);

  delete files['乙.perf.yaml'];
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('乙.perf.yaml'), type: 3 }] });
  expect(await list(client, after.serial)).toMatchObject({ changed: [], gone: [uriOf('乙.perf.yaml')] });
  expect((await list(client, 0)).complete).toBe(true);
  await client.stop();
});

test('a file that is taken away leaves the list though its tab stays open, and comes back with the file', async () => {
  const files: Record<string, string> = { '甲.perf.yaml': small, '乙.perf.yaml': reference };
  const client = await Client.start({ files });
  const all = await whole(client, 2);
  const uri = await client.open(small, '甲.perf.yaml');
  const opened = await list(client, all.serial);
  const changed = (): Promise<void> =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  delete files['甲.perf.yaml'];
  await changed();
  const without = await list(client, opened.serial);
  expect(without.gone).toEqual([uri]);
  files['甲.perf.yaml'] = small;
  await changed();
  expect((await list(client, without.serial)).changed.map(each => each.uri)).toEqual([uri]);
  await client.stop();
});

test('a roll-up names the files that it adds up, and no others', async () => {
  const rollUp =
    '汇总来源:\n  - { 文件: 分/*.perf.yaml, 资金额度: 1 }\n  - 没有.perf.yaml\n绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: ≥4 次 }\n';
  const client = await Client.start({
    files: {
      '汇.perf.yaml': rollUp,
      '分/甲.perf.yaml': small,
      '分/乙.perf.yaml': '绩效指标: [',
      '丙.perf.yaml': small,
    },
  });
  const all = await whole(client, 4);
  const sources = Object.fromEntries(all.changed.map(each => [each.uri, each.sources]));
  expect([...(sources[uriOf('汇.perf.yaml')] ?? [])].sort()).toEqual(
    [uriOf('分/乙.perf.yaml'), uriOf('分/甲.perf.yaml')].sort(),
  );
  expect(sources[uriOf('丙.perf.yaml')]).toEqual([]);
  await client.stop();
});

test('an earlier version that an editor shows for comparison is not in the list', async () => {
  const client = await Client.start();
  await client.notify('textDocument/didOpen', {
    textDocument: { uri: 'git:/w/a.perf.yaml', languageId: 'perf-yaml', version: 1, text: small },
  });
  const uri = await client.open(small);
  expect((await list(client)).changed.map(each => each.uri)).toEqual([uri]);
  await client.stop();
});

test('a client that wants it hears once that something changed', async () => {
  const client = await Client.start({ initializationOptions: { evaluationsChanged: true } });
  let heard = 0;
  client.connection.onNotification('perfYaml/evaluationsChanged', () => void heard++);
  const uri = await client.open(small);
  await client.type(uri, '3 次', '1 次');
  await client.type(uri, '1 次', '2 次');
  await client.until(() => heard > 0, 'evaluationsChanged');
  expect(heard).toBe(1);
  await client.stop();
});

interface Table {
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly {
    readonly kind: string;
    readonly depth: number;
    readonly cells: readonly string[];
    readonly line: number | null;
    readonly differs: boolean;
  }[];
}

test('the scorecard as a table, each row with its line', async () => {
  const client = await Client.start();
  const uri = await client.open(reference);
  const [table] = await client.request<Table[]>('perfYaml/scorecardTable', { textDocument: { uri } });
  expect(table?.titles[0]).toContain('武汉光谷智能制造产业园建设服务中心');
  expect(table?.headings).toEqual(['指标', '权重', '目标值', '完成值', '填报', '计算', '算式', '结果']);
  const line = reference.split('\n').findIndex(each => each.includes('名称: 签订亿元以上项目'));
  expect(table?.rows.find(({ differs }) => differs)).toEqual({
    kind: 'row',
    depth: 2,
    cells: ['签订亿元以上项目', '5', '4个', '3个', '5', '3.75', '5 × 3 ÷ 4', '不符'],
    line,
    differs: true,
  });
  expect(table?.rows.filter(({ differs }) => differs)).toHaveLength(1);
  expect(table?.rows.at(-1)).toMatchObject({ kind: 'total', depth: 0, line: null });
  expect(table?.notes.join()).toContain('91.57');
  await client.stop();
});

test('an evaluation under several profiles, side by side', async () => {
  const client = await Client.start({ capabilities: clients.bare });
  const uri = await client.open(reference);
  const compare = (profiles?: readonly string[]): Promise<Table[]> =>
    client.request('perfYaml/compareProfiles', { textDocument: { uri }, profiles });
  const [two] = await compare(['wuhan-2020', 'mof-2020']);
  expect(two?.headings).toEqual(['指标', '权重', '填报', 'wuhan-2020', 'mof-2020']);
  expect(two?.rows.find(({ kind }) => kind === 'total')?.cells.slice(2, 4)).toEqual(['92.82', '91.57']);
  expect(two?.rows.at(-1)).toMatchObject({ kind: 'grade', line: null });
  expect((await compare())[0]?.headings.slice(3)).toEqual(['wuhan-2020', 'mof-2020', 'mof-2021-cost', 'sichuan-2023']);
  expect(
    await client.request('perfYaml/compareProfiles', { textDocument: { uri: uriOf('none.perf.yaml') } }),
  ).toBeNull();
  await client.stop();
});

test('the table of targets has no columns of results; an interim table has what was reached and is expected', async () => {
  const client = await Client.start({ locale: 'zh-CN' });
  const row = '名称: 养护里程, 目标值: ≥720公里';
  const tableOf = async (name: string, more: string): Promise<readonly (readonly string[])[]> => {
    const uri = await client.open(`评分办法: mof-2020\n年度: 2021\n${more}`, name);
    const [table] = await client.request<Table[]>('perfYaml/scorecardTable', { textDocument: { uri } });
    return [table?.headings ?? [], ...(table?.rows ?? []).map(({ cells }) => cells)];
  };
  expect(
    await tableOf('目标.perf.yaml', `阶段: 目标申报\n预算执行: { 预算数: 860 }\n绩效指标:\n  - { ${row}, 权重: 90 }\n`),
  ).toEqual([
    ['指标', '权重', '目标值'],
    ['预算执行', '10', '860'],
    ['养护里程', '90', '≥720公里'],
    ['指标合计', '90', ''],
    ['总分', '100', ''],
  ]);
  expect(
    await tableOf(
      '监控.perf.yaml',
      `阶段: 运行监控\n预算执行: { 预算数: 860, 监控: [{ 截至: 7月, 执行数: 430, 预计执行数: 850 }] }\n绩效指标:\n  - { ${row}, 监控: [{ 截至: 6月, 完成值: 300公里 }, { 截至: 7月, 完成值: 400公里, 预计完成: 721公里, 完成可能性: certain }] }\n`,
    ),
  ).toEqual([
    ['指标', '目标值', '截至', '完成值', '预计完成', '完成可能性'],
    ['预算执行', '860', '7月', '430', '850', ''],
    ['养护里程', '≥720公里', '7月', '400公里', '721公里', '确定能'],
  ]);
  await client.stop();
});
