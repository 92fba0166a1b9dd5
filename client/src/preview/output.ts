import { env, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { guard } from '../guard.js';
import { evaluationFileName } from '../file-name.js';
import { storeFile } from '../store-file.js';
import { currentLocale, say, type Words } from '../words.js';
import {
  type ExportedFile,
  type ExportParams,
  exportRequest,
  type FormatChoice,
  formatsRequest,
  isOurs,
  layoutsRequest,
  publishRequest,
  selfReportRequest,
  withoutKind,
} from '../../../server/src/lsp/protocol.js';
import { words } from './words.js';

/** `Export…`: asks for format, layout and what is printed beside the form, and writes it where the person says. */
export const exportForm = (client: BaseLanguageClient, uri: Uri): Promise<void> =>
  guard(async () => {
    const format = await pickFormat(client, words.pickFormat);
    const printing = format && (format.isPrinted ? await pickPrinting(client) : {});
    if (!printing) return;
    const file = await fileOf(client, uri, { format: format.id, ...printing });
    if (await save(bytesOf(file), suggestion(uri, '', format.id))) tellLeftOut(file);
  });

/** `Review Report`: 复核意见 as a letter. */
export const reviewReport = (client: BaseLanguageClient, uri: Uri): Promise<void> =>
  guard(async () => {
    const format = await pickFormat(client, words.pickReport, reportFormats);
    if (!format) return;
    const file = await fileOf(client, uri, { format: format.id, review: true });
    await save(bytesOf(file), suggestion(uri, `-${say(words.report)}`, format.id));
  });

/** `Write Report…`: a draft of the report that goes with the form. */
export const writeReport = (client: BaseLanguageClient, uri: Uri): Promise<void> =>
  guard(async () => {
    const format = await pickFormat(client, words.pickReport, reportFormats);
    if (!format) return;
    await workspace.openTextDocument(uri);
    const textDocument = { uri: uri.toString() };
    const file = await client.sendRequest(selfReportRequest, { textDocument, format: format.id });
    await save(bytesOf(file), suggestion(uri, `-${say(words.selfReport)}`, format.id));
  });

/** `Publish Folder…`: all forms of a folder, or of the workspace, in one document. */
export const publishFolder = (client: BaseLanguageClient, folder: Uri | undefined): Promise<void> =>
  guard(async () => {
    const format = await pickFormat(client, words.pickReport, ['docx', 'html']);
    if (!format) return;
    const about = folder ? { folder: folder.toString() } : {};
    const file = await client.sendRequest(publishRequest, { ...about, format: format.id });
    if (!file) return void window.showInformationMessage(say(words.nothingToPublish));
    const base = folder ?? workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
    if (await save(bytesOf(file), Uri.joinPath(base, `${say(words.published)}.${format.id}`))) tellLeftOut(file);
  });

/** A webview cannot print: the stand-alone page is opened in a browser, or saved where no browser can reach this machine's files. */
export async function printForm(
  { client, storage }: { readonly client: BaseLanguageClient; readonly storage: Uri },
  uri: Uri,
): Promise<void> {
  await guard(async () => {
    const content = bytesOf(await fileOf(client, uri, { format: 'html' }));
    if (env.uiKind === UIKind.Web || env.remoteName !== undefined) {
      if (await save(content, suggestion(uri, '', 'html'))) void window.showInformationMessage(say(words.printSaved));
      return;
    }
    const page = Uri.joinPath(storage, 'print', `${baseName(uri)}.html`);
    await workspace.fs.writeFile(page, content);
    if (await env.openExternal(page)) void window.setStatusBarMessage(say(words.printOpened), 8000);
  });
}

const reportFormats = ['docx', 'html', 'md'];

/** What it is good for comes first: an ending says little to a person. */
async function pickFormat(
  client: BaseLanguageClient,
  placeHolder: Words,
  among?: readonly string[],
): Promise<FormatChoice | undefined> {
  const all = await client.sendRequest(formatsRequest, { locale: currentLocale() });
  const items = all
    .filter(({ id }) => among?.includes(id) ?? true)
    .map((format): QuickPickItem & { readonly format: FormatChoice } => ({
      label: format.title,
      description: format.id,
      format,
    }));
  return (await window.showQuickPick(items, { placeHolder: say(placeHolder), matchOnDescription: true }))?.format;
}

type Printing = Pick<ExportParams, 'layout' | 'computed' | 'basis'>;

/** In which layout, and whether to be signed or to be checked; Enter takes the form as it is handed in. */
async function pickPrinting(client: BaseLanguageClient): Promise<Printing | undefined> {
  const layouts = await client.sendRequest(layoutsRequest, { locale: currentLocale() });
  const own = { label: say(words.ownLayout), printing: {} };
  const others = layouts.map(({ id, title }) => ({ label: title, description: id, printing: { layout: id } }));
  const layout = await window.showQuickPick([own, ...others], {
    placeHolder: say(words.pickLayout),
    matchOnDescription: true,
  });
  if (!layout) return undefined;
  const uses = (
    [
      [words.official, {}],
      [words.checked, { computed: true }],
      [words.checkedWithBasis, { computed: true, basis: true }],
    ] as const
  ).map(([text, more]) => ({ label: say(text.label), detail: say(text.detail), more }));
  const use = await window.showQuickPick(uses, { placeHolder: say(words.pickUse) });
  return use && { ...layout.printing, ...use.more };
}

async function fileOf(
  client: BaseLanguageClient,
  uri: Uri,
  params: Omit<ExportParams, 'textDocument'>,
): Promise<ExportedFile | null> {
  await workspace.openTextDocument(uri);
  return client.sendRequest(exportRequest, { textDocument: { uri: uri.toString() }, ...params });
}

/** What the paper is without is said: what the layout has no place for, files that cannot be read. */
function tellLeftOut(file: ExportedFile | null): void {
  for (const notice of file?.notices ?? []) void window.showWarningMessage(notice);
}

function bytesOf(file: ExportedFile | null): Uint8Array {
  if (!file) throw new Error(say(words.gone));
  return file.encoding === 'utf-8'
    ? new TextEncoder().encode(file.content)
    : Uint8Array.from(atob(file.content), char => char.charCodeAt(0));
}

/** Whether a place was chosen and written. */
async function save(content: Uint8Array, defaultUri: Uri): Promise<boolean> {
  const target = await window.showSaveDialog({ defaultUri });
  if (!target || !(await storeFile(target, content))) return false;
  void offerToOpen(target);
  return true;
}

async function offerToOpen(target: Uri): Promise<void> {
  const mayOpen = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const answer = await window.showInformationMessage(
    say(words.saved) + target.path.split('/').at(-1),
    ...(mayOpen ? [say(words.open)] : []),
  );
  if (answer !== undefined) await env.openExternal(target);
}

/** Beside the file, under its name. */
const suggestion = (uri: Uri, more: string, format: string): Uri => {
  const name = `${baseName(uri)}${more}.${format}`;
  return uri.scheme === 'untitled'
    ? Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'), name)
    : uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/') + 1) + name });
};

/** The file's name; one that has none yet goes by what it says. */
function baseName(uri: Uri): string {
  const name = uri.path.split('/').at(-1) ?? '';
  const isNamed = uri.scheme !== 'untitled' || isOurs(name);
  const nameless = isNamed ? undefined : workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  return withoutKind(nameless ? evaluationFileName(nameless.getText()) : name) || 'perf';
}
