import { builtInProfile, builtInProfiles, defaultProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { profileName } from '../text/file-names.js';
import type { DocumentAnalysis, ProfileLookup, ProfileProblem } from './analysis.js';

/** What a path to a profile's file leads to. */
export type Opened = { readonly profile: Profile } | Pick<ProfileProblem, 'reason' | 'errors'>;

/** Looks among the built-in profiles, then opens the file that a path names; without files around there is none. */
export function profileLookup(open: (path: string) => Opened = () => ({ reason: 'missing' })): ProfileLookup {
  return reference => {
    if (reference === undefined) return undefined;
    const builtIn = builtInProfile(reference);
    if (builtIn) return { profile: builtIn };
    const opened = isProfilePath(reference)
      ? open(reference)
      : ({ reason: looksLikePath(reference) ? 'not-profile' : 'unknown' } as const);
    return 'profile' in opened
      ? opened
      : { profile: defaultProfile, problem: { ...opened, known: builtInProfiles.map(({ id }) => id) } };
  };
}

/** Whether a path or URI names a profile’s file; no other file is opened as one. */
export const isProfilePath = (path: string): boolean => profileName.test(path.trim());

const looksLikePath = (reference: string): boolean => /[\\/]|\.ya?ml$/i.test(reference);

/** Whether there is anything to score: without `indicators` a document is no evaluation. */
export const isEvaluation = ({ evaluation }: DocumentAnalysis): boolean => evaluation.indicators.state === 'ok';
