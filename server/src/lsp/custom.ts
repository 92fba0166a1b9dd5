import { newEvaluation, newEvaluationSnippet } from '../reports/new-evaluation.js';
import { scorecardJson } from '../reports/scorecard-json.js';
import { builtInProfile, builtInProfiles, defaultProfileId } from '../profiles/index.js';
import { builtInLayout, layouts } from '../layouts/index.js';
import { type Locale, localeOf } from '../text/locale.js';
import { registerComparisons } from './compare-requests.js';
import { registerEvaluations } from './evaluations-request.js';
import { registerImport } from './import-request.js';
import { onRequestWithOptional } from './optional-params.js';
import { registerPreview } from './preview-requests.js';
import { layoutsRequest, profilesRequest, scorecardRequest, templateRequest } from './protocol.js';
import type { State } from './state.js';
import { registerTables } from './tables-request.js';

/** Requests of our own (interface.md section 1), for the extension and whoever wants them. */
export function registerCustom(state: State): void {
  const { connection, guard, traits } = state;
  const locale = (tag: unknown): Locale => (typeof tag === 'string' ? localeOf(tag) : traits.locale);

  registerPreview(state);

  connection.onRequest(scorecardRequest, (params, token) =>
    state.answerStored('scorecard', params.textDocument.uri, null, token, ({ analysis, snapshot }) =>
      scorecardJson(analysis, snapshot.uri),
    ),
  );

  onRequestWithOptional<{ readonly locale?: string }, readonly object[]>(
    connection,
    profilesRequest.method,
    (params, token) =>
      guard.run<readonly object[]>('profiles', [], token, () =>
        builtInProfiles.map(({ id, title }) => ({ id, title: title[locale(params?.locale)] })),
      ),
  );

  onRequestWithOptional<{ readonly locale?: string }, readonly object[]>(
    connection,
    layoutsRequest.method,
    (params, token) =>
      guard.run<readonly object[]>('layouts', [], token, () =>
        layouts.map(({ id, name }) => ({ id, title: name[locale(params?.locale)] })),
      ),
  );

  onRequestWithOptional<{ readonly profile?: string; readonly layout?: string; readonly locale?: string }, object>(
    connection,
    templateRequest.method,
    (params, token) =>
      guard.run('template', { text: '', snippet: '' }, token, () => {
        const profile = builtInProfile(params?.profile ?? defaultProfileId) ?? builtInProfile(defaultProfileId);
        const language = locale(params?.locale);
        const layout = builtInLayout(params?.layout ?? '');
        return profile
          ? {
              text: newEvaluation(profile, language, profile.id, layout),
              snippet: newEvaluationSnippet(profile, language, layout),
            }
          : { text: '', snippet: '' };
      }),
  );

  registerEvaluations(state);
  registerTables(state);
  registerComparisons(state);
  registerImport(state);
}
