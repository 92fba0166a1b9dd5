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

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
