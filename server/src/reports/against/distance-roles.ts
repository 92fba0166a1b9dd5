import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import type { Value } from '../../quantity/value.js';
import { daysBetween } from '../../quantity/dates.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { type Expected, expectValue, words } from './expected.js';
import type { Mention } from './mentions.js';
import { actualOf, targetOf } from './row-values.js';
import { nameOf, type Subject } from './subjects.js';

const target =
  '(?:年初|年度|全年|预期|既定|控制|管控|设定的?)*(?:(?:目标|计划|任务|指标)(?:值|数)?|控制(?:[价数线]|标准)|(?:考核|规定)?(?:要求|标准)|上限|限额)的?';
const amount = '(?:\\d[\\d,.]*[^\\d,]{0,8})?';

/** 比目标高, 较目标（95%）低, 比目标值 860 万元节约. */
const fromTarget = new RegExp(
  `(?:[比较]${target}${amount}(?:相?差|高出?|低|[多少]\\p{Script=Han}{0,2}|超出?|超过|节约|增加|减少|提高|下降|降低)|超出?${target}|[高低]出${target}|[高低多少]于\\d[\\d,.]*[^\\d,]{0,8}的${target}(?:相?差|[高低多少]出?)?|[与距离](?:${amount}的)?${target}${amount}(?:相?差|[还尚仍]差))了?$`,
  'u',
);
/** 少完成 7 次, 超额 60 只. */
const alone =
  /(?:少完成|多完成|超额|超额完成|^(?:[还尚仍]?差|[高低]出?|[少多]\p{Script=Han}{0,2}|超[时期过出]?|逾期|延[期迟误]))了?$/u;

/** What the form has for how far a row is from its target; `undefined` where the words tell of no such distance. */
export function distanceOf(
  { ahead, after, text }: Mention,
  subject: Subject | undefined,
  document: DocumentAnalysis,
  named?: string,
): Expected | undefined {
  if (subject?.kind !== 'rows') return undefined;
  if (named !== undefined && isDifference.test(named))
    return /[上去往前]年|同期|20\d\d年/u.test(named) ? noOne(subject.rows) : apartFrom(subject.rows, document);
  const clause =
    ahead
      .replace(/\([^()]*\)/gu, '')
      .split(/[,、;()]/u)
      .at(-1) ?? '';
  if (/[天日]$/u.test(text) && (isEarly.test(clause) || isLate.test(clause))) {
    const days = daysApart(subject.rows, isEarly.test(clause));
    if (days) return days;
  }
  // 优于年度目标 0.7 个百分点
  if (/百分点$/u.test(text) && behindTarget.test(clause)) return apartFrom(subject.rows, document);
  // 超出 120 元的目标 tells the target
  if ((!fromTarget.test(clause) && !alone.test(clause)) || after.startsWith('的')) return undefined;
  return apartFrom(subject.rows, document, alone.test(clause) ? subject.rows.map(actualOf) : []);
}

function apartFrom(rows: readonly RatedRow[], document: DocumentAnalysis, reached: readonly Value[] = []): Expected {
  const name = nameOf(rows);
  const apart = distances(rows);
  // of a part no target is known
  const known =
    apart.length > 0
      ? expectValue(
          words(`“${name}”与目标的差距`, `how far “${name}” is from its target`),
          [...apart, ...reached],
          document,
        )
      : undefined;
  return known ?? noOne(rows);
}

/** A distance that no form says. */
const noOne = (rows: readonly RatedRow[]): Expected => ({
  what: words(nameOf(rows), nameOf(rows)),
  form: '',
  agrees: () => true,
});

/** 少完成车站主体结构 1 座: what stands right before a name and its number. */
const isDifference = /(?:(?<![许大减缺不])[多少](?:完成)?|[还尚仍]差)了?$/u;

/** 较计划提前 3 天. */
const isEarly = /^(?:[比较](?:年初|年度|预期)*(?:目标|计划|要求|任务)(?:时间|时限|日期|完成时间)?)?提前(?:了|约)?$/u;

const isLate =
  /^(?:[比较](?:年初|年度|预期)*(?:目标|计划|要求|任务)(?:时间|时限|日期|完成时间)?)?(?:逾期|延[期迟误]|推迟|晚)(?:了|约)?$/u;

const behindTarget = new RegExp(`[高低多少优好]于${target}$`, 'u');

/** How many days a row was done ahead of its day, or behind it; who counts both ends has one more. */
function daysApart(rows: readonly RatedRow[], isAhead: boolean): Expected | undefined {
  const [row] = rows;
  if (row?.target.kind !== 'date' || row.actual.kind !== 'date') return undefined;
  const [from, to] = isAhead ? [row.actual.date, row.target.date] : [row.target.date, row.actual.date];
  const days = daysBetween(from, to);
  if (days <= 0) return undefined;
  const name = nameOf(rows);
  return {
    what: isAhead
      ? words(`“${name}”提前的天数`, `how many days early “${name}” was`)
      : words(`“${name}”逾期的天数`, `how many days late “${name}” was`),
    form: `${days} 天`,
    agrees: ({ number: own }) => own.minus(days).abs().lessThanOrEqualTo(1),
  };
}

/** How far rows are from their targets, as values: 低于目标值 2 小时 may say that, or the target. */
export function distances(rows: readonly RatedRow[]): readonly Value[] {
  return rows.flatMap(row => {
    const [target, actual] = [targetOf(row), actualOf(row)];
    if (target.kind !== 'quantity' || actual.kind !== 'quantity' || target.unit?.unit.name !== actual.unit?.unit.name)
      return [];
    const [aim, reached] = [target, actual].map(({ amount }) => amount.number.times(amount.multiplier));
    if (!aim || !reached) return [];
    const apart = reached.minus(aim).abs().div(target.amount.multiplier);
    const source = [number(apart.times(target.amount.multiplier)), target.unit?.unit.name ?? ''].join(' ').trim();
    return [{ ...target, source, comparison: undefined, amount: { ...target.amount, number: apart } }];
  });
}
