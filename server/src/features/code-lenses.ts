import { comma } from '../text/punctuation.js';
import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { number } from '../messages/number.js';
import { findingsOf } from '../rules/support/of-document.js';
import type { Finding, Severity } from '../rules/rule.js';
import { roundScore } from '../scoring/claim.js';
import { rowsOf } from '../scoring/rate.js';
import type { RatedGroup } from '../scoring/scorecard.js';
import type { Locale, Words } from '../text/locale.js';
import type { Span } from '../text/span.js';

/** A line of text above a line of the file. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** What a click shows; nothing for a lens that only tells. */
  readonly opens: 'scorecard' | 'findings' | 'preview' | 'export' | undefined;
}

/** Above each document: total, grade, claims and problems, preview and export; above each group: its ledger in short. */
export function codeLenses({ documents }: Analysis, findings: readonly Finding[], locale: Locale): readonly Lens[] {
  return documents
    .filter(({ evaluation }) => evaluation.indicators.state === 'ok')
    .flatMap(document => [
      ...topLenses(document, findingsOf(document, findings), locale),
      ...document.scorecard.groups
        .filter(({ children }) => children.length > 0 && document.context.scored)
        .map(group => groupLens(group, document, locale)),
    ]);
}

function topLenses(document: DocumentAnalysis, findings: readonly Finding[], locale: Locale): readonly Lens[] {
  const {
    span,
    scorecard: { total },
  } = document;
  const at = { start: span.start, end: span.start };
  const claims = total.claimed?.value ?? total.sum.claimed;
  const title = [
    totalWords(document, locale),
    ...(claims ? [`${total.claimed ? words.claimedTotal[locale] : words.claims[locale]} ${number(claims)}`] : []),
  ].join(' · ');
  return [
    { span: at, title, opens: 'scorecard' },
    { span: at, title: problems(findings, locale), opens: 'findings' },
    { span: at, title: words.preview[locale], opens: 'preview' },
    { span: at, title: words.export[locale], opens: 'export' },
  ];
}

/** `总分 91.57 优`, `暂计 71.2+ 分`, `尚未计分`. */
function totalWords({ context, scorecard: { total, grade } }: DocumentAnalysis, locale: Locale): string {
  if (!total.sum.rounded) return words[context.scored ? 'unknown' : 'unscored'][locale];
  const points = number(total.sum.rounded);
  if (total.provisional) return words.provisional[locale](points);
  return `${words.total[locale]} ${points} ${grade.computed?.name ?? ''}`;
}

/** How many problems of each severity there are, in words. */
export function problems(findings: readonly Finding[], locale: Locale): string {
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  const told = (['error', 'warning', 'info'] as const).flatMap(severity =>
    count(severity) > 0 ? [words[severity][locale](count(severity))] : [],
  );
  return told.join(comma[locale]) || words.none[locale];
}

function groupLens(group: RatedGroup, { profile }: DocumentAnalysis, locale: Locale): Lens {
  const { sum, weight } = group;
  const score = `${number(sum.rounded)}${sum.unknown > 0 && sum.rounded ? '+' : ''}/${number(weight)}`;
  const lost = rowsOf(group.children)
    .flatMap(row =>
      row.score.value && row.weight
        ? [{ name: row.path.at(-1) ?? '', points: row.weight.minus(roundScore(row.score.value, profile)) }]
        : [],
    )
    .filter(({ points }) => points.greaterThan(0))
    .sort((a, b) => b.points.comparedTo(a.points));
  const worst = lost.slice(0, 2).map(({ name, points }) => `${name} −${number(points)}`);
  const parts = [
    score,
    ...(sum.claimed ? [`${words.claims[locale]} ${number(sum.claimed)}`] : []),
    ...worst,
    ...(sum.unknown > 0 ? [words.unknownRows[locale](sum.unknown)] : []),
  ];
  return { span: group.group.name.span, title: parts.join(' · '), opens: undefined };
}

const words = {
  total: { 'zh-CN': '总分', en: 'Total' },
  claims: { 'zh-CN': '填报合计', en: 'claims' },
  claimedTotal: { 'zh-CN': '填报总分', en: 'claimed total' },
  provisional: {
    'zh-CN': (points: string) => `暂计 ${points}+ 分`,
    en: (points: string) => `Total ${points}+ provisional`,
  },
  unknown: { 'zh-CN': '尚未计分', en: 'Not scored' },
  unscored: { 'zh-CN': '本表不计分', en: 'No points' },
  preview: { 'zh-CN': '预览', en: 'preview' },
  export: { 'zh-CN': '导出', en: 'export' },
  none: { 'zh-CN': '没有问题', en: 'no problems' },
  error: { 'zh-CN': (n: number) => `${n} 个错误`, en: (n: number) => `${n} error${n === 1 ? '' : 's'}` },
  warning: { 'zh-CN': (n: number) => `${n} 个警告`, en: (n: number) => `${n} warning${n === 1 ? '' : 's'}` },
  info: { 'zh-CN': (n: number) => `${n} 条提示`, en: (n: number) => `${n} info` },
  unknownRows: { 'zh-CN': (n: number) => `${n} 项未计分`, en: (n: number) => `${n} not scored` },
} satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
