import { commands, type Disposable, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fileName } from './evaluation-document.js';
import { type ImportedForm, importRequest } from '../../server/src/lsp/protocol.js';
import { currentLocale, say } from './words.js';

/** `Import…`: a filled-in form, picked or from the explorer's menu, as a new evaluation that the person looks at and saves. */
export const registerImport = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand('perfYaml.import', async (argument: unknown) => {
    const source = argument instanceof Uri ? argument : await pick();
    if (source) await importForm(client, source);
  });

async function pick(): Promise<Uri | undefined> {
  const filters = {
    [say(words.forms)]: ['xlsx', 'xlsm', 'xls', 'et', 'docx', 'docm', 'pdf', 'html', 'htm', 'csv', 'tsv', 'md', 'txt'],
  };
  return (await window.showOpenDialog({ filters, openLabel: say(words.open), title: say(words.title) }))?.[0];
}

async function importForm(client: BaseLanguageClient, source: Uri): Promise<void> {
  const name = fileName(source);
  try {
    const answer = await window.withProgress(
      { location: ProgressLocation.Notification, title: say(words.reading) + name },
      () => read(client, source, name),
    );
    if ('failure' in answer) return void window.showErrorMessage(`${name}: ${answer.failure}`);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'perf-yaml', content: answer.text }));
    report(name, answer);
  } catch (error) {
    client.error('import', error, false);
    void window.showErrorMessage(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function read(client: BaseLanguageClient, source: Uri, name: string): Promise<ImportedForm> {
  const content = base64(await workspace.fs.readFile(source));
  return client.sendRequest(importRequest, { name, content, locale: currentLocale() });
}

/** In pieces, as a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}

/** What was read; what was not stands in the new file as comments. */
function report(name: string, { rows, kept, warnings }: Exclude<ImportedForm, { readonly failure: string }>): void {
  const summary = `${name}: ${say(words.summary(rows, kept.length))}`;
  if (kept.length > 0) void window.showWarningMessage([summary, ...warnings, say(words.look)].join(' '));
  else void window.showInformationMessage([summary, ...warnings].join(' '));
}

const words = {
  forms: { 'zh-CN': '自评表', en: 'Forms' },
  open: { 'zh-CN': '导入', en: 'Import' },
  title: { 'zh-CN': '选择填好的自评表', en: 'Choose a filled-in form' },
  reading: { 'zh-CN': '正在读入 ', en: 'Reading ' },
  summary: (rows: number, kept: number) => ({
    'zh-CN': `读入 ${rows} 行指标，${kept} 行保留为注释。`,
    en: `read ${rows} rows, ${kept} lines kept as comments.`,
  }),
  look: {
    'zh-CN': '注释写明了原表中的位置，请在新文件里搜索“未能识别”和“请核对”，逐条处理后保存。',
    en: 'Each comment names its place in the form: search the new file for “not read” and “please check”, then save it.',
  },
};
