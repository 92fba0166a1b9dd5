import { type Analysis, analyze, type ProfileLookup } from '../analysis/analysis.js';
import type { OtherFile } from '../reports/located.js';
import { ImportedTables } from '../import/imported-tables.js';
import { diskSource, diskTables, nameAsGiven, readUri, uriOf } from '../io/disk-source.js';
import { fileWorld } from '../io/file-world.js';
import { builtInProfiles } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import type { ProfileFile } from '../profiles/read-profile.js';
import type { CheckOptions } from '../rules/check.js';
import { whyNoProfile } from '../rules/weights/profile-unknown.js';
import { Lines } from '../text/lines.js';
import type { Words } from '../text/locale.js';
import { ProfileFiles } from '../workspace/profile-files.js';
import { type ImportedTable, Sources } from '../workspace/sources.js';
import { UsageError } from './command.js';

/** Analyses a text of some name with what it names around it. */
export interface Analyzer {
  /** Waits for the tables of other formats that it names. */
  (name: string, text: string): Promise<Analysis>;
  /** With what has been read so far. */
  now(name: string, text: string): Analysis;
}

/** By this profile, a built-in id or a file's path; without one by the profile each file names. One that cannot be had is wrong usage. */
export function analyzerFor(profile: string | undefined): Analyzer {
  const fixed = profile === undefined ? undefined : fixedTo(profileWith(profile));
  const profiles = new ProfileFiles(diskSource('.'));
  const tables = new ImportedTables(diskTables);
  const findImported = (uri: string): ImportedTable | undefined => tables.at(uri);
  const now = (name: string, text: string): Analysis =>
    analyze(
      text,
      new Sources({ ...diskSource(name), imported: findImported }, fixed ?? (uri => profiles.lookUp(uri))).surroundings(
        uriOf(name),
      ),
    );
  const analyzeSettled = async (name: string, text: string): Promise<Analysis> => {
    const analysis = now(name, text);
    if (!tables.isReading) return analysis;
    await tables.settled();
    return now(name, text);
  };
  return Object.assign(analyzeSettled, { now });
}

const fixedTo = (profile: Profile) => (): ProfileLookup => () => ({ profile });

/** The profile of an id, or of a file whose path counts from the current folder; one that cannot be had is wrong usage. */
export function profileWith(reference: string): Profile {
  const here = uriOf('.perf.yaml');
  const found = new ProfileFiles(diskSource('.')).lookUp(here)(reference);
  if (found && !found.problem) return found.profile;
  const problem = { reason: 'unknown' as const, ...found?.problem, reference };
  throw new UsageError(unusable({ 'zh-CN': whyNoProfile(problem, 'zh-CN'), en: whyNoProfile(problem, 'en') }));
}

/** The files that a roll-up's findings speak of, named as the roll-up was: from the current folder, or from the root. */
export const otherFiles =
  (name: string): OtherFile =>
  uri => {
    const text = readUri(uri);
    return text === undefined ? undefined : { file: nameAsGiven(uri, name), lines: new Lines(text) };
  };

/** What the rules are asked with: the files around a file, and whom to tell of a rule that fails. */
export const asking = (name: string, tell: (said: Words) => void): CheckOptions => ({
  world: fileWorld(name),
  onError: (code, error) => {
    const detail = error instanceof Error ? error.message : String(error);
    tell({
      'zh-CN': `${name}：规则 ${code} 出错，没有检查完，其他规则不受影响；请反馈：${detail}`,
      en: `${name}: rule ${code} failed and is left out, the others are not; please report it: ${detail}`,
    });
  },
});

/** A profile's text as the file of some name. */
export const profileFile = (name: string, text: string): ProfileFile =>
  new ProfileFiles(diskSource(name)).read(uriOf(name), text);

function unusable(why: Words): Words {
  const known = builtInProfiles.map(profile => profile.id);
  return {
    'zh-CN': `${why['zh-CN']}；内置的有 ${known.join('、')}，也可以写 *.perf-profile.yaml 文件的路径`,
    en: `${why.en}; there are ${known.join(', ')}, or the path of a *.perf-profile.yaml`,
  };
}
