import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Standard } from '../criterion/standard.js';
import { valueOf } from '../language/field.js';
import { builtIn } from '../quantity/built-in-units.js';
import type { RatedNode, RatedRow } from '../scoring/scorecard.js';
import { spokenFor } from '../scoring/direction-words.js';
import type { Locale, Words } from '../text/locale.js';
import { rememberAtHome } from '../incremental/moved.js';
import type { CompletionOptions, Offer } from './completion-item.js';
import { rowsWithin } from './rows-within.js';
import { families } from './units.js';
import type { WritingPlace } from './writing-place.js';

/** Units: those of the file, the most frequent first, then all that are known. */
export function unitOffers(document: DocumentAnalysis, locale: Locale): readonly Offer[] {
  const known = new Map([...builtIn.values()].map(({ name, family }) => [name, families[family][locale]]));
  const seen = unitsSeen(document);
  return [
    ...seen.map((label): Offer => ({ label, detail: words.seen[locale] })),
    ...[...known].filter(([name]) => !seen.includes(name)).map(([label, detail]) => ({ label, detail })),
  ];
}

/**
 * Signs where nothing is written and the list was asked for, or in the place of one that YAML does not take; then words that targets begin
 * with. A value that is written stays as it is: nothing puts a sign before it.
 */
export function targetOffers(
  place: WritingPlace,
  document: DocumentAnalysis,
  { locale, asked = true }: CompletionOptions,
): readonly Offer[] {
  const typed = document.text.slice(place.span.start, place.span.end).trimEnd();
  const signs = comparisons
    .filter(({ typedAs }) => (typed === '' ? asked : typedAs.includes(typed)))
    .map(({ sign, about }): Offer => ({ label: sign, detail: about[locale], filter: typed + sign }));
  const whole = typed !== '' || asked ? typedWhole(typed, document, locale) : [];
  const baseline = typed === '' && asked ? baselineOffers(place, document, locale) : [];
  return [...signs, ...baseline, ...withUnits(place, document), ...whole];
}

/** What was reached the year before is where a target begins. */
function baselineOffers(place: WritingPlace, document: DocumentAnalysis, locale: Locale): readonly Offer[] {
  const row = rowAt(place, document);
  const baseline = row && valueOf(row.indicator.baseline)?.trim();
  if (!baseline || !/^\d/.test(baseline)) return [];
  const isLess = spokenFor(row.path.at(-1) ?? '', document.profile.words)?.direction === 'at-most';
  return [
    { label: `${isLess ? '≤' : '≥'}${baseline}`, detail: words[isLess ? 'atMostBaseline' : 'atLeastBaseline'][locale] },
  ];
}

/** Dates and answers that begin like what is written so far. */
function typedWhole(typed: string, { evaluation }: DocumentAnalysis, locale: Locale): readonly Offer[] {
  const year = valueOf(evaluation.year);
  const date = year === undefined ? [] : [{ label: `${year}年12月底前`, detail: words.deadline[locale] }];
  const isNumber = /^\d+$/.test(typed);
  return [...date, { label: '是', detail: words.answer[locale] }].filter(
    ({ label }) => !isNumber && label.startsWith(typed),
  );
}

/** A bare number and a blank, with the units that the row and the file have. */
export function withUnits(place: WritingPlace, document: DocumentAnalysis): readonly Offer[] {
  const typed = document.text.slice(place.span.start, place.span.end);
  if (!/^[≥≤=<>]?\s*[\d,.]*\d\s+$/.test(typed) || typed.startsWith('<') || typed.startsWith('>')) return [];
  const own = unitOf(rowAt(place, document)?.target);
  return [...new Set([...(own === undefined ? [] : [own]), ...unitsSeen(document)])].slice(0, 8).map(unit => ({
    label: `${typed.trimEnd()}${/^[%‰℃°]/.test(unit) ? '' : ' '}${unit}`,
    filter: `${typed}${unit}`,
  }));
}

/** An actual is mostly of the target's kind: yes or no, or its text. */
export function actualOffers(place: WritingPlace, document: DocumentAnalysis): readonly Offer[] {
  const row = rowAt(place, document);
  const target = row?.target;
  if (target?.kind === 'yes-no')
    return (/^(?:yes|no)$/i.test(target.source) ? ['yes', 'no'] : ['是', '否']).map(label => ({ label }));
  const asked = wordsAsked(row?.standard?.standard).map(label => ({ label }));
  return target?.kind === 'text' ? [{ label: target.source }, ...asked] : asked;
}

/** The words that a scoring standard knows in the place of a number: its levels, that it was on time, yes and no. */
function wordsAsked(standard: Standard | undefined): readonly string[] {
  if (!standard) return [];
  const { base, checks, deduct, veto } = standard;
  if (base?.kind === 'steps') return base.steps.flatMap(({ when }) => when ?? []);
  if (deduct.some(({ side }) => side === 'late')) return ['按期'];
  return checks.length === 1 && veto.length === 0 && checks.every(({ points }) => points.greaterThan(0))
    ? ['是', '否']
    : [];
}

const rowAt = ({ span }: WritingPlace, { scorecard }: DocumentAnalysis): RatedRow | undefined =>
  rowsWithin(scorecard.nodes, { start: span.start - 1, end: span.start }).find(
    ({ indicator: { node } }) => node.span.start <= span.start && span.start <= node.span.end + 1,
  );

const unitOf = (value: RatedRow['target'] | undefined): string | undefined =>
  value?.kind === 'quantity' || value?.kind === 'range' ? value.unit?.text : undefined;

/** The units of the file, the most frequent first. */
const unitsSeen = ({ scorecard: { nodes } }: DocumentAnalysis): readonly string[] =>
  [...addCounts(nodes.map(node => unitsIn(node).value))].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);

/** How often each unit stands at or below a node; counted once for as long as nobody edits it. */
const unitsIn = rememberAtHome((node: RatedNode): ReadonlyMap<string, number> =>
  addCounts(
    node.kind === 'group'
      ? node.children.map(child => unitsIn(child).value)
      : [node.target, node.actual].flatMap(value => unitOf(value) ?? []).map(unit => new Map([[unit, 1]])),
  ),
);

function addCounts(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) for (const [unit, count] of each) counts.set(unit, (counts.get(unit) ?? 0) + count);
  return counts;
}

/** Signs that YAML takes for text; each is followed by a number, which the person writes. */
const comparisons: readonly { readonly sign: string; readonly typedAs: readonly string[]; readonly about: Words }[] = [
  { sign: '≥', typedAs: ['>', '>=', '＞', '＞＝', '≧'], about: { 'zh-CN': '正向：不少于', en: 'at least' } },
  { sign: '≤', typedAs: ['<', '<=', '＜', '＜＝', '≦'], about: { 'zh-CN': '反向：不超过', en: 'at most' } },
  { sign: '=', typedAs: ['＝', '═'], about: { 'zh-CN': '等于', en: 'equal to' } },
];

const words = {
  seen: { 'zh-CN': '本表已用', en: 'used in this file' },
  deadline: { 'zh-CN': '时限', en: 'a deadline' },
  atLeastBaseline: { 'zh-CN': '不低于基线值', en: 'no less than the baseline' },
  atMostBaseline: { 'zh-CN': '不高于基线值', en: 'no more than the baseline' },
  answer: { 'zh-CN': '是否类目标', en: 'a yes-or-no target' },
} satisfies Readonly<Record<string, Words>>;
