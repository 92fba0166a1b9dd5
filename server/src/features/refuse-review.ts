import type { DocumentAnalysis } from '../analysis/analysis.js';
import { valueOf } from '../language/field.js';
import { readAttainment } from '../language/read-attainment.js';
import { number } from '../messages/number.js';
import { readPoints } from '../number/read.js';
import { type Decimal, one } from '../number/decimal.js';
import { readMoney } from '../quantity/money.js';
import { isNothing, readValue } from '../quantity/read-value.js';
import { levelOf } from '../scoring/attainment.js';
import { findDeduction } from '../scoring/review.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { isBelowZero } from '../scoring/status.js';
import { isBound } from '../scoring/values.js';
import type { Words } from '../text/locale.js';
import { pickDeductions, ratedOf, type ReviewChange, type ReviewField } from './review-change.js';

/** Why what a reviewer typed is not written: it cannot be what belongs there. `undefined` where it can. */
export function refuseReview(document: DocumentAnalysis, change: ReviewChange): Words | undefined {
  const value = change.value.trim();
  if (value === '') return undefined;
  return checks[change.field]?.(value, document, ratedOf(document, change));
}

type Check = (
  value: string,
  document: DocumentAnalysis,
  rated: RatedRow | RatedBudget | undefined,
) => Words | undefined;

const checks: Readonly<Partial<Record<ReviewField, Check>>> = {
  score: (value, { profile }, rated) => {
    const score = readPoints(value)?.value;
    const most = rated && 'budget' in rated && !profile.budget.cap ? undefined : rated?.weight;
    if (!score) return words.noPoints(value, most);
    if (isBelowZero(score)) return words.belowZero(value, most);
    return most && score.greaterThan(most) ? words.aboveWeight(value, most) : undefined;
  },
  actual: (value, { profile, context }, rated) => {
    if (!rated || 'budget' in rated) return undefined;
    const unit = valueOf(rated.indicator.unit);
    const found = readValue(value, { units: profile.units, unit, year: context.year, noneIsEmpty: false });
    const isNumber = rated.target.kind === 'quantity' || rated.target.kind === 'range';
    const isOpen = found.kind === 'range' || (found.kind === 'quantity' && isBound(found));
    return isNumber && isOpen ? words.open(value) : undefined;
  },
  attainment: (value, { profile }) => {
    const read = readAttainment(value);
    if (!read) return levelOf(value, profile) ? undefined : words.noAttainment(value);
    if (read.kind === 'level') return undefined;
    const { share } = read.percent;
    return isBelowZero(share) || share.greaterThan(one) ? words.noAttainment(value) : undefined;
  },
  deduction: (value, { profile }) => {
    const unknown = pickDeductions(value, profile).find(entry => !findDeduction(entry, profile));
    return unknown === undefined
      ? undefined
      : words.noDeduction(
          unknown,
          profile.deductions.map(({ title }) => title),
        );
  },
  spent: (value, { profile, context: { currency } }) =>
    readMoney(value, currency, profile.units) ? undefined : words.noMoney(value, currency),
  date: (value, { profile, context: { year } }) => {
    const found = readValue(value, { units: profile.units, unit: undefined, year, noneIsEmpty: false });
    return found.kind === 'date' || isNothing(value) ? undefined : words.noDate(value);
  },
};

const range = (most: Decimal | undefined): Words =>
  most
    ? { 'zh-CN': `请填 0 到 ${number(most)} 之间的数。`, en: `Write a number from 0 to ${number(most)}.` }
    : { 'zh-CN': '请填不小于 0 的数。', en: 'Write a number not below 0.' };

const words = {
  noPoints: (value: string, most: Decimal | undefined): Words => ({
    'zh-CN': `“${value}”不是分数，没有写入。${range(most)['zh-CN']}`,
    en: `“${value}” is no score and was not written. ${range(most).en}`,
  }),
  belowZero: (value: string, most: Decimal | undefined): Words => ({
    'zh-CN': `复核得分 ${value} 小于 0，没有写入。${range(most)['zh-CN']}`,
    en: `The reviewed score ${value} is below 0 and was not written. ${range(most).en}`,
  }),
  aboveWeight: (value: string, most: Decimal): Words => ({
    'zh-CN': `复核得分 ${value} 超过权重 ${number(most)} 分，没有写入。${range(most)['zh-CN']}`,
    en: `The reviewed score ${value} is above the weight ${number(most)} and was not written. ${range(most).en}`,
  }),
  open: (value: string): Words => ({
    'zh-CN': `“${value}”只是一个范围，没有写入。复核完成值请填实际数，如 10 次。`,
    en: `“${value}” only names a range and was not written. Write what was achieved, such as 10.`,
  }),
  noAttainment: (value: string): Words => ({
    'zh-CN': `“${value}”不是达成情况，没有写入。请填达成预期指标、部分达成预期指标、未达成预期指标，或 0% 到 100% 的百分比。`,
    en: `“${value}” is no attainment and was not written. Write met, partial, unmet, or a percentage from 0 % to 100 %.`,
  }),
  noDeduction: (value: string, titles: readonly Words[]): Words => ({
    'zh-CN': `扣分目录里没有“${value}”，没有写入。可选：${titles.map(title => title['zh-CN']).join('、')}。`,
    en: `The catalogue of deductions has no “${value}”: it was not written. There are: ${titles.map(({ en }) => en).join('; ')}.`,
  }),
  noMoney: (value: string, currency: string): Words => ({
    'zh-CN': `“${value}”不是金额，没有写入。请填数字，单位是${currency}。`,
    en: `“${value}” is no amount and was not written. Write a number, in ${currency}.`,
  }),
  noDate: (value: string): Words => ({
    'zh-CN': `“${value}”不是日期，没有写入。请写成 2021-05-25 或 2021年5月25日。`,
    en: `“${value}” is no date and was not written. Write it as 2021-05-25.`,
  }),
};
