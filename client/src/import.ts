import {
  commands,
  Disposable,
  type Event,
  Position,
  ProgressLocation,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { applyEdit } from './apply-edit.js';
import { ask } from './asking.js';
import { fileName, isEvaluation } from './evaluation-document.js';
import { evaluationFileName } from './file-name.js';
import { importPage, intoForm } from './import-page.js';
import { findDraft, openUnsaved } from './unsaved.js';
import { fillRequest, importRequest } from '../../server/src/lsp/protocol.js';
import type { Page } from './tables/html.js';
import { TablePanels } from './tables/panels.js';
import { currentLocale, say } from './words.js';

/** A form that was read and is not written yet: the evaluation is made when somebody wants to see it. */
interface Pending {
  readonly source: Uri;
  readonly text: string;
  /** The evaluation that was open when the form was read: it can be filled in. */
  readonly form: Uri | undefined;
  written: Uri | undefined;
}

/** `Import…`: a filled-in form, picked or from the explorer's menu. What will be read is shown first; a click makes the evaluation and leads to the line. */
export class Imports implements Disposable {
  private readonly pending = new Map<string, Pending>();
  private readonly panels: TablePanels<{ readonly source: string }>;
  private readonly disposable: Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    onDidChange: Event<unknown>,
    extension: Uri,
  ) {
    this.panels = new TablePanels(
      { kind: 'perfYaml.import', beside: false, follows: false, load: ({ source }) => this.load(Uri.parse(source)) },
      extension,
      onDidChange,
    );
    this.disposable = Disposable.from(
      this.panels,
      commands.registerCommand('perfYaml.import', async (argument: unknown) => {
        const source = argument instanceof Uri ? argument : await pick();
        if (source) await this.panels.show({ source: source.toString() });
      }),
    );
  }

  dispose(): void {
    this.disposable.dispose();
  }

  /** The evaluation that a form becomes, unsaved, under the unit's name beside its source; it is made once and shown beside the table. */
  async written(id: string): Promise<Uri | undefined> {
    const pending = this.pending.get(id.replace(intoForm, ''));
    if (!pending) return undefined;
    if (id.endsWith(intoForm)) return this.fill(pending);
    const known = pending.written && (await findDraft(pending.written, folderOf(pending.source)));
    return (pending.written = known ?? (await write(pending)));
  }

  /** Fills the open form in one step, so that one undo takes it back. */
  private async fill({ form, text }: Pending): Promise<Uri | undefined> {
    if (!form) return undefined;
    const document = await workspace.openTextDocument(form);
    const answer = await ask(this.client, fillRequest, { textDocument: { uri: form.toString() }, text });
    const edit = answer && (await this.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
    const outcome = edit ? await applyEdit(document, edit) : 'refused';
    if (outcome === 'done') void window.showInformationMessage(sayOf(form, answer?.summary ?? ''));
    else void window.showWarningMessage(say(outcome === 'read-only' ? words.readOnly : words.notFilled));
    return form;
  }

  private async load(source: Uri): Promise<Page | undefined> {
    const name = fileName(source);
    const title = say(words.reading) + name;
    try {
      const content = base64(await workspace.fs.readFile(source));
      const answer = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
        this.client.sendRequest(importRequest, { name, content, locale: currentLocale(), show: true }),
      );
      if ('failure' in answer) return void window.showErrorMessage(sayOf(source, answer.failure));
      const id = String(this.pending.size + 1);
      const form = openEvaluation();
      this.pending.set(id, { source, text: answer.text, form, written: undefined });
      const filled =
        form && (await ask(this.client, fillRequest, { textDocument: { uri: form.toString() }, text: answer.text }));
      const fill = form && filled ? { name: fileName(form), uri: form.toString(), answer: filled } : undefined;
      return importPage(name, answer, id, fill);
    } catch (error) {
      this.client.error('import', error, false);
      return void window.showErrorMessage(sayOf(source, error instanceof Error ? error.message : String(error)));
    }
  }
}

/** The evaluation that somebody is at, or else sees. */
const openEvaluation = (): Uri | undefined =>
  [window.activeTextEditor, ...window.visibleTextEditors].find(editor => isEvaluation(editor?.document))?.document.uri;

async function pick(): Promise<Uri | undefined> {
  const filters = {
    [say(words.forms)]: [
      'xlsx',
      'xlsm',
      'xls',
      'et',
      'docx',
      'docm',
      'pdf',
      'html',
      'htm',
      'mht',
      'mhtml',
      'csv',
      'tsv',
      'md',
      'txt',
    ],
  };
  return (await window.showOpenDialog({ filters, openLabel: say(words.open), title: say(words.title) }))?.[0];
}

const folderOf = (file: Uri): Uri => file.with({ path: file.path.slice(0, file.path.lastIndexOf('/')) });

async function write({ source, text }: Pending): Promise<Uri> {
  const name = evaluationFileName(text);
  const created = await openUnsaved(folderOf(source), name);
  const editor = await window.showTextDocument(created, { viewColumn: ViewColumn.Beside, preview: false });
  await editor.edit(edit => edit.insert(new Position(0, 0), text));
  return created.uri;
}

/** What is said of a file. */
const sayOf = (file: Uri, said: string): string => fileName(file) + say(words.colon) + said;

/** In pieces, as a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}

const words = {
  forms: { 'zh-CN': '自评表', en: 'Forms' },
  open: { 'zh-CN': '导入', en: 'Import' },
  title: { 'zh-CN': '选择填好的自评表', en: 'Choose a filled-in form' },
  notFilled: {
    'zh-CN': '没有填入：文件刚刚改过，或服务没有应答。请再点一次。',
    en: 'Not filled in: the file has just changed, or the server did not answer. Click again.',
  },
  readOnly: {
    'zh-CN': '没有填入：文件在编辑器中设为只读。请取消只读，或“写成文件”另存一份。',
    en: 'Not filled in: the file is kept read-only in the editor. Lift that, or write a file of its own.',
  },
  colon: { 'zh-CN': '：', en: ': ' },
  reading: { 'zh-CN': '正在读入 ', en: 'Reading ' },
};
