import { quoteInline } from '../language/edit.js';
import type { Edit } from '../text/span.js';
import { relativeReference } from '../workspace/references.js';
import { type FilePath, linkTarget } from './navigation.js';

/** Where a file will be. */
export type Move = (uri: string) => string;

/** The edits after which the paths of a file lead where they led, though it or what they lead to is moved. */
export const followMoves = (uri: string, paths: readonly FilePath[], moved: Move): readonly Edit[] =>
  paths.flatMap(({ span, reference }): Edit[] => {
    const target = linkTarget(uri, reference);
    if (target === undefined || target.startsWith('http')) return [];
    const [home, goal] = [moved(uri), moved(target)];
    const written = linkTarget(home, reference) === goal ? undefined : relativeReference(home, goal);
    return written === undefined ? [] : [{ span, text: quoteInline(written) }];
  });
