import { CancellationTokenSource, FileType, RelativePattern, Uri, workspace } from 'vscode';
import { isOurs, ourFiles, skippedFolders } from '../../server/src/lsp/protocol.js';

/** Milliseconds that the editor's search has: a virtual workspace without one never answers. */
const patience = 3000;
/** More folders than these are not looked through one by one. */
const mostFolders = 2000;

/** The evaluations and profiles of the workspace. */
export const findEvaluations = async (): Promise<readonly Uri[]> =>
  (await search(ourFiles)) ??
  (await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => walk(uri, isOurs)))).flat();

/** Whatever lies in a folder and below it and fits a pattern. */
export const findBelow = async (folder: Uri, pattern: string): Promise<readonly Uri[]> =>
  (await search(new RelativePattern(folder, pattern))) ?? walk(folder, () => true);

/** By the editor's search; `undefined` where it has none. */
async function search(include: string | RelativePattern): Promise<readonly Uri[] | undefined> {
  const cancel = new CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => (timer = setTimeout(() => resolve(undefined), patience)));
  const found = Promise.resolve(workspace.findFiles(include, undefined, undefined, cancel.token)).catch(
    () => undefined,
  );
  const files = await Promise.race([found, late]);
  clearTimeout(timer);
  if (!files) cancel.cancel();
  return files;
}

/** Folder by folder. One that cannot be read is left out. */
async function walk(root: Uri, isWanted: (name: string) => boolean): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [root];
  for (let seen = 0; seen < mostFolders; seen++) {
    const folder = folders.shift();
    if (!folder) break;
    const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
    for (const [name, type] of entries) {
      if (type === FileType.Directory && !skippedFolders.has(name)) folders.push(Uri.joinPath(folder, name));
      else if (type === FileType.File && isWanted(name)) found.push(Uri.joinPath(folder, name));
    }
  }
  return found;
}
