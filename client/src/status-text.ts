import { MarkdownString } from 'vscode';
import type { EvaluationSummary } from '../../server/src/lsp/protocol.js';
import { say, type Words } from './words.js';

/** `91.57 优`, or `暂计 71.2 分` where rows are still unknown. */
export function statusText({ total, grade }: EvaluationSummary): string {
  if (total.computed === null) return say(words.unknown);
  if (total.provisional) return say(words.provisional(total.computed));
  return `${total.computed} ${grade.computed ?? ''}`.trimEnd();
}

/** Computed beside claimed; what is not there is left out. */
export function statusTooltip(scorecard: EvaluationSummary): MarkdownString {
  return new MarkdownString([...scorecardLines(scorecard), say(words.clickForScorecard)].join('\n\n'));
}

/** Total, claims and grade, a line each, the figures emphasised. */
export function scorecardLines({ total, grade }: EvaluationSummary): readonly string[] {
  const lines = [
    line(words.computedTotal, total.computed),
    line(words.claimedTotal, total.claimed),
    line(words.claimedSum, total.claimedSum),
    line(words.grade, grade.computed),
    total.provisional ? say(words.provisionalWhy) : undefined,
  ];
  return lines.filter(text => text !== undefined);
}

const line = (label: Words, value: string | null): string | undefined =>
  value === null ? undefined : `${say(label)} **${value}**`;

const words = {
  provisional: (points: string): Words => ({ 'zh-CN': `暂计 ${points} 分`, en: `${points} provisional` }),
  unknown: { 'zh-CN': '尚未计分', en: 'not scored' },
  computedTotal: { 'zh-CN': '计算总分', en: 'Computed total' },
  claimedTotal: { 'zh-CN': '填报总分', en: 'Claimed total' },
  claimedSum: { 'zh-CN': '填报得分合计', en: 'Sum of the claimed scores' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  provisionalWhy: {
    'zh-CN': '尚有指标未计分，总分是已计分各项之和，等级待定。',
    en: 'Some rows cannot be scored yet: the total adds up the known ones, and the grade is open.',
  },
  clickForScorecard: { 'zh-CN': '单击查看评分明细', en: 'Click to see the scorecard' },
} satisfies Record<string, Words | ((points: string) => Words)>;
