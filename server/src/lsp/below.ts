import { withoutEnd } from '../text/ends.js';
import { readableUri } from '../workspace/references.js';

/** How the URI of whatever lies in a folder begins; of no folder in particular, all. */
export const rootOf = (folder: string | undefined): string =>
  folder === undefined ? '' : `${withoutEnd(folder, '/')}/`;

/** What a file below such a beginning is called. */
export const nameBelow = (root: string, uri: string): string => readableUri(uri.slice(root.length));
