import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Client } from './client.js';

interface Answer {
  readonly text?: string;
  readonly rows?: number;
  readonly kept?: readonly { readonly place: string; readonly text: string }[];
  readonly passed?: readonly { readonly place: string; readonly text: string }[];
  readonly warnings?: readonly string[];
  readonly layout?: string | null;
  readonly profile?: string | null;
  readonly documents?: readonly { readonly layout: string | null; readonly profile: string | null }[];
  readonly failure?: string;
}

const importing = async (name: string, content: Buffer, locale: string): Promise<Answer> => {
  const client = await Client.start();
  const answer = await client.request<Answer>('perfYaml/import', { name, content: content.toString('base64'), locale });
  await client.stop();
  return answer;
};

test('a form in base64 becomes the text of an evaluation', async () => {
  const answer = await importing('form.txt', readFileSync('test/forms/self-evaluation-2020.txt'), 'zh-CN');
  expect(answer).toEqual({
    text: readFileSync('samples/智造园2020.perf.yaml', 'utf8'),
    rows: 20,
    kept: [],
    passed: [],
    warnings: [],
    layout: 'wuhan-unit',
    profile: 'wuhan-2020',
    documents: [{ layout: 'wuhan-unit', profile: 'wuhan-2020' }],
    readBy: ['部门（单位）整体绩效自评表（武汉）', '武汉 2020 年度整体绩效自评表'],
  });
});

test('what found no key is named with its place, in the language asked for', async () => {
  const { rows, kept } = await importing(
    'form.csv',
    Buffer.from('三级指标,分值,指标值,实际完成值,得分\n参训人数,10,≥30人,28人,良好\n'),
    'en',
  );
  expect({ rows, kept }).toEqual({ rows: 1, kept: [{ place: 'table 1 row 2 column 5', text: '得分：良好' }] });
});

test('what will be read is shown before it is written: each row with its score and line, and where comments stand', async () => {
  const client = await Client.start();
  const content = Buffer.from('三级指标,分值,指标值,实际完成值,得分\n参训人数,10,≥30人,28人,良好\n').toString('base64');
  const { text, shown } = await client.request<{
    text: string;
    shown: { tables: { rows: { cells: string[]; line: number | null }[] }[]; keptAt: number[] };
  }>('perfYaml/import', { name: 'form.csv', content, locale: 'zh-CN', show: true });
  const lines = text.split('\n');
  const row = shown.tables[0]?.rows.find(({ cells }) => cells[0] === '参训人数');
  expect(lines[row?.line ?? -1]).toContain('名称: 参训人数');
  expect(row?.cells.slice(1, 4)).toEqual(['10', '≥30人', '28人']);
  expect(shown.keptAt.map(at => lines[at])).toEqual([expect.stringMatching(/# .*得分.*良好/)]);
  await client.stop();
});

test('what is no form is told in words', async () => {
  expect(await importing('letter.txt', Buffer.from('各位领导：\n请查收。\n'), 'zh-CN')).toEqual({
    failure: expect.stringContaining('没有找到自评表') as string,
  });
  expect(await importing('x.xlsx', Buffer.from('x'), 'en')).toEqual({
    failure: expect.stringContaining('damaged') as string,
  });
});

test('the hover of an imported value says where it stands in the form it came from, also once the file was changed above it', async () => {
  const client = await Client.start();
  const content = Buffer.from(
    '<table><tr><td colspan="5">项目支出绩效自评表</td></tr><tr><td>项目名称</td><td colspan="4">河道保洁</td></tr>' +
      '<tr><td>项目资金</td><td>全年预算数</td><td>全年执行数</td><td>分值</td><td>得分</td></tr>' +
      '<tr><td>年度资金总额</td><td>50</td><td>40</td><td>10</td><td>8</td></tr>' +
      '<tr><td>三级指标</td><td>指标值</td><td>实际完成值</td><td>分值</td><td>得分</td></tr>' +
      '<tr><td>保洁河段</td><td>≥30条</td><td>28条</td><td>90</td><td>84</td></tr></table>',
  ).toString('base64');
  const { text = '' } = await client.request<Answer>('perfYaml/import', { name: 'a.html', content, locale: 'zh-CN' });
  const changed = `# 已核对\n${text}`;
  const uri = await client.open(changed);
  const hoverAt = async (word: string): Promise<string> =>
    JSON.stringify(await client.request('textDocument/hover', client.at(uri, word)));
  expect(await hoverAt('≥30条')).toMatch(/(?:原件：|Source: )[^"]*(?:表 1 第 6 行|table 1 row 6)/);
  expect(await hoverAt('28条')).toMatch(/表 1 第 6 行|table 1 row 6/);
  expect(await hoverAt('90')).toMatch(/表 1 第 6 行|table 1 row 6/);
  expect(await hoverAt('84')).toMatch(/表 1 第 6 行|table 1 row 6/);
  expect(await hoverAt('40')).toMatch(/表 1 第 4 行|table 1 row 4/);
  expect(await hoverAt('河道保洁')).toMatch(/表 1 第 2 行|table 1 row 2/);
  const other = await client.open('绩效指标:\n  - 名称: 保洁河段\n    权重: 5\n    目标值: ≥30条\n', 'b.perf.yaml');
  expect(JSON.stringify(await client.request('textDocument/hover', client.at(other, '≥30条')))).not.toMatch(
    /原件|Source: /,
  );
  await client.stop();
});
