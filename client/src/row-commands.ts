import { commands, Disposable, Selection, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RowCommand, rowRequest } from '../../server/src/lsp/protocol.js';
import { ask } from './asking.js';
import { isEvaluation } from './evaluation-document.js';

/** Rows move, double and go whole, by the keys that do so with lines; where no row stands, with its line. */
export function registerRowCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    ...all.map(({ name, command, line }) =>
      commands.registerCommand(name, async (argument: unknown) => {
        const editor = window.activeTextEditor;
        if (!editor || !isEvaluation(editor.document)) return;
        const isLine = editor.selections.length > 1 || (atHeadOnly(argument) && !isAtHead(editor));
        if (isLine || !(await changeRow(client, editor, command))) await commands.executeCommand(line);
      }),
    ),
  );
}

const all: readonly { readonly name: string; readonly command: RowCommand; readonly line: string }[] = [
  { name: 'perfYaml.moveRowUp', command: 'up', line: 'editor.action.moveLinesUpAction' },
  { name: 'perfYaml.moveRowDown', command: 'down', line: 'editor.action.moveLinesDownAction' },
  { name: 'perfYaml.copyRow', command: 'copy', line: 'editor.action.copyLinesDownAction' },
  { name: 'perfYaml.deleteRow', command: 'delete', line: 'editor.action.deleteLines' },
];

/** One undoable edit; `false` where no row stands. */
async function changeRow(client: BaseLanguageClient, editor: TextEditor, command: RowCommand): Promise<boolean> {
  const { document, selection } = editor;
  const { version } = document;
  const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client;
  const [range, cursor] = [to.asRange(selection), to.asPosition(selection.active)];
  const answer = await ask(client, rowRequest, {
    textDocument: { uri: document.uri.toString() },
    range,
    cursor,
    command,
  });
  if (!answer) return answer !== null;
  if (answer.edits.length === 0 || document.version !== version) return true;
  const edits = await from.asTextEdits([...answer.edits]);
  const isDone = await editor.edit(builder => edits.forEach(edit => builder.replace(edit.range, edit.newText)));
  if (!isDone) return true;
  const at = from.asPosition(answer.cursor);
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection);
  return true;
}

/** The key that deletes a line takes the row where its first line would go. */
const atHeadOnly = (argument: unknown): boolean =>
  typeof argument === 'object' && argument !== null && 'atHeadOnly' in argument && argument.atHeadOnly === true;

const isAtHead = ({ document, selection }: TextEditor): boolean =>
  !selection.isEmpty || /^\s*-(?:\s|$)/.test(document.lineAt(selection.active.line).text);
