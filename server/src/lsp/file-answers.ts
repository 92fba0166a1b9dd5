import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CompletionItem,
  CompletionParams,
  DocumentHighlight,
  DocumentLink,
  DocumentOnTypeFormattingParams,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  ReferenceParams,
  SelectionRange,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileSubject } from './subject.js';

/**
 * All that an editor asks about one version of a file. Evaluations and profiles each answer the whole of it: where a kind of file has nothing to
 * say, its class says so.
 */
export interface FileAnswers {
  readonly subject: FileSubject;
  hints(range: Range): InlayHint[] | null;
  /** The hint with its tooltip. */
  hint(hint: InlayHint): InlayHint;
  hover(position: Position): Hover | null;
  codeActions(params: CodeActionParams): CodeAction[];
  symbols(): DocumentSymbol[] | SymbolInformation[];
  format(range?: Range): TextEdit[];
  onType(params: DocumentOnTypeFormattingParams): TextEdit[] | null;
  completion(params: CompletionParams): CompletionItem[] | Promise<CompletionItem[]>;
  /** The item with its documentation. */
  completionItem(item: CompletionItem): CompletionItem;
  lenses(): CodeLens[];
  folding(): FoldingRange[];
  selection(positions: readonly Position[]): SelectionRange[];
  highlights(position: Position): DocumentHighlight[] | null;
  links(): DocumentLink[];
  definition(position: Position): Location[];
  references(params: ReferenceParams): Location[];
  renamable(position: Position): { readonly range: Range; readonly placeholder: string } | null;
  rename(position: Position, name: string): WorkspaceEdit | null;
  /** The tokens inside values as the protocol packs them; `undefined` where none are told. */
  tokens(range?: Range): number[] | undefined;
}
