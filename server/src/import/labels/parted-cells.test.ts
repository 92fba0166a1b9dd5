import { expect, test } from 'vitest';
import { readAll } from '../pages-testing.js';

test('得分/满分 in one column: each cell below is two', async () => {
  const form = [
    '资金（万元）|预算数|执行数|执行率|得分/满分|<|<',
    '^|560|548.8|98%|9.8/10|<|<',
    '一级指标|二级指标|三级指标|指标值|完成值|得分/满分|备注',
    '产出指标|数量指标|修塘|≥10口|12口|50/50|',
    '效益指标|社会效益|受益户|≥90户|81户|36/40|',
    '总分|<|<|<|<|95.8/100|',
  ];
  for (const { text, kept } of (await readAll(form)).slice(0, 2)) {
    expect(text).toMatch(/权重: 10\n {2}预算数: 560\n {2}执行数: 548.8\n {2}执行率: 98%\n {2}得分: 9.8\n/);
    expect(text).toMatch(/名称: 受益户\n +权重: 40\n +目标值: ≥90户\n +完成值: 81户\n +得分: 36\n/);
    expect(text).toMatch(/^总分: 95.8$/m);
    expect(kept).toEqual([]);
  }
});
