import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Written } from '../number/decimal.js';
import type { Grade } from '../profiles/profile.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { type Effect, effectOnClaims } from '../scoring/what-if.js';
import type { Locale, Words } from '../text/locale.js';
import { number } from './number.js';
import type { Step } from './worked.js';

/** What is claimed beside what was computed, and what putting it right does to the total. */
export function claimSteps(row: RatedRow | RatedBudget, document: DocumentAnalysis, locale: Locale): readonly Step[] {
  if (!row.claimed) return [];
  const claim: Step = { label: labels.claimed[locale], text: claimText(row, row.claimed, document, locale) };
  const effect = row.status === 'differs' ? effectOnClaims(row, document.scorecard, document.profile) : undefined;
  return effect ? [claim, { label: labels.effect[locale], text: effectText(effect, locale) }] : [claim];
}

function claimText(
  { score, status }: RatedRow | RatedBudget,
  claimed: Written,
  { profile }: DocumentAnalysis,
  locale: Locale,
): string {
  const shown = claimed.value.toFixed();
  if (!score.value || status !== 'differs') return `${shown}${claimNotes[status]?.[locale] ?? ''}`;
  const result = roundScore(score.value, profile);
  const points = number(claimed.value.minus(result).abs());
  const over = claimed.value.greaterThan(result);
  return {
    'zh-CN': `${shown}，${over ? '多报' : '少报'} ${points} 分`,
    en: `${shown}, ${over ? 'over-claimed' : 'under-claimed'} by ${points}`,
  }[locale];
}

const claimNotes: Readonly<Partial<Record<RatedRow['status'], Words>>> = {
  agrees: { 'zh-CN': '，与计算一致', en: ', agrees' },
  rounded: { 'zh-CN': '，四舍五入后一致', en: ', agrees when rounded to its own digits' },
};

/** `填报合计 92.82 → 91.57，等级仍为“优”`. */
function effectText({ before, after, gradeBefore, gradeAfter }: Effect, locale: Locale): string {
  const totals = `${number(before)} → ${number(after)}`;
  const grades = gradeNames(gradeBefore, gradeAfter);
  const isSame = gradeBefore?.name === gradeAfter?.name;
  return {
    'zh-CN': `填报合计 ${totals}${grades && (isSame ? `，等级仍为“${grades}”` : `，等级 ${grades}`)}`,
    en: `total of the claims ${totals}${grades && `, grade ${grades}`}`,
  }[locale];
}

const gradeNames = (before: Grade | undefined, after: Grade | undefined): string =>
  [...new Set([before?.name, after?.name])].filter(Boolean).join(' → ');

const labels = {
  claimed: { 'zh-CN': '填报', en: 'Claimed' },
  effect: { 'zh-CN': '更正后', en: 'Once corrected' },
} satisfies Readonly<Record<string, Words>>;
