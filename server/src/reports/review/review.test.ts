import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import { leaveUnpainted } from '../../export/paint.js';
import { reviewHtml } from './review-html.js';
import { reviewJson } from './review-json.js';
import { type ReviewRow, reviewRow } from './review-row.js';
import { findingsByRule, reviewSummary, reviewTable } from './review-table.js';
import { reviewText } from './review-text.js';
import { reviewXlsx } from './review-xlsx.js';

function row(file: string, text: string): ReviewRow {
  const analysis = analyze(text, { profile: profileLookup() });
  const [document] = analysis.documents;
  if (!document) throw new Error('no document');
  return reviewRow(file, document, check(analysis));
}

const form = (actual: number, score: string, more = ''): string =>
  `年度: 2020\n单位名称: 单位${actual}\n${more}预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 巡查次数, 权重: 80, 目标值: ≥100 次, 完成值: ${actual} 次${score && `, 得分: ${score}`} }\n`;

const rows = [
  row('a.perf.yaml', form(100, '80')),
  row('b.perf.yaml', form(80, '80', '等级: 优\n')),
  row('c.perf.yaml', form(90, '74')),
];

test('the most over-claimed form stands first, with its grade change and its unexplained shortfall', () => {
  const { cells } = reviewTable(rows, 'zh-CN');
  expect(cells.map(cell => cell.slice(0, 7))).toEqual([
    ['16', '100', '84', '优', '良', '优→良', '1'],
    ['2', '94', '92', '优', '优', '', '1'],
    ['0', '100', '100', '优', '优', '', '0'],
  ]);
  expect(reviewSummary(rows)).toEqual({
    evaluations: 3,
    overclaimed: 2,
    gradeChanges: 1,
    provisional: 0,
    withErrors: 2,
  });
  expect(Object.fromEntries(findingsByRule(rows))).toMatchObject({ 'score-mismatch': 2, 'shortfall-unexplained': 2 });
});

test('of a provisional form only the rows known on both sides count', () => {
  const provisional = row('d.perf.yaml', `${form(80, '80')}      - { 名称: 未填, 权重: 1, 目标值: ≥1 次, 得分: 1 }\n`);
  expect(provisional).toMatchObject({
    provisional: true,
    claimed: '101',
    computed: '84',
    overclaimed: '16',
    claimedGrade: '',
    computedGrade: '',
    gradeChanges: false,
  });
});

test('what the units set aside is listed with place and reason, as page, text, workbook and JSON', async () => {
  const silenced = row(
    '镇/e.perf.yaml',
    form(80, '').replace('    指标:\n', '    指标:\n      # perf-ignore shortfall-unexplained: 汛期停工，另有<专报>\n'),
  );
  expect(silenced).toMatchObject({
    unexplained: 0,
    suppressed: [{ code: 'shortfall-unexplained', line: 7, reason: '汛期停工，另有<专报>' }],
  });
  const html = reviewHtml([silenced, ...rows], 'zh-CN');
  expect(html).toContain('<h2>填报时已注明忽略的问题</h2>');
  expect(html).toMatch(
    />单位80<\/td><td class="name">镇\/e\.perf\.yaml:8<\/td><td class="name">[^<]+<\/td><td class="name">汛期停工，另有&lt;专报&gt;<\/td>/,
  );
  expect(reviewHtml(rows, 'zh-CN')).not.toContain('已注明忽略');
  expect(reviewText([silenced], 'en', leaveUnpainted)).toMatch(
    /Set aside in the form\n.*Reason given\n.*\n单位80 +镇\/e\.perf\.yaml:8 .*汛期停工/,
  );
  expect(
    Object.values(unzipSync(await reviewXlsx([silenced], 'zh-CN')))
      .map(bytes => strFromU8(bytes))
      .join('\n'),
  ).toContain('汛期停工');
  expect(reviewJson([silenced])[0]?.suppressed).toEqual(silenced.suppressed);
});

test('what was reviewed is shown with its departure, and sorts by it; quality, batch and review findings raise suspicion', () => {
  const reviewed = row('r.perf.yaml', form(100, '80').replace('得分: 80', '得分: 80, 复核: { 扣分依据: 部分延期 }'));
  expect(reviewed).toMatchObject({ reviewed: '76', reviewedGrade: '中', departure: '0.2400' });
  expect(reviewJson([...rows, reviewed], 'reduced')[0]).toMatchObject({
    file: 'r.perf.yaml',
    departure: '0.2400',
    total: { claimed: '100', reviewed: '76' },
    grade: { reviewed: '中' },
  });
  expect(reviewJson([...rows, reviewed], 'suspicion').map(({ file }) => file)[0]).toBe('b.perf.yaml');
  const vague = row('v.perf.yaml', form(100, '80').replace('巡查次数', '资金支付率'));
  expect(Number(vague.suspicion)).toBeGreaterThan(Number(rows[0]?.suspicion));
  expect(reviewTable([vague], 'zh-CN').cells[0]).toEqual(expect.arrayContaining([vague.suspicion]));
});

test('a unit that handed in several forms has a departure of its own', () => {
  const of = (file: string, review: string): ReviewRow =>
    row(file, form(100, '80').replace('得分: 80', `得分: 80${review}`).replace('单位100', '甲局'));
  const both = [of('a.perf.yaml', ', 复核: { 扣分依据: 部分延期 }'), of('b.perf.yaml', ', 复核: { 复核得分: 40 }')];
  expect(reviewJson(both).map(({ unitDeparture }) => unitDeparture)).toEqual(['0.3200', '0.3200']);
  expect(reviewText(both, 'zh-CN', leaveUnpainted)).toMatch(/各单位偏离度\n.*\n.*\n甲局 +2 +200 +136 +32%/);
  expect(reviewHtml(both, 'en')).toContain('Departure by unit');
  expect(reviewText([...both.slice(0, 1), ...rows], 'zh-CN', leaveUnpainted)).not.toContain('各单位偏离度');
});
