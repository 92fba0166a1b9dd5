import { withoutEnd } from '../text/ends.js';
import { readableUri } from '../workspace/references.js';

/** How the URI of whatever lies in a folder begins; of no folder in particular, all. */
export const rootOf = (folder: string | undefined): string =>
  folder === undefined ? '' : `${withoutEnd(folder, '/')}/`;

/** What a file below such a beginning is called. */
export const nameBelow = (root: string, uri: string): string => readableUri(uri.slice(root.length));

/** What a person calls a file of the workspace: its way from the folder that is asked about, else from the opened one, whose name goes before where there are several. */
export function wayTo(uri: string, root: string, folders: readonly string[]): string {
  if (root !== '') return nameBelow(root, uri);
  const within = folders.map(rootOf).find(each => uri.startsWith(each));
  if (within === undefined) return readableUri(uri);
  const way = nameBelow(within, uri);
  return folders.length === 1 ? way : `${readableUri(within.split('/').at(-2) ?? '')}/${way}`;
}
