import * as vscode from 'vscode';
import type { CancellationToken, DataTransfer, DocumentSelector, Range, TextDocument, WorkspaceEdit } from 'vscode';

/** What the clipboard holds. */
export interface Copied {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

/** One way to paste, and what it is called. */
export interface PasteWay {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

type WaysOf = (document: TextDocument, range: Range, copied: Copied) => Promise<readonly PasteWay[]>;

/** Offers rows when table cells are pasted; where there are several ways the editor lets people choose. VS Code asks for ways to paste from 1.97 on; before that there is nothing to register. */
export function registerPasteProvider(waysOf: WaysOf): vscode.Disposable {
  if (!hasPaste(vscode)) return new vscode.Disposable(() => undefined);
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } = vscode;
  const kind = DocumentDropOrPasteEditKind.Text.append('perfYaml', 'rows');
  const provideDocumentPasteEdits = async (
    document: TextDocument,
    [range, ...others]: readonly Range[],
    data: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<object[]> => {
    const [text, page] = [await data.get(plain)?.asString(), await data.get(html)?.asString()];
    if (!range || others.length > 0) return [];
    const ways = await waysOf(document, range, { text, html: page });
    if (token.isCancellationRequested) return [];
    return ways.map(({ title, edit }) =>
      Object.assign(new DocumentPasteEdit('', title, kind), { additionalEdit: edit }),
    );
  };
  return languages.registerDocumentPasteEditProvider(
    { language: 'perf-yaml' },
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [plain, html] },
  );
}

const plain = 'text/plain';
const html = 'text/html';

/** What the typings of the oldest VS Code we run in do not know yet. */
interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => object;
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: DocumentSelector,
      provider: object,
      metadata: { providedPasteEditKinds: readonly PasteKind[]; pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

const hasPaste = (api: object): api is PasteApi => 'DocumentPasteEdit' in api && 'DocumentDropOrPasteEditKind' in api;
