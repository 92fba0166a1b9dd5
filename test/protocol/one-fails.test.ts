import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Sources } from '../../server/src/workspace/sources.js';
import { Client, clients, uriOf } from './client.js';

// a fault of the program that some files bring out
const surroundings = Object.getOwnPropertyDescriptor(Sources.prototype, 'surroundings')
  ?.value as Sources['surroundings'];
beforeEach(
  () =>
    void vi.spyOn(Sources.prototype, 'surroundings').mockImplementation(function (this: Sources, uri) {
      if (/[乙丁]/.test(decodeURI(uri))) throw new Error(`boom ${'x'.repeat(1_000_000)}`);
      return surroundings.call(this, uri);
    }),
);
afterEach(() => void vi.restoreAllMocks());

const good =
  '预算执行: { 预算数: 1, 执行数: 1 }\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, 得分: 80 }\n';
const files = { '甲.perf.yaml': good, '乙.perf.yaml': good, '丙.perf.yaml': good };
const failed = expect.stringContaining('程序处理本文件时出错') as string;

test('a file that the program fails on costs itself alone, says so, and is named in the log', async () => {
  const client = await Client.start({ files });
  const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  const told = new Map(
    items.map(item => [decodeURI(item.uri), item.kind === 'full' ? item.items.map(({ message }) => message) : []]),
  );
  expect(told.get('file:///w/乙.perf.yaml')).toEqual([failed]);
  for (const name of ['甲', '丙']) expect(told.get(`file:///w/${name}.perf.yaml`)?.length).toBeGreaterThan(1);

  expect(await client.request('workspace/symbol', { query: '走访' })).toHaveLength(2);
  const { changed } = await client.request<{
    readonly changed: readonly {
      readonly uri: string;
      readonly problems: { readonly error: number };
      readonly evaluations: readonly unknown[];
    }[];
  }>('perfYaml/evaluations', {});
  expect(
    changed.map(({ uri, problems, evaluations }) => [decodeURI(uri).at(-11), problems.error > 0, evaluations.length]),
  ).toEqual([
    ['甲', true, 1],
    ['乙', true, 0],
    ['丙', true, 1],
  ]);
  expect((await client.request<{ readonly rows: readonly unknown[] }>('perfYaml/reviewFolder', {})).rows).toHaveLength(
    2,
  );
  await client.until(() => client.shown.some(message => message.includes('乙.perf.yaml')), 'shown');
  const logged = client.log.splice(0);
  expect(logged.some(line => line.includes(uriOf('乙.perf.yaml')))).toBe(true);
  expect(Math.max(...logged.map(line => line.length))).toBeLessThan(20_000);
  await client.stop();
});

test.each(['pull', 'push'] as const)(
  'an open file that the program fails on keeps nothing from the others: %s',
  async how => {
    const client = await Client.start({ files, capabilities: clients[how] });
    const bad = await client.open(good, '丁.perf.yaml');
    const uri = await client.open(good, '甲.perf.yaml');
    const diagnostics = async (of: string): Promise<readonly Diagnostic[]> => {
      if (how === 'pull')
        return (
          await client.request<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', {
            textDocument: { uri: of },
          })
        ).items;
      await client.until(() => client.published.some(each => each.uri === of), 'published');
      return client.published.findLast(each => each.uri === of)?.diagnostics ?? [];
    };
    expect((await diagnostics(uri)).length).toBeGreaterThan(1);
    expect((await diagnostics(bad)).map(({ message }) => message)).toEqual([failed]);
    expect(await client.request('textDocument/hover', client.at(uri, '走访'))).not.toBeNull();
    client.log.splice(0);
    await client.stop();
  },
);
