import { expect, test } from 'vitest';
import { leaveUnpainted } from '../export/paint.js';
import { scorecardCsv, scorecardCsvHead } from './scorecard-csv.js';
import { scorecardJson } from './scorecard-json.js';
import { scorecardMarkdown } from './scorecard-markdown.js';
import { scorecardTable } from './scorecard-table.js';
import { compareProfiles } from './scorecard-compare.js';
import { analysisOf, small } from './testing.js';

const analysis = analysisOf(small);
const document = analysis.documents[0] as (typeof analysis.documents)[number];

test('JSON field by field: texts for decimals, null for what is missing', () => {
  expect(scorecardJson(analysis, 'a.perf.yaml')).toEqual([
    {
      file: 'a.perf.yaml',
      document: 0,
      profile: 'wuhan-2020',
      profileStated: false,
      layout: 'wuhan-unit',
      stage: 'self-evaluation',
      organization: '甲局',
      year: '2020',
      budget: {
        weight: '20',
        planned: '489',
        spent: '367.24',
        rate: '0.7510',
        claimed: '15.02',
        computed: '15.02',
        reviewed: null,
        status: 'agrees',
      },
      groups: [{ path: ['产出指标'], weight: '80', claimed: null, claimedSum: '58', computed: '48', unknown: 1 }],
      indicators: [
        {
          path: ['产出指标', '签订, |项目'],
          line: 7,
          weight: '40',
          direction: 'at-least',
          target: '≥4个',
          actual: '3个',
          claimed: '40',
          computed: '30',
          status: 'differs',
          clause: 'positive',
          formula: '40 × 3 ÷ 4',
          completion: '0.7500',
          late: null,
          adjusted: null,
          reviewed: null,
          standard: null,
        },
        {
          path: ['产出指标', '制度健全性'],
          line: 8,
          weight: '20',
          direction: 'qualitative',
          target: '健全',
          actual: '健全',
          claimed: '18',
          computed: '18',
          status: 'judged',
          clause: 'qualitative',
          formula: null,
          completion: null,
          late: null,
          adjusted: null,
          reviewed: null,
          standard: null,
        },
        {
          path: ['产出指标', '投诉'],
          line: 9,
          weight: '20',
          direction: 'equal',
          target: '=12台',
          actual: null,
          claimed: null,
          computed: null,
          status: 'unknown',
          clause: null,
          formula: null,
          completion: null,
          late: null,
          adjusted: null,
          reviewed: null,
          standard: null,
        },
        {
          path: ['产出指标', '不适用项'],
          line: 10,
          weight: null,
          direction: null,
          target: null,
          actual: null,
          claimed: null,
          computed: null,
          status: 'not-applicable',
          clause: null,
          formula: null,
          completion: null,
          late: null,
          adjusted: null,
          reviewed: null,
          standard: null,
        },
      ],
      total: { claimed: null, claimedSum: '73.02', computed: '63.02', reviewed: null, provisional: true },
      grade: { claimed: null, computed: null, reviewed: null },
    },
  ]);
});

test('no indicators, no evaluation; every document of a stream counts by its place', () => {
  expect(scorecardJson(analysisOf(''), 'a')).toEqual([]);
  expect(scorecardJson(analysisOf('标题: 甲\n---\n绩效指标: []\n'), 'a')).toMatchObject([
    { document: 1, budget: null, total: { computed: null, provisional: true } },
  ]);
});

test('a table whose columns stand under each other, Chinese counted as two', () => {
  expect(scorecardTable(document, 'a.perf.yaml', 'zh-CN', leaveUnpainted).split('\n').slice(0, 12)).toEqual([
    'a.perf.yaml',
    '甲局　2020 年度',
    '评分办法：wuhan-2020（武汉 2020 年度整体绩效自评表）',
    '',
    '指标           权重  目标值  完成值   填报   计算  算式               结果',
    '─────────────  ────  ──────  ──────  ─────  ─────  ─────────────────  ──────',
    '预算执行         20  489     367.24  15.02  15.02  20 × 367.24 ÷ 489  一致',
    '产出指标         80                     58     48',
    '  签订, |项目    40  ≥4个    3个        40     30  40 × 3 ÷ 4         不符',
    '  制度健全性     20  健全    健全       18     18                     评定',
    '  投诉           20  =12台                                            未计分',
    '  不适用项                                                            不适用',
  ]);
  expect(scorecardTable(document, 'a.perf.yaml', 'en', leaveUnpainted)).toContain('not scored');
});

test('CSV quotes what needs it and disarms what a spreadsheet would calculate', () => {
  const rows = (scorecardCsvHead('zh-CN') + scorecardCsv([{ document, file: 'a.perf.yaml' }], 'zh-CN')).split('\r\n');
  expect(rows[0]).toBe('文件,文档序号,评分办法,单位名称,年度,指标,权重,目标值,完成值,填报,计算,算式,结果');
  expect(rows[3]).toBe('a.perf.yaml,0,wuhan-2020,甲局,2020,"产出指标 / 签订, |项目",40,≥4个,3个,40,30,40 × 3 ÷ 4,不符');
  expect(rows[5]).toContain(",'=12台,");
});

test('Markdown in which no name breaks the table', () => {
  const markdown = scorecardMarkdown(document, 'a.perf.yaml', 'zh-CN');
  expect(markdown).toContain('| 　签订, \\|项目 | 40 | ≥4个 | 3个 | 40 | 30 | 40 × 3 ÷ 4 | 不符 |');
  expect(markdown).toContain('# 甲局　2020 年度');
});

test('profiles side by side, what differs marked', () => {
  const { headings, rows } = compareProfiles([document, document], 'zh-CN');
  expect(headings).toEqual(['指标', '权重', '填报', 'wuhan-2020', 'wuhan-2020', '']);
  expect(rows[2]).toEqual(['　签订, |项目', '40', '40', '30', '30', '']);
});
