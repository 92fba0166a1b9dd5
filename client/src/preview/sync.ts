import {
  Disposable,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { ToPage } from './messages.js';

/** Milliseconds after one side was moved by the other in which its own movement is not told back. */
const echo = 300;

/** Keeps editor and form at the same place: caret and scrolling, both ways. */
export class EditorSync extends Disposable {
  private quietUntil = 0;
  private readonly listening: Disposable;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly uri: Uri,
    private readonly post: (message: ToPage) => void,
  ) {
    super(() => this.listening.dispose());
    this.listening = Disposable.from(
      window.onDidChangeTextEditorSelection(
        ({ textEditor }) => this.isOurs(textEditor) && !this.isEcho() && this.select(textEditor),
      ),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (first && this.isOurs(textEditor) && scrollsTogether(this.uri) && !this.isEcho())
          this.post({ type: 'scroll', offset: textEditor.document.offsetAt(first.start) });
      }),
    );
  }

  /** The page shows a new version: it is told where the caret is. */
  shown(): void {
    const editor = this.editor();
    if (editor) this.select(editor);
  }

  /** Shows a place of the file; opens it beside the form where it is in no editor. */
  async reveal(offset: number, focus: boolean): Promise<void> {
    this.quiet();
    const visible = this.editor();
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
    const editor =
      visible && !focus
        ? visible
        : await window.showTextDocument(await workspace.openTextDocument(this.uri), {
            viewColumn: visible?.viewColumn ?? beside,
            preserveFocus: !focus,
          });
    const at = editor.document.positionAt(offset);
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
    this.select(editor);
  }

  /** The form was scrolled: its first place comes to the editor's top. */
  scrolled(offset: number): void {
    const editor = this.editor();
    if (!editor || !scrollsTogether(this.uri)) return;
    this.quiet();
    const at = editor.document.positionAt(offset);
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  }

  private select(editor: TextEditor): void {
    this.post({ type: 'select', offset: editor.document.offsetAt(editor.selection.active) });
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(editor => this.isOurs(editor));
  }

  private isOurs({ document }: TextEditor): boolean {
    return this.panel.visible && document.uri.toString() === this.uri.toString();
  }

  private quiet(): void {
    this.quietUntil = Date.now() + echo;
  }

  private isEcho(): boolean {
    return Date.now() < this.quietUntil;
  }
}

const scrollsTogether = (uri: Uri): boolean =>
  workspace.getConfiguration('perfYaml', uri).get<boolean>('preview.scrollSync', true);
