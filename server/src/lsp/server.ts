import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { FileSource } from '../workspace/file-source.js';
import { capabilities } from './capabilities.js';
import { type ClientTraits, readTraits } from './client-traits.js';
import { Diagnostics } from './diagnostics.js';
import { Documents } from './documents.js';
import { Guard } from './guard.js';
import { register } from './requests.js';
import { SettingsStore } from './settings.js';
import { State } from './state.js';
import { Views } from './views.js';
import { FolderFiles } from '../workspace/folder-files.js';
import type { FileKind, Snapshot } from '../workspace/snapshot.js';
import { follow, settingsChanged } from './workspace-events.js';

export interface ServerOptions {
  /** May use the time until a file is opened. */
  whenReady?(traits: ClientTraits, isIdle: () => boolean): void;
  /** Milliseconds that a client is waited for when it is asked for its settings. */
  readonly patience?: number | undefined;
}

/** Serves one client over a connection until it says goodbye. `filesOf` opens the workspace's folders. */
export function startServer(connection: Connection, filesOf: (folders: readonly string[]) => FileSource, { whenReady = () => undefined, patience }: ServerOptions = {}): void {
  const guard = new Guard(connection);
  let running: Running | undefined;
  const documents = new Documents((uri, now, kind) => running && changed(running, uri, now, kind));
  documents.listen(connection);
  connection.onRequest(method => guard.refuse(method));
  connection.onInitialize(params => {
    if (running) return guard.refuse('initialize');
    const traits = readTraits(params);
    const files = new FolderFiles(filesOf, traits.folders);
    const state = new State(connection, traits, new SettingsStore(connection, { canAsk: traits.configuration, patience, onLate: () => running && settingsChanged(running) }, settingsIn(params)), documents, files, guard);
    running = { state, files, diagnostics: new Diagnostics(state), views: new Views(state) };
    guard.phase = 'running';
    register(running);
    return welcome(traits);
  });
  connection.onInitialized(() => {
    guard.quietly('initialized', () => running && follow(running));
    guard.quietly('warm-up', () => running && whenReady(running.state.traits, () => documents.all.length === 0));
  });
  connection.onShutdown(() => {
    guard.phase = 'shut-down';
    running?.diagnostics.stop();
    running?.views.stop();
  });
  connection.listen();
}

/** The server once it knows its client. */
export interface Running {
  readonly state: State;
  readonly files: FolderFiles;
  readonly diagnostics: Diagnostics;
  readonly views: Views;
}

/** What is open beside the file and reads it hears of the change too. */
function changed({ state, diagnostics, views }: Running, uri: string, now: Snapshot | undefined, kind: FileKind): void {
  if (!now) state.closed(uri);
  state.filesChanged(kind);
  diagnostics.changed(uri, now);
  diagnostics.dependentsOf(uri, kind);
  if (state.documents.all.some(other => other.uri !== uri && state.reads(other, kind))) views.refreshSoon();
}

const welcome = (traits: ClientTraits): InitializeResult => ({ capabilities: capabilities(traits), serverInfo: { name: 'perf-yaml' } });

/** Settings of a client that cannot be asked come with `initializationOptions.perfYaml`. */
const settingsIn = ({ initializationOptions }: InitializeParams): unknown => (initializationOptions as { readonly perfYaml?: unknown } | undefined | null)?.perfYaml;
