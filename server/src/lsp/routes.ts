import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  ErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { scorecardJson } from '../reports/scorecard-json.js';
import { type Locale, localeOf } from '../text/locale.js';
import { layoutChoices, profileChoices, writeTemplate } from './choices.js';
import type * as Comparing from './compare-answers.js';
import type { Diagnostics } from './diagnostics.js';
import { EvaluationList } from './evaluation-list.js';
import type * as Filling from './fill-answers.js';
import { answerImport, unread } from './import-answers.js';
import type * as Pasting from './paste-answer.js';
import type * as Preview from './preview-answers.js';
import {
  compareProfilesRequest,
  diffRequest,
  evaluationsRequest,
  exportRequest,
  formatsRequest,
  fillRequest,
  type ImportParams,
  importRequest,
  layoutsRequest,
  nextRequest,
  pasteRowsRequest,
  previewRequest,
  profilesRequest,
  publishRequest,
  reviewFolderRequest,
  reviewRequest,
  rowRequest,
  scorecardRequest,
  scorecardTableRequest,
  selfReportRequest,
  templateRequest,
} from './protocol.js';
import { editsForMoves } from './moved-files.js';
import type * as Batch from './review-answer.js';
import {
  fileOfHint,
  fileOfItem,
  ofEvaluation,
  ofFile,
  ofStored,
  ofThing,
  ofWorkspace,
  ofWorkspaceAlone,
  type Route,
} from './route.js';
import { answerRow } from './row-answers.js';
import { TokenHistory } from './semantic-tokens.js';
import type { Session } from './session.js';
import { SymbolList } from './symbol-list.js';
import { compareUnder, scorecardTables } from './tables-answers.js';

// loaded when somebody first asks: most sessions never do, and all of them wait for the server to start
const previewing = (): Promise<typeof Preview> => import('./preview-answers.js');
const comparing = (): Promise<typeof Comparing> => import('./compare-answers.js');
const filling = (): Promise<typeof Filling> => import('./fill-answers.js');
const pasting = (): Promise<typeof Pasting> => import('./paste-answer.js');
const batch = (): Promise<typeof Batch> => import('./review-answer.js');

/** Every request, and what answers it. */
export const routes = (session: Session, diagnostics: Diagnostics): readonly Route[] => [
  ...standardRoutes(session, diagnostics),
  ...ownRoutesOfFiles(session),
  ...ownRoutesOfWorkspace(session),
];

function standardRoutes(session: Session, diagnostics: Diagnostics): readonly Route[] {
  const tokens = new TokenHistory(session.workspace);
  const symbols = new SymbolList(session);
  return [
    ofFile('diagnostics', DocumentDiagnosticRequest.type, { kind: 'full', items: [] }, ({ subject }, params) =>
      diagnostics.document(subject, params.previousResultId),
    ),
    ofFile('inlay hints', InlayHintRequest.type, null, (file, { range }) => file.hints(range)),
    ofThing('hint tooltip', InlayHintResolveRequest.type, fileOfHint, (file, hint) => file.hint(hint)),
    ofFile('hover', HoverRequest.type, null, (file, { position }) => file.hover(position)),
    ofFile('code actions', CodeActionRequest.type, [], (file, params) => file.codeActions(params)),
    ofFile('symbols', DocumentSymbolRequest.type, [], file => file.symbols()),
    ofFile('format', DocumentFormattingRequest.type, null, file => file.format()),
    ofFile('format', DocumentRangeFormattingRequest.type, null, (file, { range }) => file.format(range)),
    ofFile('on-type', DocumentOnTypeFormattingRequest.type, null, (file, params) => file.onType(params)),
    ofFile('completion', CompletionRequest.type, [], (file, params) => file.completion(params)),
    ofThing('completion documentation', CompletionResolveRequest.type, fileOfItem, (file, item) =>
      file.completionItem(item),
    ),
    ofFile('code lenses', CodeLensRequest.type, [], file => file.lenses()),
    ofFile('folding', FoldingRangeRequest.type, [], file => file.folding()),
    ofFile('selection', SelectionRangeRequest.type, [], (file, { positions }) => file.selection(positions)),
    ofFile('highlights', DocumentHighlightRequest.type, null, (file, { position }) => file.highlights(position)),
    ofFile('links', DocumentLinkRequest.type, [], file => file.links()),
    ofFile('definition', DefinitionRequest.type, [], (file, { position }) => file.definition(position)),
    ofFile('references', ReferencesRequest.type, [], (file, params) => file.references(params)),
    ofFile('rename', PrepareRenameRequest.type, null, (file, { position }) => file.renamable(position)),
    ofFile('rename', RenameRequest.type, null, (file, { position, newName }) => file.rename(position, newName)),
    ofFile('tokens', SemanticTokensRequest.type, { data: [] }, file => tokens.all(file)),
    ofFile('tokens', SemanticTokensDeltaRequest.type, { data: [] }, (file, { previousResultId }) =>
      tokens.since(previousResultId, file),
    ),
    ofFile('tokens', SemanticTokensRangeRequest.type, { data: [] }, (file, { range }) => ({
      data: file.tokens(range) ?? [],
    })),
    ofWorkspace('moved files', WillRenameFilesRequest.type, null, ({ files }) => editsForMoves(session, files)),
    ofWorkspace('workspace symbols', WorkspaceSymbolRequest.type, [], (params, token) =>
      symbols.find(typeof params?.query === 'string' ? params.query : '', token),
    ),
    // by the library's own name, which hands on where parts are to go
    ({ session: { connection, guard } }) =>
      connection.languages.diagnostics.onWorkspace((params, token, _progress, parts) =>
        guard.run('workspace diagnostics', { items: [] }, token, () => diagnostics.workspace(params, token, parts)),
      ),
  ];
}

