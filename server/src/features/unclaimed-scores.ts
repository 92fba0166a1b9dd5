import type { Analysis } from '../analysis/analysis.js';
import { number } from '../messages/number.js';
import { roundScore } from '../scoring/claim.js';
import type { Locale } from '../text/locale.js';
import { overlaps, type Span } from '../text/span.js';
import type { Action } from './code-actions.js';
import { documentAt } from './place.js';
import { writeBudgetScore, writeRowScore } from './write-score.js';

/** Writes the computed scores of the rows, and of 预算执行, that a span touches and that claim none. */
export function unclaimedScores(analysis: Analysis, span: Span, locale: Locale): readonly Action[] {
  const document = documentAt(analysis, span.start);
  const { rows, budget } = document.scorecard;
  const own =
    budget && overlaps(budget.budget.node.span, span)
      ? [{ rated: budget, edit: writeBudgetScore(budget, document) }]
      : [];
  const touched = rows
    .filter(({ indicator }) => overlaps(indicator.node.span, span))
    .map(row => ({ rated: row, edit: writeRowScore(row, document) }));
  const free = [...own, ...touched].flatMap(({ rated, edit }) =>
    rated.status === 'unclaimed' && rated.score.value && edit
      ? [{ edit, score: roundScore(rated.score.value, document.profile) }]
      : [],
  );
  const [first, ...more] = free;
  if (!first) return [];
  const title = more.length > 0 ? words.several[locale](free.length) : words.one[locale](number(first.score));
  return [{ title, kind: 'quickfix', finding: undefined, preferred: false, edits: free.map(({ edit }) => edit) }];
}

const words = {
  one: {
    'zh-CN': (score: string) => `写入计算得分 ${score}`,
    en: (score: string) => `Write the computed score ${score}`,
  },
  several: {
    'zh-CN': (count: number) => `写入 ${count} 项计算得分`,
    en: (count: number) => `Write ${count} computed scores`,
  },
};
