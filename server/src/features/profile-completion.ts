import { quoted } from '../language/edit.js';
import { profileMappings, type ProfileKey } from '../profiles/file-keys.js';
import { builtInProfiles } from '../profiles/index.js';
import type { Locale } from '../text/locale.js';
import type { Completion, CompletionOptions } from './completion-item.js';
import { aboutProfileKey } from './profile-hover.js';
import { type ProfileWriting, profileWriting } from './profile-place.js';

/** What can be written at an offset of a profile's file; `files` are paths of other profiles to build on. */
export function completeProfile(
  text: string,
  offset: number,
  { locale }: Pick<CompletionOptions, 'locale'>,
  files: readonly string[],
): readonly Completion[] {
  const place = profileWriting(text, offset);
  if (!place) return [];
  return place.key ? values(place, place.key, text, locale, files) : keys(place, locale);
}

function keys(place: ProfileWriting, locale: Locale): readonly Completion[] {
  return profileMappings[place.mapping]
    .filter(({ name }) => !place.siblings.includes(name))
    .map((key, order): Completion => ({
      label: key.name,
      kind: 'key',
      detail: (key.also.find(word => /[\u3400-\u9fff]/.test(word)) ?? '') + (key.required ? required[locale] : ''),
      documentation: aboutProfileKey(key, locale),
      span: place.span,
      text: place.colon ? key.name : isBlock(key, place) ? `${key.name}:` : `${key.name}: `,
      isSnippet: false,
      rank: key.required ? order : 100 + order,
    }));
}

const isBlock = ({ shape }: ProfileKey, { flow }: ProfileWriting): boolean =>
  !flow && (shape.kind === 'map' || shape.kind === 'list');

function values(
  place: ProfileWriting,
  { shape }: ProfileKey,
  text: string,
  locale: Locale,
  files: readonly string[],
): readonly Completion[] {
  const gap = text[place.span.start - 1] === ':' ? ' ' : '';
  return offers(shape, locale, files).map(({ label, detail }, rank): Completion => ({
    label,
    detail,
    kind: 'value',
    documentation: detail,
    span: place.span,
    text: gap + quoted(label),
    isSnippet: false,
    rank,
  }));
}

function offers(
  shape: ProfileKey['shape'],
  locale: Locale,
  files: readonly string[],
): readonly { readonly label: string; readonly detail: string }[] {
  switch (shape.kind) {
    case 'choice':
      return shape.choices.map(({ name, about }) => ({ label: name, detail: about[locale] }));
    case 'switch':
      return ['true', 'false'].map(label => ({ label, detail: '' }));
    case 'base':
      return [
        ...builtInProfiles.map(({ id, title }) => ({ label: id, detail: title[locale] })),
        ...files.map(label => ({ label, detail: '' })),
      ];
    case 'number':
      return shape.never ? [{ label: 'never', detail: '' }] : [];
    default:
      return [];
  }
}

const required = { 'zh-CN': ' · 必填', en: ' · required' };
