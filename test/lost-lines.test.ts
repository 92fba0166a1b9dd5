import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import {
  look,
  whole,
  indentOf,
  at,
  changed,
  joined,
  put,
  sample,
  lines,
  without,
  first,
  second,
  group,
  budget,
  goals,
  reasons,
  measures,
  top,
} from './support/slips.js';

test.each([first, second, group, top])('the first line %i of an item lost is one finding, and nothing moves', index => {
  const { findings, total } = look(without(index));
  expect(
    findings.filter(({ rule }) => ['yaml-syntax', 'missing-key', 'duplicate-key'].includes(rule.code)),
  ).toHaveLength(1);
  expect(total).toBe(whole.total);
  const [finding] = findings.filter(({ rule }) => rule.code === 'yaml-syntax');
  expect(finding?.message('zh-CN')).toBe('从这里起像是新的一行指标，上面少了一行“- 名称”。');
  const fixed = (finding?.fixes() ?? []).map(fix => applyEdits(without(index), fix.edits));
  expect(fixed).toContain(put(index, each => `${each.slice(0, each.indexOf(':'))}:`));
});

test.each(['改进措施', '偏差分析'])(
  'a text under %s whose lines lost their spaces and its mark is one finding',
  key => {
    const text = changed((each, i) => {
      if (each === `${key}: |`) return `${key}:`;
      const [from, to] = key === '偏差分析' ? [reasons, measures] : [measures, at('备注: |')];
      return i > from && i < to && each.startsWith('  ') ? each.trimStart() : each;
    });
    const added = look(text).findings.filter(({ rule }) => rule.code === 'yaml-syntax');
    expect(added).toHaveLength(1);
    expect(added[0]?.message('zh-CN')).toBe(`本行是上一行“${key}”的内容，请接到上一行。`);
  },
);

test.each(['注意核对', '以下为数量指标'])('“%s” among the rows is told alone, and no row is lost', words => {
  for (const index of [group + 2, goals, at('绩效指标:')]) {
    const { findings, total } = look(put(index, each => `${each}\n${' '.repeat(indentOf(each))}${words}`));
    expect(findings.length).toBe(whole.findings.length + 1);
    expect(total).toBe(whole.total);
  }
});

/** Lists that stand beside their keys. */
const compact = sample.replace(/^绩效指标:\n[\s\S]*?(?=\n\n)/m, block =>
  block
    .replace(/^ +(?=- )/gm, spaces => ' '.repeat((spaces.length - 2) / 2))
    .replace(/^ +(?!-)(?=\S)/gm, spaces => ' '.repeat(spaces.length / 2)),
);

test.each([
  ['- 名称: 走出去招商次数', '名称: 走出去招商次数'],
  ['- 名称: 质量指标', '名称: 质量指标'],
  ['- 名称: 效益指标', '名称: 效益指标'],
  ...['产出指标', '数量指标', '招商接洽企业数量', '签订亿元以上项目', '社会效益指标'].flatMap(name => [
    [`- 名称: ${name}`, `名称: ${name}`] as const,
    [`- 名称: ${name}`, `  名称: ${name}`] as const,
    [`- 名称: ${name}`, `  - 名称: ${name}`] as const,
  ]),
  ['- 名称: 走出去招商次数', '  - 名称: 走出去招商次数'],
  ['  - 名称: 走出去招商次数', '- 名称: 走出去招商次数'],
  ['- 名称: 全年污水排放量', '    - 名称: 全年污水排放量'],
  ['- 社会事务', '  - 社会事务'],
] as const)(
  '%j written as %j where lists stand beside their keys is one finding, whose fix restores the text',
  (right, wrong) => {
    const broken = compact.replace(right, wrong);
    const { findings, total } = look(broken);
    expect([findings.length, total]).toEqual([whole.findings.length + 1, whole.total]);
    const fixes = findings.filter(({ rule }) => rule.code === 'yaml-syntax').flatMap(finding => finding.fixes());
    expect(fixes.map(fix => applyEdits(broken, fix.edits))).toContain(compact);
  },
);

/** As some programs write it: four spaces a level, and what an item holds four behind its dash. */
const wide = sample
  .split('\n')
  .map(each => ' '.repeat(indentOf(each)) + each)
  .join('\n')
  .replace(/^( *)- (?=名称)/gm, '$1-   ');

test.each(['走出去招商次数', '质量指标', '签订亿元以上项目', '引进项目多样性', '效益指标'])(
  'the dash of %s lost where four spaces are a level is one finding, whose fix restores the text',
  name => {
    for (const put of ['', '    ']) {
      const broken = wide.replace(`-   名称: ${name}`, `${put}名称: ${name}`);
      const { findings, total } = look(broken);
      expect([findings.length, total]).toEqual([whole.findings.length + 1, whole.total]);
      const fixes = findings.filter(({ rule }) => rule.code === 'yaml-syntax').flatMap(finding => finding.fixes());
      expect(fixes.map(fix => applyEdits(broken, fix.edits))).toContain(wide);
    }
  },
);

