import { expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import { type ReviewRow, reviewRow } from '../review/review-row.js';
import type { PlaceInBatch } from '../batch-digests.js';
import { BatchFold } from '../../rules/support/batch.js';
import { withBatch } from '../review/with-batch.js';
import { renderBatchReport } from './render.js';

function row(file: string, unit: string, more: string): ReviewRow {
  const analysis = analyze(
    `评分办法: mof-2020
单位名称: ${unit}
项目名称: 巡查经费
年度: 2020
预算执行: { 预算数: 100, 执行数: 100, 得分: 10 }
绩效指标:
  - 名称: 产出指标
    权重: 50
    指标:
      - { 名称: 巡查次数, 权重: 50, 目标值: ≥10 次, 得分: 50, ${more} }
  - 名称: 效益指标
    权重: 30
    指标:
      - { 名称: 社会效益成效显著, 权重: 30, 目标值: ≥95%, 完成值: 95%, 得分: 30 }
  - 名称: 满意度指标
    权重: 10
    指标:
      - { 名称: 群众满意度, 权重: 10, 目标值: ≥90%, 完成值: 95%, 得分: 10, 问卷: { 发放: 100, 有效: 100, 满意: 95 } }
总分: 100
`,
    { profile: profileLookup() },
  );
  const [document] = analysis.documents;
  if (!document) throw new Error('no document');
  return reviewRow(file, document, check(analysis), true);
}

const rows = withBatch(
  [
    row('甲.perf.yaml', '甲局', '完成值: 8 次'),
    row('乙.perf.yaml', '乙局', '完成值: 10 次, 复核: { 复核完成值: 6 次, 意见: 记录只有6次 }'),
  ],
  shared(),
);

/** What two files share, as those who put many files together know it. */
function shared(): BatchFold<PlaceInBatch> {
  const fold = new BatchFold<PlaceInBatch>();
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
  for (const [unit, file] of [
    ['甲局', '甲.perf.yaml'],
    ['乙局', '乙.perf.yaml'],
  ] as const)
    fold.add(
      {
        unit,
        items: [
          { code: 'text-shared', key: '疫情', words: '受疫情影响', share: 0, place: { file, document: 0, range } },
        ],
      },
      '',
    );
  return fold;
}

test('scope, method, scores with departures, problems by kind with their rows, suggestions', async () => {
  const report = String(await renderBatchReport('md', rows, '抽查 2 份（共 9 份）。'));
  expect(report.match(/^#{1,2} .+/gm)).toEqual([
    '# 2020年度绩效自评复核情况报告',
    '## 一、复核范围',
    '## 二、复核方式',
    '## 三、复核结果',
    '## 四、发现的主要问题',
    '## 五、有关建议',
  ]);
  expect(report).toContain('绩效自评表 2 份，涉及 2 个单位，共 6 项三级指标。复核对象按分层随机抽样确定：抽查 2 份');
  expect(report).toContain('| 1 | 甲局“巡查经费” | 100 | 90 | — | — | 优 | — |');
  expect(report).toContain('| 2 | 乙局“巡查经费” | 100 | 100 | 80 | 20% | 优 | 良 |');
  expect(report).toContain('1.乙局“巡查经费”“巡查次数”：自评 50 分，复核 30 分。记录只有6次。');
  expect(report).toContain('得分与计算结果不符 1 处：甲局“巡查经费”（巡查次数）。');
  expect(report).toContain(
    '指标空泛，无法考核 2 处：甲局“巡查经费”（社会效益成效显著）；乙局“巡查经费”（社会效益成效显著）。',
  );
  expect(report).toContain('甲局“巡查经费”（“受疫情影响”）；乙局“巡查经费”（“受疫情影响”）');
  expect(report).toContain('对偏离度超过 10% 的单位（乙局 20%）');
});

test('without reviews it says so; nothing found is said too', async () => {
  const [first] = rows;
  const quiet = { ...(first as ReviewRow), overclaimed: '0', gradeChanges: false };
  const report = String(
    await renderBatchReport(
      'html',
      [{ ...quiet, details: { ...(quiet.details as NonNullable<typeof quiet.details>), problems: [] } }],
      undefined,
    ),
  );
  expect(report).toContain('尚未录入复核人员认定的完成值和得分');
  expect(report).toContain('复核没有发现需要反馈的问题。');
  expect(report).not.toContain('抽样');
});

test('what no rules score is said to be unscored', async () => {
  const unscored = rows.map(each => ({
    ...each,
    claimed: '',
    computed: '',
    reviewed: '',
    departure: '',
    overclaimed: '',
  }));
  const none = String(await renderBatchReport('md', unscored, undefined));
  expect(none).toContain('1.各表不计分（没有权重，或尚未到自评阶段）');
  expect(none).toContain('各表没有可以核对的得分。');
  const some = String(await renderBatchReport('md', [...rows.slice(0, 1), ...unscored.slice(1)], undefined));
  expect(some).toContain('（1 份），逐项计算得分，与填报的得分、小计、总分和等级核对。其余 1 份不计分');
});

test('in Word as an official document: the same bytes each time', async () => {
  const bytes = (await renderBatchReport('docx', rows, undefined)) as Uint8Array;
  expect(await renderBatchReport('docx', rows, undefined)).toEqual(bytes);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('w:eastAsia="方正小标宋简体"');
  expect(xml).toMatch(/<w:spacing w:line="580" w:lineRule="exact"\/>/);
  expect(xml).toContain('<w:sz w:val="32"/>');
  expect(xml).toContain('<w:tblHeader/>');
});

test('sheets of targets are told apart from self-evaluations, and stand in no table of scores', async () => {
  const targets = analyze(
    '评分办法: mof-2020\n单位名称: 丙局\n年度: 2020\n阶段: 目标申报\n绩效指标:\n  - { 名称: 巡查次数, 权重: 90, 目标值: ≥10 次 }\n',
    { profile: profileLookup() },
  );
  const [document] = targets.documents;
  if (!document) throw new Error('no document');
  const told = String(
    await renderBatchReport('md', [...rows, reviewRow('丙.perf.yaml', document, check(targets), true)], undefined),
  );
  expect(told).toContain('绩效自评表 2 份、绩效目标表和监控表 1 份，涉及 3 个单位');
  expect(told.slice(told.indexOf('复核得分**'), told.indexOf('发现的主要问题'))).not.toContain('丙局');
});

test('what is told at the top of the rows that it names counts those rows and no more', () => {
  const filled = analyze(
    `评分办法: mof-2020\n单位名称: 丙局\n年度: 2020\n预算执行: { 预算数: 100, 执行数: 100, 得分: 10 }\n绩效指标:\n${[
      10, 20, 30, 40, 50, 60,
    ]
      .map(n => `  - { 名称: 巡查${n}, 权重: 15, 目标值: ≥${n} 次, 完成值: ${n} 次, 得分: 15 }\n`)
      .join('')}`,
    { profile: profileLookup() },
  );
  const [document] = filled.documents;
  if (!document) throw new Error('no document');
  const { details } = reviewRow('丙.perf.yaml', document, check(filled), true);
  const places = details?.problems.filter(({ code }) => code === 'evidence-none') ?? [];
  expect(places.map(({ subject }) => subject)).toEqual(['巡查10', '巡查20', '巡查30', '巡查40', '巡查50', '巡查60']);
});
