import {
  commands,
  type Disposable,
  Position,
  ProgressLocation,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fileName } from './evaluation-document.js';
import { evaluationFileName } from './file-name.js';
import { openUnsaved } from './unsaved.js';
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
    await show(answer.text, source);
    await report(name, answer);
  } catch (error) {
    client.error('import', error, false);
    void window.showErrorMessage(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Beside its source, under the unit's name. */
async function show(text: string, source: Uri): Promise<void> {
  const value = (key: RegExp): string | undefined =>
    key
      .exec(text)?.[1]
      ?.replace(/^(["'])(.*)\1$/, '$2')
      .trim();
  const name = evaluationFileName(
    value(/^(?:单位名称|项目名称|organization|project): (.+)$/m),
    value(/^(?:年度|year): (\d{4})$/m),
  );
  const folder = source.with({ path: source.path.slice(0, source.path.lastIndexOf('/')) });
  const editor = await window.showTextDocument(await openUnsaved(folder, name));
  await editor.edit(edit => edit.insert(new Position(0, 0), text));
  editor.selection = new Selection(0, 0, 0, 0);
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
async function report(
  name: string,
  { rows, kept, warnings }: Exclude<ImportedForm, { readonly failure: string }>,
): Promise<void> {
  const summary = `${name}: ${say(words.summary(rows, kept.length))}`;
  if (kept.length > 0) {
    const told = [summary, ...warnings.map(sentence), say(words.look)].join(' ');
    if ((await window.showWarningMessage(told, say(words.goThere))) !== undefined) await goToFirstOpen();
  } else void window.showInformationMessage([summary, ...warnings.map(sentence)].join(' '));
}

/** The first line that was kept as a comment, and the search that leads through all of them. */
async function goToFirstOpen(): Promise<void> {
  const editor = window.activeTextEditor;
  const at = editor?.document.getText().search(open);
  if (!editor || at === undefined || at < 0) return;
  const start = editor.document.positionAt(at);
  const { range } = editor.document.lineAt(start);
  editor.selection = new Selection(start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenter);
  await commands.executeCommand('editor.actions.findWithArgs', { searchString: open.source, isRegex: true });
}

const open = /未能识别|请核对|not read|please check/;

const sentence = (text: string): string => (/[。.！!？?]$/.test(text) ? text : `${text}${say(words.stop)}`);

const words = {
  forms: { 'zh-CN': '自评表', en: 'Forms' },
  open: { 'zh-CN': '导入', en: 'Import' },
  title: { 'zh-CN': '选择填好的自评表', en: 'Choose a filled-in form' },
  reading: { 'zh-CN': '正在读入 ', en: 'Reading ' },
  summary: (rows: number, kept: number) => ({
    'zh-CN': `读入 ${rows} 行指标，${kept} 行保留为注释。`,
    en: `read ${rows} rows, ${kept} lines kept as comments.`,
  }),
  goThere: { 'zh-CN': '转到', en: 'Go There' },
  stop: { 'zh-CN': '。', en: '.' },
  look: {
    'zh-CN': '请逐条处理注释中“未能识别”和“请核对”的内容，再保存。',
    en: 'Go through the comments “not read” and “please check”, then save the file.',
  },
};
