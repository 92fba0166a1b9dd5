import { flawsOf } from '../../criterion/flaws.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { shorten } from '../../text/shorten.js';
import { example } from '../support/example.js';
import { sharedUnread } from '../support/shared-standards.js';
import { alsoHere } from '../support/together.js';
import { bySentence, partSpan, sentenceOf, withSentence } from '../support/standards.js';
import { defineRule } from '../rule.js';

interface Unread {
  /** What was not understood of it. */
  readonly part: string;
  readonly isWhole: boolean;
  /** How many rows have it; none where it is the budget's. */
  readonly count: number;
}

export const criterionUnread = defineRule<Unread>({
  code: 'criterion-unread',
  group: 'standards',
  severity: 'info',
  title: { 'zh-CN': '评分标准没有读懂', en: 'Scoring sentence not understood' },
  doc: {
    what: {
      'zh-CN': '评分标准里有一部分不在能读懂的写法之内。没有读懂整句，就一部分也不采用，这一行由评分人给分。',
      en: 'A part of the scoring sentence is not one of the forms that are understood. Nothing of such a sentence is applied; a person scores the row.',
    },
    why: {
      'zh-CN': '只按读懂的半句计分，得出的数看似准确，其实可能是错的。宁可说没有读懂，也不给一个猜出来的分。',
      en: 'A score by half a sentence looks exact and may be wrong. It is better to say that it was not understood than to guess.',
    },
    how: {
      'zh-CN':
        '把这部分改写成常见的说法，如“每低1个百分点扣0.5分，扣完为止”；或填写“计分方式”。没有自动修复：原句是什么意思，只有制表的人知道。',
      en: 'Put it in usual words, such as 每低1个百分点扣0.5分，扣完为止, or spell it out under `scoring`. There is no fix: only who made the form knows what is meant.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 宣传到位率, 权重: 80, 目标值: ≥90%, 完成值: 95%, 评分标准: 达到90%得满分，特别突出的翻倍, 得分: 80',
      ),
    ],
    good: [
      example('名称: 宣传到位率, 权重: 80, 目标值: ≥90%, 完成值: 95%, 评分标准: 达到90%得满分，否则不得分, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ part, isWhole, count }) =>
      count === 0
        ? '预算执行的评分标准没有读懂，整句不采用，预算执行不计分，总分未定。请改写成常见的说法，或填写“计分方式”。'
        : `评分标准${isWhole ? '' : `中的“${part}”`}没有读懂，整句不采用，由评分人给分${count > 1 ? `（同样的句子共 ${count} 行）` : ''}。请改写成常见的说法，或填写“计分方式”。`,
    en: ({ part, isWhole, count }) =>
      count === 0
        ? 'The scoring sentence of the budget is not understood, so the budget is not scored and the total is provisional. Put it in usual words, or spell it out under `scoring`.'
        : `${isWhole ? 'The scoring sentence' : `“${part}” of the scoring sentence`} is not understood, so none of it is applied and a person scores the row${count > 1 ? ` (${count} rows with this sentence)` : ''}. Put it in usual words, or spell it out under \`scoring\`.`,
  },

  *check(document) {
    for (const [first, ...more] of bySentence(withSentence(document).filter(isUnread))) {
      const sentence = sentenceOf(first);
      const [part = { start: 0, end: sentence.length }] = first.standard?.reading?.unread ?? [];
      const isWhole = part.end - part.start >= sentence.trim().length;
      yield {
        span: partSpan(first, part, document.text),
        state: { part: shorten(sentence.slice(part.start, part.end), 30), isWhole, count: more.length + 1 },
        related: more.map(row => alsoHere(row.indicator.criterion)),
      };
    }
    for (const { span, rows, related } of sharedUnread(document))
      yield { span, state: { part: '', isWhole: true, count: rows }, related };
  },
});

/** A deduction without a number is a fault of the sentence, told as such. */
function isUnread(row: RatedRow): boolean {
  const { standard, weight } = row;
  if (standard?.source !== 'criterion' || !standard.own || !standard.reading?.unread.length) return false;
  return flawsOf(sentenceOf(row), standard.reading, weight).every(({ kind }) => kind !== 'numberless');
}