test('a stop behind a number, an amount, a year or a word says nothing', () => {
  for (const mark of [',', '，', '；', '。'])
    for (const index of [second + 1, budget + 2, budget + 4, at('年度: 2020'), at('金额单位: 万元'), second + 4]) {
      const { findings, total } = look(put(index, each => each + mark));
      expect([findings.length, total]).toEqual([whole.findings.length, whole.total]);
    }
});

/** Lists of mappings where a text might stand, and rows with lists in them. */
const mixed = readFileSync('samples/农村公路养护2022.perf.yaml', 'utf8')
  .replace(/^年度目标:\n(?: +- .*\n)+/m, '')
  .concat('年度目标:\n  - 编号: G1\n    内容: 养护里程\n  - 编号: G2\n    内容: 群众满意\n');

test.each([
  ['  - 编号: G1', '  编号: G1'],
  ['  - 编号: G1', '    编号: G1'],
  ['  - 编号: G2', '  编号: G2'],
  ['年度目标:\n  - 编号', '年度目标: - 编号'],
])('%j written as %j is one finding, whose fix restores the text', (right, wrong) => {
  const broken = mixed.replace(right, wrong);
  const added = look(broken).findings.filter(({ rule }) => ['yaml-syntax', 'wrong-type'].includes(rule.code));
  expect(added.flatMap(finding => finding.fixes().map(fix => applyEdits(broken, fix.edits)))).toEqual([mixed]);
});

test.each(['\n', '\r\n'])(
  'two versions left unmerged are one finding, whose fixes keep either, with lines that end in %j',
  ends => {
    const changes = [
      [second, '            得分: 3', '            得分: 2'],
      [budget, '  预算数: 489', '  预算数: 500'],
      [reasons, '偏差分析: |', '偏差分析: |\n  另一段说明。'],
    ] as const;
    for (const [from, line, other] of changes) {
      const index = lines.indexOf(line, from);
      expect(index).toBeGreaterThan(0);
      const conflict = put(index, () => `<<<<<<< HEAD\n${line}\n=======\n${other}\n>>>>>>> a`).replaceAll('\n', ends);
      const { findings, total } = look(conflict);
      expect([findings.length, total]).toEqual([whole.findings.length + 1, whole.total]);
      const fixes = findings.filter(({ rule }) => rule.code === 'yaml-syntax').flatMap(finding => finding.fixes());
      expect(fixes.map(fix => applyEdits(conflict, fix.edits))).toEqual(
        [line, other].map(kept => put(index, () => kept).replaceAll('\n', ends)),
      );
    }
  },
);

test('a line of a table among the rows is told alone, and no row is lost', () => {
  for (const index of [first + 1, second, group, goals]) {
    const { findings, total } = look(put(index, each => `| 数量指标 | 走访企业 | 50 家 | 2 |\n${each}`));
    expect([findings.length, total]).toEqual([whole.findings.length + 1, whole.total]);
  }
});

test.each([
  ['"', '”', '"'],
  ['“', '"', '"'],
  ["'", '’', "'"],
  ['‘', "'", "'"],
])('a value in %s and %s is one finding, whose fix pairs them', (open, close, mark) => {
  for (const index of [first, second + 1, second + 2, budget + 2, at('年度: 2020')]) {
    const quoted = (from: string, to: string): string =>
      put(index, each => each.replace(/: (.*)$/, `: ${from}$1${to}`));
    const broken = quoted(open, close);
    const { findings, total } = look(broken);
    expect([findings.length, total]).toEqual([whole.findings.length + 1, whole.total]);
    const fixes = findings.filter(({ rule }) => rule.code === 'yaml-syntax').flatMap(finding => finding.fixes());
    expect(fixes.map(fix => applyEdits(broken, fix.edits))).toEqual([quoted(mark, mark)]);
  }
});

test.each(['“3”', '“3', '3”'])('a weight written as %s is its number', written => {
  const { findings, total } = look(put(second + 1, each => each.replace(/\d+$/, written)));
  expect([findings.length, total]).toEqual([whole.findings.length, whole.total]);
});

test.each([second - 1, first - 1, at('          - 名称: 开展应急演练') - 1])(
  'the break behind line %i lost without a blank is one finding, whose fix restores the text',
  index => {
    const broken = joined(index, '');
    const { findings, total } = look(broken);
    expect([findings.length, total]).toEqual([whole.findings.length + 1, whole.total]);
    const fixes = findings.filter(({ rule }) => rule.code === 'yaml-syntax').flatMap(finding => finding.fixes());
    expect(fixes.map(fix => applyEdits(broken, fix.edits))).toEqual([sample]);
  },
);
