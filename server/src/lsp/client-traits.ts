import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../text/locale.js';

/** What the client can do, as far as answers depend on it. */
export interface ClientTraits {
  readonly locale: Locale;
  readonly folders: readonly string[];
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  readonly pullDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly documentChanges: boolean;
  readonly codeActionLiterals: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly hintTooltipLater: boolean;
  readonly hoverMarkdown: boolean;
  readonly snippets: boolean;
  readonly completionMarkdown: boolean;
  readonly completionDocumentationLater: boolean;
  readonly renamePrepare: boolean;
  /** Whether it asks before it renames or moves files. */
  readonly fileMoves: boolean;
  /** Commands of the client that a code lens may run: `initializationOptions.commands`. */
  readonly commands: readonly string[];
  readonly dynamicWatching: boolean;
  readonly refresh: {
    readonly diagnostics: boolean;
    readonly hints: boolean;
    readonly lenses: boolean;
    readonly tokens: boolean;
  };
  /** Whether it wants `perfYaml/evaluationsChanged`: `initializationOptions.evaluationsChanged`. */
  readonly evaluationsChanged: boolean;
}

/** What a client can do, of what it says of itself; what it does not say it cannot. */
export function readTraits(params: InitializeParams): ClientTraits {
  const said = withoutNulls(asRecord(params.capabilities)) as InitializeParams['capabilities'];
  const { textDocument = {}, workspace = {}, window = {} } = said;
  const options = asRecord(params.initializationOptions);
  return {
    locale: localeOf(params.locale),
    folders: readFolders(params),
    configuration: workspace.configuration === true,
    configurationChanges: workspace.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    workDoneProgress: window.workDoneProgress === true,
    pullDiagnostics: textDocument.diagnostic !== undefined,
    relatedInformation:
      textDocument.publishDiagnostics?.relatedInformation === true ||
      textDocument.diagnostic?.relatedInformation === true,
    codeDescription: textDocument.publishDiagnostics?.codeDescriptionSupport !== false,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    hierarchicalSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hintTooltipLater: names(textDocument.inlayHint?.resolveSupport?.properties, 'tooltip'),
    hoverMarkdown: names(textDocument.hover?.contentFormat, 'markdown'),
    snippets: textDocument.completion?.completionItem?.snippetSupport === true,
    completionMarkdown: names(textDocument.completion?.completionItem?.documentationFormat, 'markdown'),
    completionDocumentationLater: names(
      textDocument.completion?.completionItem?.resolveSupport?.properties,
      'documentation',
    ),
    renamePrepare: textDocument.rename?.prepareSupport === true,
    fileMoves: workspace.fileOperations?.willRename === true,
    commands: Array.isArray(options['commands']) ? options['commands'].filter(each => typeof each === 'string') : [],
    dynamicWatching: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    refresh: {
      diagnostics: workspace.diagnostics?.refreshSupport === true,
      hints: workspace.inlayHint?.refreshSupport === true,
      lenses: workspace.codeLens?.refreshSupport === true,
      tokens: workspace.semanticTokens?.refreshSupport === true,
    },
    evaluationsChanged: options['evaluationsChanged'] === true,
  };
}

/** Whether a list holds a word; what is no list holds none. */
const names = (list: unknown, word: string): boolean => Array.isArray(list) && list.includes(word);

/** The opened folders; what is no folder with a URI is passed over. */
function readFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const named: readonly unknown[] = Array.isArray(workspaceFolders) ? workspaceFolders : [{ uri: rootUri }];
  return named.flatMap(folder => {
    const { uri } = (folder ?? {}) as { readonly uri?: unknown };
    return typeof uri === 'string' && uri !== '' ? [uri] : [];
  });
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Some clients write `null` for what they do not have. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => (held === null ? [] : [[name, withoutNulls(held)]])),
  );
}
