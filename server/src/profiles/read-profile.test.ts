import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInData } from './index.js';
import { type Base, type ProfileFile, readProfileFile } from './read-profile.js';

const ids = builtInData.map(({ id }) => id);
const base = (reference: string): Base => {
  const data = builtInData.find(({ id }) => id === reference);
  return data ? { data } : { reason: 'unknown', known: ids };
};
const read = (text: string): ProfileFile => readProfileFile(text, { base, builtIn: ids, name: 'file' });

/** Each problem as its kind and the characters it stands at. */
const problems = (text: string): readonly string[] =>
  read(text).problems.map(({ kind, span }) => `${kind} ${JSON.stringify(text.slice(span.start, span.end))}`);

test('what is not written comes from the base, mapping by mapping', () => {
  const { profile, problems: found } = read(
    'id: my\nextends: wuhan-2020\nformulas: { exceeded: linear }\nbands: { partial: 60% }\nclauses: { negative: 按超出幅度扣分, qualitative: 三档 }\n',
  );
  expect(found).toEqual([]);
  expect(profile?.formulas).toEqual({ exceeded: 'linear', equal: 'ratio' });
  expect([profile?.bands.met.toFixed(), profile?.bands.partial.toFixed()]).toEqual(['80', '60']);
  expect(profile?.clauses.negative).toEqual({ 'zh-CN': '按超出幅度扣分', en: '按超出幅度扣分' });
  expect(profile?.title['zh-CN']).toBe('武汉 2020 年度整体绩效自评表（my）');
  expect(profile?.groups.map(({ name, weight }) => `${name} ${weight?.toFixed() ?? '?'}`)).toEqual([
    '产出指标 40',
    '效益指标 40',
    '满意度指标 ?',
  ]);
});

test('a group keeps what is not written of the base’s group of that name; the list itself is replaced', () => {
  const { profile } = read(
    'id: my\nextends: mof-2020\ngroups:\n  - { name: 产出, weight: 60 }\n  - { name: 效果指标, groups: [{ name: 社会效益指标 }] }\nclauses: { weights: 60/30 }\n',
  );
  expect(
    profile?.groups.map(({ name, weight, required, fixed, groups }) => [
      name,
      weight?.toNumber(),
      required,
      fixed,
      groups.length,
    ]),
  ).toEqual([
    ['产出', 60, true, true, 4],
    ['效果指标', 30, true, true, 1],
  ]);
});

test('numbers are exact texts, with 分, %, separators and full-width digits; never and switches are words', () => {
  const { data, profile } = read(
    'id: my\nextends: wuhan-2020\nexplain: { shortfall: 否, over: never }\nspending: { outrun: ５.50%, unspent: 20 }\nmoney: { above: "2,000,000,000" }\nunits: [{ name: 标准箱, equals: 1 个 }, { name: 桶装, equals: 20升 }]\n',
  );
  expect(data?.explain).toEqual({ shortfall: false, over: 'never', execution: '100', evidence: '10' });
  expect(profile?.explain.over).toBeUndefined();
  expect(data?.spending).toEqual({ outrun: '5.5', unspent: '20' });
  expect(data?.money).toEqual({ times: '100', above: '2000000000' });
  expect(data?.units).toEqual([
    { name: '标准箱', equals: { amount: '1', unit: '个' } },
    { name: '桶装', equals: { amount: '20', unit: '升' } },
  ]);
});

test('without a base: id, total, budget, groups and grades must be there', () => {
  expect(problems('title: 甲\n')).toEqual(['missing-key "title"']);
  expect(read('title: 甲\n').problems[0]).toMatchObject({ names: ['id', 'total', 'budget', 'groups', 'grades'] });
  const whole =
    'id: a\ntotal: 10\nbudget: { weight: 0 }\ngroups: [{ name: 甲, weight: 10 }]\ngrades: [{ name: 合格, from: 6 }, { name: 不合格, from: 0 }]\n';
  expect(problems(whole)).toEqual([]);
  expect(read(whole).profile?.grades.map(({ name }) => name)).toEqual(['合格', '不合格']);
});

test('an empty file and one of another kind', () => {
  expect(problems('')).toEqual(['missing-key ""']);
  expect([...problems('- a\n')].sort()).toEqual(['missing-key ""', 'wrong-type "a"']);
});

