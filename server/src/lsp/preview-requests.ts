import type { WorkspaceEdit } from 'vscode-languageserver';
import type * as Answers from './preview-answers.js';
import { localeOf } from '../text/locale.js';
import { onRequestWithOptional } from './optional-params.js';
import {
  type ExportedFile,
  exportRequest,
  type FormatChoice,
  formatsRequest,
  nextRequest,
  type PreviewAsPage,
  type PreviewInParts,
  previewRequest,
  publishRequest,
  reviewRequest,
  selfReportRequest,
} from './protocol.js';
import type { State } from './state.js';

/** Loaded when somebody first asks: most sessions never do, and all of them wait for the server to start. */
const answers = (): Promise<typeof Answers> => import('./preview-answers.js');

/** The form as it is shown, sent out and reviewed. Each answer is about the file as it is in the editor, else as it is stored in the workspace; `null` for any other. */
export function registerPreview(state: State): void {
  const { connection, guard, traits, machine } = state;

  connection.onRequest(previewRequest, (params, token) =>
    state.answerStored<PreviewInParts | PreviewAsPage | null>(
      'preview',
      params.textDocument.uri,
      null,
      token,
      async subject => (await answers()).toPreview(subject, params.parts === true, params.review === true),
    ),
  );

  connection.onRequest(exportRequest, (params, token) =>
    state.answerStored<ExportedFile | null>('export', params.textDocument.uri, null, token, async subject => {
      const { report, answerExport } = await answers();
      return params.review === true
        ? report(subject, params.format ?? 'html')
        : answerExport(subject, params, state.machine);
    }),
  );

  onRequestWithOptional<{ readonly locale?: string }, readonly FormatChoice[]>(
    connection,
    formatsRequest.method,
    (params, token) =>
      guard.run<readonly FormatChoice[]>('formats', [], token, async () => {
        const locale = params?.locale === undefined ? traits.locale : localeOf(params.locale);
        const here = (await answers()).formatsHere(machine);
        return here.map(({ id, about, isPrinted }) => ({ id, title: about[locale], isPrinted }));
      }),
  );

  onRequestWithOptional<{ readonly folder?: string; readonly format?: string }, ExportedFile | null>(
    connection,
    publishRequest.method,
    (params, token) =>
      guard.run<ExportedFile | null>('publish', null, token, async () =>
        (await answers()).answerPublish(state, params?.folder, params?.format ?? 'html'),
      ),
  );

  connection.onRequest(selfReportRequest, (params, token) =>
    state.answerStored<ExportedFile | null>('report', params.textDocument.uri, null, token, async subject =>
      (await answers()).selfReport(subject, params.format ?? 'html'),
    ),
  );

  connection.onRequest(nextRequest, (params, token) =>
    state.answerStored<{ readonly text: string } | null>('next', params.textDocument.uri, null, token, async subject =>
      (await answers()).following(subject, params),
    ),
  );

  connection.onRequest(reviewRequest, (params, token) =>
    state.answer<{ readonly edit: WorkspaceEdit } | null>(
      'review',
      params.textDocument.uri,
      null,
      token,
      async subject => (await answers()).answerReview(subject, params, state),
    ),
  );
}
