import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import { roundScore } from '../../scoring/claim.js';
import type { RatingContext } from '../../scoring/context.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { scoreUnder } from '../../scoring/standards/readings.js';
import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Words } from '../../text/locale.js';
import { example } from '../support/example.js';
import { type SharedStandard, sharedUnclear } from '../support/shared-standards.js';
import { withSentence, writeReading } from '../support/standards.js';
import { defineRule } from '../rule.js';

interface Unclear {
  /** The row whose sentence it is; `shared` where it is another standard. */
  readonly row: RatedRow | undefined;
  readonly shared: SharedStandard | undefined;
  /** The score with part of a step in proportion, not counted, counted whole; `undefined` where the standard does not fit its values. */
  readonly scores: readonly [Decimal, Decimal, Decimal] | undefined;
}

export const criterionUnclear = defineRule<Unclear>({
  code: 'criterion-unclear',
  group: 'standards',
  severity: 'info',
  title: { 'zh-CN': '评分标准有几种读法', en: 'Scoring sentence can be read in several ways' },
  doc: {
    what: {
      'zh-CN': '评分标准没有写不足一档的怎么算，而几种读法得分不同；或者标准里的数与目标值、完成值对不上。',
      en: 'The sentence does not say what part of a step comes to, and the readings give different scores; or its numbers do not fit target and actual.',
    },
    why: {
      'zh-CN': '读法不同，得分就不同。先按评分办法的默认（一般是按比例）计算，同时列出其他读法的得分。',
      en: 'Each reading gives another score. The profile’s default (in proportion, as a rule) is applied, and the scores of the others are told.',
    },
    how: {
      'zh-CN': '在评分标准里写明，如“不足1个百分点的按1个百分点计算”；或把读法写成“计分方式”，并填“不足一档”。',
      en: 'Say so in the sentence, or write the reading as `scoring` and state `partial`.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 登记率, 权重: 80, 目标值: ≥85%, 完成值: 83.5%, 评分标准: 登记率达到85%得满分，每低1个百分点扣2分, 偏差: 一个街道迟报',
      ),
    ],
    good: [
      example(
        '名称: 登记率, 权重: 80, 目标值: ≥85%, 完成值: 83.5%, 评分标准: 登记率达到85%得满分，每低1个百分点扣2分，不足1个百分点的按1个百分点计算, 偏差: 一个街道迟报',
      ),
    ],
  },
  message: {
    'zh-CN': state => words(state)['zh-CN'],
    en: state => words(state).en,
  },

  *check(document) {
    for (const row of withSentence(document)) {
      if (row.standard?.source !== 'criterion' || !row.standard.standard) continue;
      const { how } = row.score;
      const scores = how.kind === 'standard' ? scoresOf(row, document) : undefined;
      const isOdd = how.kind === 'unknown' && how.because === 'standard-unclear';
      if (scores || isOdd) yield { span: row.indicator.criterion.span, state: { row, shared: undefined, scores } };
    }
    for (const shared of sharedUnclear(document))
      yield { span: shared.span, state: { row: undefined, shared, scores: undefined }, related: shared.related };
  },

  fixes({ row }, document) {
    const fix = row?.standard?.standard && writeReading(row, row.standard.standard, document);
    return fix ? [fix] : [];
  },
});

function words({ row, shared, scores }: Unclear): Words {
  if (shared) return sharedWords(shared);
  if (row && scores)
    return {
      'zh-CN': `评分标准没有写不足一档的怎么算：按比例得 ${number(scores[0])} 分，不足一档不计得 ${number(scores[1])} 分，按一档计得 ${number(scores[2])} 分。${advice(row)['zh-CN']}`,
      en: `The sentence does not say what part of a step comes to: in proportion ${number(scores[0])}, not counted ${number(scores[1])}, counted whole ${number(scores[2])}. ${advice(row).en}`,
    };
  return {
    'zh-CN': '评分标准里的数与目标值、完成值对不上，本行不计分。请核对标准里的界限和单位，或填写“计分方式”。',
    en: 'The numbers of the scoring sentence do not fit target and actual, so the row is not scored. Check its bounds and units, or spell it out under `scoring`.',
  };
}

function sharedWords({ key, rows }: SharedStandard): Words {
  const [name, english] = key === 'criterion' ? ['评分标准', 'scoring sentence'] : ['计分方式', '`scoring`'];
  if (rows === 0)
    return {
      'zh-CN': `预算执行的“${name}”和执行率对不上，预算执行不计分，总分未定。请核对里面的界限和单位。`,
      en: `The ${english} of the budget does not fit its rate, so the budget is not scored and the total is provisional. Check its bounds and units.`,
    };
  const count =
    rows > 1 ? { 'zh-CN': `这 ${rows} 项`, en: `these ${rows} rows are` } : { 'zh-CN': '本行', en: 'the row is' };
  return {
    'zh-CN': `“${name}”里的数与目标值、完成值对不上，${count['zh-CN']}不计分，总分未定。请核对里面的界限和单位。`,
    en: `The numbers of the ${english} do not fit target and actual, so ${count.en} not scored and the total is provisional. Check its bounds and units.`,
  };
}

/** What is counted up has no `partial` of its own: the profile's holds. */
const advice = ({ standard }: RatedRow): Words =>
  standard?.standard?.base?.kind === 'earn'
    ? {
        'zh-CN': '现在按评分办法的“不足一档”计算，请核对。',
        en: 'The profile’s `steps-partial` decides; check that it is meant.',
      }
    : {
        'zh-CN': '请写明，或填写“计分方式”的“不足一档”。',
        en: 'Say so, or state `partial` under `scoring`.',
      };

/** The three scores, where they are not one. */
function scoresOf(
  row: RatedRow,
  { context, profile }: Pick<DocumentAnalysis, 'context' | 'profile'>,
): Unclear['scores'] {
  const standard = row.standard?.standard;
  const isSaid = standard?.base?.kind !== 'earn' && standard?.deduct.every(({ partial }) => partial !== undefined);
  if (!standard || isSaid) return undefined;
  const under = (partial: RatingContext['profile']['stepsPartial']): Decimal | undefined => {
    const score = scoreUnder(row, standard, context, partial);
    return score && roundScore(score, profile);
  };
  const [first, second, third] = [under('proportional'), under('whole'), under('started')];
  if (!first || !second || !third || (first.equals(second) && first.equals(third))) return undefined;
  return [first, second, third];
}