test('each finding stands at the right characters', () => {
  const text = `id: mof-2020
extends: wuhan-2002
titel: 甲
total: 一百
bands: { met: 50, partial: 80, low: 1 }
rounding: { digits: 2.5, mode: up }
formulas: linear
explain: { over: 90 }
budget: { weight: 20, cap: perhaps }
budget: { weight: 30 }
clauses: { negativ: 甲 }
units: [{ name: 桶, equals: 3 某某某 }, { name: 桶 }, { equals: 1 个 }]
`;
  expect(problems(text)).toEqual([
    'built-in-id "mof-2020"',
    'base "wuhan-2002"',
    'unknown-key "titel"',
    'unreadable-value "一百"',
    'bands-order "80"',
    'unknown-key "low"',
    'unreadable-value "2.5"',
    'unreadable-value "up"',
    'wrong-type "linear"',
    'unreadable-value "90"',
    'unreadable-value "perhaps"',
    'duplicate-key "budget"',
    'unknown-key "negativ"',
    'unknown-unit "3 某某某"',
    'duplicate-name "桶"',
    'missing-key "equals"',
  ]);
  expect(read(text).profile).toBeUndefined();
  expect(read(text).draft.budget).toEqual({ weight: '20' });
});

test.each([
  ['groups: [{ name: 甲, weight: 50 }, { name: 乙, weight: 20 }]', 'weight-sum "groups"'],
  ['groups: [{ name: 甲, weight: 50 }, { name: 乙, weight: 0 }]', 'weight-invalid "0"'],
  ['budget: { weight: -1 }', 'weight-invalid "-1"'],
  ['budget: { weight: 30 }', 'weight-sum "30"'],
  ['total: 90', 'weight-sum "90"'],
  [
    'groups: [{ name: 甲, weight: 80, groups: [{ name: 子, weight: 30 }, { name: 丑, weight: 40 }] }]',
    'weight-sum "80"',
  ],
  ['grades: [{ name: 优, from: 90 }, { name: 差, from: 60 }]', 'grades-bottom "60"'],
  ['grades: [{ name: 优, from: 90 }, { name: 良, from: 90 }, { name: 差, from: 0 }]', 'grades-equal "90"'],
  ['grades: [{ name: 优, from: 90 }, { name: 良, from: 95 }, { name: 差, from: 0 }]', 'grades-order "90"'],
  ['grades: [{ name: 不合格, from: 60 }, { name: 合格, from: 0 }]', 'grades-order "0"'],
  ['valid: { from: 2025, to: 2020 }', 'years-order "2020"'],
  ['monitoring: { thresholds: { 4: 60, 6: 40 } }', 'thresholds-order "40"'],
  ['monitoring: { thresholds: { 4: 60 } }', 'thresholds-order "60"'],
  ['deductions: [{ id: 缺佐证, title: 甲, share: 5 }, { id: 缺佐证, title: 乙, share: 9 }]', 'duplicate-name "缺佐证"'],
])('%s', (line, expected) => {
  expect(problems(`id: my\nextends: wuhan-2020\nclauses: { weights: 甲, grades: 乙 }\n${line}\n`)).toEqual([expected]);
});

test('grades may be listed the worst first, and called whatever one likes', () => {
  for (const grades of [
    '[{ name: 差, from: 0 }, { name: 中, from: 60 }, { name: 良, from: 80 }, { name: 优, from: 90 }]',
    '[{ name: 合格, from: 60 }, { name: 一般, from: 0 }]',
    '[{ name: 红, from: 0 }, { name: 绿, from: 60 }]',
  ])
    expect(problems(`id: my\nextends: wuhan-2020\nclauses: { grades: 乙 }\ngrades: ${grades}\n`)).toEqual([]);
});

test('a weight left open leaves the sum open', () => {
  expect(
    problems(
      'id: my\nextends: wuhan-2020\nclauses: { weights: 甲 }\ngroups: [{ name: 甲, weight: 50 }, { name: 乙 }]\n',
    ),
  ).toEqual([]);
});

test('a changed decision without its sentence is told once, with all of them', () => {
  const { problems: found, profile } = read(
    'id: my\nextends: wuhan-2020\nformulas: { exceeded: linear, equal: ratio }\nbands: { met: 85 }\n',
  );
  expect(found).toMatchObject([{ kind: 'uncited', clauses: ['negative', 'qualitative'] }]);
  expect(profile).toBeDefined();
});

test('syntax errors break a profile and lose nothing that can be read', () => {
  const { profile, syntax, draft } = read('id: my\nextends： wuhan-2020\nbands: { met: 85\n');
  expect(profile).toBeUndefined();
  expect(syntax.length).toBeGreaterThan(0);
  expect(draft).toMatchObject({ id: 'my', extends: 'wuhan-2020', bands: { met: '85' } });
});

test('any text has an answer, and its problems stand inside it', () => {
  const word = fc.constantFrom(
    'id',
    'extends',
    'groups',
    'weight',
    'name',
    'grades',
    'from',
    'bands',
    'met',
    'units',
    'equals',
    ': ',
    '：',
    '\n',
    '\n  ',
    '- ',
    '{ ',
    ' }',
    '[',
    ']',
    'wuhan-2020',
    '90',
    '-5',
    '0',
    '1 个',
    '"',
    '*a',
    '&a ',
    '<<',
    '---\n',
    'clauses',
    'total',
    ', ',
    '分',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), words => {
      const text = words.join('');
      for (const { span } of read(text).problems) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});
