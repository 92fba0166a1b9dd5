import { expect, test } from 'vitest';
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
  expect(report.content).toContain('实际完成 【待补：完成值】');
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
