import { type Analysis, analyze, type ProfileLookup } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { diskSource, uriOf } from '../io/disk-source.js';
import { builtInProfile, builtInProfiles } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import type { Words } from '../text/locale.js';
import { Sources } from '../workspace/sources.js';
import { UsageError } from './command.js';

/** Analyses a text of some name with what it names around it. */
export type Analyzer = (name: string, text: string) => Analysis;

/** By the profile of this id; without one by the profile each file names. An id that there is not is wrong usage. */
export function analyzerFor(id: string | undefined): Analyzer {
  const lookUp = id === undefined ? profileLookup() : fixed(id);
  return (name, text) => analyze(text, new Sources(diskSource(name), () => lookUp).surroundings(uriOf(name)));
}

function fixed(id: string): ProfileLookup {
  const profile = profileWith(id);
  return () => ({ profile });
}

/** The built-in profile of an id; an id that there is not is wrong usage. */
export function profileWith(id: string): Profile {
  const profile = builtInProfile(id);
  if (!profile) throw new UsageError(unknown(id));
  return profile;
}

function unknown(id: string): Words {
  const known = builtInProfiles.map(profile => profile.id);
  return { 'zh-CN': `没有评分办法 ${id}；可用的有 ${known.join('、')}`, en: `no profile ${id}; there are ${known.join(', ')}` };
}
