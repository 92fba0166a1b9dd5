import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { valueTokens } from '../features/value-tokens.js';
import { overlaps, type Span } from '../text/span.js';
import { toSpan } from './convert.js';
import { toTokenData } from './convert-navigation.js';
import type { State } from './state.js';
import type { Subject } from './subject.js';

/** Tokens inside values: all of a file, what changed since the last answer, or those of a part. */
export function registerSemanticTokens(state: State): void {
  const tokens = state.connection.languages.semanticTokens;
  const last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  const none: SemanticTokens = { data: [] };

  const remember = (subject: Subject): SemanticTokens & { readonly resultId: string } => {
    const answer = { resultId: state.stamp(subject.snapshot), data: dataOf(subject) };
    last.set(subject.snapshot.uri, { id: answer.resultId, data: answer.data });
    return answer;
  };

  tokens.on((params, token) => state.answer('tokens', params.textDocument.uri, none, token, remember));

  tokens.onDelta((params, token) =>
    state.answer<SemanticTokens | SemanticTokensDelta>('tokens', params.textDocument.uri, none, token, subject => {
      const before = last.get(subject.snapshot.uri);
      const now = remember(subject);
      return before?.id === params.previousResultId
        ? { resultId: now.resultId, edits: difference(before.data, now.data) }
        : now;
    }),
  );

  tokens.onRange((params, token) =>
    state.answer('tokens', params.textDocument.uri, none, token, subject => ({
      data: dataOf(subject, toSpan(subject.lines, params.range)),
    })),
  );
}

function dataOf({ analysis, lines }: Subject, within?: Span): number[] {
  const all = analysis.documents.flatMap(valueTokens);
  return toTokenData(within ? all.filter(({ span }) => overlaps(span, within)) : all, lines);
}

/** The one stretch of numbers in which two answers differ. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let same = 0;
  while (
    same < Math.min(before.length, now.length) - start &&
    before[before.length - 1 - same] === now[now.length - 1 - same]
  )
    same++;
  if (start === before.length && start === now.length) return [];
  return [{ start, deleteCount: before.length - start - same, data: now.slice(start, now.length - same) }];
}
