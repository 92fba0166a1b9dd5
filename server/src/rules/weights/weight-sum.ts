import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { valueOf } from '../../language/field.js';
import { type Decimal, sum } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale, Words } from '../../text/locale.js';
import type { Edit, Span } from '../../text/span.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { movedBlocks, type MovedBlock, movingEdits } from '../support/moved-blocks.js';
import { movedSentence, movedTitle } from '../support/moved-words.js';
import { rowsThat } from '../support/rows.js';
import { nameOf } from '../support/values.js';
import { assign, rebalance, setPoints } from '../support/rebalance.js';
import { defineRule, type Fix } from '../rule.js';
import { fixedWeights, indicatorPoints, partsOf, type WeightFault, weightFaults } from '../support/weights.js';

interface State {
  readonly fault: WeightFault | ChecksFault | MovedBlock;
  /** How many sums of the form are wrong. */
  readonly all: number;
  readonly profile: Profile;
}

/** What earns points in a row comes to more or less than the row is worth. */
interface ChecksFault {
  readonly kind: 'checks';
  readonly row: RatedRow;
  readonly written: Decimal;
  readonly parts: readonly Decimal[];
  readonly sum: Decimal;
}

export const weightSum = defineRule<State>({
  code: 'weight-sum',
  group: 'weights',
  severity: 'error',
  needsWhole: true,
  tellsUnread: true,
  title: { 'zh-CN': '权重合计不对', en: 'Weights do not add up' },
  doc: {
    what: {
      'zh-CN':
        '一组的权重不等于下级权重之和；或者各一级指标的权重合计，加上预算执行的分值，不等于评分办法的总分；或者预算执行的分值与评分办法不同。写明“不适用”的行不计入。',
      en: 'A group’s weight is not the sum of its children’s; or the level-1 weights and the budget’s do not come to the profile’s total; or the budget’s weight is not the profile’s. Rows that do not apply are left out.',
    },
    why: {
      'zh-CN': '权重就是各项的满分。合计不对，总分就不是百分制，等级也就不可比。',
      en: 'Weights are the points each part can earn. If they do not add up, the total is not out of what it claims, and its grade cannot be compared.',
    },
    how: {
      'zh-CN': '核对批复的指标表，改正写错的权重；也可以用快速修复，把下级权重按比例调整，或把本组权重改为下级合计。',
      en: 'Check the approved table and correct the weight that is wrong; or let a fix rebalance the children in proportion, or set the group to their sum.',
    },
  },
  examples: {
    bad: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 走访企业次数, 权重: 50, 目标值: ≥30 次, 完成值: 32 次 }\n      - { 名称: 走访记录完整率, 权重: 25, 目标值: 100%, 完成值: 100% }\n',
      '评分办法: wuhan-2020\n年度: 2020\n预算执行: { 权重: 10, 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
    good: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 走访企业次数, 权重: 50, 目标值: ≥30 次, 完成值: 32 次 }\n      - { 名称: 走访记录完整率, 权重: 30, 目标值: 100%, 完成值: 100% }\n',
    ],
  },
  message: {
    'zh-CN': state => sentence(state, 'zh-CN'),
    en: state => sentence(state, 'en'),
  },

  *check(document) {
    const faults = weightFaults(document);
    const moved = movedBlocks(document);
    for (const block of moved) {
      const [first] = block.nodes;
      if (first)
        yield {
          span: partsOf(first).name.span,
          state: { fault: block, all: faults.length, profile: document.profile },
        };
    }
    for (const fault of moved.length > 0 ? faults.filter(({ kind }) => kind === 'budget') : faults)
      yield { span: placeOf(fault, document), state: { fault, all: faults.length, profile: document.profile } };
    for (const row of withChecks(document)) {
      const fault = checksFault(row);
      const span = row.indicator.scoring?.keySpan;
      if (fault && span) yield { span, state: { fault, all: faults.length, profile: document.profile } };
    }
  },

  fixes: fixesOf,
});

const withChecks = rowsThat(row => checksFault(row) !== undefined);

function checksFault(row: RatedRow): ChecksFault | undefined {
  const { standard, weight, status } = row;
  const parts = (standard?.standard?.checks ?? []).flatMap(({ points }) => (points.isNegative() ? [] : points));
  if (standard?.source !== 'scoring' || !standard.own || !weight || parts.length === 0 || status === 'not-applicable')
    return undefined;
  const all = sum(parts);
  return all.equals(weight) ? undefined : { kind: 'checks', row, written: weight, parts, sum: all };
}

