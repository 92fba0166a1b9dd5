import * as vscode from 'vscode';
import type {
  CancellationToken,
  DataTransfer,
  DocumentSelector,
  Position,
  Range,
  TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { say } from './words.js';

type EditOf = (document: TextDocument, position: Position, text: string) => Promise<WorkspaceEdit | undefined>;

/** Offers rows when table cells are pasted. VS Code asks for ways to paste from 1.97 on; before that there is nothing to register. */
export function registerPasteProvider(editOf: EditOf): vscode.Disposable {
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
    const text = await data.get(plain)?.asString();
    if (!range || others.length > 0 || text === undefined) return [];
    const edit = await editOf(document, range.start, text);
    if (!edit || token.isCancellationRequested) return [];
    return [Object.assign(new DocumentPasteEdit('', say(title), kind), { additionalEdit: edit })];
  };
  return languages.registerDocumentPasteEditProvider(
    { language: 'perf-yaml' },
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [plain] },
  );
}

const plain = 'text/plain';

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

const title = { 'zh-CN': '粘贴为指标行', en: 'Paste as indicator rows' };
