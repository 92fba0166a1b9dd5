import { directionWord } from '../../messages/direction.js';
import { citeValue, kindWords } from '../../messages/values.js';
import type { Direction } from '../../language/evaluation.js';
import { withDigits } from '../../quantity/look-alike.js';
import type { Value } from '../../quantity/value.js';
import { findDirection } from '../../scoring/direction.js';
import type { Fact, FactOf } from '../../scoring/fact.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { isUnscored } from '../../scoring/sum.js';
import type { Locale } from '../../text/locale.js';
import { sameSpan } from '../../text/span.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { isPlaceholder } from '../support/placeholders.js';
import { rowsThat } from '../support/rows.js';
import { partWords, relateOrigins } from '../support/from-source.js';
import { unscoredThen } from '../support/consequence.js';
import { defineRule } from '../rule.js';
import { stateDirection } from '../support/values.js';

interface Mismatch {
  readonly row: RatedRow;
  readonly fact: FactOf<'type-mismatch'>;
  /** The part whose actual it is. */
  readonly part: string | undefined;
  /** Whether it is what a reviewer found. */
  readonly isReview?: boolean;
}

export const typeMismatch = defineRule<Mismatch>({
  code: 'type-mismatch',
  group: 'targets',
  severity: 'error',
  ofResults: true,
  title: { 'zh-CN': '目标值和完成值不是同一种数据', en: 'Target and actual are of different kinds' },
  doc: {
    what: {
      'zh-CN':
        '目标值是数、区间、日期或“是”“否”，完成值却是另一种；或写明的方向与目标值的种类对不上。这样的行不计分。目标值是文字而完成值是数的，按定性指标由评分人给分，只作警告；目标值是日期而完成值只写“已完成”之类的，也只作警告，请补填日期。',
      en: 'The target is a number, a range, a date or yes/no and the actual is of another kind, or the stated direction does not fit the target. Such a row is not scored. A text target with a number as actual is judged as a qualitative row, with a warning; so is a finished-word such as 已完成 against a date, which asks for the day.',
    },
    why: {
      'zh-CN': '完成值要和目标值逐项对比才能计分，两者必须是同一种数据。',
      en: 'A score compares the actual with the target, so both must be of one kind.',
    },
    how: {
      'zh-CN':
        '把完成值写成与目标值同一种的数据；方向写错的，改正方向。完成值该写多少只有填报人知道，所以只有方向可以自动修复。',
      en: 'Write the actual as the target is written, or correct the direction. Only the analyst knows the actual, so only the direction has a fix.',
    },
  },
  examples: {
    bad: [
      example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 基本完成, 得分: 80'),
      example('名称: 走访企业次数, 权重: 80, 目标值: 30 次, 方向: 时限, 完成值: 32 次, 得分: 80'),
    ],
    good: [example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次, 得分: 80')],
  },
  message: {
    'zh-CN': ({ row, fact: { found, side, direction, scored, origin }, part, isReview }) => {
      const { target } = row;
      if (isReview)
        return `目标值是${citeValue(target)}，复核完成值是${kindAndText(found)}，算不出复核得分。请填“复核得分”，并写明理由。`;
      const kind = kindWords[found.kind]['zh-CN'];
      if (scored)
        return `目标值${citeValue(target)}是文字，完成值${citeValue(found)}是${kind}，${judgedThen(row, 'zh-CN')}。目标有数量的，请在目标值中写明；确属定性的，请写明方向为“定性”。`;
      if (part !== undefined)
        return `${partWords(part, origin, row, 'zh-CN')}的完成值${citeValue(found)}是${kind}，不能与目标值${citeValue(target)}和其他${origin ? '来源' : '分项'}汇总${isUnscored(row) ? '' : `，${origin ? '这项指标' : '本行'}不计分`}。请改为同一种数据。`;
      if (side === 'target')
        return `方向是“${directionWord(direction, 'zh-CN')}”，目标值应为${sayExpected(direction, 'zh-CN')}，写的却是${kindAndText(found)}${isUnscored(row) ? '' : '，本行不计分'}。请改正方向或目标值。`;
      if (target.kind === 'date' && found.kind === 'text')
        return notYet.test(found.source)
          ? `期限是${citeValue(target)}，完成值写的是${citeValue(found)}，没有日期${unscoredThen(row, 'zh-CN')}。完成后请填写实际完成日期。`
          : `期限是${citeValue(target)}，完成值只写了${citeValue(found)}，看不出是否按期${unscoredThen(row, 'zh-CN')}。请填写实际完成日期，如 2020年12月20日。`;
      return `目标值是${citeValue(target)}，完成值应填${expectedActual(target, direction, 'zh-CN')}，填的却是${kindAndText(found)}，无法比较${unscoredThen(row, 'zh-CN')}。请按目标值的写法填写完成值。`;
    },
    en: ({ row, fact: { found, side, direction, scored, origin }, part, isReview }) => {
      const { target } = row;
      if (isReview)
        return `The target is ${citeValue(target)} and the reviewed actual ${citeValue(found)} is ${kindWords[found.kind].en}, so it gives no score. Write the reviewed \`score\`, with the reason.`;
      const kind = kindWords[found.kind].en;
      if (scored)
        return `The target ${citeValue(target)} is a text and the actual ${citeValue(found)} is ${kind}: ${judgedThen(row, 'en')}. Put the number into the target, or state the direction \`qualitative\`.`;
      if (part !== undefined)
        return `The actual ${citeValue(found)} of ${partWords(part, origin, row, 'en')} is ${kind} and cannot be aggregated with the others against the target ${citeValue(target)}${isUnscored(row) ? '' : ': the row is not scored'}. Write it as the others are.`;
      if (side === 'target')
        return `With the direction ${directionWord(direction, 'en')} the target should be ${sayExpected(direction, 'en')}, but ${citeValue(found)} is ${kind}${isUnscored(row) ? '' : ': the row is not scored'}. Correct the direction or the target.`;
      if (target.kind === 'date' && found.kind === 'text')
        return notYet.test(found.source)
          ? `Due by ${citeValue(target)}, and the actual ${citeValue(found)} names no day${unscoredThen(row, 'en')}. Write the day it was done once it is.`
          : `Due by ${citeValue(target)}, but the actual ${citeValue(found)} names no day: nobody can tell whether it was in time${unscoredThen(row, 'en')}. Write the day it was done, such as 2020-12-20.`;
      return `The target is ${citeValue(target)}, so the actual should be ${expectedActual(target, direction, 'en')}, but ${citeValue(found)} is ${kind}: they cannot be compared${unscoredThen(row, 'en')}. Write the actual as the target is written.`;
    },
  },

  *check(document) {
    for (const { row, fact } of factsOf(document, 'type-mismatch')) {
      if (isPlaceholder(row.indicator[fact.side]) || (fact.scored && isPlaceholder(row.indicator.target))) continue;
      if (fact.scored && isToldInWords(row, fact)) continue;
      if (!row.aggregated && [row.target, fact.found].some(({ source }) => withDigits(source) !== undefined)) continue;
      const part = row.aggregated?.parts.find(({ span }) => sameSpan(span, fact.span))?.name;
      yield {
        span: fact.span,
        related: relateOrigins([fact.origin]),
        state: { row, fact, part },
        ...((fact.scored || isFinished(row, fact)) && { severity: 'warning' as const }),
      };
    }
    for (const row of withUnknownReview(document)) {
      const fact = row.reviewed?.again?.facts?.find(isMismatch);
      if (fact?.side === 'actual') {
        const state = { row, fact, part: undefined, isReview: true };
        yield { span: fact.span, state, severity: 'warning' };
      }
    }
  },

  fixes({ row: { indicator, target }, fact, isReview }, document) {
    if (isReview) return [];
    const own = fact.side === 'target' ? ownDirection(indicator, target) : undefined;
    const direction = fact.scored ? 'qualitative' : own;
    const edit = direction && stateDirection(indicator, direction, document);
    return edit
      ? [
          {
            title: {
              'zh-CN': `方向写为“${directionWord(direction, 'zh-CN')}”`,
              en: `State the direction ${directionWord(direction, 'en')}`,
            },
            edits: [edit],
          },
        ]
      : [];
  },
});

/** What a reviewer found where it gives no score, nobody wrote one, and the row itself has one. */
const withUnknownReview = rowsThat(
  ({ reviewed, score }) => reviewed?.again !== undefined && reviewed.value === undefined && score.value !== undefined,
);

const isMismatch = (fact: Fact): fact is FactOf<'type-mismatch'> => fact.kind === 'type-mismatch';

/** 14个卫生院均可开展 with how far the target was met beside it: what was done is told in words, and who fills the form in says so. */
const isToldInWords = ({ indicator }: RatedRow, { found }: FactOf<'type-mismatch'>): boolean =>
  found.kind === 'quantity' && found.label !== '' && indicator.attainment.state === 'ok';

/** What becomes of a number against a text: a person judges it, where there are points to give. */
function judgedThen(row: RatedRow, locale: Locale): string {
  if (isUnscored(row)) return { 'zh-CN': '算不出完成率', en: 'no completion can be computed' }[locale];
  return {
    'zh-CN': '不能按比例计算，按定性指标由评分人给分',
    en: 'no proportion can be computed, a person judges the row',
  }[locale];
}

/** 已完成 and the like against a date: the row is done, only the day is not told. */
const finished = /完成|完工|竣工|验收|办结|交付|投入使用|按[时期]|及时|如期|done|finished|completed/i;
const notYet = /未|尚|待|没有|正在|not /i;
const isFinished = ({ target }: RatedRow, { side, found, origin }: FactOf<'type-mismatch'>): boolean =>
  side === 'actual' &&
  !origin &&
  target.kind === 'date' &&
  found.kind === 'text' &&
  finished.test(found.source) &&
  !notYet.test(found.source);

/** The direction that the target itself speaks for. */
const ownDirection = (indicator: RatedRow['indicator'], target: Value): Direction =>
  findDirection(
    { ...indicator, direction: { state: 'absent', span: indicator.direction.span, entry: undefined } },
    target,
  ).direction;

/** A text such as 文字“基本完成”; an answer speaks for itself. */
const kindAndText = (value: Value): string =>
  `${value.kind === 'yes-no' ? '' : kindWords[value.kind]['zh-CN']}${citeValue(value)}`;

const sayExpected = (direction: Direction, locale: Locale): string =>
  kindWords[kindsOfTargets[direction] ?? 'quantity'][locale];

const kindsOfTargets: Readonly<Partial<Record<Direction, Value['kind']>>> = {
  deadline: 'date',
  'yes-no': 'yes-no',
  between: 'range',
};

const expectedActual = (target: Value, direction: Direction, locale: Locale): string =>
  target.kind === 'range' ? kindWords.quantity[locale] : sayExpected(direction, locale);
