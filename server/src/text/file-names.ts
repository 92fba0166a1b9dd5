/** What an evaluation's file is called. */
export const evaluationName = /\.perf\.ya?ml$/i;

/** What a profile's file is called. */
export const profileName = /\.perf-profile\.ya?ml$/i;

/** Evaluations and profiles below a folder, as a glob. */
export const ourFiles = '**/*.{perf.yaml,perf.yml,perf-profile.yaml,perf-profile.yml}';

/** Whether a file is an evaluation or a profile, by its name. */
export const isOurs = (name: string): boolean => evaluationName.test(name) || profileName.test(name);

/** A file's name without what says its kind. */
export const withoutKind = (name: string): string => name.replace(evaluationName, '').replace(profileName, '');

/** Folders in which nobody keeps forms. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);
