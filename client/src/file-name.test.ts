import { expect, test } from 'vitest';
import { evaluationFileName, freeName } from './file-name.js';

test('a file is named by unit and year, in letters that every system takes', () => {
  expect(evaluationFileName('单位名称: 某某局\n年度: 2020\n')).toBe('某某局自评表2020.perf.yaml');
  expect(evaluationFileName('单位名称: \'甲/乙：处 <办公室>: "a"|b?\'\n年度: 2021\n')).toBe(
    '甲 乙：处 办公室 a b 自评表2021.perf.yaml',
  );
  expect(evaluationFileName('')).toBe('自评表.perf.yaml');
  expect(
    new TextEncoder().encode(evaluationFileName(`单位名称: ${'长'.repeat(300)}\n年度: 2020\n`)).length,
  ).toBeLessThan(255);
});

test('tables of the year are told from one another by name', () => {
  const nameAt = (stage: string): string => evaluationFileName(`项目名称: 养护\n年度: 2021\n${stage}\n`);
  expect(['阶段: 目标申报', '阶段: 运行监控', 'stage: target', '阶段: 自评', ''].map(nameAt)).toEqual([
    '养护目标表2021.perf.yaml',
    '养护监控表2021.perf.yaml',
    '养护目标表2021.perf.yaml',
    '养护自评表2021.perf.yaml',
    '养护自评表2021.perf.yaml',
  ]);
});

test('a name that is taken is numbered', async () => {
  const taken = new Set(['自评表.perf.yaml', '自评表-2.perf.yaml']);
  expect(await freeName('自评表.perf.yaml', name => Promise.resolve(taken.has(name)))).toBe('自评表-3.perf.yaml');
  expect(await freeName('乙.perf.yaml', name => Promise.resolve(taken.has(name)))).toBe('乙.perf.yaml');
});