/** Requests of our own about one file, for the extension and whoever wants them. */
function ownRoutesOfFiles({ traits, machine, workspace }: Session): readonly Route[] {
  return [
    ofStored('scorecard', scorecardRequest, null, ({ analysis, snapshot }) => scorecardJson(analysis, snapshot.uri)),
    ofStored('scorecard table', scorecardTableRequest, null, ({ analysis, lines, locale }) =>
      scorecardTables(analysis, lines, locale),
    ),
    ofStored('comparison', compareProfilesRequest, null, (subject, { profiles }) =>
      compareUnder(workspace, subject, profiles),
    ),
    ofStored('preview', previewRequest, null, async (subject, { parts, review }) =>
      (await previewing()).toPreview(subject, parts === true, review === true),
    ),
    ofStored('export', exportRequest, null, async (subject, params) =>
      (await previewing()).answerExport(subject, params, machine),
    ),
    ofStored('report', selfReportRequest, null, async (subject, { format }) =>
      (await previewing()).selfReport(subject, format ?? 'html'),
    ),
    ofStored('next', nextRequest, null, async (subject, params) => (await previewing()).following(subject, params)),
    ofEvaluation('review', reviewRequest, null, async (subject, params) =>
      (await previewing()).answerReview(subject, params, traits),
    ),
    ofEvaluation('diff', diffRequest, null, async (subject, params) =>
      (await comparing()).compare(workspace, subject, params),
    ),
    ofEvaluation('fill', fillRequest, null, async (subject, params) =>
      (await filling()).answerFill(subject, params, traits),
    ),
    ofEvaluation('row', rowRequest, null, answerRow),
    ofEvaluation('paste', pasteRowsRequest, [], async (subject, params) =>
      (await pasting()).answerPaste(subject, params),
    ),
  ];
}

/** Requests of our own about the workspace, or about no file. */
function ownRoutesOfWorkspace(session: Session): readonly Route[] {
  const { traits, machine } = session;
  const list = new EvaluationList(session);
  const localeIn = (tag: unknown): Locale => (typeof tag === 'string' ? localeOf(tag) : traits.locale);
  return [
    ofWorkspaceAlone('profiles', profilesRequest, [], params => profileChoices(localeIn(params?.locale))),
    ofWorkspaceAlone('layouts', layoutsRequest, [], params => layoutChoices(localeIn(params?.locale))),
    ofWorkspaceAlone('formats', formatsRequest, [], async params =>
      (await previewing()).formatChoices(
        machine,
        params?.locale === undefined ? traits.locale : localeOf(params.locale),
      ),
    ),
    ofWorkspaceAlone('template', templateRequest, { text: '', snippet: '' }, params =>
      writeTemplate(params, localeIn(params?.locale)),
    ),
    ofWorkspaceAlone('publish', publishRequest, null, async params =>
      (await import('./publish-answer.js')).answerPublish(session, params?.folder, params?.format ?? 'html'),
    ),
    ofWorkspaceAlone(
      'review',
      reviewFolderRequest,
      { rows: [], html: '', columns: [], cells: [], lines: [] },
      async (params, token) => (await batch()).review(session, params?.folder, () => token.isCancellationRequested),
    ),
    ofWorkspaceAlone(
      'evaluations',
      evaluationsRequest,
      { serial: 0, complete: false, changed: [], gone: [] },
      (params, token) => list.answer(params?.since, token),
    ),
    ({ session: { connection, guard, imports } }) =>
      connection.onRequest(importRequest, (params, token) => {
        if (!isImport(params)) throw new ResponseError(ErrorCodes.InvalidParams, 'no name or content');
        const locale = params.locale === undefined ? traits.locale : localeOf(params.locale);
        return guard.run('import', { failure: unread[locale] }, token, () =>
          answerImport(params, locale, machine.openPdf && { pdf: machine.openPdf }, imports),
        );
      }),
  ];
}

/** Whether a request to import says what: a name, and its content in base 64. */
function isImport(params: Partial<ImportParams> | null): params is ImportParams {
  return typeof params?.name === 'string' && typeof params.content === 'string';
}
