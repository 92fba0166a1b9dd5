import type { FileRename, WorkspaceEdit } from 'vscode-languageserver';
import { followMoves, type Move } from '../features/moved-files.js';
import { type FilePath, filePaths } from '../features/navigation.js';
import { readableUri } from '../workspace/references.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { mergeWorkspaceEdits, toTextEdit, toWorkspaceEdit } from './convert.js';
import { basePath } from './profile-answers.js';
import type { Session } from './session.js';

/** What has to be written so that the paths in all files stay right when some are moved or renamed, folders too. */
export async function editsForMoves(session: Session, files: readonly FileRename[]): Promise<WorkspaceEdit | null> {
  const { traits, workspace } = session;
  await workspace.whenComplete();
  const moved = moveOf(files);
  const names = files.map(({ oldUri }) => nameOf(oldUri));
  const concerned = [...workspace.everything(), ...workspace.filesOf('profile')].filter(
    ({ uri, text }) => moved(uri) !== uri || names.some(name => text.includes(name)),
  );
  const edits: WorkspaceEdit[] = [];
  for (const snapshot of concerned) {
    const own = followMoves(snapshot.uri, await pathsIn(session, snapshot), moved);
    if (own.length === 0) continue;
    edits.push(
      toWorkspaceEdit(
        snapshot,
        own.map(edit => toTextEdit(snapshot.lines, edit)),
        traits,
      ),
    );
  }
  return edits.length === 0 ? null : mergeWorkspaceEdits(edits);
}

/** What lies in a folder moves with it. */
function moveOf(files: readonly FileRename[]): Move {
  const moves = files.map(({ oldUri, newUri }) => [oldUri.replace(/\/$/, ''), newUri.replace(/\/$/, '')] as const);
  return uri => {
    const found = moves.find(([from]) => uri === from || uri.startsWith(`${from}/`));
    return found ? found[1] + uri.slice(found[0].length) : uri;
  };
}

const nameOf = (uri: string): string => readableUri(uri).replace(/\/$/, '').split('/').at(-1) ?? '';

async function pathsIn({ settings, workspace }: Session, snapshot: Snapshot): Promise<readonly FilePath[]> {
  const own = await settings.of(snapshot.uri);
  if (snapshot.kind === 'profile') return basePath(workspace.profileSubject(snapshot, own));
  return workspace.subject(snapshot, own).analysis.documents.flatMap(filePaths);
}
