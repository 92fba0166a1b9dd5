import type { ReviewChange } from '../features/write-review.js';
import type * as Answers from './preview-answers.js';
import type { Of } from './preview-answers.js';
import type { State } from './state.js';

/** Loaded when somebody first asks: most sessions never do, and all of them wait for the server to start. */
const answers = (): Promise<typeof Answers> => import('./preview-answers.js');

/** The form as it is shown, sent out and reviewed. Each answer is about the file as it is in the editor, else as it is stored in the workspace; `null` for any other. */
export function registerPreview(state: State): void {
  const { connection } = state;

  connection.onRequest(
    'perfYaml/preview',
    (params: Of & { readonly parts?: boolean; readonly review?: boolean }, token) =>
      state.answerStored<unknown>('preview', params.textDocument.uri, null, token, async subject =>
        (await answers()).toPreview(subject, params.parts === true, params.review === true),
      ),
  );

  connection.onRequest(
    'perfYaml/export',
    (params: Of & { readonly format?: string; readonly review?: boolean }, token) =>
      state.answerStored<unknown>('export', params.textDocument.uri, null, token, async subject => {
        const { report, exported } = await answers();
        return params.review === true
          ? report(subject, params.format ?? 'html')
          : exported(subject, params.format ?? 'html');
      }),
  );

  connection.onRequest('perfYaml/review', (params: Of & { readonly document?: number } & ReviewChange, token) =>
    state.answer<unknown>('review', params.textDocument.uri, null, token, async subject =>
      (await answers()).reviewed(subject, params, state),
    ),
  );
}
