import type { DocumentAnalysis } from '../analysis/analysis.js';
import { choicesOf } from '../language/choices-of.js';
import { quote } from '../language/edit.js';
import { valueOf } from '../language/field.js';
import type { Choice, Shape } from '../language/key-spec.js';
import { lookUpKey } from '../language/vocabulary.js';
import { layouts } from '../families/index.js';
import { builtInProfiles } from '../profiles/index.js';
import type { Locale } from '../text/locale.js';
import { shorten } from '../text/shorten.js';
import type { Completion, CompletionOptions, Offer } from './completion-item.js';
import { actualOffers, targetOffers, unitOffers, withUnits } from './completion-amounts.js';
import { commonSentences } from '../criterion/common-sentences.js';
import { freeGroups } from './free-groups.js';
import type { WritingPlace } from './writing-place.js';

/** The values that a key takes, in the vocabulary the key is written in. */
export function valueItems(
  place: WritingPlace,
  document: DocumentAnalysis,
  options: CompletionOptions,
): readonly Completion[] {
  const found = place.mappings.flatMap(mapping => lookUpKey(mapping, place.key ?? '') ?? []);
  const zh = found[0]?.vocabulary === 'zh';
  const offers = found.flatMap(({ spec }) => [
    ...ofShape(spec.shape, document, zh, options.locale),
    ...ofKey(spec.name, place, document, options),
  ]);
  const gap = document.text[place.span.start - 1] === ':' ? ' ' : '';
  const unique = [...new Map(offers.map(offer => [offer.label, offer])).values()];
  return unique.map(({ label, detail = '', documentation = '', filter }, rank): Completion => ({
    label,
    kind: 'value',
    detail,
    documentation,
    span: place.span,
    text: gap + writeLabel(label, place),
    isSnippet: false,
    rank,
    ...(filter !== undefined && { filter }),
  }));
}

/** In brackets a comma or bracket would end the value. */
const writeLabel = (label: string, { flow }: WritingPlace): string =>
  flow && /[,[\]{}]/.test(label) ? `"${label.replace(/[\\"]/g, '\\$&')}"` : quote(label);

function ofShape(shape: Shape, document: DocumentAnalysis, zh: boolean, locale: Locale): readonly Offer[] {
  const { profile, evaluation } = document;
  switch (shape.kind) {
    case 'choice':
    case 'attainment':
      return words(choicesOf(shape), zh, locale);
    case 'profile':
      return builtInProfiles.map(({ id, title, source }) => ({
        label: id,
        detail: title[locale],
        documentation: source[locale],
      }));
    case 'layout':
      return layouts.map(({ id, name }) => ({ label: id, detail: name[locale] }));
    case 'method':
      return Object.keys(profile.methods).map(label => ({ label }));
    case 'deduction':
      return profile.deductions.map(({ id, title, share }) => ({
        label: zh ? title['zh-CN'] : id,
        detail: `${title[locale]} ${share.toFixed()}%`,
      }));
    case 'grade':
      return profile.grades.map(({ name, from }) => ({ label: name, detail: `≥ ${from.toFixed()}` }));
    case 'goal':
      return evaluation.goals.map(({ id, position, text }) => ({
        label: valueOf(id) ?? String(position),
        detail: shorten(valueOf(text) ?? '', longestDetail),
      }));
    case 'unit':
      return unitOffers(document, locale);
    case 'year':
      return evaluation.filed.state === 'ok' ? years(evaluation.filed.value) : [];
    case 'either':
    case 'list':
      return shape.of.flatMap(each => ofShape(each, document, zh, locale));
    default:
      return [];
  }
}

const longestDetail = 200;

const words = (choices: readonly Choice[], zh: boolean, locale: Locale): readonly Offer[] =>
  choices.map(({ name, zh: chinese, about }) => ({
    label: zh ? chinese : name,
    detail: about[locale],
    documentation: about[locale],
  }));

/** A form is filed in the year after. */
const years = (filed: string): readonly Offer[] => {
  const year = /(?:19|20)\d\d/.exec(filed)?.[0];
  return year === undefined ? [] : [{ label: String(Number(year) - 1) }, { label: year }];
};

function ofKey(
  name: string,
  place: WritingPlace,
  document: DocumentAnalysis,
  options: CompletionOptions,
): readonly Offer[] {
  const { paths } = options;
  switch (name) {
    case 'name':
      return [...groupNames(place, document), ...sourceRowNames(place, document)];
    case 'indicator':
      return document.scorecard.rows.flatMap(({ path }) =>
        path
          .slice(-1)
          .filter(Boolean)
          .map(label => ({ label })),
      );
    case 'target':
      return targetOffers(place, document, options);
    case 'actual':
      return [...actualOffers(place, document), ...withUnits(place, document)];
    case 'criterion':
      return commonSentences.map(label => ({ label }));
    case 'evidence':
    case 'profile':
      return (paths?.[name] ?? []).map(label => ({ label }));
    case 'sources':
    case 'file':
      return (paths?.sources ?? []).map(label => ({ label }));
    default:
      return [];
  }
}

/** Rows of a roll-up's sources that it does not take yet. */
function sourceRowNames(
  { mappings }: WritingPlace,
  { context: { sources }, scorecard }: DocumentAnalysis,
): readonly Offer[] {
  if (!mappings.includes('indicator') || !sources) return [];
  const taken = new Set(scorecard.rows.map(({ path }) => path.at(-1)));
  const names = sources.flatMap(({ digests }) =>
    digests.flatMap(({ file, rows }) => rows.map(({ path }) => ({ label: path.at(-1) ?? '', detail: file }))),
  );
  return names.filter(({ label }) => label !== '' && !taken.has(label));
}

const groupNames = (place: WritingPlace, document: DocumentAnalysis): readonly Offer[] =>
  place.mappings.includes('group')
    ? freeGroups(place, document).map(({ name, weight }) => ({
        label: name,
        ...(weight && { detail: weight.toFixed() }),
      }))
    : [];
