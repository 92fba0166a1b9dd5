import { env, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { say } from '../words.js';
import { type ExportedFile, exportRequest, selfReportRequest, withoutKind } from '../../../server/src/lsp/protocol.js';
import { words } from './words.js';

type Format = keyof typeof words.formats;

/** `Export…`: asks for format and place, and writes the official form there. */
export async function exportForm(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const format = await pickFormat(['xlsx', 'docx', 'html', 'md', 'csv', 'json'], say(words.pickFormat));
  if (format) await guarded(async () => save(await contentOf(client, uri, format, false), suggestion(uri, '', format)));
}

/** `Review Report`: the same for 复核意见. */
export async function reviewReport(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const format = await pickFormat(['docx', 'html', 'md'], say(words.pickReport));
  if (format)
    await guarded(async () =>
      save(await contentOf(client, uri, format, true), suggestion(uri, `-${say(words.report)}`, format)),
    );
}

/** `Write Report…`: a draft of the report that goes with the form. */
export async function writeReport(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const format = await pickFormat(['docx', 'html', 'md'], say(words.pickReport));
  if (!format) return;
  await guarded(async () => {
    await workspace.openTextDocument(uri);
    const file = await client.sendRequest(selfReportRequest, { textDocument: { uri: uri.toString() }, format });
    await save(bytesOf(file), suggestion(uri, `-${say(words.selfReport)}`, format));
  });
}

/** A webview cannot print: the stand-alone page is opened in a browser, or saved where no browser can reach this machine's files. */
export async function printForm(
  { client, storage }: { readonly client: BaseLanguageClient; readonly storage: Uri },
  uri: Uri,
): Promise<void> {
  await guarded(async () => {
    const content = await contentOf(client, uri, 'html', false);
    if (env.uiKind === UIKind.Web || env.remoteName !== undefined) {
      if (await save(content, suggestion(uri, '', 'html'))) void window.showInformationMessage(say(words.printSaved));
      return;
    }
    const page = Uri.joinPath(storage, 'print', `${baseName(uri)}.html`);
    await workspace.fs.writeFile(page, content);
    if (await env.openExternal(page)) void window.setStatusBarMessage(say(words.printOpened), 8000);
  });
}

async function pickFormat(formats: readonly Format[], placeHolder: string): Promise<Format | undefined> {
  const items = formats.map((format): QuickPickItem & { readonly format: Format } => ({
    label: format,
    description: say(words.formats[format]),
    format,
  }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.format;
}

async function contentOf(client: BaseLanguageClient, uri: Uri, format: Format, review: boolean): Promise<Uint8Array> {
  await workspace.openTextDocument(uri);
  const file = await client.sendRequest(exportRequest, { textDocument: { uri: uri.toString() }, format, review });
  return bytesOf(file);
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
  if (!target) return false;
  await workspace.fs.writeFile(target, content);
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

const baseName = (uri: Uri): string => withoutKind(uri.path.split('/').at(-1) ?? '') || 'perf';

async function guarded(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void window.showErrorMessage(say(words.failed) + (error instanceof Error ? error.message : String(error)));
  }
}
