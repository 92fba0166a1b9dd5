import { builtInLayout, layouts } from '../families/index.js';
import { builtInProfile, builtInProfiles, defaultProfile } from '../profiles/index.js';
import { newEvaluation, newEvaluationSnippet } from '../reports/new-evaluation.js';
import type { Locale } from '../text/locale.js';

/** A profile that can be picked. */
export interface ProfileChoice {
  readonly id: string;
  readonly title: string;
}

/** A layout that can be picked. */
export interface LayoutChoice extends ProfileChoice {
  /** The profiles that are printed so. */
  readonly profiles: readonly string[];
}

/** The built-in profiles, as a person picks one. */
export const profileChoices = (locale: Locale): readonly ProfileChoice[] =>
  builtInProfiles.map(({ id, title }) => ({ id, title: title[locale] }));

/** The built-in layouts, as a person picks one. */
export const layoutChoices = (locale: Locale): readonly LayoutChoice[] =>
  layouts.map(({ id, name }) => ({
    id,
    title: name[locale],
    profiles: builtInProfiles.filter(({ layout = usualLayout }) => layout === id).map(profile => profile.id),
  }));

/** The form of a profile that names none. */
const usualLayout = layouts[0]?.id;

/** A new evaluation; under the usual profile where the one named is unknown. */
export function writeTemplate(
  wanted: { readonly profile?: string; readonly layout?: string } | undefined,
  locale: Locale,
): { readonly text: string; readonly snippet: string } {
  const profile = builtInProfile(wanted?.profile ?? '') ?? defaultProfile;
  const layout = builtInLayout(wanted?.layout ?? '');
  return {
    text: newEvaluation(profile, locale, profile.id, layout),
    snippet: newEvaluationSnippet(profile, locale, layout),
  };
}
