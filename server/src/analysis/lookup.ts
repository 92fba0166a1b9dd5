import { builtInProfile, builtInProfiles, defaultProfileId } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import type { ProfileLookup } from './analysis.js';

/** Looks among the built-in profiles, then among those that were loaded for the file's paths. */
export function profileLookup(loaded: ReadonlyMap<string, Profile> = new Map()): ProfileLookup {
  const fallback = builtInProfile(defaultProfileId) as Profile;
  return reference => {
    if (reference === undefined) return { profile: fallback };
    const profile = builtInProfile(reference) ?? loaded.get(reference);
    if (profile) return { profile };
    const isPath = /\.ya?ml$/i.test(reference);
    return { profile: fallback, problem: { reason: isPath ? 'missing' : 'unknown', known: builtInProfiles.map(({ id }) => id) } };
  };
}
