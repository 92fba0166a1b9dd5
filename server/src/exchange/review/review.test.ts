import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import { type ReviewRow, reviewRow } from './review-row.js';
import { findingsByRule, reviewSummary, reviewTable } from './review-table.js';

function row(file: string, text: string): ReviewRow {
  const analysis = analyze(text, { profile: profileLookup() });
  const [document] = analysis.documents;
  if (!document) throw new Error('no document');
  return reviewRow(file, document, check(analysis).findings);
}

const form = (actual: number, score: string, more = ''): string => `年度: 2020\n单位名称: 单位${actual}\n${more}预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 巡查次数, 权重: 80, 目标值: ≥100 次, 完成值: ${actual} 次${score && `, 得分: ${score}`} }\n`;

const rows = [row('a.perf.yaml', form(100, '80')), row('b.perf.yaml', form(80, '80', '等级: 优\n')), row('c.perf.yaml', form(90, '74'))];

test('the most over-claimed form stands first, with its grade change and its unexplained shortfall', () => {
  const { cells } = reviewTable(rows, 'zh-CN');
  expect(cells.map(cell => cell.slice(0, 7))).toEqual([
    ['16', '100', '84', '优', '良', '优→良', '1'],
    ['2', '94', '92', '优', '优', '', '1'],
    ['0', '100', '100', '优', '优', '', '0'],
  ]);
  expect(reviewSummary(rows)).toEqual({ evaluations: 3, overclaimed: 2, gradeChanges: 1, provisional: 0, withErrors: 2 });
  expect(Object.fromEntries(findingsByRule(rows))).toMatchObject({ 'score-mismatch': 2, 'shortfall-unexplained': 2 });
});

test('of a provisional form only the rows known on both sides count', () => {
  const provisional = row('d.perf.yaml', `${form(80, '80')}      - { 名称: 未填, 权重: 1, 目标值: ≥1 次, 得分: 1 }\n`);
  expect(provisional).toMatchObject({ provisional: true, claimed: '101', computed: '84', overclaimed: '16', claimedGrade: '', computedGrade: '', gradeChanges: false });
});
