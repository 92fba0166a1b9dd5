import { type Dirent, readdirSync, statSync } from 'node:fs';

const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);

/** What an evaluation's file is called. */
export const evaluationName = /\.perf\.ya?ml$/i;

/** What a profile's file is called. */
export const profileName = /\.perf-profile\.ya?ml$/i;

/**
 * The paths of the files below a folder, relative to it, with `/`, in order; `depth` 0 is the folder alone. Folders that cannot be
 * read are left out, and so is what is no file, such as a pipe, which would be waited for. Links to folders are not followed: they can
 * lead in circles.
 */
export function filesBelow(folder: string, wanted: (name: string) => boolean, depth = Infinity): string[] {
  return entriesOf(folder)
    .flatMap(entry => {
      if (!entry.isDirectory())
        return wanted(entry.name) && isFile(entry, `${folder}/${entry.name}`) ? [entry.name] : [];
      if (depth <= 0 || skipped.has(entry.name)) return [];
      return filesBelow(`${folder}/${entry.name}`, wanted, depth - 1).map(name => `${entry.name}/${name}`);
    })
    .sort();
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A link is what it leads to; one that leads nowhere counts, so that whoever reads it says so. */
const isFile = (entry: Dirent, path: string): boolean => (entry.isSymbolicLink() ? leadsToFile(path) : entry.isFile());

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}
