import type * as Answers from './compare-answers.js';
import type * as Batch from './review-answer.js';
import { onRequestWithOptional } from './optional-params.js';
import { diffRequest, type ReviewAnswer, reviewFolderRequest } from './protocol.js';
import type { State } from './state.js';

/** Loaded when somebody first asks. */
const answers = (): Promise<typeof Answers> => import('./compare-answers.js');
const batch = (): Promise<typeof Batch> => import('./review-answer.js');

/** Comparison and batch review, for the extension's commands. */
export function registerComparisons(state: State): void {
  const { connection, guard } = state;
  connection.onRequest(diffRequest, (params, token) =>
    state.answer('diff', params.textDocument.uri, null, token, async subject =>
      (await answers()).compare(state, subject, params),
    ),
  );
  onRequestWithOptional<{ readonly folder?: string }, ReviewAnswer>(
    connection,
    reviewFolderRequest.method,
    (params, token) =>
      guard.run<ReviewAnswer>('review', { rows: [], html: '', columns: [], cells: [], lines: [] }, token, async () =>
        (await batch()).review(state, params?.folder, () => token.isCancellationRequested),
      ),
  );
}
