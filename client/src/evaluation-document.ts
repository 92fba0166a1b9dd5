import { Uri, window } from 'vscode';
import type { TextDocument } from 'vscode';

export const isEvaluation = (document: TextDocument | undefined): document is TextDocument => document?.languageId === 'perf-yaml';

/** The file a command is about: what a menu or a lens passed, else the active editor's. */
export function evaluationUri(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  if (typeof argument === 'string') return Uri.parse(argument);
  const document = window.activeTextEditor?.document;
  return isEvaluation(document) ? document.uri : undefined;
}
