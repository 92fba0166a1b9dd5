import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { isEvaluation } from '../analysis/lookup.js';
import { formsOf } from '../export/exported.js';
import { publishDocx, publishHtml } from '../reports/publish/publish.js';
import type { Words } from '../text/locale.js';
import { rootOf, wayTo } from './below.js';
import { toFile } from './exported-file.js';
import { tellLeftOut } from './left-out-files.js';
import type { ExportedFile } from './protocol.js';
import type { Session } from './session.js';

/** All forms of a folder in one document, as they may be put before the public; which files it is without is told with it. */
export async function answerPublish(
  { workspace, settings, traits }: Session,
  folder: string | undefined,
  format: string,
): Promise<ExportedFile | null> {
  await workspace.whenComplete();
  const locale = workspace.localeOf(await settings.of(folder ?? ''));
  const root = rootOf(folder);
  const below = workspace.everything().filter(({ uri }) => uri.startsWith(root));
  const analysed = workspace.analysed(below).toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  const forms = analysed.flatMap(({ analysis }) => formsOf(analysis, [], locale));
  if (forms.length === 0) return null;
  const print = printers.get(format);
  if (!print) throw new ResponseError(ErrorCodes.InvalidParams, words.format[locale](format));
  const done = new Set(analysed.map(({ uri }) => uri));
  const names = (uris: readonly { readonly uri: string }[]): string[] =>
    uris.map(({ uri }) => wayTo(uri, root, traits.folders));
  const notices = tellLeftOut(words.paper, {
    failed: names(below.filter(({ uri }) => !done.has(uri))),
    unread: names(workspace.unread('evaluation').filter(({ uri }) => uri.startsWith(root))),
    hollow: names(analysed.filter(({ analysis }) => !analysis.documents.some(isEvaluation))),
  }).map(said => said[locale]);
  return { ...toFile(format, await print(forms)), ...(notices.length > 0 ? { notices } : {}) };
}

type Print = (forms: ReturnType<typeof formsOf>) => string | Promise<Uint8Array>;

const printers: ReadonlyMap<string, Print> = new Map<string, Print>([
  ['docx', publishDocx],
  ['html', publishHtml],
]);

const words = {
  paper: { 'zh-CN': '公开的合订本里', en: 'What is published' } satisfies Words,
  format: {
    'zh-CN': (format: string) => `公开用的合订本不能是“${format}”；可选 docx、html`,
    en: (format: string) => `forms are not published as “${format}”; there are docx, html`,
  },
};
