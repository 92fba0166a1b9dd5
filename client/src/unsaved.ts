import { type TextDocument, Uri, workspace } from 'vscode';
import { freeName } from './file-name.js';

/** A new document that is not stored yet and knows where it belongs: saving it asks for nothing. Without a folder it goes without a name. */
export async function openUnsaved(folder: Uri | undefined, name: string): Promise<TextDocument> {
  if (folder?.scheme !== 'file' && folder?.scheme !== 'vscode-remote')
    return workspace.openTextDocument({ language: 'perf-yaml' });
  const open = new Set(workspace.textDocuments.map(({ uri }) => uri.path));
  const isTaken = async (each: string): Promise<boolean> => {
    const place = Uri.joinPath(folder, each);
    return open.has(place.path) || (await isThere(place));
  };
  return workspace.openTextDocument(Uri.joinPath(folder, await freeName(name, isTaken)).with({ scheme: 'untitled' }));
}

/** A draft that was made once: as it is open, or where it has been stored since. */
export async function findDraft(draft: Uri, folder: Uri): Promise<Uri | undefined> {
  const open = workspace.textDocuments.find(({ uri }) => uri.path === draft.path);
  if (open) return open.uri;
  const stored = Uri.joinPath(folder, draft.path.slice(draft.path.lastIndexOf('/') + 1));
  return (await isThere(stored)) ? stored : undefined;
}

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
