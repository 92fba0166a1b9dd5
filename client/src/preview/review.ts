import { window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { say } from '../words.js';
import type { ReviewChange } from './messages.js';
import { reviewRequest } from './requests.js';
import { words } from './words.js';

/** Writes into the file what a reviewer typed for the version the page shows: one edit, so that one undo takes it back. Whether it was written. */
export async function writeReview(client: BaseLanguageClient, uri: Uri, change: ReviewChange, version: number | null): Promise<boolean> {
  try {
    const document = await workspace.openTextDocument(uri);
    if (document.version !== version) throw new Error(say(words.notWritten));
    const answer = await client.sendRequest(reviewRequest, { textDocument: { uri: uri.toString(), version }, ...change });
    const edit = answer && (await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
    if (edit && (edit.size === 0 || (await workspace.applyEdit(edit)))) return true;
    throw new Error(say(words.notWritten));
  } catch (error) {
    void window.showWarningMessage(error instanceof Error ? error.message : String(error));
    return false;
  }
}
