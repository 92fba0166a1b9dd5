import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import type { KeySpec } from '../language/key-spec.js';
import { lookUpKey, mappings, spell, type Vocabulary } from '../language/vocabulary.js';
import { lineStartAt } from '../text/line-around.js';
import type { Completion, CompletionOptions, PathOffers } from './completion-item.js';
import { rowSnippets, snippetOf } from './completion-snippets.js';
import { valueItems } from './completion-values.js';
import { aboutKey } from './hover.js';
import { harmless } from './harmless.js';
import { offerThere } from './offered.js';
import { documentAt } from './place.js';
import { vocabularyAt, type WritingPlace, writingPlace } from './writing-place.js';
import { fileVocabulary } from './place.js';

/** What can be written at an offset: keys not yet there, or values that a key takes. */
export function complete(analysis: Analysis, offset: number, options: CompletionOptions): readonly Completion[] {
  const document = documentAt(analysis, offset);
  if (isInBlockText(document, offset)) return [];
  const place = writingPlace(analysis.text, offset);
  if (!place || isBeforeContent(analysis.text, place, offset) || isUnasked(analysis.text, place, offset, options))
    return [];
  const items = place.kind === 'key' ? keysAndItems(place, document, options) : valueItems(place, document, options);
  if (place.kind !== 'key' && isWritten(analysis.text.slice(place.span.start, offset).trim(), items)) return [];
  const before = place.gap + (place.dash ? '- ' : '');
  const placed = before === '' ? items : items.map(item => ({ ...item, text: before + item.text }));
  return harmless(offerThere(placed, analysis.text, offset), analysis);
}

/** Keys and whole rows; where an item begins that need be no mapping, what it may be instead comes first. */
function keysAndItems(
  place: WritingPlace,
  document: DocumentAnalysis,
  options: CompletionOptions,
): readonly Completion[] {
  const vocabulary = vocabularyAt(place.siblings, fileVocabulary(document, options.locale));
  const plain =
    place.list && !place.colon
      ? valueItems({ ...place, kind: 'item', key: place.list.key, mappings: place.list.mappings }, document, options)
      : [];
  const rows = options.snippets && !place.colon ? rowSnippets(place, vocabulary, document, options.locale) : [];
  return [...plain, ...keyItems(place, vocabulary, options), ...rows];
}

/** Whether a value is being written and nobody asked for a list: one that a blank opens would take the Tab that goes on to the next value. */
const isUnasked = (
  text: string,
  { kind, span }: WritingPlace,
  offset: number,
  { asked = true }: CompletionOptions,
): boolean => !asked && kind !== 'key' && text.slice(span.start, offset).trim() !== '';

/** Whether a value stands there whole: a longer one that begins with it would take the Tab that goes on. */
const isWritten = (typed: string, items: readonly Completion[]): boolean =>
  items.some(({ label, text }) => typed === label || typed === text);

/** Whether something follows, on the line or below it, that would become part of what is put at the place. */
function isBeforeContent(text: string, { kind, flow, colon, span, dash }: WritingPlace, offset: number): boolean {
  if (kind === 'value' || flow || colon) return false;
  if (span.end === offset && /^[^\S\r\n]+[^\s#]/.test(text.slice(offset, offset + 200))) return true;
  const start = lineStartAt(text, offset);
  const isOwnLine = !dash && /^ *$/.test(text.slice(start, span.start));
  const below = isOwnLine ? /^.*(?:\r?\n[^\S\r\n]*){1,20}/.exec(text.slice(offset, offset + 2000))?.[0] : undefined;
  const indent = below === undefined ? 0 : below.length - below.lastIndexOf('\n') - 1;
  return indent > span.start - start && !/^$|[\s#]/.test(text.charAt(offset + (below?.length ?? 0)));
}

/** Which files would be worth knowing at an offset. */
export function pathsWanted(analysis: Analysis, offset: number): keyof PathOffers | undefined {
  const place = writingPlace(analysis.text, offset);
  const [holders, key] =
    place?.kind === 'key' ? [place.list?.mappings, place.list?.key] : [place?.mappings, place?.key];
  const names = (holders ?? []).map(mapping => lookUpKey(mapping, key ?? '')?.spec.name);
  if (names.includes('profile')) return 'profile';
  if (names.includes('evidence')) return 'evidence';
  return names.some(name => name === 'sources' || name === 'file') ? 'sources' : undefined;
}

function keyItems(
  place: WritingPlace,
  vocabulary: Vocabulary,
  { locale, snippets }: CompletionOptions,
): readonly Completion[] {
  return missingKeys(place).map((spec, order): Completion => {
    const word = spell(spec, vocabulary);
    const needed = spec.required ?? spec.usual ?? false;
    return {
      label: word,
      kind: 'key',
      detail: `${vocabulary === 'zh' ? spec.name : spec.zh}${needed ? required[locale] : ''}`,
      documentation: aboutKey({ spec, vocabulary }, locale),
      span: place.span,
      ...(place.colon ? { text: word, isSnippet: false } : insertion(spec, word, place, vocabulary, snippets)),
      rank: needed ? 10 + order : 100 + order,
    };
  });
}

/** The keys of a place that are not there yet; what a row is made of before what a group is. */
function missingKeys({ mappings: names, siblings }: WritingPlace): readonly KeySpec[] {
  const ordered = [...names].sort((a, b) => Number(b === 'indicator') - Number(a === 'indicator'));
  const seen = new Set(siblings.flatMap(key => names.flatMap(name => lookUpKey(name, key)?.spec.name ?? [])));
  return ordered.flatMap(mapping =>
    mappings[mapping].flatMap(spec => {
      if (seen.has(spec.name)) return [];
      seen.add(spec.name);
      return [spec];
    }),
  );
}

/** A key with what it takes begun: a line below for lists and mappings, a space for a value. */
function insertion(
  spec: KeySpec,
  word: string,
  { column, flow }: WritingPlace,
  vocabulary: Vocabulary,
  snippets: boolean,
): Pick<Completion, 'text' | 'isSnippet'> {
  if (flow) return { text: `${word}: `, isSnippet: false };
  if (snippets) return { text: snippetOf(spec, word, ' '.repeat(column), vocabulary), isSnippet: true };
  const below = spec.shape.kind === 'map' || spec.shape.kind === 'list';
  return { text: below ? `${word}:` : `${word}: `, isSnippet: false };
}

/** Whether an offset lies in a block text, where nothing is a key; its first line is the place of the value itself. */
function isInBlockText({ evaluation }: DocumentAnalysis, offset: number): boolean {
  return evaluation
    .keysAround(offset)
    .some(
      ({ entry: { value } }) =>
        value.kind === 'scalar' &&
        value.style === 'block' &&
        !value.borrowed &&
        value.span.start < offset &&
        offset <= value.span.end,
    );
}

const required = { 'zh-CN': ' · 必填', en: ' · required' };
