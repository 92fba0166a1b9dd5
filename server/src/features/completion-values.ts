import type { DocumentAnalysis } from '../analysis/analysis.js';
import { attainments } from '../model/choices.js';
import { quoted } from '../model/edit.js';
import { valueOf } from '../model/field.js';
import { type Choice, lookUpKey, type Shape } from '../model/vocabulary.js';
import { builtInProfiles } from '../profiles/index.js';
import type { Locale, Words } from '../text/locale.js';
import type { Completion, CompletionOptions } from './completion.js';
import type { WritingPlace } from './writing-place.js';

/** A value before it is placed. */
interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
}

/** The values that a key takes, in the vocabulary the key is written in. */
export function valueItems(place: WritingPlace, document: DocumentAnalysis, { locale }: CompletionOptions): readonly Completion[] {
  const found = place.mappings.flatMap(mapping => lookUpKey(mapping, place.key ?? '') ?? []);
  const zh = found[0]?.vocabulary === 'zh';
  const offers = found.flatMap(({ spec }) => [...ofShape(spec.shape, document, zh, locale), ...ofKey(spec.name, place, document, locale)]);
  const gap = document.text[place.span.start - 1] === ':' ? ' ' : '';
  const unique = [...new Map(offers.map(offer => [offer.label, offer])).values()];
  return unique.map(({ label, detail = '', documentation = '' }, rank): Completion => ({
    label, kind: 'value', detail, documentation, span: place.span, text: gap + written(label, place), isSnippet: false, rank,
  }));
}

/** In brackets a comma or bracket would end the value. */
const written = (label: string, { flow }: WritingPlace): string => (flow && /[,[\]{}]/.test(label) ? `"${label.replace(/[\\"]/g, '\\$&')}"` : quoted(label));

function ofShape(shape: Shape, document: DocumentAnalysis, zh: boolean, locale: Locale): readonly Offer[] {
  const { profile, evaluation } = document;
  switch (shape.kind) {
    case 'choice': return words(shape.choices, zh, locale);
    case 'attainment': return words(attainments, zh, locale);
    case 'profile': return builtInProfiles.map(({ id, title, source }) => ({ label: id, detail: title[locale], documentation: source[locale] }));
    case 'grade': return profile.grades.map(({ name, from }) => ({ label: name, detail: `≥ ${from.toFixed()}` }));
    case 'goal': return evaluation.goals.map(({ id, position, text }) => ({ label: valueOf(id) ?? String(position), detail: valueOf(text) ?? '' }));
    case 'unit': return unitsSeen(document).map(label => ({ label }));
    case 'year': return evaluation.filed.state === 'ok' ? years(evaluation.filed.value) : [];
    case 'either': case 'list': return shape.of.flatMap(each => ofShape(each, document, zh, locale));
    default: return [];
  }
}

const words = (choices: readonly Choice[], zh: boolean, locale: Locale): readonly Offer[] =>
  choices.map(({ name, zh: chinese, about }) => ({ label: zh ? chinese : name, detail: about[locale], documentation: about[locale] }));

/** A form is filed in the year after. */
const years = (filed: string): readonly Offer[] => {
  const year = /(?:19|20)\d\d/.exec(filed)?.[0];
  return year === undefined ? [] : [{ label: String(Number(year) - 1) }, { label: year }];
};

function ofKey(name: string, place: WritingPlace, document: DocumentAnalysis, locale: Locale): readonly Offer[] {
  switch (name) {
    case 'name': return groupNames(place, document);
    case 'indicator': return document.scorecard.rows.flatMap(({ path }) => (path.at(-1) ? [{ label: path.at(-1) as string }] : []));
    case 'target': return comparisons.map(({ sign, about }) => ({ label: sign, detail: about[locale] }));
    case 'actual': return unitsOfTarget(place, document).map(label => ({ label }));
    default: return [];
  }
}

/** Signs that YAML takes for text; each is followed by a number, which the person writes. */
const comparisons: readonly { readonly sign: string; readonly about: Words }[] = [
  { sign: '≥', about: { 'zh-CN': '正向：不少于', en: 'at least' } },
  { sign: '≤', about: { 'zh-CN': '反向：不超过', en: 'at most' } },
  { sign: '=', about: { 'zh-CN': '等于', en: 'equal to' } },
];

/** The names that the profile gives this level and that are not taken yet. */
function groupNames({ mappings, depth }: WritingPlace, { profile, scorecard }: DocumentAnalysis): readonly Offer[] {
  if (!mappings.includes('group')) return [];
  const taken = new Set(scorecard.groups.map(({ path }) => path.at(-1)));
  const level = depth <= 1 ? profile.groups : depth === 2 ? profile.groups.flatMap(({ groups }) => groups) : [];
  return level.filter(({ name }) => !taken.has(name)).map(({ name, weight }) => ({ label: name, ...(weight && { detail: weight.toFixed() }) }));
}

/** The units of the file, the most frequent first. */
function unitsSeen({ scorecard }: DocumentAnalysis): readonly string[] {
  const counts = new Map<string, number>();
  for (const { target, actual } of scorecard.rows) {
    for (const value of [target, actual]) {
      const unit = value.kind === 'quantity' || value.kind === 'range' ? value.unit?.text : undefined;
      if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
}

/** An actual is mostly of the target's kind: yes or no, or its text. */
function unitsOfTarget({ span }: WritingPlace, { scorecard }: DocumentAnalysis): readonly string[] {
  const row = scorecard.rows.find(({ indicator: { node } }) => node.span.start <= span.start && span.start <= node.span.end + 1);
  if (row?.target.kind === 'yes-no') return row.target.source === 'yes' || row.target.source === 'no' ? ['yes', 'no'] : ['是', '否'];
  return row?.target.kind === 'text' ? [row.target.source] : [];
}
