import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientTraits } from './client-traits.js';
import { legend } from './token-legend.js';

/** What the server offers a client of these abilities. */
export function capabilities({
  pullDiagnostics,
  hintTooltipLater,
  workspaceFolders,
  codeActionLiterals,
  completionDocumentationLater,
  renamePrepare,
  fileMoves,
}: ClientTraits): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(pullDiagnostics && {
      diagnosticProvider: { identifier: 'perf-yaml', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    inlayHintProvider: { resolveProvider: hintTooltipLater },
    hoverProvider: true,
    ...(codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          `${CodeActionKind.SourceFixAll}.perf-yaml`,
          CodeActionKind.RefactorRewrite,
        ],
        resolveProvider: false,
      },
    }),
    documentSymbolProvider: true,
    completionProvider: { triggerCharacters: [' ', ':', '：', '-'], resolveProvider: completionDocumentationLater },
    codeLensProvider: { resolveProvider: false },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: renamePrepare ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['：', ' '] },
    workspace: {
      ...(workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      ...(fileMoves && { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } } }),
    },
  };
}
