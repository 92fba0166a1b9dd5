import { expect, test } from 'vitest';
import { evaluationFileName, followingName, freeName } from './file-name.js';

test('a file is named by unit and year, in letters that every system takes', () => {
  expect(evaluationFileName('某某局', '2020')).toBe('某某局自评表2020.perf.yaml');
  expect(evaluationFileName('甲/乙：处 <办公室>: "a"|b?', '2021')).toBe('甲 乙：处 办公室 a b 自评表2021.perf.yaml');
  expect(evaluationFileName(undefined, undefined)).toBe('自评表.perf.yaml');
  expect(new TextEncoder().encode(evaluationFileName('长'.repeat(300), '2020')).length).toBeLessThan(255);
});

test('a file of the year after', () => {
  expect(['甲2020.perf.yaml', '自评表.perf.yml'].map(followingName)).toEqual(['甲2021.perf.yaml', '自评表.perf.yaml']);
});

test('a name that is taken is numbered', async () => {
  const taken = new Set(['自评表.perf.yaml', '自评表-2.perf.yaml']);
  expect(await freeName('自评表.perf.yaml', name => Promise.resolve(taken.has(name)))).toBe('自评表-3.perf.yaml');
  expect(await freeName('乙.perf.yaml', name => Promise.resolve(taken.has(name)))).toBe('乙.perf.yaml');
});
