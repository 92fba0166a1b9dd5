import { analyze } from '../analysis/analysis.js';
import { type Comparison, compareProfiles } from '../exchange/scorecard-compare.js';
import { isEvaluation } from '../exchange/scorecard-json.js';
import { builtInProfile, builtInProfiles } from '../profiles/index.js';
import type { State, Subject } from './state.js';

interface ComparisonParams {
  readonly textDocument: { readonly uri: string };
  /** Ids of built-in profiles; all of them without. */
  readonly profiles?: readonly string[];
}

/** `perfYaml/compareProfiles`: each evaluation of a file under several profiles side by side, as `score --compare` prints it. `null` for a file that is not open. */
export function registerComparison(state: State): void {
  state.connection.onRequest('perfYaml/compareProfiles', ({ textDocument, profiles }: ComparisonParams, token) =>
    state.answer('comparison', textDocument.uri, null, token, subject => compare(state, subject, profiles ?? builtInProfiles.map(({ id }) => id))));
}

function compare(state: State, { snapshot, locale }: Subject, ids: readonly string[]): readonly Comparison[] {
  const surroundings = state.surroundings(snapshot.uri);
  const profiles = ids.flatMap(id => builtInProfile(id) ?? []);
  const analyses = profiles.map(profile => analyze(snapshot.text, { ...surroundings, profile: () => ({ profile }) }).documents.filter(isEvaluation));
  return (analyses[0] ?? []).map((_, at) => compareProfiles(analyses.flatMap(documents => documents[at] ?? []), locale));
}
