import { describe, expect, test } from 'vitest';
import { everyKey } from '../../../test/support/every-key.js';
import { parseYaml } from '../yaml/parse.js';
import type { Evaluation, Indicator, Node } from './evaluation.js';
import { valueOf } from './field.js';
import { type At, type Visit, visitFields } from './mapping.js';
import { readEvaluation } from './read.js';
import { evaluation as evaluationTable } from './tables/evaluation.js';
import { group as groupTable } from './tables/group.js';
import { indicator as indicatorTable } from './tables/indicator.js';
import { isAnyKey, mappings, spell } from './vocabulary.js';

const read = (text: string): Evaluation => {
  const [document] = parseYaml(text, { isKey: isAnyKey }).documents;
  if (!document) throw new Error('no document');
  return readEvaluation(document);
};
const row = (text: string): Indicator => {
  const [node] = valueOf(read(`indicators:\n  - ${text}\n`).indicators) ?? [];
  if (node?.kind !== 'indicator') throw new Error('no row');
  return node;
};

/** Every key under which something was read, as `mapping.key`. */
function keysRead(evaluation: Evaluation): ReadonlySet<string> {
  const found = new Set<string>();
  const look: Visit = (_, at) => {
    for (let place: At | undefined = at; place; place = place.within) found.add(`${place.mapping}.${place.spec.name}`);
  };
  const nodes = (list: readonly Node[]): void =>
    list.forEach(node => {
      if (node.kind === 'indicator') return visitFields(indicatorTable, node, look);
      visitFields(groupTable, node, look);
      found.add('group.indicators');
      nodes(node.children);
    });
  visitFields(evaluationTable, evaluation, look);
  nodes(valueOf(evaluation.indicators) ?? []);
  return found;
}

test.each(['zh', 'en'] as const)('every key of every mapping is read where it stands (%s)', vocabulary => {
  const all = Object.entries(mappings).flatMap(([mapping, specs]) => specs.map(({ name }) => `${mapping}.${name}`));
  const found = new Set(everyKey(() => '1', vocabulary).flatMap(text => [...keysRead(read(text))]));
  expect(all.filter(key => !found.has(key))).toEqual(['evaluation.indicators']);
});

test('no mapping spells two keys alike, and each key says what it is in both languages', () => {
  for (const [name, specs] of Object.entries(mappings)) {
    const words = specs.flatMap(spec => [spell(spec, 'zh'), spell(spec, 'en')]);
    expect([name, new Set(words).size]).toEqual([name, words.length]);
    for (const { about } of specs) expect(about['zh-CN'] !== '' && about.en !== '').toBe(true);
  }
});

describe('kinds', () => {
  test('points with and without their unit and brackets', () => {
    const written = ['3', '3 分', '(3分)', '（25 分）', '(3)'].map(text =>
      valueOf(row(`weight: "${text}"`).weight)?.value.toFixed(),
    );
    expect(written).toEqual(['3', '3', '3', '25', '3']);
  });

  test('listed words in either vocabulary', () => {
    expect(['目标申报', 'monitoring', '自评'].map(word => valueOf(read(`stage: ${word}\n`).stage))).toEqual([
      'target',
      'monitoring',
      'self-evaluation',
    ]);
    expect(
      ['是', 'yes', 'true'].map(word => row(`scoring: { proportional: ${word} }`).scoring?.proportional),
    ).toMatchObject([{ value: 'yes' }, { value: 'yes' }, { value: 'yes' }]);
  });

  test('a text, or the same in a mapping', () => {
    const plain = read('主管部门: 市财政局\n').department;
    const apart = read('主管部门: { 中央主管部门: 农业农村部, 地方主管部门: 省厅 }\n').department;
    expect([plain.text, plain.central, apart.text, apart.central].map(valueOf)).toEqual([
      '市财政局',
      undefined,
      undefined,
      '农业农村部',
    ]);
  });

  test('a method by its name, or spelled out', () => {
    expect(row('scoring: 满意度').scoring?.text).toMatchObject({ state: 'ok', value: '满意度' });
    const { scoring } = row(
      '计分方式: { 分档: [{ 从: 90%, 比例: 100% }, { 从: 80%, 得分: 3 }], 及格线: { 界限: 60%, 得分: 1 } }',
    );
    expect(
      scoring?.steps.map(({ from, share, score }) => [
        valueOf(from),
        valueOf(share)?.share.toFixed(),
        valueOf(score)?.value.toFixed(),
      ]),
    ).toEqual([
      ['90%', '1', undefined],
      ['80%', undefined, '3'],
    ]);
    expect([scoring?.pass?.at, scoring?.pass?.score].map(field => field?.state)).toEqual(['ok', 'ok']);
  });

  test('a list of texts, or one alone', () => {
    expect(row('review: { deduction: [empty, vague] }').review?.deduction.map(valueOf)).toEqual(['empty', 'vague']);
    expect(row('review: { deduction: empty }').review?.deduction.map(valueOf)).toEqual(['empty']);
  });

  test('another kind of node is told, and the rest is read', () => {
    const { readProblems, implementer } = read('资金管理: 良好\n实施单位: 甲\n项目类别: [一]\n');
    expect(readProblems).toMatchObject([
      { kind: 'missing-key' },
      { kind: 'wrong-type', key: '项目类别', expected: 'text' },
      { kind: 'wrong-type', key: '资金管理', expected: 'list' },
    ]);
    expect(valueOf(implementer)).toBe('甲');
  });
});

test('a node with the key indicators, even empty, is a group', () => {
  const nodes = valueOf(
    read('绩效指标:\n  - { 名称: 甲, 指标: }\n  - { 名称: 乙, indicators: [] }\n  - { 名称: 丙 }\n').indicators,
  );
  expect(nodes?.map(({ kind }) => kind)).toEqual(['group', 'group', 'indicator']);
});

test.each(['—', '——', '-', '/', '\\', '待填'])('%s is the mark of an empty cell, whatever the key takes', mark => {
  const quoted = `"${mark.replace('\\', '\\\\')}"`;
  const keys = [
    'score',
    'attainment',
    'direction',
    'nature',
    'id',
    'criterion',
    'unit',
    'not-applicable',
    'goal',
    'evidence',
  ];
  const text = `indicators:\n  - { name: a, weight: 3, target: 3, actual: 3, ${keys.map(key => `${key}: ${quoted}`).join(', ')} }\ntotal: ${quoted}\ngrade: ${quoted}\nbudget: { rate: ${quoted}, score: ${quoted} }\n`;
  const evaluation = read(text);
  expect(evaluation.readProblems).toEqual([]);
  const [node] = valueOf(evaluation.indicators) ?? [];
  const own = node as Indicator;
  expect(
    [own.score, own.attainment, own.direction, own.criterion, own.unit, own.notApplicable, own.id].map(
      ({ state }) => state,
    ),
  ).toEqual(Array(7).fill('absent'));
  expect([own.goals, own.evidence]).toEqual([[], []]);
  expect([evaluation.total.state, evaluation.grade.state]).toEqual(['absent', 'absent']);
});

test('a weight that is due is missed where an empty cell stands for it', () => {
  const problems = (more: string): readonly string[] =>
    read(`indicators:\n  - { name: a, weight: —, target: 3, ${more} }\n`).readProblems.map(({ kind }) => kind);
  expect(problems('actual: 3')).toEqual(['missing-key']);
  expect(problems('not-applicable: 本年未开展')).toEqual([]);
  expect(problems('not-applicable: 否')).toEqual(['missing-key']);
});
