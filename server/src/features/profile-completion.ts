import { quote } from '../language/edit.js';
import { builtInProfiles } from '../profiles/index.js';
import { layoutIds } from '../families/index.js';
import { type ProfileKey, profileKey, profileMappings } from '../profiles/knobs/index.js';
import type { Shape } from '../profiles/knobs/shape.js';
import { vocabularyIn } from '../language/suggest.js';
import type { Locale } from '../text/locale.js';
import type { Completion, CompletionOptions } from './completion-item.js';
import { harmlessInProfile } from './harmless.js';
import { filterText } from './pinyin.js';
import { aboutProfileKey } from './profile-hover.js';
import { type ProfileWriting, profileWriting } from './profile-place.js';
import { vocabularyOf } from '../language/vocabulary.js';

/** What the offers are made for. */
interface Asking {
  readonly place: ProfileWriting;
  readonly text: string;
  readonly locale: Locale;
  /** Whether keys and listed words are offered in Chinese. */
  readonly chinese: boolean;
  readonly files: readonly string[];
}

/** What can be written at an offset of a profile's file; `files` are paths of other profiles to build on. */
export function completeProfile(
  text: string,
  offset: number,
  { locale }: Pick<CompletionOptions, 'locale'>,
  files: readonly string[],
): readonly Completion[] {
  const place = profileWriting(text, offset);
  if (!place) return [];
  const asking = { place, text, locale, chinese: speaksChinese(text, locale), files };
  return harmlessInProfile(place.key ? values(asking, place.key) : keys(asking), text);
}

/** The language of the first key that is known by its spelling; in a new file that of the person. */
function speaksChinese(text: string, locale: Locale): boolean {
  for (const [, word = ''] of text.matchAll(/^[\uFEFF]?([^\s#:：-][^\s:：]*)\s*[:：]/gm))
    if (profileKey('profile', word)) return vocabularyIn(word) === 'zh';
  return vocabularyOf(locale) === 'zh';
}

function keys({ place, locale, chinese }: Asking): readonly Completion[] {
  const written = new Set(place.siblings.map(word => profileKey(place.mapping, word)?.name));
  const isNeeded = ({ name, required }: ProfileKey): boolean =>
    required && (place.mapping !== 'profile' || name === 'id' || !written.has('extends'));
  return profileMappings[place.mapping]
    .filter(({ name }) => !written.has(name))
    .map((key, order): Completion => {
      const [word, other] = chinese ? [key.zh, key.name] : [key.name, key.zh];
      const needed = isNeeded(key);
      return {
        label: word,
        kind: 'key',
        detail: other + (needed ? required[locale] : ''),
        documentation: aboutProfileKey(key, locale),
        span: place.span,
        text: withColon(word, key, place),
        isSnippet: false,
        rank: needed ? order : 100 + order,
        filter: filterOf(word, other),
      };
    });
}

/** A word is found by its initials too, a key by both spellings. */
const filterOf = (...words: readonly string[]): string => words.map(word => filterText(word) ?? word).join(' ');

function withColon(word: string, { shape }: ProfileKey, { colon, flow }: ProfileWriting): string {
  if (colon) return word;
  const isBlock = !flow && (shape.kind === 'map' || shape.kind === 'list' || shape.kind === 'methods');
  return isBlock ? `${word}:` : `${word}: `;
}

function values(asking: Asking, { shape }: ProfileKey): readonly Completion[] {
  const { place, text } = asking;
  const gap = text[place.span.start - 1] === ':' ? ' ' : '';
  return offers(shape, asking).map(({ label, detail }, rank): Completion => ({
    label,
    detail,
    kind: 'value',
    documentation: detail,
    span: place.span,
    text: gap + quote(label),
    isSnippet: false,
    rank,
    filter: filterOf(label),
  }));
}

interface Offer {
  readonly label: string;
  readonly detail: string;
}

const bare = (label: string): Offer => ({ label, detail: '' });

function offers(shape: Shape, { locale, chinese, files }: Asking): readonly Offer[] {
  switch (shape.kind) {
    case 'choice':
      return Object.entries(shape.choices).map(([name, { zh, about }]) => ({
        label: chinese ? zh : name,
        detail: about[locale],
      }));
    case 'switch':
      return (chinese ? ['是', '否'] : ['true', 'false']).map(bare);
    case 'base':
      return [...builtInProfiles.map(({ id, title }) => ({ label: id, detail: title[locale] })), ...files.map(bare)];
    case 'layout':
      return layoutIds.map(bare);
    case 'number':
      return shape.never ? [bare(chinese ? '不要求' : 'never')] : [];
    default:
      return [];
  }
}

const required = { 'zh-CN': ' · 必填', en: ' · required' };
