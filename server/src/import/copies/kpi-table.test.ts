import { describe, expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { formsOf } from '../../export/exported.js';
import { exportedSample } from '../../export/export-testing.js';
import { kpiCsv, kpiJson } from '../../export/kpi.js';
import { importForm } from '../import-form.js';

const sample = exportedSample('职业技能培训2021');

describe('the columns of the integrated budget system', () => {
  test('go out with four decimals of points and six of scores', () => {
    const [first, second] = JSON.parse(kpiJson(sample)) as Record<string, string>[];
    expect(first).toEqual({
      kpi_lv1: '产出指标',
      kpi_lv2: '数量指标',
      kpi_lv3: '培训人次',
      kpi_content: '',
      kpi_val: '≥2000 人次',
      kpi_evalstd: '',
      ind_comp: '2120 人次',
      ind_weight: '20.0000',
      eval_score: '20.000000',
      complete_rate: '106%',
      devi_analy: '',
      application_advise: expect.stringContaining('电子商务班增加考前辅导') as string,
    });
    expect(second?.devi_analy).toMatch(/^原因：.*\n措施：/);
    expect(kpiCsv(sample).split('\r\n')[0]).toMatch(/^\ufeffkpi_lv1,kpi_lv2,kpi_lv3,.*,application_advise$/);
  });

  test('what a survey gives goes out as the actual', () => {
    const text = `评分办法: mof-2020
年度: 2024
绩效指标:
  - { 名称: 游客满意度, 权重: 10, 目标值: ≥92%, 问卷: { 有效: 280, 满意: 266 } }
`;
    const forms = formsOf(analyze(text, { profile: profileLookup() }), [], 'zh-CN');
    expect((JSON.parse(kpiJson(forms)) as Record<string, string>[])[0]?.ind_comp).toBe('95%');
  });

  test.each([
    ['kpi.csv', kpiCsv(sample)],
    ['kpi.json', kpiJson(sample)],
  ])('come in from %s as the same rows', async (name, content) => {
    const result = await importForm(new TextEncoder().encode(content), `form.${name}`, 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result).toMatchObject({ rows: 7, kept: [] });
    expect(result.text).toContain('名称: 结业考核合格率');
    expect(result.text).toMatch(/权重: 15\n\s*目标值: [^\n]*95%[^\n]*\n\s*完成值: 93\.1%\n\s*得分: 14\.7/);
    expect(result.text).toContain('改进措施: ');
  });

  const row = {
    KPI_LV1: '产出指标',
    kpi_lv3: '桥梁',
    kpi_val: '≥2座',
    ind_comp: '2座',
    ind_weight: 20.5,
    eval_score: null,
  };

  const renamed = (rename: (name: string) => string): object =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value]));

  test.each([
    ['a list', [row]],
    ['one row alone', row],
    ['data', { code: 0, data: [row] }],
    ['rows of data', { data: { total: 1, rows: [row] } }],
    ['names as programs write them', [renamed(name => name.replace(/_(.)/g, (_, next: string) => next.toUpperCase()))]],
    ['capital letters and hyphens', [renamed(name => name.toUpperCase().replaceAll('_', '-'))]],
  ])('come in from JSON however they are wrapped: %s', async (_, wrapped) => {
    const result = await importForm(new TextEncoder().encode(JSON.stringify(wrapped)), 'form.json', 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.text).toMatch(/名称: 产出指标[^]*名称: 桥梁\n\s*权重: 20\.5\n\s*目标值: ≥2座\n\s*完成值: 2座\n$/);
  });

  test('what is neither text nor number is kept as a comment and becomes no value', async () => {
    const odd = JSON.stringify([{ ...row, kpi_val: [1, 2], checked: true }]);
    const result = await importForm(new TextEncoder().encode(odd), 'form.json', 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.kept.map(({ text: kept }) => kept)).toEqual(['kpi_val（JSON）：[1,2]　checked（JSON）：true']);
    expect(result.text).not.toContain('目标值');
  });

  test('columns of another system are kept as comments of their rows, zeros behind the point are not', async () => {
    const text =
      'kpi_lv1,kpi_lv3,kpi_val,ind_comp,ind_weight,eval_score,auditor\r\n产出指标,桥梁,≥2座,2座,20.5000, 0.000000 ,改线\r\n';
    const result = await importForm(new TextEncoder().encode(text), 'form.csv', 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.kept.map(({ text: kept }) => kept)).toEqual(['auditor：改线']);
    expect(result.text).toMatch(/权重: 20\.5\n\s*目标值: ≥2座\n\s*完成值: 2座\n\s*得分: 0\n/);
  });

  test('the apostrophe that keeps a spreadsheet from a formula is no part of a target', async () => {
    const text = `评分办法: mof-2020
年度: 2024
绩效指标:
  - { 名称: 覆盖率, 权重: 10, 目标值: =100%, 完成值: 100%, 得分: 10 }
`;
    const out = kpiCsv(formsOf(analyze(text, { profile: profileLookup() }), [], 'zh-CN'));
    const result = await importForm(new TextEncoder().encode(out.replace('10.000000', '9.500000分')), 'f.csv', 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.text).toMatch(/目标值: =100%\n\s*完成值: 100%\n\s*得分: 9\.5\n/);
  });

  const read = async (text: string, name: string): Promise<Awaited<ReturnType<typeof importForm>>> =>
    importForm(new TextEncoder().encode(text), name, 'zh-CN');

  test('what an export writes above the names of its columns is kept, and the rows are read', async () => {
    const result = await read(
      '导出时间：2024-01-05\r\n\r\nkpi_lv1,kpi_lv3,kpi_val,ind_comp,ind_weight,eval_score\r\n产出指标,桥梁,≥2座,2座,20,20\r\n',
      'form.csv',
    );
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.rows).toBe(1);
    expect(result.kept.map(({ text: kept }) => kept)).toEqual(['导出时间：2024-01-05']);
  });

  test('one object a line is read; a file that breaks off is said to be broken', async () => {
    const lines = [row, row].map(each => JSON.stringify(each)).join('\n');
    expect(await read(lines, 'form.json')).toMatchObject({ rows: 2 });
    expect(await read(JSON.stringify([row, row]).slice(0, -2), 'form.json')).toMatchObject({
      failure: { 'zh-CN': expect.stringContaining('JSON 有错误') as string },
    });
  });
});
