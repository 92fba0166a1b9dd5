import { describe, expect, test } from 'vitest';
import { exportedSample, exportedText, samples } from './export-testing.js';
import { open, recalculated } from './recalculate-testing.js';
import { xlsx } from './xlsx.js';

test.each(samples)('%s: recalculated, every formula gives the score of the engine', async name => {
  const exported = exportedSample(name);
  const { differing, total } = await recalculated(exported);
  expect(differing).toEqual([]);
  expect(total).toBe(exported[0]?.document.scorecard.total.sum.rounded?.toNumber());
});

describe('the reference form', () => {
  test('is 91.57 when recalculated', async () =>
    expect((await recalculated(exportedSample('智造园2020'))).total).toBe(91.57));

  test('numbers are numbers that still show as written', async () => {
    const sheet = await open(exportedSample('智造园2020'));
    const at = sheet.rows.findIndex(row => row.includes('签订亿元以上项目 (5 分)'));
    const cell = (x: number): unknown => ({
      value: sheet.rows[at]?.[x],
      format: sheet.cells?.get(`${at},${x}`)?.style?.numFmt,
      formula: sheet.cells?.get(`${at},${x}`)?.formula,
    });
    expect(cell(5)).toEqual({ value: 4, format: '0"个"', formula: undefined });
    expect(cell(6)).toEqual({ value: 3, format: '0"个"', formula: undefined });
    expect(cell(7)).toMatchObject({ value: 5, formula: undefined });
    expect(cell(8)).toMatchObject({ value: 3.75, formula: `ROUND(ROUND(J${at + 1},10),2)` });
    expect(cell(9)).toMatchObject({ value: 3.75, formula: `MAX(0,MIN(5,5*G${at + 1}/F${at + 1}))` });
  });

  test('cells are merged as on the form, and the unrounded scores are hidden', async () => {
    const sheet = await open(exportedSample('智造园2020'));
    expect(sheet.merges).toContainEqual({ startRow: 9, startCol: 1, endRow: 21, endCol: 1 });
    expect(sheet.columns?.[9]?.hidden).toBe(true);
    expect(sheet.rows[9]?.[1]).toBe('产出指标 (40 分)');
  });

  test('the same form gives the same bytes', async () =>
    expect(await xlsx(exportedSample('智造园2020'))).toEqual(await xlsx(exportedSample('智造园2020'))));
});

test('a text that begins like a formula stays a text', async () => {
  const sheet = await open(
    exportedText('单位名称: "=1+1"\n绩效指标:\n  - { 名称: "=HYPERLINK(1)", 权重: 10, 目标值: 1 次, 完成值: 1 次 }\n'),
  );
  expect(sheet.rows.flat()).toContain('=1+1');
  expect([...(sheet.cells?.values() ?? [])].some(({ formula }) => formula?.includes('HYPERLINK'))).toBe(false);
});
