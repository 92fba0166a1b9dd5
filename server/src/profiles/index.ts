import { builtInData } from './all.js';
import type { Profile } from './profile.js';
import { resolveProfile } from './resolve.js';

export { builtInData } from './all.js';

/** The profile whose formulas, bands and grades hold where none is named and none fits. */
export const defaultProfileId = 'wuhan-2020';

/** The profiles that come with the product, in the order in which they are offered. */
export const builtInProfiles: readonly Profile[] = builtInData.map(resolveProfile);

/** The one with an id. */
export const builtInProfile = (id: string): Profile | undefined => builtInProfiles.find(profile => profile.id === id);

/** The default one, which is always there. */
export const defaultProfile = builtInProfile(defaultProfileId) as Profile;
