import type { Connection } from 'vscode-languageserver';
import type { FileSource } from '../workspace/file-source.js';
import { FolderFiles } from '../workspace/folder-files.js';
import type { FileKind, Snapshot } from '../workspace/snapshot.js';
import type { ClientTraits } from './client-traits.js';
import { Diagnostics } from './diagnostics.js';
import { Documents } from './documents.js';
import { tellOfNews } from './evaluation-list.js';
import type { Guard } from './guard.js';
import { SourcePlaces } from '../import/source-places.js';
import type { Machine } from './machine.js';
import { Requests } from './requests.js';
import { routes } from './routes.js';
import { SettingsStore } from './settings.js';
import type { Session } from './session.js';
import { Views } from './views.js';
import { warmUp } from './warm-up.js';
import { Workspace } from './workspace.js';
import { follow, settingsChanged } from './workspace-events.js';

/** Opens the files of some folders. */
export type FilesOf = (folders: readonly string[]) => FileSource;

/** What a client said of itself when it introduced itself, and how it is served. */
export interface Introduction {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly traits: ClientTraits;
  /** The settings that came along. */
  readonly settings: unknown;
  readonly filesOf: FilesOf;
  /** Milliseconds that a client is waited for when it is asked for its settings. */
  readonly patience: number | undefined;
  /** Whether the time until a file is opened may be used for practice. */
  readonly practises: boolean;
  /** Told at the start, and whenever it changes, whether a long text is open. */
  readonly onLong: ((isLong: boolean) => void) | undefined;
  readonly machine: Machine;
}

/** Characters: the form of some five hundred indicators. */
const longText = 100_000;

/** All that answers a client, everything but the first word. */
export class Running {
  readonly session: Session;
  readonly files: FolderFiles;
  readonly diagnostics: Diagnostics;
  readonly views: Views;
  private readonly documents = new Documents(
    (uri, now, kind) => this.changed(uri, now, kind),
    uri => this.stored(uri),
  );
  private readonly practises: boolean;
  private readonly onLong: Introduction['onLong'];
  private isLong: boolean | undefined;

  constructor({ connection, guard, traits, settings, filesOf, patience, practises, onLong, machine }: Introduction) {
    this.files = new FolderFiles(filesOf, traits.folders);
    const store = new SettingsStore(
      connection,
      { canAsk: traits.configuration, patience, onLate: () => settingsChanged(this) },
      settings,
    );
    const workspace = new Workspace(this.documents, this.files, traits, guard, machine.openPdf);
    this.session = { connection, traits, guard, settings: store, workspace, machine, imports: new SourcePlaces() };
    this.diagnostics = new Diagnostics(this.session);
    this.views = new Views(this.session);
    this.practises = practises;
    this.onLong = onLong;
    this.measure();
    this.documents.listen(connection);
    const requests = new Requests(this.session);
    for (const route of routes(this.session, this.diagnostics)) route(requests);
    tellOfNews(this.session);
    workspace.onTableArrived(() => {
      this.diagnostics.changedAll();
      this.views.refresh();
    });
  }

  /** The client is ready too. */
  begin(): void {
    const { guard, traits } = this.session;
    guard.quietly('initialized', () => follow(this));
    if (this.practises) guard.quietly('warm-up', () => warmUp(traits, () => this.documents.all.length === 0));
  }

  stop(): void {
    this.diagnostics.stop();
    this.views.stop();
  }

  /** What is open beside the file and reads it hears of the change too. */
  private changed(uri: string, now: Snapshot | undefined, kind: FileKind): void {
    const { diagnostics, views } = this;
    const { workspace } = this.session;
    if (!now) workspace.closed(uri);
    this.measure();
    workspace.filesChanged(kind);
    diagnostics.changed(uri, now);
    diagnostics.dependentsOf(uri, kind);
    if (this.documents.all.some(other => other.uri !== uri && workspace.reads(other, kind))) views.refreshSoon();
  }

  /** A client that does not watch files says of stored ones no more than this. */
  private stored(uri: string): void {
    const { diagnostics, views } = this;
    const { guard, workspace } = this.session;
    guard.quietly('stored file', async () => {
      if (!(await workspace.read(() => workspace.reread(uri)))) return;
      diagnostics.changedAll();
      views.refresh();
    });
  }

  /** Long texts want more memory for what lives shortly. */
  private measure(): void {
    const isLong = this.documents.all.some(({ text }) => text.length > longText);
    if (isLong !== this.isLong) this.onLong?.(isLong);
    this.isLong = isLong;
  }
}
