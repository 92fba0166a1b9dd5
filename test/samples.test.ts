import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ScorecardJson } from '../server/src/reports/scorecard-json.js';
import { call } from './cli/call.js';
import { findingsIn, scoresIn } from './support/engine.js';
import { samples } from './support/texts.js';

const sample = (name: string): string => samples.find(([file]) => file === name)?.[1] ?? '';
const card = (name: string): ScorecardJson => (scoresIn(sample(name)) as ScorecardJson[])[0] as ScorecardJson;
const seen = (name: string): string[] =>
  findingsIn(sample(name)).map(({ severity, code, text }) => `${severity} ${code} ${text.slice(0, 12)}`);

test.each(['智造园2020.perf.yaml', 'smart-park-2020.perf.yaml'])(
  '%s: the reference form scores as its 备注 say, and holds one arithmetic error',
  name => {
    const { budget, groups, total, grade, indicators } = card(name);
    expect(budget).toMatchObject({ rate: '0.7510', claimed: '15.02', computed: '15.02', status: 'agrees' });
    expect(groups.map(({ path, weight, computed }) => `${path.at(-1)} ${computed}/${weight}`)).toEqual([
      '产出指标 37.35/40',
      '数量指标 23.6/25',
      '质量指标 13.75/15',
      '效益指标 39.2/40',
      '社会效益指标 20/20',
      '可持续影响指标 19.2/20',
    ]);
    expect(indicators).toHaveLength(20);
    expect(indicators.filter(({ status }) => status === 'differs')).toEqual([
      expect.objectContaining({ claimed: '5', computed: '3.75', formula: '5 × 3 ÷ 4', clause: 'positive' }),
    ]);
    expect(total).toEqual({
      claimed: null,
      claimedSum: '92.82',
      computed: '91.57',
      reviewed: null,
      provisional: false,
    });
    expect(grade.computed).toBe('优');
    expect(seen(name)).toEqual([
      'warning results-outrun-spending 75.1%',
      'info direction-assumed 30 个',
      'info overachievement-unexplained 74 个',
      'info unit-missing 220',
      'warning shortfall-unexplained 0.6',
      'warning direction-suspicious 1000 万方',
      'error score-mismatch 5',
      'warning shortfall-unexplained 5',
    ]);
  },
);

test('the reference form with 污水排放量 read the other way is 89.95 良, and the warning says so', () => {
  const [warning] = findingsIn(sample('智造园2020.perf.yaml')).filter(({ code }) => code === 'direction-suspicious');
  expect(warning?.message).toMatch(/1\.38.*89\.95.*良/);
});

test.each(['智造园2020-更正.perf.yaml', '职业技能培训2021.perf.yaml', '农村公路养护2022.perf.yaml'])(
  '%s: nothing to find',
  name => expect(seen(name)).toEqual([]),
);

test('the department’s form scores each of its twenty rows by the sentence beside it', () => {
  const text = readFileSync('samples/评分标准/部门整体支出2023.perf.yaml', 'utf8');
  const [{ indicators, total }] = scoresIn(text) as [ScorecardJson];
  expect(findingsIn(text)).toEqual([]);
  expect(indicators).toHaveLength(20);
  expect(indicators.map(({ status }) => status)).toEqual(indicators.map(() => 'agrees'));
  expect(indicators.filter(({ weight, computed }) => weight !== computed).map(({ computed }) => computed)).toEqual([
    '6',
    '6.2',
    '5',
    '2.7',
  ]);
  expect(total.computed).toBe('96.7');
});

test('a form of the same family whose actual copies its target stays provisional', () => {
  expect(card('长江禁捕项目2020.perf.yaml').total).toMatchObject({ computed: '60', provisional: true });
  expect(seen('长江禁捕项目2020.perf.yaml')).toEqual(['warning actual-is-comparison ≥90%']);
});

test('the hospital’s form is 87.23 良', () =>
  expect(card('医院设备购置2020.perf.yaml')).toMatchObject({
    total: { computed: '87.23' },
    grade: { computed: '良' },
  }));

test('the broken form is scored as far as it goes', () => {
  const { total, indicators } = card('未填完.perf.yaml');
  expect(total.provisional).toBe(true);
  expect(indicators.filter(({ computed }) => computed !== null).length).toBeGreaterThan(2);
  expect(seen('未填完.perf.yaml').filter(line => line.startsWith('error'))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('unquoted-comparison'),
      expect.stringContaining('fullwidth-colon'),
    ]),
  );
});

test('a profile of one’s own: nothing to find in it nor in the form it scores', async () => {
  const folder = 'samples/自定评分办法';
  const { stdout, status } = await call(['check', folder, '--format', 'json']);
  expect({ status, findings: JSON.parse(stdout) as unknown }).toEqual({ status: 0, findings: [] });
  const { stdout: scored } = await call(['score', `${folder}/港口服务2023.perf.yaml`, '--format', 'json']);
  expect(JSON.parse(scored)).toMatchObject([
    {
      profile: 'district-2023',
      budget: { computed: '9.8' },
      total: { computed: '96.1', claimedSum: '96.1' },
      grade: { computed: '优' },
    },
  ]);
});