function fixesOf({ fault, all }: State, document: DocumentAnalysis): readonly Fix[] {
  switch (fault.kind) {
    case 'group':
      return all > mostFixed ? [] : groupFixes(fault, all, document);
    case 'whole':
      return [byProfile(document) ?? inProportionTo(document, [])].flatMap(fix => fix ?? []).map(prefer);
    case 'budget':
      return budgetFixes(fault, document);
    case 'checks':
      return [];
    case 'moved':
      return [{ title: movedTitle(fault.by), edits: movingEdits(document.text, fault), preferred: true }];
  }
}

function placeOf(fault: WeightFault, { evaluation }: DocumentAnalysis): Span {
  if (fault.kind === 'group') return fault.rated.group.weight.span;
  if (fault.kind === 'budget' && evaluation.budget) return evaluation.budget.weight.span;
  return evaluation.indicators.entry?.keySpan ?? evaluation.indicators.span;
}

/** Where this many sums are wrong, what puts one right is not worked out for each. */
const mostFixed = 100;

function groupFixes(
  { rated, sum }: Extract<WeightFault, { kind: 'group' }>,
  all: number,
  document: DocumentAnalysis,
): readonly Fix[] {
  const { text } = document;
  const written = rated.group.weight;
  const helps = (becomes: 'children' | 'own'): boolean =>
    weightFaults(document, { group: rated.group, becomes }).length < all;
  const own = sum.greaterThan(0) && helps('children') ? setPoints(text, written, sum) : undefined;
  const total = valueOf(written)?.value;
  const children = total && helps('own') ? rebalance(text, rated.children, total) : undefined;
  return [
    fixOf(own, {
      'zh-CN': `本组权重改为下级合计 ${number(sum)}`,
      en: `Set the group to its children’s sum ${number(sum)}`,
    }),
    fixOf(children, {
      'zh-CN': `下级权重按比例调整，合计 ${number(total)}`,
      en: `Rebalance the children to ${number(total)}`,
    }),
  ]
    .flatMap(fix => fix ?? [])
    .map(prefer);
}

/** The budget back to the profile's weight; the indicators follow where they would not add up otherwise. */
function budgetFixes(
  { expected }: Extract<WeightFault, { kind: 'budget' }>,
  document: DocumentAnalysis,
): readonly Fix[] {
  const edits = document.evaluation.budget && setPoints(document.text, document.evaluation.budget.weight, expected);
  const fix = edits && inProportionTo(document, edits);
  return fix ? [{ ...fix, preferred: true }] : [];
}

function inProportionTo(document: DocumentAnalysis, first: readonly Edit[]): Fix | undefined {
  const total = indicatorPoints(document);
  const edits = rebalance(document.text, document.scorecard.nodes, total);
  const budget = number(document.profile.budget.weight);
  if (!edits) return undefined;
  if (first.length === 0) return fixOf(edits, titles.all(number(total)));
  return fixOf([...first, ...edits], edits.length === 0 ? titles.budget(budget) : titles.both(budget, number(total)));
}

const titles = {
  all: (total: string): Words => ({
    'zh-CN': `各级权重按比例调整，合计 ${total}`,
    en: `Rebalance all weights to ${total}`,
  }),
  budget: (budget: string): Words => ({
    'zh-CN': `预算执行的权重改为 ${budget}`,
    en: `Set the budget’s weight to ${budget}`,
  }),
  both: (budget: string, total: string): Words => ({
    'zh-CN': `预算执行的权重改为 ${budget}，其余按比例调整为 ${total}`,
    en: `Set the budget’s weight to ${budget} and rebalance the rest to ${total}`,
  }),
};

/** The level-1 weights as the profile has them. */
function byProfile(document: DocumentAnalysis): Fix | undefined {
  const weights = fixedWeights(document);
  const edits = weights && assign(document.text, weights);
  return fixOf(edits, { 'zh-CN': '一级指标权重改为办法规定的分值', en: 'Set the level-1 weights to the profile’s' });
}

