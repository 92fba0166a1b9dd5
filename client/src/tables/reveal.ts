import { commands, type Disposable, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import { importScheme } from '../import-page.js';
import { revealCommand } from './html.js';

/** Shows a line of a file, in the editor that has it where one does; a form that is being imported becomes one by `written`. */
export const registerReveal = (written: (id: string) => Promise<Uri | undefined>): Disposable =>
  commands.registerCommand(revealCommand, async (link: string, line: number) => {
    const [scheme = '', id = ''] = link.split(':', 2);
    const uri = scheme === importScheme ? await written(id) : Uri.parse(link);
    if (!uri) return;
    const document = await workspace.openTextDocument(uri);
    const column = window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn ?? ViewColumn.One;
    const at = Math.min(line, document.lineCount - 1);
    const { text } = document.lineAt(at);
    await window.showTextDocument(document, {
      viewColumn: column,
      selection: new Range(at, text.length, at, text.length),
    });
  });
