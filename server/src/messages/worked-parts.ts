import { semicolon } from '../text/punctuation.js';
import type { Judgement } from '../scoring/judge.js';
import type { Aggregation, RatedRow } from '../scoring/scorecard.js';
import { trailOf, type TrailStep } from '../scoring/trail.js';
import type { Locale, Words } from '../text/locale.js';
import { number } from './number.js';
import type { Step } from './worked.js';

/** The trail: what each part or source has, its funds, and what it brings to the whole. */
export function aggregation(row: RatedRow, { by, parts }: Aggregation, locale: Locale): Step {
  const words = aggregations[by];
  const isSourced = parts.some(({ origin }) => origin);
  const label = isSourced ? words.sources[locale] : words.parts[locale];
  return {
    label,
    text: trailOf(row)
      .map(step => stepText(step, row, by, locale))
      .join(semicolon[locale]),
  };
}

function stepText({ part, adds }: TrailStep, row: RatedRow, by: Aggregation['by'], locale: Locale): string {
  const judged = by === 'qualitative-mean' && row.weight ? part.judged(row.weight) : undefined;
  const value = judged ? judgedText(judged) : part.actual.source || '?';
  const weighed = by === 'weighted-mean' || by === 'qualitative-mean';
  return trail[locale](part.name, value, weighed ? number(part.funds) : '', weighed && adds ? number(adds) : '');
}

const judgedText = (judged: Judgement): string => (judged.kind === 'score' ? number(judged.score.value) : '?');

const trail = {
  'zh-CN': (name: string, value: string, funds: string, adds: string) =>
    `${name} ${value}${funds && `，资金额度 ${funds}`}${adds && `，贡献 ${adds}`}`,
  en: (name: string, value: string, funds: string, adds: string) =>
    `${name} ${value}${funds && `, funds ${funds}`}${adds && `, brings ${adds}`}`,
} satisfies Readonly<Record<Locale, unknown>>;

const aggregations: Readonly<Record<Aggregation['by'], { readonly parts: Words; readonly sources: Words }>> = {
  sum: {
    parts: { 'zh-CN': '分项累加', en: 'Sum of the parts' },
    sources: { 'zh-CN': '来源累加', en: 'Sum of the sources' },
  },
  'weighted-mean': meanByFunds(),
  latest: {
    parts: { 'zh-CN': '取最晚日期', en: 'Latest of the parts' },
    sources: { 'zh-CN': '取最晚日期', en: 'Latest of the sources' },
  },
  all: {
    parts: { 'zh-CN': '各分项均为“是”才算', en: 'All of the parts' },
    sources: { 'zh-CN': '各来源均为“是”才算', en: 'All of the sources' },
  },
  'qualitative-mean': meanByFunds(),
};

function meanByFunds(): { readonly parts: Words; readonly sources: Words } {
  return {
    parts: { 'zh-CN': '分项按资金额度加权平均', en: 'Mean of the parts, weighted by funds' },
    sources: { 'zh-CN': '来源按资金额度加权平均', en: 'Mean of the sources, weighted by funds' },
  };
}
