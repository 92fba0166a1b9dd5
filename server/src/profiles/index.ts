import { mof2020 } from './mof-2020.js';
import { mof2021Cost } from './mof-2021-cost.js';
import type { Profile } from './profile.js';
import { type ProfileData, resolveProfile } from './resolve.js';
import { wuhan2020 } from './wuhan-2020.js';

/** The profile of a file that names none. */
export const defaultProfileId = 'wuhan-2020';

/** The built-in profiles; a new one is a file and a line here. */
export const builtInData: readonly ProfileData[] = [wuhan2020, mof2020, mof2021Cost];

export const builtInProfiles: readonly Profile[] = builtInData.map(resolveProfile);

export const builtInProfile = (id: string): Profile | undefined => builtInProfiles.find(profile => profile.id === id);
