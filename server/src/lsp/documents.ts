import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { isOurs } from '../text/file-names.js';
import { Lines } from '../text/lines.js';
import { type FileKind, kindOf, type Snapshot, snapshot } from '../workspace/snapshot.js';

/** The files open in the editor, each as its latest snapshot. A message about a file that is not open changes nothing. */
export class Documents {
  private readonly open = new Map<string, Snapshot>();

  constructor(
    private readonly changed: (uri: string, now: Snapshot | undefined, kind: FileKind) => void,
    /** Told of a file that may be stored otherwise than it was known. */
    private readonly stored: (uri: string) => void,
  ) {}

  listen(connection: Connection): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text, languageId } }) => {
      if (typeof uri !== 'string' || typeof text !== 'string' || isForeign(uri, languageId)) return;
      this.set(snapshot(uri, version ?? 0, text, languageId === 'perf-profile' ? 'profile' : kindOf(uri)));
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const before = this.open.get(uri);
      if (!before || !Array.isArray(contentChanges)) return;
      // a client that counts no versions has them counted for it: without one a text would pass for a stored one
      const counted = version ?? (before.version ?? 0) + 1;
      this.set(snapshot(uri, counted, contentChanges.reduce(applyChange, before.lines), before.kind));
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const before = this.open.get(uri);
      if (!before || !this.open.delete(uri)) return;
      this.changed(uri, undefined, before.kind);
      this.stored(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => this.stored(uri));
  }

  get(uri: string): Snapshot | undefined {
    return this.open.get(uri);
  }

  get all(): readonly Snapshot[] {
    return [...this.open.values()];
  }

  private set(now: Snapshot): void {
    this.open.set(now.uri, now);
    this.changed(now.uri, now, now.kind);
  }
}

/** An editor may send every YAML file: one that is called otherwise than forms and profiles is somebody else's, and nothing is said of it. */
const isForeign = (uri: string, languageId: unknown): boolean =>
  typeof languageId === 'string' && /^ya?ml\b/i.test(languageId) && !isOurs(uri);

/** A change with a range replaces that part, one without the whole; one without a text changes nothing. */
function applyChange(
  lines: Lines,
  change: Partial<Extract<TextDocumentContentChangeEvent, { range: unknown }>>,
): Lines {
  if (typeof change.text !== 'string') return lines;
  if (!change.range) return new Lines(change.text);
  const [start, end] = [lines.offset(change.range.start), lines.offset(change.range.end)];
  return lines.edited(Math.min(start, end), Math.max(start, end), change.text);
}
