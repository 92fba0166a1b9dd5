import { Range, type TextDocument, workspace, WorkspaceEdit } from 'vscode';
import { stepBetween } from './preview/review-history.js';

/** Milliseconds and times that the editor is waited for to mark a file as changed. */
const [pause, most] = [50, 10];

/**
 * Applies an edit to one file and says whether it is there. One that the editor was told to keep read-only takes the edit and is never stored: it is
 * taken back, as what is seen must be what is in the file.
 */
export async function applyEdit(
  document: TextDocument,
  edit: WorkspaceEdit,
): Promise<'done' | 'refused' | 'read-only'> {
  const before = document.getText();
  if (edit.size > 0 && !(await workspace.applyEdit(edit))) return 'refused';
  const after = document.getText();
  if (after === before || (await isMarked(document)) || (await isStored(document))) return 'done';
  const back = stepBetween(after, before);
  const undone = new WorkspaceEdit();
  const place = new Range(document.positionAt(back.at), document.positionAt(back.at + back.before.length));
  undone.replace(document.uri, place, back.after);
  await workspace.applyEdit(undone);
  return 'read-only';
}

async function isMarked(document: TextDocument): Promise<boolean> {
  for (let times = 0; times < most && !document.isDirty; times++) await new Promise(done => setTimeout(done, pause));
  return document.isDirty;
}

/** What is stored at once is marked no more; what cannot be looked at counts as stored. */
async function isStored(document: TextDocument): Promise<boolean> {
  try {
    const stored = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(document.uri));
    return stored === document.getText();
  } catch {
    return true;
  }
}
