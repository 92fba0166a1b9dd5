import { expect, test } from 'vitest';
import type { ReviewRow } from '../reports/review/review-row.js';
import { drawFor, drawSample } from './sample.js';

const row = (file: string, claimedGrade: string, overclaimed: string): ReviewRow => ({
  file,
  document: 0,
  organization: '',
  year: '',
  isResult: true,
  profile: '',
  claimed: '',
  computed: '',
  overclaimed,
  claimedGrade,
  computedGrade: '',
  reviewed: '',
  reviewedGrade: '',
  departure: '',
  suspicion: '0',
  gradeChanges: false,
  provisional: false,
  unexplained: 0,
  errors: 0,
  warnings: 0,
  findings: {},
  suppressed: [],
});

const batch = [
  ...Array.from({ length: 40 }, (_, at) => row(`forms/${at}.perf.yaml`, '优', '0')),
  ...Array.from({ length: 20 }, (_, at) => row(`forms/over/${at}.perf.yaml`, '优', '2')),
  row('forms/one.perf.yaml', '差', '0'),
];

const drawn = (seed: string, operand = 'forms', rows = batch): string[] => {
  const draw = drawFor('15%', seed);
  return draw ? drawSample(rows, draw, [operand]).rows.map(({ file }) => file.slice(operand.length + 1)) : [];
};

test('each stratum gives its share and at least one; the same seed draws the same forms, wherever the folder lies', () => {
  const first = drawn('7');
  expect(first).toHaveLength(6 + 3 + 1);
  expect(first.filter(file => file.startsWith('over/'))).toHaveLength(3);
  expect(first).toContain('one.perf.yaml');
  expect(drawn('7')).toEqual(first);
  expect(drawn('8')).not.toEqual(first);
  const moved = batch.map(each => ({ ...each, file: each.file.replace('forms/', '/a/b/forms/') }));
  expect(drawn('7', '/a/b/forms', moved)).toEqual(first);
});

test('it is told how, stratum by stratum; a share that is none is wrong usage', () => {
  const draw = drawFor('15%', '7');
  expect(draw && drawSample(batch, draw, ['forms']).how['zh-CN']).toMatch(
    /^抽查 10 份（共 61 份）.*种子 7.*优·未多报 6\/40，优·多报 3\/20，差·未多报 1\/1。$/,
  );
  expect(drawFor(undefined)).toBeUndefined();
  for (const wrong of ['0', '101%', '一成', '-5%']) expect(() => drawFor(wrong)).toThrow();
});
