import {
  ErrorCodes,
  type Location as ProtocolLocation,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { codeLenses } from '../features/code-lenses.js';
import { foldingRanges } from '../features/folding.js';
import {
  definitions,
  documentLinks,
  type FileAnalysis,
  highlights,
  type Location,
  references,
} from '../features/navigation.js';
import { rename, renamableAt } from '../features/rename.js';
import { selectionSpans } from '../features/selection.js';
import { Lines } from '../text/lines.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { mergeWorkspaceEdits, toRange, toTextEdit, toWorkspaceEdit } from './convert.js';
import { toCodeLens, toFoldingRange, toHighlight, toLink, toLocation, toSelectionRange } from './convert-navigation.js';
import type { ProfileAnswers } from './profile-requests.js';
import type { State } from './state.js';
import { registerWorkspaceSymbols } from './symbol-requests.js';
import type { Subject } from './subject.js';

/** Requests that lead from place to place, and those that look at a text's shape. */
export function registerNavigation(state: State, profiles: ProfileAnswers): void {
  const { connection, traits } = state;

  connection.onCodeLens((params, token) =>
    state.answer(
      'code lenses',
      params.textDocument.uri,
      [],
      token,
      subject =>
        subject.settings.codeLens
          ? codeLenses(subject.analysis, subject.findings(), subject.locale).map(lens =>
              toCodeLens(lens, subject.snapshot.uri, subject.lines, traits),
            )
          : [],
      subject => profiles.lenses(subject),
    ),
  );

  connection.onFoldingRanges((params, token) =>
    state.answer(
      'folding',
      params.textDocument.uri,
      [],
      token,
      ({ analysis, lines }) => foldingRanges(analysis, lines).map(toFoldingRange),
      subject => profiles.folding(subject),
    ),
  );

  connection.onSelectionRanges((params, token) =>
    state.answer('selection', params.textDocument.uri, [], token, ({ analysis, lines }) =>
      params.positions.map(position => {
        const offset = lines.offset(position);
        return toSelectionRange(selectionSpans(analysis, offset), lines, offset);
      }),
    ),
  );

  connection.onDocumentHighlight((params, token) =>
    state.answer('highlights', params.textDocument.uri, null, token, ({ analysis, lines }) => {
      const found = highlights(analysis, lines.offset(params.position));
      return found.length > 0 ? found.map(each => toHighlight(each, lines)) : null;
    }),
  );

  connection.onDocumentLinks((params, token) =>
    state.answer(
      'links',
      params.textDocument.uri,
      [],
      token,
      ({ analysis, lines, snapshot }) => documentLinks(snapshot.uri, analysis).map(link => toLink(link, lines)),
      subject => profiles.links(subject),
    ),
  );

  connection.onDefinition((params, token) =>
    state.answer(
      'definition',
      params.textDocument.uri,
      [],
      token,
      subject => locate(state, definitions(fileOf(subject), subject.lines.offset(params.position))),
      subject => profiles.definition(subject, params.position),
    ),
  );

  connection.onReferences((params, token) =>
    state.answer('references', params.textDocument.uri, [], token, subject =>
      locate(
        state,
        references(
          fileOf(subject),
          subject.lines.offset(params.position),
          params.context.includeDeclaration,
          others(state, subject),
        ),
      ),
    ),
  );

  connection.onPrepareRename((params, token) =>
    state.answer('rename', params.textDocument.uri, null, token, ({ analysis, lines }) => {
      const found = renamableAt(analysis, lines.offset(params.position));
      return found ? { range: toRange(lines, found.span), placeholder: found.name } : null;
    }),
  );

  connection.onRenameRequest((params, token) =>
    state.answer('rename', params.textDocument.uri, null, token, subject =>
      renameEdit(state, subject, subject.lines.offset(params.position), params.newName),
    ),
  );

  registerWorkspaceSymbols(state);
}

const fileOf = ({ snapshot, analysis }: Subject): FileAnalysis => ({ uri: snapshot.uri, analysis });

/** The roll-ups of the workspace, and what they are made of: only those can speak of a row elsewhere. */
function others(state: State, { snapshot }: Subject): readonly FileAnalysis[] {
  return state.analysed(state.everything().filter(other => other !== snapshot));
}

function locate(state: State, found: readonly Location[]): ProtocolLocation[] {
  return found.map(({ uri, span }) => {
    const snapshot = snapshotOf(state, uri);
    return toLocation(snapshot?.uri ?? uri, span, snapshot ? snapshot.lines : new Lines(''));
  });
}

const snapshotOf = (state: State, uri: string): Snapshot | undefined =>
  state.everything().find(snapshot => snapshot.uri === uri);

function renameEdit(state: State, subject: Subject, offset: number, name: string): WorkspaceEdit {
  const edits = rename(fileOf(subject), offset, name, others(state, subject));
  if (edits.size === 0)
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      { 'zh-CN': '此处不能这样改名', en: 'nothing here can be renamed so' }[subject.locale],
    );
  return mergeWorkspaceEdits(
    [...edits].flatMap(([uri, own]) => {
      const snapshot = snapshotOf(state, uri);
      const lines = state.linesAt(uri);
      return snapshot && lines
        ? [
            toWorkspaceEdit(
              snapshot,
              own.map(edit => toTextEdit(lines, edit)),
              state.traits,
            ),
          ]
        : [];
    }),
  );
}
