import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../server/src/text/span.js';
import { Lines } from '../../server/src/text/lines.js';
import { Arrivals } from '../../server/src/lsp/arrivals.js';
import type { Machine } from '../../server/src/lsp/machine.js';
import { startServer } from '../../server/src/lsp/server.js';
import type { FileSource, Unreadable } from '../../server/src/workspace/file-source.js';
import { canonicalUri } from '../../server/src/workspace/uri.js';

type Capabilities = InitializeParams['capabilities'];

/** Sets of abilities that clients have. */
export const clients = {
  /** VS Code, as far as this server cares. */
  pull: {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      workspaceEdit: { documentChanges: true },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    },
    textDocument: {
      diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      inlayHint: { resolveSupport: { properties: ['tooltip'] } },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      completion: {
        completionItem: {
          snippetSupport: true,
          documentationFormat: ['markdown'],
          resolveSupport: { properties: ['documentation'] },
        },
      },
      foldingRange: { lineFoldingOnly: true },
      rename: { prepareSupport: true },
      documentLink: { tooltipSupport: true },
    },
  },
  /** An older editor: diagnostics pushed, plain text, flat symbols, no versioned edits, nothing asked. */
  push: {
    textDocument: {
      publishDiagnostics: {},
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    },
  },
  /** A client that says nothing about itself. */
  bare: {},
} as const satisfies Readonly<Record<string, Capabilities>>;

export interface ClientOptions {
  readonly capabilities?: Capabilities;
  readonly locale?: string;
  /** What `workspace/configuration` answers for `perfYaml`; a promise is answered when it is kept. */
  readonly settings?: unknown;
  /** Milliseconds that the server waits for such an answer; only for a server in this process. */
  readonly patience?: number;
  /** Told whether a long text is open; only for a server in this process. */
  readonly onLong?: (isLong: boolean) => void;
  /** What the machine can do; only for a server in this process. */
  readonly machine?: Machine;
  readonly initializationOptions?: unknown;
  /** Stored files below `file:///w/`, by path; only for a server in this process. */
  readonly files?: Record<string, string | Unreadable>;
  /** Turns of the event loop that it takes to read one of them, as a disk does; only for a server in this process. */
  readonly diskTurns?: number;
  /** Starts the server; in this process where nothing is said. */
  readonly server?: (options: ClientOptions) => ServerStreams;
}

/** A running server as its client sees it. */
export interface ServerStreams {
  readonly from: Readable;
  readonly to: Writable;
  dispose(): void;
}

function inThisProcess({ files = {}, diskTurns = 0, patience, onLong, machine = {} }: ClientOptions): ServerStreams {
  const [to, from] = [new PassThrough(), new PassThrough()];
  const arrivals = new Arrivals();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(to),
    arrivals.answering(new StreamMessageWriter(from)),
    {
      messageStrategy: arrivals,
    },
  );
  startServer(server, arrivals, () => Promise.resolve(folders => memoryFiles(files, folders, diskTurns)), {
    patience,
    machine,
    ...(onLong && { onLong }),
  });
  return { from, to, dispose: () => server.dispose() };
}

