import { type Clause, mappingIn, type ProfileMapping, profileMappings } from '../profiles/knobs/index.js';
import type { ProfileData } from '../profiles/resolve.js';
import type { Locale } from '../text/locale.js';
import { profileValue } from './profile-value.js';

/** One thing that a profile decides, in words. */
export interface Decision {
  /** Its key in a profile's file, from the top: `formulas.exceeded`. */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  /** The sentence that decides it, where one is cited. */
  readonly clause: Clause | undefined;
}

/** Everything a profile decides, in the order of its file: every knob that has a label. */
export const decisionsOf = (data: ProfileData, locale: Locale): readonly Decision[] =>
  decisionsIn('profile', data, '', locale);

function decisionsIn(
  mapping: ProfileMapping,
  data: Readonly<Record<string, unknown>>,
  path: string,
  locale: Locale,
): readonly Decision[] {
  return profileMappings[mapping].flatMap((key): readonly Decision[] => {
    const value = data[key.name];
    const here = `${path}${key.name}`;
    const inner = key.shape.kind === 'map' ? mappingIn(key) : undefined;
    if (inner) return decisionsIn(inner, value as Readonly<Record<string, unknown>>, `${here}.`, locale);
    return key.label
      ? [
          {
            path: here,
            label: key.label[locale],
            value: profileValue(key, value, locale),
            clause: key.clause,
          },
        ]
      : [];
  });
}

/** What one profile decides otherwise than another, such as its base. */
export function changesOf(
  data: ProfileData,
  base: ProfileData,
  locale: Locale,
): readonly (Decision & { readonly before: string })[] {
  const before = new Map(decisionsOf(base, locale).map(({ path, value }) => [path, value]));
  return decisionsOf(data, locale).flatMap(decision => {
    const old = before.get(decision.path) ?? '';
    return old === decision.value ? [] : [{ ...decision, before: old }];
  });
}
