import { Disposable, type Event, EventEmitter, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { evaluationsChanged } from '../../server/src/lsp/protocol.js';

/** Why what is shown may be out of date: files were typed in or stored, or everything has to be asked anew. */
export type Change = 'files' | 'everything';

/** Fires when what the server says of the evaluations may be otherwise now. Typing is waited out by the server. */
export function followChanges(client: BaseLanguageClient): {
  readonly onDidChange: Event<Change>;
  readonly disposable: Disposable;
} {
  const emitter = new EventEmitter<Change>();
  const disposable = Disposable.from(
    emitter,
    client.onNotification(evaluationsChanged, () => emitter.fire('files')),
    client.onDidChangeState(() => emitter.fire('everything')),
    workspace.onDidChangeConfiguration(change => change.affectsConfiguration('perfYaml') && emitter.fire('everything')),
  );
  return { onDidChange: emitter.event, disposable };
}
