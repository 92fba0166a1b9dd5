import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import { BatchFold } from '../../rules/support/batch.js';
import { digestsOf, type PlaceInBatch } from '../batch-digests.js';
import { Lines } from '../../text/lines.js';
import { type ReviewRow, reviewRow } from './review-row.js';
import { withBatch } from './with-batch.js';

const form = (unit: string, ignore = ''): string =>
  `单位名称: ${unit}\n绩效指标:\n${ignore}  - { 名称: ${unit}检查, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, 偏差: 受疫情影响，部分现场检查未能按计划开展 }\n`;

function reviewed(...texts: readonly string[]): readonly ReviewRow[] {
  const together = new BatchFold<PlaceInBatch>();
  const rows = texts.map((text, at) => {
    const analysis = analyze(text, { profile: profileLookup() });
    const [document] = analysis.documents;
    if (!document) throw new Error('no document');
    for (const digest of digestsOf(`${at}`, analysis, new Lines(text))) together.add(digest, `${at}`);
    return reviewRow(`${at}`, document, check(analysis, { apart: true }));
  });
  return withBatch(rows, together);
}

test('each form that takes part is the more suspicious', () => {
  const [alone] = reviewed(form('甲局'));
  const [first, second] = reviewed(form('甲局'), form('乙局'));
  expect([first?.findings['text-shared'], second?.findings['text-shared']]).toEqual([1, 1]);
  expect(Number(first?.suspicion) - Number(alone?.suspicion)).toBe(2);
  expect(alone?.findings['text-shared']).toBeUndefined();
});

test('what a form sets aside across files is told nowhere and listed with its reason', () => {
  const rows = reviewed(form('甲局'), form('乙局', '  # perf-ignore text-shared: 市局统一口径\n'));
  expect(rows.map(({ findings }) => findings['text-shared'])).toEqual([undefined, undefined]);
  expect(rows.map(({ suppressed }) => suppressed)).toEqual([
    [],
    [{ code: 'text-shared', line: 3, reason: '市局统一口径' }],
  ]);
  const three = reviewed(form('甲局'), form('乙局', '  # perf-ignore text-shared: 市局统一口径\n'), form('丙局'));
  expect(three.map(({ findings }) => findings['text-shared'])).toEqual([1, undefined, 1]);
});
