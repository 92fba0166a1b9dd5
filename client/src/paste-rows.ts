import {
  commands,
  Disposable,
  env,
  type Position,
  Selection,
  type TextDocument,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { evaluationDocument } from './evaluation-document.js';
import { registerPasteProvider } from './paste-provider.js';
import { pasteRowsRequest } from '../../server/src/lsp/protocol.js';
import { say } from './words.js';

/** Cells copied from Excel or Word become rows: on paste where VS Code asks for ways to paste, and by a command everywhere. */
export function registerPasteRows(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    registerPasteProvider((document, position, text) => rowsEdit(client, document, position, text)),
    commands.registerCommand('perfYaml.pasteRows', () => pasteFromClipboard(client)),
  );
}

/** One undoable edit; `undefined` where the text holds no cells, or the place takes no rows. */
async function rowsEdit(
  client: BaseLanguageClient,
  document: TextDocument,
  position: Position,
  text: string,
): Promise<WorkspaceEdit | undefined> {
  if (!text.includes('\t')) return undefined;
  const [textDocument, at] = [{ uri: document.uri.toString() }, client.code2ProtocolConverter.asPosition(position)];
  const edits = await ask(client, pasteRowsRequest, { textDocument, position: at, text });
  if (!edits || edits.length === 0) return undefined;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
  return edit;
}

async function pasteFromClipboard(client: BaseLanguageClient): Promise<void> {
  const document = await evaluationDocument(undefined);
  const editor = window.visibleTextEditors.find(each => each.document === document);
  if (!document || !editor) return;
  const { version } = document;
  const edit = await rowsEdit(client, document, editor.selection.active, await env.clipboard.readText());
  if (!edit) void window.showInformationMessage(say(nothing));
  else if (document.version === version && (await workspace.applyEdit(edit))) {
    // VS Code leaves the new rows selected, so that the next key would replace them
    editor.selection = new Selection(editor.selection.end, editor.selection.end);
  }
}

const nothing = {
  'zh-CN':
    '剪贴板里没有可以写成指标的表格内容，或者光标处不能放指标。请先在 Excel 或 Word 中复制指标行，再把光标放到“指标:”下面。',
  en: 'The clipboard holds no table rows that could become indicators, or none can stand here. Copy rows in Excel or Word first, then put the cursor below “indicators:”.',
};
