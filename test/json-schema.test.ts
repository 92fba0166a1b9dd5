import { Ajv, type ValidateFunction } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { rules } from '../server/src/rules/index.js';
import { samples } from './support/texts.js';

/** The committed schema, as editors that know YAML only use it: values have the types that YAML 1.2 gives them. */
const compiled = (name: string): ValidateFunction =>
  new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
    JSON.parse(readFileSync(`syntaxes/${name}.schema.json`, 'utf8')) as object,
  );
const [ofEvaluations, ofProfiles] = [compiled('perf-yaml'), compiled('perf-profile')];

function errors(text: string, validate = ofEvaluations): readonly string[] {
  return parseAllDocuments(text).flatMap(document =>
    validate(document.toJS())
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  );
}

const isYaml = (text: string): boolean => parseAllDocuments(text).every(document => document.errors.length === 0);

const nested = ['汇总', '评分标准', '自定评分办法'].flatMap(folder =>
  readdirSync(`samples/${folder}`)
    .filter(name => /\.perf\.ya?ml$/.test(name))
    .map(name => [name, readFileSync(`samples/${folder}/${name}`, 'utf8')] as const),
);
test.each([...samples, ...nested].filter(([, text]) => isYaml(text)))('%s is accepted', (_, text) =>
  expect(errors(text)).toEqual([]),
);

describe('the rules’ good examples are accepted', () => {
  const good = rules.flatMap(({ code, examples }) =>
    examples.good.map(example => [code, example.split(/^#- /m)[0] ?? ''] as const),
  );
  test.each(good.filter(([, example]) => isYaml(example)))('%s', (_, example) => expect(errors(example)).toEqual([]));
});

test.each([
  ['an unknown key', '绩效指标: []\n目标植: 3\n', 'must NOT have additional properties'],
  ['a missing one', '绩效指标:\n  - { 名称: 甲, 权重: 5 }\n', 'must have required property'],
  [
    'a word that is not listed',
    '绩效指标:\n  - { 名称: 甲, 权重: 5, 目标值: 3, 方向: 越大越好 }\n',
    'must be equal to constant',
  ],
  ['another kind of node', '绩效指标: { 名称: 甲 }\n', 'must be array'],
])('%s is refused', (_, text, words) => expect(errors(text).join('\n')).toContain(words));

test.each([
  ['a form without points', '绩效指标:\n  - { 名称: 甲, 目标值: ≥3 次, 完成值: 3 次 }\n'],
  ['a row that its sentence scores', '绩效指标:\n  - { 名称: 甲, 权重: 5, 完成值: 3 次, 评分标准: 每次得 1 分 }\n'],
  [
    'a row that ticks score',
    'indicators:\n  - { name: a, weight: 5, scoring: { checks: [{ name: b, points: 5, met: yes }] } }\n',
  ],
  ['a row that does not apply', '绩效指标:\n  - { 名称: 甲, 不适用: 政策取消 }\n'],
])('%s is accepted', (_, text) => expect(errors(text)).toEqual([]));

test('both vocabularies, and both in one file', () => {
  expect(
    errors(
      'indicators:\n  - { name: a, weight: 5, target: 3, 完成值: 是, direction: at-most }\n预算执行: { planned: 489, 执行数: 300 }\n',
    ),
  ).toEqual([]);
});

test('the sample profile is accepted, and what its reader refuses is refused', () => {
  expect(errors(readFileSync('samples/自定评分办法/区局2023.perf-profile.yaml', 'utf8'), ofProfiles)).toEqual([]);
  expect(
    errors(
      'id: a\nextends: wuhan-2020\nbudget: { cap: 否 }\ntitle: 甲\nunits: [{ name: 桶 }]\nexplain: { over: never }\n',
      ofProfiles,
    ),
  ).toEqual([]);
  for (const wrong of [
    'formulas: { exceeded: liner }',
    'titel: 甲',
    'groups: [{ weight: 3 }]',
    'bands: 80',
    'extends: ./a.yaml',
  ])
    expect(errors(`${wrong}\n`, ofProfiles), wrong).not.toEqual([]);
});
