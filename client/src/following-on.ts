import { commands, type Disposable, Position, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nextRequest } from '../../server/src/lsp/protocol.js';
import { ask } from './asking.js';
import { evaluationDocument } from './evaluation-document.js';
import { evaluationFileName } from './file-name.js';
import { openUnsaved } from './unsaved.js';

/** `Next Year…`: what follows on a file, unsaved beside it. */
export const registerNext = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand('perfYaml.nextYear', async (argument: unknown) => {
    const document = await evaluationDocument(argument);
    if (document) await openNext(client, document.uri);
  });

async function openNext(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) });
  // the way back is the same from any name beside it
  const target = folder.with({ path: `${folder.path}/${evaluationFileName('')}` }).toString();
  const next = await ask(client, nextRequest, { textDocument: { uri: uri.toString() }, target });
  if (!next) return;
  const created = await openUnsaved(folder, evaluationFileName(next.text));
  const editor = await window.showTextDocument(created);
  await editor.edit(edit => edit.insert(new Position(0, 0), next.text));
}
