import { Decimal } from '../number/decimal.js';
import { type ProfileMapping, profileKey } from '../profiles/file-keys.js';
import type { Clause } from '../profiles/profile.js';
import type { GroupData, Numeric, ProfileData } from '../profiles/resolve.js';
import type { Locale, Words } from '../text/locale.js';
import { number } from './number.js';

/** One thing that a profile decides, in words. */
export interface Decision {
  /** Its key in a profile's file, from the top: `formulas.exceeded`. */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  /** The sentence that decides it, where one is cited. */
  readonly clause: Clause | undefined;
}

/** Everything a profile decides, in the order of its file. */
export const decisionsOf = (data: ProfileData, locale: Locale): readonly Decision[] =>
  topics.map(({ path, label, value, clause }) => ({ path, label: label[locale], value: value(data, locale), clause }));

/** What one profile decides otherwise than another, such as its base. */
export function changesOf(
  data: ProfileData,
  base: ProfileData,
  locale: Locale,
): readonly (Decision & { readonly before: string })[] {
  const before = new Map(decisionsOf(base, locale).map(({ path, value }) => [path, value]));
  return decisionsOf(data, locale).flatMap(decision => {
    const old = before.get(decision.path) ?? '';
    return old === decision.value ? [] : [{ ...decision, before: old }];
  });
}

interface Topic {
  readonly path: string;
  readonly label: Words;
  value(data: ProfileData, locale: Locale): string;
  readonly clause: Clause | undefined;
}

const topic = (path: string, zh: string, en: string, value: Topic['value'], clause?: Clause): Topic => ({
  path,
  label: { 'zh-CN': zh, en },
  value,
  clause,
});

const points = (value: Numeric): string => number(new Decimal(value));
const percent = (value: Numeric): string => `${points(value)}%`;
const yesNo = (value: boolean, locale: Locale): string =>
  (value ? { 'zh-CN': '是', en: 'yes' } : { 'zh-CN': '否', en: 'no' })[locale];

const topics: readonly Topic[] = [
  topic('total', '总分', 'Total', ({ total }) => points(total), 'weights'),
  topic('budget.weight', '预算执行分值', 'Points for the budget', ({ budget }) => points(budget.weight), 'budget'),
  topic(
    'budget.cap',
    '预算执行得分封顶',
    'Budget score capped',
    ({ budget }, locale) => yesNo(budget.cap, locale),
    'cap',
  ),
  topic(
    'groups',
    '指标',
    'Groups',
    ({ groups }, locale) => groups.map(group => groupText(group, locale)).join(locale === 'en' ? ', ' : '、'),
    'weights',
  ),
  topic(
    'formulas.exceeded',
    '反向指标超过目标值',
    '“Less is better” beyond its target',
    ({ formulas }, locale) => choice('formulas', 'exceeded', formulas.exceeded, locale),
    'negative',
  ),
  topic(
    'formulas.equal',
    '“等于”类指标',
    '“Equal” rows',
    ({ formulas }, locale) => choice('formulas', 'equal', formulas.equal, locale),
    'equal',
  ),
  topic('bands.met', '定性第一档下限', 'First band from', ({ bands }) => percent(bands.met), 'qualitative'),
  topic('bands.partial', '定性第二档下限', 'Second band from', ({ bands }) => percent(bands.partial), 'qualitative'),
  topic('rounding.digits', '小数位数', 'Decimals', ({ rounding }) => String(rounding.digits)),
  topic('rounding.mode', '舍入方式', 'Rounding', ({ rounding }, locale) =>
    choice('rounding', 'mode', rounding.mode, locale),
  ),
  topic('rounding.total', '总分合计', 'Adding up', ({ rounding }, locale) =>
    choice('rounding', 'total', rounding.total, locale),
  ),
  topic(
    'explain.shortfall',
    '未完成须说明',
    'Shortfalls explained',
    ({ explain }, locale) => yesNo(explain.shortfall, locale),
    'shortfall',
  ),
  topic(
    'explain.over',
    '超额多少须说明',
    'Over-achievements explained',
    ({ explain: { over } }, locale) =>
      over === undefined
        ? { 'zh-CN': '不要求', en: 'never' }[locale]
        : { 'zh-CN': `超过 ${percent(over)}`, en: `above ${percent(over)}` }[locale],
    'overachievement',
  ),
  topic(
    'spending.outrun',
    '得分率超出执行率须核实',
    'Results ahead of spending reported',
    ({ spending }, locale) =>
      ({
        'zh-CN': `超出部分大于得分率的 ${percent(spending.outrun)}`,
        en: `above ${percent(spending.outrun)} of the results’ share`,
      })[locale],
  ),
  topic(
    'spending.unspent',
    '结余多少须说明',
    'Unspent share to be explained',
    ({ spending }, locale) =>
      ({ 'zh-CN': `超过 ${percent(spending.unspent)}`, en: `over ${percent(spending.unspent)}` })[locale],
  ),
  topic(
    'money.times',
    '预算数疑似有误：金额类目标值的倍数',
    'Planned looks wrong: times the money targets',
    ({ money }) => points(money?.times ?? 100),
  ),
  topic('money.above', '预算数疑似有误：超过（元）', 'Planned looks wrong: above (元)', ({ money }) =>
    points(money?.above ?? 1_000_000_000),
  ),
  topic(
    'grades',
    '等级',
    'Grades',
    ({ grades }, locale) =>
      grades.map(({ name, from }) => `${name} ≥ ${points(from)}`).join(locale === 'en' ? ', ' : '、'),
    'grades',
  ),
  topic(
    'units',
    '补充单位',
    'Further units',
    ({ units }, locale) =>
      units
        .map(({ name, equals }) => (equals ? `${name} = ${points(equals.amount)} ${equals.unit}` : name))
        .join(locale === 'en' ? ', ' : '、') || '—',
  ),
];

function groupText({ name, weight, required, fixed, groups = [] }: GroupData, locale: Locale): string {
  const zh = locale === 'zh-CN';
  const traits = [
    ...(weight === undefined ? [zh ? '分值自定' : 'points left open'] : []),
    ...(required ? [zh ? '必设' : 'required'] : []),
    ...(fixed ? [zh ? '分值固定' : 'fixed'] : []),
  ];
  const notes = traits.length > 0 ? (zh ? `（${traits.join('、')}）` : ` (${traits.join(', ')})`) : '';
  const inner =
    groups.length > 0
      ? zh
        ? `：${groups.map(group => group.name).join('/')}`
        : `: ${groups.map(group => group.name).join('/')}`
      : '';
  return `${name}${weight === undefined ? '' : ` ${points(weight)}`}${notes}${inner}`;
}

/** A listed word with what it means. */
function choice(mapping: ProfileMapping, key: string, value: string, locale: Locale): string {
  const shape = profileKey(mapping, key)?.shape;
  const about = shape?.kind === 'choice' ? shape.choices.find(({ name }) => name === value)?.about[locale] : undefined;
  return about === undefined ? value : locale === 'en' ? `${value} (${about})` : `${value}（${about}）`;
}
