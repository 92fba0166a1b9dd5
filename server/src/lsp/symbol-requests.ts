import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver';
import { type FoundSymbol, listSymbols, matches, mayMatch, mostSymbols } from '../features/workspace-symbols.js';
import { kept } from '../incremental/kept.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toWorkspaceSymbol } from './convert-navigation.js';
import type { State } from './state.js';
import { Turns } from './turns.js';

/** Finds groups and indicators in all files of the workspace. What a stored file holds is kept; the file itself, worked out, would be too much. */
export function registerWorkspaceSymbols(state: State): void {
  const { connection, guard, traits } = state;
  const ofStored = kept<Snapshot, readonly FoundSymbol[]>();
  const symbolsOf = (snapshot: Snapshot): readonly FoundSymbol[] => {
    const known = ofStored.of(snapshot);
    if (known) return known;
    const made = state.analysed([snapshot]).flatMap(({ analysis }) => listSymbols(analysis, traits.locale));
    if (snapshot.version === undefined) ofStored.keep(snapshot, made);
    return made;
  };

  const find = async (query: string, token: CancellationToken): Promise<WorkspaceSymbol[]> => {
    const found: WorkspaceSymbol[] = [];
    const turns = new Turns();
    for (const snapshot of state.everything()) {
      await turns.take();
      if (token.isCancellationRequested || found.length >= mostSymbols) break;
      if (!ofStored.of(snapshot) && !mayMatch(snapshot.text, query)) continue;
      for (const symbol of symbolsOf(snapshot))
        if (matches(symbol.name, query) && found.length < mostSymbols) found.push(toWorkspaceSymbol(symbol, snapshot));
    }
    return found;
  };

  connection.onWorkspaceSymbol(({ query }, token) =>
    guard.run('workspace symbols', [], token, () => find(typeof query === 'string' ? query : '', token)),
  );
}
