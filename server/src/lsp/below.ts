import { withoutEnd } from '../text/ends.js';

/** How the URI of whatever lies in a folder begins; of no folder in particular, all. */
export const rootOf = (folder: string | undefined): string =>
  folder === undefined ? '' : `${withoutEnd(folder, '/')}/`;