const fixOf = (edits: readonly Edit[] | undefined, title: Words): Fix | undefined =>
  edits && edits.length > 0 ? { title, edits } : undefined;
const prefer = (fix: Fix, index: number): Fix => ({ ...fix, preferred: index === 0 });

function sentence({ fault, profile }: State, locale: Locale): string {
  const words = sentences[locale];
  switch (fault.kind) {
    case 'group': {
      const name = valueOf(fault.rated.group.name);
      const subject = name === undefined ? words.thisGroup : cite(name);
      if (fault.parts.length === 0) return words.empty(subject, number(fault.written));
      return words.group(
        subject,
        number(fault.written),
        total(fault),
        words.difference(fault.sum.minus(fault.written)),
      );
    }
    case 'moved':
      return movedSentence(fault, locale);
    case 'checks':
      return words.checks(
        cite(nameOf(fault.row)),
        number(fault.written),
        total(fault),
        words.difference(fault.sum.minus(fault.written)),
      );
    case 'whole': {
      const { weight } = profile.budget;
      const all = weight.isZero() ? '' : words.withBudget(number(weight), number(fault.sum.plus(weight)));
      return words.whole(
        total(fault),
        all,
        cite(profile.title[locale]),
        number(profile.total),
        number(fault.expected),
        words.difference(fault.sum.minus(fault.expected)),
      );
    }
    case 'budget':
      return words.budget(number(fault.written), cite(profile.title[locale]), number(fault.expected));
  }
}

/** `25 + 13 = 38`, or `38` where there are too many to add up in a sentence. */
function total({ sum, parts }: { readonly sum: Decimal; readonly parts: readonly Decimal[] }): string {
  const added = parts.map(number).join(' + ');
  return parts.length > 1 && parts.length <= 10 ? `${added} = ${number(sum)}` : number(sum);
}

const sentences = {
  'zh-CN': {
    thisGroup: '本组',
    difference: (by: Decimal) => `${by.isNegative() ? '少' : '多'} ${number(by.abs())} 分`,
    group: (name: string, written: string, sum: string, by: string) =>
      `${name}的权重是 ${written} 分，下级权重合计 ${sum} 分，${by}。请改正下级权重，或改正本组权重。`,
    checks: (name: string, written: string, sum: string, by: string) =>
      `${name}的检查项分值合计 ${sum} 分，权重是 ${written} 分，${by}。请改正检查项的分值，或改正权重。`,
    empty: (name: string, written: string) =>
      `${name}的权重是 ${written} 分，下面却没有计分的指标。请补上指标，或把分值移到别的组。`,
    withBudget: (budget: string, all: string) => `，加上预算执行 ${budget} 分共 ${all} 分`,
    whole: (sum: string, all: string, profile: string, of: string, rest: string, by: string) =>
      `一级指标权重合计 ${sum} 分${all}，应为 ${rest} 分（${profile}总分 ${of} 分），${by}。请核对各级权重。`,
    budget: (written: string, profile: string, expected: string) =>
      `预算执行的权重是 ${written} 分，${profile}规定为 ${expected} 分。请改正；不填则按办法计算。`,
  },
  en: {
    thisGroup: 'The group',
    difference: (by: Decimal) => `${number(by.abs())} too ${by.isNegative() ? 'few' : 'many'}`,
    group: (name: string, written: string, sum: string, by: string) =>
      `${name} weighs ${written}, but its children weigh ${sum}: ${by}. Correct theirs or its own.`,
    checks: (name: string, written: string, sum: string, by: string) =>
      `The checks of ${name} come to ${sum}, but it weighs ${written}: ${by}. Correct their points or its weight.`,
    empty: (name: string, written: string) =>
      `${name} weighs ${written}, but has no rows that count. Add them, or move its points to another group.`,
    withBudget: (budget: string, all: string) => `, with the budget’s ${budget} to ${all}`,
    whole: (sum: string, all: string, profile: string, of: string, rest: string, by: string) =>
      `The level-1 weights come to ${sum}${all}, but ${profile} has ${of}: the indicators should weigh ${rest}, which is ${by}. Check the weights.`,
    budget: (written: string, profile: string, expected: string) =>
      `The budget weighs ${written}, but ${profile} gives it ${expected}. Correct it, or leave it out to have the profile’s.`,
  },
} satisfies Record<Locale, unknown>;
