import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { FileAnswers } from './file-answers.js';
import type { Workspace } from './workspace.js';

/** What was answered last of each file, so that only what changed is told again. */
export class TokenHistory {
  private readonly last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();

  constructor(private readonly workspace: Workspace) {}

  /** All tokens of a file. */
  all(file: FileAnswers): SemanticTokens {
    const data = file.tokens();
    if (!data) return { data: [] };
    const { snapshot } = file.subject;
    const resultId = this.workspace.stamp(snapshot);
    this.last.set(snapshot.uri, { id: resultId, data });
    return { resultId, data };
  }

  /** What changed since an answer, where that was the last one given. */
  since(previous: string, file: FileAnswers): SemanticTokens | SemanticTokensDelta {
    const before = this.last.get(file.subject.snapshot.uri);
    const now = this.all(file);
    return before?.id === previous && now.resultId !== undefined
      ? { resultId: now.resultId, edits: difference(before.data, now.data) }
      : now;
  }
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
