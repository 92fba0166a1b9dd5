import {
  ErrorCodes,
  type Location as ProtocolLocation,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileAnalysis, Location } from '../features/navigation.js';
import { rename } from '../features/rename.js';
import { Lines } from '../text/lines.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { mergeWorkspaceEdits, toTextEdit, toWorkspaceEdit } from './convert.js';
import { toLocation } from './convert-navigation.js';
import type { Session } from './session.js';
import type { Subject } from './subject.js';
import type { Workspace } from './workspace.js';

/** A file with its analysis, as features take it. */
export const fileOf = ({ snapshot, analysis }: Subject): FileAnalysis => ({ uri: snapshot.uri, analysis });

/** The roll-ups of the workspace, and what they are made of: only those can speak of a row elsewhere. */
export function otherFiles(workspace: Workspace, { snapshot }: Subject): readonly FileAnalysis[] {
  return workspace.analysed(workspace.everything().filter(other => other !== snapshot));
}

/** Places in any file, in lines and columns. */
export function locate(workspace: Workspace, found: readonly Location[]): ProtocolLocation[] {
  return found.map(({ uri, span }) => {
    const snapshot = snapshotOf(workspace, uri);
    return toLocation(snapshot?.uri ?? uri, span, snapshot ? snapshot.lines : new Lines(''));
  });
}

/** The edits of a rename, in every file that has the name. */
export function renameEdit(
  { workspace, traits }: Session,
  subject: Subject,
  offset: number,
  name: string,
): WorkspaceEdit {
  const edits = rename(fileOf(subject), offset, name, otherFiles(workspace, subject));
  if (edits.size === 0)
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      { 'zh-CN': '此处不能这样改名', en: 'nothing here can be renamed so' }[subject.locale],
    );
  return mergeWorkspaceEdits(
    [...edits].flatMap(([uri, own]) => {
      const snapshot = snapshotOf(workspace, uri);
      const lines = workspace.linesAt(uri);
      if (!snapshot || !lines) return [];
      const edits = own.map(edit => toTextEdit(lines, edit));
      return [toWorkspaceEdit(snapshot, edits, traits)];
    }),
  );
}

const snapshotOf = (workspace: Workspace, uri: string): Snapshot | undefined =>
  workspace.everything().find(snapshot => snapshot.uri === uri);
