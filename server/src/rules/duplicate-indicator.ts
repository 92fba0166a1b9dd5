import type { RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import { moved, rememberAtHome } from '../text/moved.js';
import { compact } from './explained.js';
import { defineRule } from './rule.js';

interface Duplicate {
  readonly name: string;
  readonly first: string;
}

export const duplicateIndicator = defineRule<Duplicate>({
  code: 'duplicate-indicator',
  group: 'structure',
  severity: 'warning',
  title: { 'zh-CN': '同一组内指标重复', en: 'Indicator given twice in one group' },
  doc: {
    what: { 'zh-CN': '同一个二级指标（或一级指标）下有两个名称相同的指标。比较时不计空格、标点和名称后括号里的分值。', en: 'Two rows of one group have the same name; white space, punctuation and points in brackets after the name do not count.' },
    why: { 'zh-CN': '同一件事考核两次，权重就重复计算了；也可能是复制一行后忘了改名称。', en: 'One thing evaluated twice counts twice; or a copied row was left with its old name.' },
    how: { 'zh-CN': '删去重复的一行并调整权重，或把名称改得能分清。没有自动修复：留哪一行要由填报人定。', en: 'Remove one and rebalance the weights, or tell the names apart. There is no fix: which one stays is for the analyst to say.' },
  },
  examples: {
    bad: ['年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n  - { 名称: 开展专项检查 (40分), 权重: 40, 目标值: ≥6 次, 完成值: 6 次, 得分: 40 }\n'],
    good: ['年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展消防专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n  - { 名称: 开展环保专项检查, 权重: 40, 目标值: ≥6 次, 完成值: 6 次, 得分: 40 }\n'],
  },
  message: {
    'zh-CN': ({ name, first }) => `“${name}”与同组的“${first}”重复，同一件事会计两次分。请删去一行并调整权重，或把名称改得能分清。`,
    en: ({ name, first }) => `“${name}” repeats “${first}” of the same group, so one thing counts twice. Remove one and rebalance the weights, or tell their names apart.`,
  },

  *check({ scorecard: { nodes, groups } }) {
    yield* repeated(nodes);
    for (const group of groups) {
      const { value, by } = repeatedIn(group);
      yield* moved(value, by);
    }
  },
});

function* repeated(siblings: readonly RatedNode[]) {
  const seen = new Map<string, RatedRow>();
  for (const node of siblings) {
    const name = node.kind === 'row' ? node.indicator.name : undefined;
    if (node.kind !== 'row' || name?.state !== 'ok') continue;
    const key = nameKey(name.value);
    const first = seen.get(key);
    if (!first) seen.set(key, node);
    else yield { span: name.span, state: { name: name.value, first: first.path.at(-1) ?? '' }, related: [{ span: first.indicator.name.span, words: { 'zh-CN': '同名的指标', en: 'The row of the same name' } }] };
  }
}

/** A name without what does not tell it from another. */
function nameKey(name: string): string {
  const plain = compact(name).replace(/\(\d+(?:\.\d+)?分?\)$/, '');
  return plain.replace(/[\s\p{P}]/gu, '') || plain;
}

const repeatedIn = rememberAtHome(({ children }: RatedGroup) => Array.from(repeated(children)));
