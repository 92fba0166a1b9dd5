import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findBelow, findEvaluations } from './find-files.js';
import { listFilesRequest, readFileRequest, type StoredText } from '../../server/src/lsp/protocol.js';

/** Lets the server read what only the editor can reach: virtual workspaces, and everything from a web worker. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, ({ uri }) => readText(Uri.parse(uri)));
  client.onRequest(listFilesRequest, async ({ folder, pattern = '**/*' }) => {
    const found = folder === undefined ? await findEvaluations() : await findBelow(Uri.parse(folder), pattern);
    return found.map(uri => uri.toString());
  });
}

async function readText(uri: Uri): Promise<StoredText> {
  const bytes = await Promise.resolve(workspace.fs.readFile(uri)).catch(() => undefined);
  if (!bytes) return { text: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: null, problem: 'not-utf8' };
  }
}
