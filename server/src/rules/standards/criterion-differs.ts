import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { readCriterion } from '../../criterion/read-criterion.js';
import type { Standard } from '../../criterion/standard.js';
import { number } from '../../messages/number.js';
import { describeStandard } from '../../messages/standard.js';
import type { Decimal } from '../../number/decimal.js';
import { roundScore } from '../../scoring/claim.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { scoreUnder } from '../../scoring/standards/readings.js';
import { removeEntry } from '../../language/edit.js';
import { example } from '../support/example.js';
import { sentenceOf, withSentence } from '../support/standards.js';
import { defineRule } from '../rule.js';

interface Differs {
  readonly row: RatedRow;
  readonly read: Standard;
  /** By the sentence, and by `scoring`. */
  readonly scores: readonly [Decimal, Decimal];
}

export const criterionDiffers = defineRule<Differs>({
  code: 'criterion-differs',
  group: 'standards',
  severity: 'warning',
  title: { 'zh-CN': '评分标准与计分方式不一致', en: '`criterion` and `scoring` differ' },
  doc: {
    what: {
      'zh-CN': '同一行既写了评分标准的原句，又写了计分方式，两者算出的得分不同。计分以“计分方式”为准。',
      en: 'A row has both the form’s sentence and `scoring`, and they give different scores. `scoring` wins.',
    },
    why: {
      'zh-CN': '打印出来的是评分标准的原句，计算用的是计分方式；两者不一致，复核的人按原句算就对不上。',
      en: 'The sentence is what is printed, `scoring` is what is computed; whoever checks by the sentence gets another score.',
    },
    how: {
      'zh-CN': '改正其中一个；计分方式写错的，可以删去，改按原句计分。',
      en: 'Correct one of them; where `scoring` is wrong, it can be taken out, and the sentence scores the row.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 登记率, 权重: 80, 目标值: ≥85%, 完成值: 83%, 评分标准: 达到85%得满分，每低1个百分点扣2分, 计分方式: { 扣分: [ { 每: 1 个百分点, 扣: 5 } ] }, 偏差: 一个街道迟报',
      ),
    ],
    good: [
      example(
        '名称: 登记率, 权重: 80, 目标值: ≥85%, 完成值: 83%, 评分标准: 达到85%得满分，每低1个百分点扣2分, 计分方式: { 扣分: [ { 每: 1 个百分点, 扣: 2 } ] }, 偏差: 一个街道迟报',
      ),
    ],
  },
  message: {
    'zh-CN': ({ read, scores: [sentence, scoring] }) =>
      `评分标准读作“${describeStandard(read, 'zh-CN')}”，应得 ${number(sentence)} 分；按“计分方式”得 ${number(scoring)} 分，以后者为准。请核对，改正其中一个。`,
    en: ({ read, scores: [sentence, scoring] }) =>
      `The sentence, read as “${describeStandard(read, 'en')}”, gives ${number(sentence)}; \`scoring\` gives ${number(scoring)} and wins. Check them and correct one.`,
  },

  *check(document) {
    for (const row of withSentence(document)) {
      const found = differing(row, document);
      if (found) yield { span: row.indicator.criterion.span, state: { row, ...found } };
    }
  },

  fixes({ row: { indicator } }, { text }) {
    const entry = indicator.node.entries.find(({ value }) => value === indicator.scoring?.node);
    const edit = entry && removeEntry(text, indicator.node, entry);
    return edit
      ? [
          {
            title: {
              'zh-CN': '删去“计分方式”，按评分标准计分',
              en: 'Take out `scoring`, so that the sentence scores the row',
            },
            edits: [edit],
          },
        ]
      : [];
  },
});

function differing(
  row: RatedRow,
  { context, profile }: Pick<DocumentAnalysis, 'context' | 'profile'>,
): Omit<Differs, 'row'> | undefined {
  if (!row.indicator.scoring || !row.score.value || row.score.how.kind !== 'standard') return undefined;
  const read = readCriterion(sentenceOf(row), row.weight).standard;
  const other = read && scoreUnder(row, read, context);
  if (!read || !other) return undefined;
  const scores = [roundScore(other, profile), roundScore(row.score.value, profile)] as const;
  return scores[0].equals(scores[1]) ? undefined : { read, scores };
}
