import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { Client, uriOf } from './client.js';

const form = (more: string): string =>
  `评分办法: mof-2020\n年度: 2020\n预算执行: { 权重: 10, 预算数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 90, 目标值: ≤3%${more} }\n`;

test('a target table’s self-evaluation names it from where it will be stored; the report is a draft', async () => {
  const client = await Client.start({ files: { '目标.perf.yaml': form('') } });
  const about = { textDocument: { uri: uriOf('目标.perf.yaml') } };
  const { text } = await client.request<{ text: string }>('perfYaml/next', {
    ...about,
    target: uriOf('自评/返修.perf.yaml'),
  });
  expect(text).toContain('阶段: 自评\n批复目标: ../目标.perf.yaml\n');
  const report = await client.request<{ content: string }>('perfYaml/report', { ...about, format: 'md' });
  expect(report.content).toContain('实际完成【待补：完成值】');
  await client.stop();
});

test('what still names the year that is over is told with its first line; a target table’s year goes on', async () => {
  const named = form(', 完成值: 3%').replace('绩效指标', '年度目标:\n  - 2020年底前完工\n绩效指标');
  const client = await Client.start({
    files: { '自评.perf.yaml': named, '目标.perf.yaml': form('') },
    locale: 'zh-CN',
  });
  const following = (name: string): Promise<{ text: string; yearsLeft: unknown[] }> =>
    client.request('perfYaml/next', { textDocument: { uri: uriOf(name) } });
  const { text, yearsLeft } = await following('自评.perf.yaml');
  expect(yearsLeft).toEqual([{ message: '第 6 行还写着 2020 年，请核对要不要改', line: 5 }]);
  expect(text.split('\n')[5]).toContain('2020年底前完工');
  expect((await following('目标.perf.yaml')).yearsLeft).toEqual([]);
  await client.stop();
});

test('targets that were changed are told; the approved file is read where the workspace has it', async () => {
  const client = await Client.start({ files: { '目标.perf.yaml': form('') } });
  const uri = await client.open(
    form(', 完成值: 4%').replace('≤3%', '≤5%').replace('年度', '批复目标: 目标.perf.yaml\n年度'),
  );
  const codes = async (): Promise<readonly unknown[]> =>
    (
      await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } })
    ).items.flatMap(({ code }) => (code === 'target-changed' ? [code] : []));
  await expect.poll(codes).toEqual(['target-changed']);
  await client.stop();
});

test('a draft that lies nowhere yet is not told that its files are missing', async () => {
  const client = await Client.start({ files: { '目标.perf.yaml': form('') } });
  const uri = 'untitled:Untitled-1';
  const text =
    '评分办法: 区级.perf-profile.yaml\n批复目标: 目标.perf.yaml\n汇总来源: [甲.perf.yaml, "子/*.perf.yaml"]\n年度: 2020\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n';
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'perf-yaml', version: 1, text },
  });
  const { items } = await client.request<{ items: { code: string; severity: number; message: string }[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
  );
  const told = items.filter(({ message }) => message.includes('还没有保存'));
  expect(told.map(({ code, severity }) => [code, severity])).toEqual([
    ['profile-unknown', 3],
    ['approved-missing', 3],
    ['source-missing', 3],
    ['source-missing', 3],
  ]);
  expect(items.filter(({ severity }) => severity === 1)).toEqual([]);
  await client.stop();
});

test('the first light bulb of all knows the approved table', async () => {
  const table = `<h1>项目支出绩效目标申报表</h1><table>${[
    ['项目名称', '公路养护'],
    ['年度', '2020'],
    ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
    ['产出指标', '数量指标', '养护里程', '≥720公里', '50'],
  ]
    .map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;
  const client = await Client.start({ files: { '目标.html': table } });
  const text = `评分办法: mof-2020\n批复目标: 目标.html\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - 名称: 数量指标\n        指标:\n          - { 名称: 养护里程, 权重: 50, 目标值: ≥700公里, 完成值: 730公里 }\n`;
  const uri = await client.open(text);
  const start = { line: 8, character: text.split('\n')[8]!.indexOf('≥700') };
  const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title).filter(title => title.includes('720'))).toHaveLength(1);
  await client.stop();
});

test('a table that came back fills the open form in one versioned edit, and what differs is told', async () => {
  const client = await Client.start();
  const uri = await client.open(form(', 得分: 80'));
  const text = form(', 完成值: 4%, 得分: 81');
  const answer = await client.request<{
    edit: WorkspaceEdit;
    summary: string;
    table: { rows: readonly { cells: readonly string[]; line: number; differs: boolean }[] };
  }>('perfYaml/fill', { textDocument: { uri }, text });
  const edits =
    answer.edit.documentChanges?.flatMap(change => ('edits' in change ? change.edits : [])) ??
    Object.values(answer.edit.changes ?? {}).flat();
  expect(edits.map(edit => 'newText' in edit && edit.newText)).toEqual([', 完成值: 4%']);
  expect(answer.table.rows.map(({ cells, line, differs }) => [...cells, line, differs])).toEqual([
    ['返修率', '得分', '80', '81', '不同，不改', 4, true],
    ['返修率', '完成值', '', '4%', '填入', 4, false],
  ]);
  expect(answer.summary).toBe('填入 1 处，1 处与文件不同、没有改动，0 处没有填入');
  expect(await client.request('perfYaml/fill', { textDocument: { uri: uriOf('没有.perf.yaml') }, text })).toBeNull();
  await client.stop();
});
