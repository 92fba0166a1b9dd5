import { type TextDocument, Uri, window, workspace } from 'vscode';
import { say } from './words.js';

/** Whether a document is an evaluation, by its language. */
export const isEvaluation = (document: TextDocument | undefined): document is TextDocument =>
  document?.languageId === 'perf-yaml';

/** The file a command is about: what a menu, a lens or the list of evaluations passed, else the active editor's. */
export function evaluationUri(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  if (typeof argument === 'string') return Uri.parse(argument);
  if (hasUri(argument)) return argument.uri;
  const document = window.activeTextEditor?.document;
  return isEvaluation(document) ? document.uri : undefined;
}

/** The same as a document, which the server then knows; says so where there is none. */
export async function evaluationDocument(argument: unknown): Promise<TextDocument | undefined> {
  const uri = evaluationUri(argument);
  if (uri) return workspace.openTextDocument(uri);
  void window.showInformationMessage(say(noEvaluation));
  return undefined;
}

/** The name as people see it. */
export const fileName = (uri: Uri): string => uri.path.split('/').at(-1) ?? uri.path;

const hasUri = (argument: unknown): argument is { readonly uri: Uri } =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && argument.uri instanceof Uri;

const noEvaluation = {
  'zh-CN': '请先打开一份绩效自评表（*.perf.yaml）。',
  en: 'Open a performance evaluation (*.perf.yaml) first.',
};
