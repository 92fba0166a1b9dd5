import { ImportedTables } from '../import/imported-tables.js';
import type { OpenPdf } from '../import/pdf/pdf-content.js';
import type { Surroundings } from '../analysis/analysis.js';
import { checkProfile } from '../rules/profile-file/check.js';
import type { World } from '../rules/rule.js';
import { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { FileSource, Unreadable } from '../workspace/file-source.js';
import { resolveReference } from '../workspace/references.js';
import { FileIndex } from '../workspace/index-files.js';
import { ProfileFiles } from '../workspace/profile-files.js';
import { Analyses, type FileKind, kindOf, type Snapshot } from '../workspace/snapshot.js';
import { Sources } from '../workspace/sources.js';
import type { ClientTraits } from './client-traits.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';
import type { Settings } from './settings.js';
import { type Analysed, EvaluationSubject, type FileSubject, type ProfileSubject, type Subject } from './subject.js';

/** Milliseconds that an answer about all files waits for those that are read again. */
const patience = 1000;

/** The files of the workspace, open and stored, and what is worked out from them; each thing once, until a file changes. */
export class Workspace {
  readonly index: FileIndex;
  private readonly analyses: Analyses;
  private profiles: ProfileFiles;
  private sources: Sources;
  private readonly listeners: (() => void)[] = [];
  private readonly arrivals: (() => void)[] = [];
  /** Target tables that stand in workbooks and documents. */
  private readonly tables: ImportedTables;
  /** Goes on while the stored files are read. */
  private reading: Promise<void> | undefined;

  constructor(
    readonly documents: Documents,
    private readonly files: FileSource,
    private readonly traits: Pick<ClientTraits, 'locale' | 'folders'>,
    private readonly guard: Guard,
    openPdf?: OpenPdf,
  ) {
    this.index = new FileIndex(files);
    this.profiles = this.newProfiles();
    this.tables = new ImportedTables(
      {
        versionOf: uri => files.versionOf?.(uri),
        bytesOf: async uri => files.bytesOf?.(uri),
        ...(openPdf && { openers: { pdf: openPdf } }),
      },
      () => this.tableArrived(),
    );
    this.sources = this.newSources();
    this.analyses = new Analyses(
      uri => this.surroundings(uri),
      uri => ({ world: this.world(uri), onError: (code, error) => guard.log(`rule ${code}`, error) }),
    );
  }

  /** Files of these kinds were typed in, stored, added or taken away: what reads them is to be worked out again. */
  filesChanged(...kinds: readonly FileKind[]): void {
    if (kinds.includes('profile')) this.profiles = this.newProfiles();
    this.sources = this.newSources();
    for (const kind of kinds) this.analyses.filesChanged(kind);
    for (const listener of this.listeners) listener();
  }

  /** A target table was read: forms that name it are to be looked at again. */
  private tableArrived(): void {
    this.filesChanged('evaluation');
    for (const listener of this.arrivals) listener();
  }

  /** Calls whoever shows findings whenever a table that forms name has been read. */
  onTableArrived(listener: () => void): void {
    this.arrivals.push(listener);
  }

  /** Calls whoever shows all files whenever one of them may have changed. */
  onFilesChanged(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Reads stored files by `work`. What reads others is answered once they are known, lest a source count as missing or as it was; all else meanwhile. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    const result = work();
    const reading = Promise.allSettled([this.reading, result]).then(() => {
      if (this.reading === reading) this.reading = undefined;
    });
    this.reading = reading;
    await reading;
    return result;
  }

  /** Whether what is to be said of a file hangs on stored files that are being read. */
  waits(snapshot: Snapshot): boolean {
    return this.reading !== undefined && this.reads(snapshot);
  }

  closed(uri: string): void {
    this.analyses.closed(uri);
  }

  /** The files among these that can be analysed, each with its analysis. */
  analysed(snapshots: readonly Snapshot[]): readonly Analysed[] {
    return snapshots.flatMap(snapshot => {
      const analysis = this.guard.attempt(`analysis of ${snapshot.uri}`, () => this.analyses.analysis(snapshot));
      return analysis ? [{ uri: snapshot.uri, text: snapshot.text, analysis }] : [];
    });
  }

  /** What a file finds around it: profiles, and sources as they are now. */
  surroundings(uri: string): Surroundings {
    return this.sources.surroundings(uri);
  }

  /** What the rules may ask of the files around a file. */
  private world(uri: string): World {
    return {
      fileExists: path => {
        const target = resolveReference(uri, path);
        return target === undefined ? undefined : this.files.exists(target);
      },
      isEmpty: path => {
        const target = resolveReference(uri, path);
        return target !== undefined && this.files.isEmpty?.(target) === true;
      },
    };
  }

  /** The lines of any evaluation of the workspace. */
  linesAt(uri: string): Lines | undefined {
    return (this.documents.get(uri) ?? this.index.get(uri))?.lines;
  }

  /** Whether what is said of a file depends on others, of this kind where one is named. */
  reads(snapshot: Snapshot, kind?: FileKind): boolean {
    const kinds = this.guard.attempt(`analysis of ${snapshot.uri}`, () => this.analyses.reads(snapshot)) ?? [];
    return kind ? kinds.includes(kind) : kinds.length > 0;
  }

  /** What identifies all that is said of a snapshot; of one that cannot be analysed, the snapshot itself. */
  stamp(snapshot: Snapshot): string {
    return (
      this.guard.attempt(`analysis of ${snapshot.uri}`, () => this.analyses.stamp(snapshot)) ?? `${snapshot.serial}`
    );
  }

  localeOf(settings: Settings): Locale {
    return settings.locale ?? this.traits.locale;
  }

  /** A snapshot with all that is worked out from it, each thing when it is first asked for. */
  subject(snapshot: Snapshot, settings: Settings): Subject {
    return new EvaluationSubject(snapshot, settings, this.localeOf(settings), this.analyses);
  }

  /** A file of either kind, as far as findings go. */
  fileSubject(snapshot: Snapshot, settings: Settings): FileSubject {
    return snapshot.kind === 'profile' ? this.profileSubject(snapshot, settings) : this.subject(snapshot, settings);
  }

  /** A profile's snapshot with what is worked out from it. */
  profileSubject(snapshot: Snapshot, settings: Settings): ProfileSubject {
    const file = this.profiles.read(snapshot.uri, snapshot.text);
    return {
      snapshot,
      settings,
      file,
      locale: this.localeOf(settings),
      lines: new Lines(snapshot.text),
      findings: () => checkProfile(file, { settings: settings.rules }).findings,
    };
  }

  /** Waits for the files being read, where what is to be said of this one hangs on them. */
  async whenRead(snapshot: Snapshot): Promise<void> {
    if (this.waits(snapshot)) await this.reading;
    // to ask what the file reads begins to read its table
    if (this.reads(snapshot)) await this.tables.settled();
  }

  /** Waits for the stored files being read, but no longer than that. */
  async whenAllRead(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([this.reading, new Promise(resolve => (timer = setTimeout(resolve, milliseconds)))]);
    clearTimeout(timer);
  }

  /** Waits a moment for stored files that are read again; not for the first reading of all. */
  async whenReread(): Promise<void> {
    if (this.index.ready) await this.whenAllRead(patience);
  }

  /** Waits until every stored file has been read: a batch of which only a part is known is no batch. */
  async whenComplete(): Promise<void> {
    await this.reading;
  }

  /** A file of the workspace as it is stored now. */
  async stored(uri: string): Promise<Snapshot | undefined> {
    await this.reading;
    await this.reread(uri);
    return this.index.get(uri);
  }

  /** Every evaluation of the workspace: open ones as they are in the editor, the others as they are stored. */
  everything(): readonly Snapshot[] {
    return this.filesOf('evaluation');
  }

  /** The files of a kind, open ones as typed. */
  filesOf(kind: FileKind): readonly Snapshot[] {
    // a tab may outlive its file, which has another name by then or none
    const open = this.documents.all.filter(({ uri }) => this.isCounted(uri) && !this.index.isGone(uri));
    const shown = new Set(open.map(({ uri }) => uri));
    return [...open, ...this.index.all.filter(({ uri }) => !shown.has(uri))].filter(snapshot => snapshot.kind === kind);
  }

  /** The stored files of a kind that give no text, and are not open either. */
  unread(kind: FileKind): readonly { readonly uri: string; readonly problem: Unreadable['problem'] }[] {
    return this.index.unreadable.flatMap(uri => {
      const problem = this.index.problemOf(uri);
      return problem && kindOf(uri) === kind && !this.documents.get(uri) ? [{ uri, problem }] : [];
    });
  }

  /** Whether a file is one of the workspace, stored or yet to be; not what an editor shows beside it, such as an earlier version under `git:`. */
  isCounted(uri: string): boolean {
    return [...this.traits.folders.map(schemeOf), 'file', 'untitled'].includes(schemeOf(uri));
  }

  /** Reads stored files again. Ends with whether any of them is another than it was. */
  async reread(...uris: readonly string[]): Promise<boolean> {
    const isNew = await Promise.all(uris.map(uri => this.index.update(uri)));
    const kinds = new Set(uris.filter((_, i) => isNew[i]).map(kindOf));
    if (kinds.size > 0) this.filesChanged(...kinds);
    return kinds.size > 0;
  }

  /** Files of any kind around a file. */
  beside(uri: string): Promise<readonly string[]> {
    return this.files.beside(uri);
  }

  /** Roll-ups read open files as typed and others as stored. */
  private newSources(): Sources {
    const { profiles } = this;
    const texts = this.textsOf('evaluation');
    return new Sources(
      {
        read: uri => texts().get(uri),
        problemOf: uri => this.index.problemOf(uri),
        // one that cannot be read is told of, also where a pattern leads to it
        list: () => [...texts().keys(), ...this.index.unreadable.filter(uri => kindOf(uri) === 'evaluation')],
        mayRead: uri => this.files.mayRead(uri),
        imported: uri => (this.files.exists(uri) === undefined ? { problem: 'not-here' } : this.tables.at(uri)),
      },
      uri => profiles.lookUp(uri),
    );
  }

  /** An open profile may be read wherever it lies: the editor has handed it over. */
  private newProfiles(): ProfileFiles {
    const texts = this.textsOf('profile');
    return new ProfileFiles(
      {
        read: uri => texts().get(uri),
        problemOf: uri => this.index.problemOf(uri),
        mayRead: uri => this.files.mayRead(uri) || texts().has(uri),
      },
      (uri, error) => this.guard.log(`profile ${uri}`, error),
    );
  }

  private textsOf(kind: FileKind): () => ReadonlyMap<string, string> {
    let known: ReadonlyMap<string, string> | undefined;
    return () => (known ??= new Map(this.filesOf(kind).map(({ uri, text }) => [uri, text])));
  }
}

const schemeOf = (uri: string): string => uri.slice(0, uri.indexOf(':'));
