import {
  commands,
  type Disposable,
  Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NextFile, nextRequest } from '../../server/src/lsp/protocol.js';
import { evaluationDocument, fileName } from './evaluation-document.js';
import { evaluationFileName } from './file-name.js';
import { guard } from './guard.js';
import { openUnsaved } from './unsaved.js';
import { say } from './words.js';

/** `Next Year…`: what follows on a file, unsaved beside it. */
export const registerNext = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand('perfYaml.nextYear', (argument: unknown) =>
    guard(async () => {
      const document = await evaluationDocument(argument);
      if (document) await openNext(client, document.uri);
    }),
  );

async function openNext(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) });
  // the way back is the same from any name beside it
  const target = folder.with({ path: `${folder.path}/${evaluationFileName('')}` }).toString();
  const next = await client.sendRequest(nextRequest, { textDocument: { uri: uri.toString() }, target });
  if (!next) return;
  const created = await openUnsaved(folder, evaluationFileName(next.text));
  const editor = await window.showTextDocument(created);
  await editor.edit(edit => edit.insert(new Position(0, 0), next.text));
  editor.selection = new Selection(0, 0, 0, 0);
  for (const left of next.yearsLeft) void offerToLook(editor, left);
}

/** What a person is to decide about, with a way there. */
async function offerToLook({ document }: TextEditor, { message, line }: NextFile['yearsLeft'][number]): Promise<void> {
  const answer = await window.showWarningMessage(fileName(document.uri) + say(words.colon) + message, say(words.look));
  if (answer === undefined) return;
  const editor = await window.showTextDocument(document);
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(new Range(range.start, range.end), TextEditorRevealType.InCenterIfOutsideViewport);
}

const words = { colon: { 'zh-CN': '：', en: ': ' }, look: { 'zh-CN': '转到', en: 'Show' } };
