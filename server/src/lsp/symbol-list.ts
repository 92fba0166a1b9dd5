import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver';
import { type FoundSymbol, listSymbols, matches, mayMatch, mostSymbols } from '../features/workspace-symbols.js';
import { kept } from '../incremental/kept.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toWorkspaceSymbol } from './convert-navigation.js';
import type { Session } from './session.js';
import { Turns } from './turns.js';

/** Milliseconds that a search waits for the stored files being read. */
const patience = 2000;

/** Finds groups and indicators in all files of the workspace. What a stored file holds is kept; the file itself, worked out, would be too much. */
export class SymbolList {
  private readonly ofStored = kept<Snapshot, readonly FoundSymbol[]>();

  constructor(private readonly session: Session) {}

  async find(query: string, token: CancellationToken): Promise<WorkspaceSymbol[]> {
    await this.session.workspace.whenAllRead(patience);
    const found: WorkspaceSymbol[] = [];
    const turns = new Turns();
    for (const snapshot of this.session.workspace.everything()) {
      await turns.take();
      if (token.isCancellationRequested || found.length >= mostSymbols) break;
      if (!this.ofStored.of(snapshot) && !mayMatch(snapshot.text, query)) continue;
      for (const symbol of this.symbolsOf(snapshot))
        if (matches(symbol.name, query) && found.length < mostSymbols) found.push(toWorkspaceSymbol(symbol, snapshot));
    }
    return found;
  }

  private symbolsOf(snapshot: Snapshot): readonly FoundSymbol[] {
    const known = this.ofStored.of(snapshot);
    if (known) return known;
    const { workspace, traits } = this.session;
    const made = workspace.analysed([snapshot]).flatMap(({ analysis }) => listSymbols(analysis, traits.locale));
    if (snapshot.version === undefined) this.ofStored.keep(snapshot, made);
    return made;
  }
}