/** A strict client beside a server of its own, in this process. A message the client does not expect fails the test that waits for it. */
export class Client {
  settings: unknown;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  /** Messages to the person. */
  readonly shown: string[] = [];
  readonly refreshed: string[] = [];
  readonly registered: string[] = [];
  /** What work said of itself: `begin`, `report`, `end`. */
  readonly progress: { readonly kind: string; readonly title?: string; readonly message?: string }[] = [];
  initialized: InitializeResult = { capabilities: {} };
  private readonly texts = new Map<string, { version: number; text: string }>();
  private waiting: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly server: { dispose(): void },
    private readonly options: ClientOptions,
  ) {
    this.settings = options.settings ?? {};
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = Client.connect(options);
    client.initialized = await client.initialize();
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Connected, but not yet introduced. */
  static connect(options: ClientOptions = {}): Client {
    const { from, to, dispose } = (options.server ?? inThisProcess)(options);
    const client = new Client(
      createProtocolConnection(new StreamMessageReader(from), new StreamMessageWriter(to)),
      { dispose },
      options,
    );
    client.listen();
    return client;
  }

  initialize(): Promise<InitializeResult> {
    const { capabilities = clients.pull, locale = 'zh-CN', initializationOptions } = this.options;
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities,
      locale,
      initializationOptions,
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
    };
    return this.request('initialize', params);
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params as object);
  }

  /** Opens a file and gives its URI. */
  async open(text: string, path = 'a.perf.yaml', languageId = 'perf-yaml'): Promise<string> {
    const uri = uriOf(path);
    this.texts.set(uri, { version: 1, text });
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  /** Replaces the first occurrence of a text, as a person who types. */
  async type(uri: string, before: string, after: string): Promise<number> {
    const file = this.file(uri);
    const start = file.text.indexOf(before);
    const range = this.range(uri, start, start + before.length);
    this.texts.set(uri, {
      version: file.version + 1,
      text: file.text.slice(0, start) + after + file.text.slice(start + before.length),
    });
    await this.notify('textDocument/didChange', {
      textDocument: { uri, version: file.version + 1 },
      contentChanges: [{ range, text: after }],
    });
    return file.version + 1;
  }

  /** The place of a text in a file; `after` counts characters into it. */
  at(uri: string, text: string, after = 0): { textDocument: { uri: string }; position: Range['start'] } {
    const offset = this.text(uri).indexOf(text);
    if (offset < 0) throw new Error(`no ${text} in ${uri}`);
    return { textDocument: { uri }, position: new Lines(this.text(uri)).position(offset + after) };
  }

  text(uri: string): string {
    return this.file(uri).text;
  }

  range(uri: string, start: number, end: number): Range {
    const lines = new Lines(this.text(uri));
    return { start: lines.position(start), end: lines.position(end) };
  }

  whole(uri: string): Range {
    return this.range(uri, 0, this.text(uri).length);
  }

  slice(uri: string, { start, end }: Range): string {
    const lines = new Lines(this.text(uri));
    return this.text(uri).slice(lines.offset(start), lines.offset(end));
  }

  /** The text after edits. */
  apply(uri: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
    const lines = new Lines(this.text(uri));
    return applyEdits(
      this.text(uri),
      edits.map(({ range, newText }) => ({
        span: { start: lines.offset(range.start), end: lines.offset(range.end) },
        text: newText,
      })),
    );
  }

  /** Ends when a condition holds; fails after a while. */
  async until(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + 5000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`never: ${what}\n${this.log.join('\n')}`);
      await new Promise<void>(resolve => {
        this.waiting.push(resolve);
        setTimeout(resolve, 20);
      });
    }
  }

  /** The latest push for a file, once one for its present version has come. */
  async pushed(uri: string): Promise<PublishDiagnosticsParams> {
    const version = this.file(uri).version;
    await this.until(
      () => this.published.some(each => each.uri === uri && each.version === version),
      `diagnostics of version ${version}`,
    );
    return this.published.findLast(each => each.uri === uri) as PublishDiagnosticsParams;
  }

  /** Says goodbye; a server with something to complain of fails the test. */
  async stop(): Promise<void> {
    await this.request('shutdown');
    const { log } = this;
    this.connection.dispose();
    this.server.dispose();
    if (log.length > 0) throw new Error(log.join('\n'));
  }

  private file(uri: string): { version: number; text: string } {
    const file = this.texts.get(uri);
    if (!file) throw new Error(`${uri} is not open`);
    return file;
  }

  private listen(): void {
    const { connection } = this;
    const happened = (): void => this.waiting.splice(0).forEach(go => go());
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      happened();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.log.push(message));
    connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void this.shown.push(message),
    );
    connection.onRequest('workspace/configuration', async ({ items }: { items: readonly { section?: string }[] }) => {
      const settings = await this.settings;
      return items.map(({ section }) => (section === 'perfYaml' ? settings : null));
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      this.progress.push(value);
      happened();
    });
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: readonly { method: string }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        return null;
      },
    );
    for (const method of [
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'workspace/codeLens/refresh',
      'workspace/semanticTokens/refresh',
    ]) {
      connection.onRequest(method, () => {
        this.refreshed.push(method);
        happened();
        return null;
      });
    }
    connection.listen();
  }
}

export const uriOf = (path: string): string =>
  path.startsWith('/') ? `file://${encodeURI(path)}` : `file:///w/${encodeURI(path)}`;

/** Files that live in memory; changing the record changes what is stored. Those outside the folders are not there. */
function memoryFiles(
  files: Record<string, string | Unreadable>,
  folders: readonly string[],
  turns: number,
): FileSource {
  const mayRead = (uri: string): boolean => folders.some(folder => uri.startsWith(`${folder}/`));
  const stored = (path: string): string => canonicalUri(uriOf(path));
  const uris = (): string[] => Object.keys(files).map(stored).filter(mayRead);
  return {
    mayRead,
    read: async uri => {
      for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve));
      return mayRead(uri) ? Object.entries(files).find(([path]) => stored(path) === uri)?.[1] : undefined;
    },
    exists: uri => (mayRead(uri) ? uris().includes(uri) : undefined),
    versionOf: uri => (uris().includes(uri) ? 'as given' : undefined),
    bytesOf: async uri => {
      const [, text] = Object.entries(files).find(([path]) => stored(path) === uri) ?? [];
      return typeof text === 'string' ? new TextEncoder().encode(text) : undefined;
    },
    list: () => Promise.resolve(uris().filter(uri => /\.perf(?:-profile)?\.ya?ml$/.test(uri))),
    beside: uri => Promise.resolve(uris().filter(each => each.startsWith(uri.slice(0, uri.lastIndexOf('/') + 1)))),
  };
}
