import * as all from './all.js';
import type { Profile } from './profile.js';
import { type ProfileData, resolveProfile } from './resolve.js';

/** The profile of a file that names none. */
export const defaultProfileId = 'wuhan-2020';

/** The built-in profiles, the default first. */
export const builtInData: readonly ProfileData[] = Object.values<ProfileData>(all).sort((a, b) =>
  rank(a).localeCompare(rank(b), 'en'),
);

export const builtInProfiles: readonly Profile[] = builtInData.map(resolveProfile);

export const builtInProfile = (id: string): Profile | undefined => builtInProfiles.find(profile => profile.id === id);

function rank({ id }: ProfileData): string {
  return id === defaultProfileId ? '' : id;
}
