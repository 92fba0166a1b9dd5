import { cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { valueOf } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale } from '../../text/locale.js';
import type { ChecksFault } from './checks-fault.js';
import { nameOf } from './values.js';
import type { WeightFault } from './weights.js';

/** Says which weights do not add up, by how much, and what they should come to. */
export function sayWeightFault(fault: WeightFault | ChecksFault, profile: Profile, locale: Locale): string {
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
