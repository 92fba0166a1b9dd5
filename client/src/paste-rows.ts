import {
  commands,
  Disposable,
  env,
  Range,
  Selection,
  type TextDocument,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { evaluationDocument } from './evaluation-document.js';
import { type Copied, type PasteWay, registerPasteProvider } from './paste-provider.js';
import { pasteRowsRequest } from '../../server/src/lsp/protocol.js';
import { say } from './words.js';

/** Cells copied from Excel, Word or a page become rows, copied lines of keys stand where they belong: on paste where VS Code asks for ways to paste, and by a command everywhere. */
export function registerPasteRows(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    registerPasteProvider((document, range, copied) => waysToPaste(client, document, range, copied)),
    commands.registerCommand('perfYaml.pasteRows', () => pasteFromClipboard(client)),
  );
}

/** Each is one undoable edit; none where nothing holds cells or lines of keys, or the place takes none. */
async function waysToPaste(
  client: BaseLanguageClient,
  document: TextDocument,
  range: Range,
  { text, html }: Copied,
): Promise<readonly PasteWay[]> {
  const hasCells = text?.includes('\t') === true || /<t[dh][\s>]/i.test(html ?? '');
  if (!hasCells && !(range.isEmpty && /[\r\n：]/u.test(text ?? ''))) return [];
  const [textDocument, at] = [{ uri: document.uri.toString() }, client.code2ProtocolConverter.asPosition(range.start)];
  const ways = await ask(client, pasteRowsRequest, {
    textDocument,
    position: at,
    ...(text && { text }),
    ...(html && { html }),
  });
  return Promise.all(
    (ways ?? []).map(async ({ title, edits }) => {
      const edit = new WorkspaceEdit();
      edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
      return { title, edit };
    }),
  );
}

async function pasteFromClipboard(client: BaseLanguageClient): Promise<void> {
  const document = await evaluationDocument(undefined);
  const editor = window.visibleTextEditors.find(each => each.document === document);
  if (!document || !editor) return;
  const { version } = document;
  const at = new Range(editor.selection.active, editor.selection.active);
  const ways = await waysToPaste(client, document, at, { text: await env.clipboard.readText() });
  if (ways.length === 0) void window.showInformationMessage(say(nothing));
  const way = ways.length > 1 ? await choose(ways) : ways[0];
  if (way && document.version === version && (await workspace.applyEdit(way.edit))) {
    // VS Code leaves the new rows selected, so that the next key would replace them
    editor.selection = new Selection(editor.selection.end, editor.selection.end);
  }
}

/** What the cells alone do not say is asked. */
async function choose(ways: readonly PasteWay[]): Promise<PasteWay | undefined> {
  const picked = await window.showQuickPick(
    ways.map(way => ({ label: way.title, way })),
    { placeHolder: say(which) },
  );
  return picked?.way;
}

const which = {
  'zh-CN': '有的列从内容上无法判断，请选择怎么粘贴',
  en: 'What some columns hold cannot be told from their cells. Choose how to paste them',
};

const nothing = {
  'zh-CN':
    '剪贴板里没有可以写成指标的表格内容，或者光标处不能放指标。请先在 Excel 或 Word 中复制指标行，再把光标放到“指标:”下面。',
  en: 'The clipboard holds no table rows that could become indicators, or none can stand here. Copy rows in Excel or Word first, then put the cursor below “indicators:”.',
};
