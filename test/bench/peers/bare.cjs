// A server that does as good as nothing: the library every Node server stands on, and one search over the text for diagnostics and hover.
const {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

function items(document) {
  const found = [];
  for (const match of document.getText().matchAll(/^ +得分: (\d+\.\d+)/gm)) {
    if (Number(match[1]) > 20)
      found.push({
        range: { start: document.positionAt(match.index), end: document.positionAt(match.index + match[0].length) },
        severity: 1,
        message: '得分超过权重',
      });
  }
  return found;
}

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    inlayHintProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => ({
  kind: 'full',
  items: items(documents.get(textDocument.uri)),
}));
connection.languages.inlayHint.on(() => []);
connection.onHover(({ textDocument, position }) => ({
  contents: String(documents.get(textDocument.uri).offsetAt(position)),
}));
documents.listen(connection);
connection.listen();
