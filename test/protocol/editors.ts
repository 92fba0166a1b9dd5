import type { InitializeParams } from 'vscode-languageserver';

type Capabilities = InitializeParams['capabilities'];

const kinds = {
  valueSet: [
    '',
    'quickfix',
    'refactor',
    'refactor.extract',
    'refactor.inline',
    'refactor.rewrite',
    'source',
    'source.organizeImports',
    'source.fixAll',
  ],
};

/**
 * What other editors say of themselves, as far as a server can tell them apart: Neovim (runtime/lua/vim/lsp/protocol.lua, 0.7 and 0.11), Helix
 * (helix-lsp/src/client.rs), Zed (crates/lsp/src/lsp.rs), Emacs (eglot.el, with snippets).
 */
export const editors: Readonly<Record<string, Capabilities>> = {
  'neovim 0.7': {
    window: { workDoneProgress: true, showMessage: { messageActionItem: { additionalPropertiesSupport: false } } },
    workspace: {
      applyEdit: true,
      workspaceFolders: true,
      workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
      symbol: { dynamicRegistration: false },
    },
    textDocument: {
      completion: {
        dynamicRegistration: false,
        completionItem: { snippetSupport: false, documentationFormat: ['markdown', 'plaintext'] },
      },
      codeAction: {
        dynamicRegistration: false,
        codeActionLiteralSupport: { codeActionKind: kinds },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      rename: { prepareSupport: true },
      publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    },
  },
  'neovim 0.11': {
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
    window: { workDoneProgress: true },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
      workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
      semanticTokens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    },
    textDocument: {
      diagnostic: { dynamicRegistration: false },
      inlayHint: {
        dynamicRegistration: true,
        resolveSupport: { properties: ['textEdits', 'tooltip', 'location', 'command'] },
      },
      semanticTokens: {
        dynamicRegistration: false,
        tokenTypes: ['number', 'type', 'operator', 'enumMember', 'string', 'keyword'],
        tokenModifiers: [],
        formats: ['relative'],
        requests: { range: false, full: { delta: true } },
      },
      completion: {
        completionItem: {
          snippetSupport: true,
          documentationFormat: ['markdown', 'plaintext'],
          resolveSupport: { properties: ['additionalTextEdits', 'command'] },
        },
      },
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: { codeActionKind: kinds },
        isPreferredSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
      rename: { dynamicRegistration: true, prepareSupport: true },
      formatting: { dynamicRegistration: true },
      rangeFormatting: { dynamicRegistration: true },
      codeLens: { dynamicRegistration: false },
      foldingRange: { lineFoldingOnly: true },
      publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
    },
  },
  helix: {
    general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
    window: { workDoneProgress: true },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: false },
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: ['create', 'rename', 'delete'],
        failureHandling: 'abort',
        normalizesLineEndings: false,
      },
      inlayHint: { refreshSupport: false },
    },
    textDocument: {
      completion: {
        completionItem: {
          snippetSupport: true,
          resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
          insertReplaceSupport: true,
          deprecatedSupport: true,
        },
      },
      hover: { contentFormat: ['markdown'] },
      rename: { dynamicRegistration: false, prepareSupport: true, honorsChangeAnnotations: false },
      formatting: { dynamicRegistration: false },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: kinds },
        isPreferredSupport: true,
        disabledSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
      },
      publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } },
      inlayHint: { dynamicRegistration: false },
    },
  },
  zed: {
    general: { positionEncodings: ['utf-16'] },
    window: { workDoneProgress: true },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
      inlayHint: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    },
    textDocument: {
      diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
      definition: { linkSupport: true },
      completion: {
        completionItem: {
          snippetSupport: true,
          documentationFormat: ['markdown', 'plaintext'],
          resolveSupport: { properties: ['additionalTextEdits', 'command', 'documentation'] },
          insertReplaceSupport: true,
        },
      },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: kinds },
        dataSupport: true,
        resolveSupport: { properties: ['kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command'] },
      },
      rename: { prepareSupport: true },
      hover: { contentFormat: ['markdown'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      onTypeFormatting: { dynamicRegistration: true },
      inlayHint: {
        dynamicRegistration: true,
        resolveSupport: { properties: ['textEdits', 'tooltip', 'label.tooltip', 'label.location', 'label.command'] },
      },
      publishDiagnostics: {
        relatedInformation: true,
        versionSupport: true,
        codeDescriptionSupport: true,
        dataSupport: true,
      },
    },
  },
  eglot: {
    general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] },
    window: { workDoneProgress: true, showDocument: { support: true } },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      executeCommand: { dynamicRegistration: false },
      workspaceEdit: { documentChanges: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      symbol: { dynamicRegistration: false },
    },
    textDocument: {
      completion: {
        completionItem: {
          snippetSupport: true,
          deprecatedSupport: true,
          resolveSupport: { properties: ['documentation', 'details', 'additionalTextEdits'] },
        },
        contextSupport: true,
      },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      rename: { prepareSupport: true },
      inlayHint: { dynamicRegistration: false },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: kinds },
        isPreferredSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
      },
      publishDiagnostics: {
        relatedInformation: false,
        versionSupport: true,
        codeDescriptionSupport: false,
        tagSupport: { valueSet: [1, 2] },
      },
    },
  },
};
