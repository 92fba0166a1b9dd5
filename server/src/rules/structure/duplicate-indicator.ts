import { allOf } from '../../messages/list.js';
import { valueOf } from '../../language/field.js';
import type { RatedGroup, RatedNode, RatedRow } from '../../scoring/scorecard.js';
import { lineAround, lineRestAt } from '../../text/line-around.js';
import type { Words } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { moved, rememberAtHome } from '../../incremental/moved.js';
import { remember } from '../../text/remembered.js';
import { compact } from '../support/explained.js';
import { isNothingElse } from '../support/placeholders.js';
import { groupsThat } from '../support/rows.js';
import { defineRule, type Fix, type Hit } from '../rule.js';
import { together } from '../support/together.js';

interface Duplicate {
  readonly name: string;
  readonly first: string;
  /** How many rows have the name, the first one included. */
  readonly count: number;
  /** The groups they stand in, where these are several. */
  readonly groups?: readonly string[];
  /** The first two rows of one group. */
  readonly rows?: readonly [Placed, Placed];
}

interface Placed {
  readonly span: Span;
}

export const duplicateIndicator = defineRule<Duplicate>({
  code: 'duplicate-indicator',
  group: 'structure',
  severity: 'warning',
  title: { 'zh-CN': '指标重复', en: 'Indicator given twice' },
  doc: {
    what: {
      'zh-CN':
        '同一个二级指标（或一级指标）下有名称相同的指标，或两个类别下有名称和目标值都相同的指标。几行同名的只提示一次。比较时不计空格、标点和名称后括号里的分值。',
      en: 'Rows of one group have the same name, or rows of two groups the same name and target, reported once a name; white space, punctuation and points in brackets after the name do not count.',
    },
    why: {
      'zh-CN': '同一件事考核两次，权重就重复计算了；也可能是复制一行后忘了改名称。',
      en: 'One thing evaluated twice counts twice; or a copied row was left with its old name.',
    },
    how: {
      'zh-CN':
        '删去重复的一行并调整权重，或把名称改得能分清。两行一字不差时可用快速修复删去后一行；有出入的，留哪一行由填报人定。',
      en: 'Remove one and rebalance the weights, or tell the names apart. Where two rows are the same to the letter, a fix removes the second; where they differ, which one stays is for the analyst to say.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n  - { 名称: 开展专项检查 (40分), 权重: 40, 目标值: ≥6 次, 完成值: 6 次, 得分: 40 }\n',
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n  - { 名称: 开展专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展消防专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n  - { 名称: 开展环保专项检查, 权重: 40, 目标值: ≥6 次, 完成值: 6 次, 得分: 40 }\n',
    ],
  },
  message: {
    'zh-CN': ({ name, first, count, groups }) => {
      if (groups)
        return `“${name}”在${allOf(groups, 'zh-CN')}下各列了一次，目标值也相同，同一件事重复计分。请只留一行并调整权重。`;
      return count > 2
        ? `同组有 ${count} 行都叫“${first}”，同一件事会计 ${count} 次分。请只留一行并调整权重，或把名称改得能分清。`
        : `“${name}”与同组的“${first}”重复，同一件事会计两次分。请删去一行并调整权重，或把名称改得能分清。`;
    },
    en: ({ name, first, count, groups }) => {
      if (groups)
        return `“${name}” stands in ${allOf(groups, 'en')} with the same target, so one thing counts ${count} times. Keep one and rebalance the weights.`;
      return count > 2
        ? `${count} rows of this group are named “${first}”, so one thing counts ${count} times. Keep one and rebalance the weights, or tell their names apart.`
        : `“${name}” repeats “${first}” of the same group, so one thing counts twice. Remove one and rebalance the weights, or tell their names apart.`;
    },
  },

  *check(document) {
    if (holdsTwice(document.scorecard.nodes)) yield* repeatedElsewhere(document.scorecard.rows);
    yield* findRepeated(document.scorecard.nodes);
    for (const group of withRepeated(document)) {
      const { value, by } = repeatedIn(group);
      yield* moved(value, by);
    }
  },

  fixes: ({ rows }, { text }) => (rows ? removal(text, rows) : []),
});

/** Takes out a row that says to the letter what another says, with its lines. */
function removal(text: string, [first, second]: readonly [Placed, Placed]): readonly Fix[] {
  const { start } = lineAround(text, second.span.start);
  const isAlone =
    text.slice(start, second.span.start).trim() === '-' && lineRestAt(text, second.span.end).trim() === '';
  if (!isAlone || textAt(text, first) !== textAt(text, second)) return [];
  const span = { start, end: lineAround(text, second.span.end).end };
  return [{ title: removes, edits: [{ span, text: '' }] }];
}

const removes: Words = {
  'zh-CN': '删去这一行（与上面同名的一行一字不差）',
  en: 'Remove this row, which is the same to the letter as the one above',
};

const textAt = (text: string, { span }: Placed): string => text.slice(span.start, span.end).trimEnd();

/** The rows of one name, at the second of them. */
function* findRepeated(siblings: readonly RatedNode[]): Generator<Hit<Duplicate>> {
  const rows = siblings.flatMap(node => (node.kind === 'row' ? nameOf(node).map(name => ({ name, of: node })) : []));
  const named = together(rows, ({ name }) => nameKey(name.value));
  for (const [first, second, ...more] of named.values()) {
    if (second)
      yield {
        span: second.name.span,
        state: {
          name: second.name.value,
          first: first.name.value,
          count: more.length + 2,
          rows: [{ span: first.of.indicator.node.span }, { span: second.of.indicator.node.span }],
        },
        related: [first, ...more].map(({ name: { span } }) => ({ span, words: sameName })),
      };
  }
}

/** What somebody named a row; a mark that the template left for a name is told as that. */
const nameOf = ({ indicator: { name } }: RatedRow): readonly (typeof name & { state: 'ok' })[] =>
  name.state === 'ok' && !isNothingElse(name) ? [name] : [];

/** Beyond so many rows nobody looks for one thing in two groups, and each keystroke would have to. */
const mostCompared = 500;

/** One thing in two groups: the same name with the same target. */
function* repeatedElsewhere(rows: readonly RatedRow[]): Generator<Hit<Duplicate>> {
  const named = together(rows.filter(isWhole), contentKey);
  for (const [first, ...more] of named.values()) {
    const [second, ...others] = more.filter(({ path }) => path.at(-2) !== first.path.at(-2));
    if (!second || first.indicator.name.state !== 'ok' || second.indicator.name.state !== 'ok') continue;
    yield {
      span: second.indicator.name.span,
      state: {
        name: second.indicator.name.value,
        first: first.indicator.name.value,
        count: others.length + 2,
        groups: [first, second, ...others].map(({ path }) => path.at(-2) ?? ''),
      },
      related: [first, ...others].map(({ indicator }) => ({ span: indicator.name.span, words: sameName })),
    };
  }
}

/** Whether any name may come twice; what a group holds is told once. */
function holdsTwice(nodes: readonly RatedNode[]): boolean {
  const names: string[] = [];
  for (const node of nodes) {
    names.push(...namesIn(node).value);
    if (names.length > mostCompared) return false;
  }
  return new Set(names).size < names.length;
}

const namesIn = rememberAtHome((node: RatedNode): readonly string[] => {
  if (node.kind === 'group') return node.children.flatMap(child => namesIn(child).value);
  return nameOf(node).map(name => nameKey(name.value));
});

const isWhole = (row: RatedRow): boolean => nameOf(row).length > 0 && row.indicator.target.state === 'ok';

const contentKey = ({ indicator }: RatedRow): string =>
  `${nameKey(valueOf(indicator.name) ?? '')}\n${compact(valueOf(indicator.target) ?? '')}`;

const sameName: Words = { 'zh-CN': '同名的指标', en: 'A row of the same name' };

/** A name without what does not tell it from another. */
const nameKey = remember((name: string): string => {
  const plain = compact(name).replace(/\(\d+(?:\.\d+)?分?\)$/, '');
  return plain.replace(/[\s\p{P}]/gu, '') || plain;
});

const repeatedIn = rememberAtHome(({ children }: RatedGroup) => Array.from(findRepeated(children)));

const withRepeated = groupsThat(({ children }) => children.length > 1 && areAlike(children));

/** Whether two of some rows have one name; nearly never, so it is asked before anything is listed. */
function areAlike(nodes: readonly RatedNode[]): boolean {
  const known = new Set<string>();
  let count = 0;
  for (const node of nodes)
    if (node.kind === 'row')
      for (const name of namesIn(node).value) {
        known.add(name);
        count++;
      }
  return known.size < count;
}
