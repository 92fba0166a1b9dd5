import type { PathOffers } from '../features/completion-item.js';
import { pathsWanted } from '../features/completion.js';
import { relativeReference } from '../workspace/references.js';
import type { Subject } from './subject.js';
import type { Workspace } from './workspace.js';

/** More files than anybody looks through. */
const most = 500;

/** The files that the key at an offset may name; looked up only where one may. */
export async function pathsAt(
  workspace: Workspace,
  { analysis, snapshot: { uri } }: Subject,
  offset: number,
): Promise<PathOffers | undefined> {
  const wanted = pathsWanted(analysis, offset);
  if (!wanted) return undefined;
  const uris =
    wanted === 'evidence'
      ? await workspace.beside(uri)
      : workspace.filesOf(wanted === 'profile' ? 'profile' : 'evaluation').map(file => file.uri);
  const others = uris.filter(other => other !== uri).flatMap(other => relativeReference(uri, other) ?? []);
  return { sources: [], evidence: [], profile: [], [wanted]: [...new Set(others)].sort().slice(0, most) };
}
