import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import { reviewParts } from './sheet-html.js';

const text = `年度: 2020
预算执行: { 预算数: 100, 执行数: 100, 得分: 20, 复核: { 复核执行数: 90 } }
绩效指标:
  - { 名称: 检查次数, 权重: 40, 目标值: ≥12 次, 完成值: 12 次, 得分: 40, 复核: { 复核完成值: 10 次 } }
  - { 名称: 制度健全, 权重: 40, 目标值: 健全, 完成值: 健全, 达成情况: 达成预期指标, 得分: 40, 复核: { 扣分依据: [部分延期, 未量化] } }
`;

function partsOf(): ReadonlyMap<string, string> {
  const analysis = analyze(text, { profile: profileLookup() });
  const [document] = analysis.documents;
  if (!document) throw new Error('no document');
  return new Map(reviewParts(document, check(analysis), 'zh-CN').map(({ key, html }) => [key, html]));
}

/** The fields of a line by name, with what they hold. */
const fieldsOf = (html = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(html.matchAll(/<input name="(\w+)"([^>]*)>/g), ([, name, more = '']) => [
      name ?? '',
      / value="([^"]*)"/.exec(more)?.[1] ?? '',
    ]),
  );

test('a row takes what was found, a ground, a score; one that is judged an attainment as well', () => {
  const parts = partsOf();
  expect(fieldsOf(parts.get('review row 检查次数'))).toEqual({ actual: '10 次', deduction: '', score: '' });
  expect(parts.get('review row 检查次数')).toContain('≥12\u00A0次\u00A0→ 12\u00A0次');
  expect(parts.get('review row 检查次数')).toMatch(/placeholder="33\.33".*>−6\.67<.*>16\.67%</);
  expect(fieldsOf(parts.get('review row 制度健全'))).toEqual({
    actual: '',
    attainment: '',
    deduction: '部分延期、未量化',
    score: '',
  });
  const budget = [...parts].find(([key]) => key.startsWith('review budget'))?.[1];
  expect(fieldsOf(budget)).toEqual({ spent: '90', deduction: '', score: '' });
});

test('grounds and attainments are picked from lists of this evaluation; what was found counts as looked at', () => {
  const parts = partsOf();
  expect(parts.get('overall')).toMatch(/<datalist id="deductions-0"><option value="[^"]+" label="\d+ %">/);
  expect(parts.get('overall')).toContain('<option value="部分达成预期指标">');
  expect(parts.get('review row 检查次数')).toContain('list="deductions-0"');
  expect(parts.get('review row 检查次数')).toMatch(/^<tr class="row subject decided looked/);
});
