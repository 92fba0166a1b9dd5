import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Analysis, Surroundings } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import type { Finding } from '../rules/rule.js';
import type { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { FileSource } from '../workspace/file-source.js';
import { normalUri } from '../workspace/references.js';
import { FileIndex } from '../workspace/index-files.js';
import { Analyses, type Snapshot } from '../workspace/snapshot.js';
import { Sources } from '../workspace/sources.js';
import type { ClientTraits } from './client-traits.js';
import type { Documents } from './documents.js';
import type { Guard } from './guard.js';
import { contentModified } from './guard.js';
import type { SettingsStore } from './settings.js';
import { type Settings } from './settings.js';

/** What a feature is asked about: one version of one file under its settings. */
export interface Subject {
  readonly snapshot: Snapshot;
  readonly analysis: Analysis;
  readonly lines: Lines;
  readonly settings: Settings;
  readonly locale: Locale;
  findings(): readonly Finding[];
}

/** Everything a running server knows. */
export class State {
  readonly guard: Guard;
  readonly index: FileIndex;
  private readonly analyses: Analyses;
  private sources: Sources;
  private readonly listeners: (() => void)[] = [];

  constructor(
    readonly connection: Connection,
    readonly traits: ClientTraits,
    readonly settings: SettingsStore,
    readonly documents: Documents,
    private readonly files: FileSource,
    guard: Guard,
  ) {
    this.guard = guard;
    this.index = new FileIndex(files);
    this.sources = this.newSources();
    this.analyses = new Analyses(uri => this.surroundings(uri), () => ({ onError: (code, error) => guard.log(`rule ${code}`, error) }));
  }

  /** A file was typed in, stored, added or taken away: roll-ups of it are to be worked out again. */
  filesChanged(): void {
    this.sources = this.newSources();
    this.analyses.filesChanged();
    for (const listener of this.listeners) listener();
  }

  /** Calls whoever shows all files whenever one of them may have changed. */
  onFilesChanged(listener: () => void): void {
    this.listeners.push(listener);
  }

  analysisOf(snapshot: Snapshot): Analysis {
    return this.analyses.analysis(snapshot);
  }

  linesOf(snapshot: Snapshot): Lines {
    return this.analyses.linesOf(snapshot);
  }

  /** What a file finds around it: profiles, and sources as they are now. */
  surroundings(uri: string): Surroundings {
    return this.sources.surroundings(uri);
  }

  /** Whether what is said of a file depends on others. */
  isRollUp(snapshot: Snapshot): boolean {
    return this.analyses.isRollUp(snapshot);
  }

  /** What identifies all that is said of a snapshot. */
  stamp(snapshot: Snapshot): string {
    return this.analyses.stamp(snapshot);
  }

  localeOf(settings: Settings): Locale {
    return settings.locale ?? this.traits.locale;
  }

  /** A snapshot with all that is worked out from it, each thing when it is first asked for. */
  subject(snapshot: Snapshot, settings: Settings): Subject {
    const { analyses } = this;
    return {
      snapshot,
      settings,
      locale: this.localeOf(settings),
      get analysis() {
        return analyses.analysis(snapshot);
      },
      get lines() {
        return analyses.linesOf(snapshot);
      },
      findings: () => analyses.check(snapshot, settings.rules).findings,
    };
  }

  /** The file of a request as it stands now; a file that changes while its settings are fetched ends the request. */
  async open(uri: string): Promise<Subject | undefined> {
    const snapshot = this.documents.get(uri);
    if (!snapshot) return undefined;
    const settings = this.settings.peek(uri) ?? (await this.settings.of(uri));
    if (this.documents.get(uri) !== snapshot) throw contentModified();
    return this.subject(snapshot, settings);
  }

  /** Answers a request about an open file; `fallback` for one that is not open, and where the feature fails. */
  answer<T>(name: string, uri: string, fallback: T, token: CancellationToken, feature: (subject: Subject) => T | Promise<T>): Promise<T> {
    return this.guard.run(name, fallback, token, async () => {
      const subject = await this.open(uri);
      if (!subject) return fallback;
      const result = await feature(subject);
      if (this.documents.get(uri) !== subject.snapshot) throw contentModified();
      return result;
    });
  }

  /** Every evaluation of the workspace: open ones as they are in the editor, the others as they are stored. */
  everything(): readonly Snapshot[] {
    const open = this.documents.all;
    const shown = new Set(open.map(({ uri }) => normalUri(uri)));
    return [...open, ...this.index.all.filter(({ uri }) => !shown.has(normalUri(uri)))];
  }

  /** Roll-ups read open files as typed and others as stored. */
  private newSources(): Sources {
    const lookUp = profileLookup();
    let known: ReadonlyMap<string, string> | undefined;
    const all = (): ReadonlyMap<string, string> => (known ??= new Map(this.everything().map(({ uri, text }) => [normalUri(uri), text])));
    return new Sources({ read: uri => all().get(uri), list: () => [...all().keys()], mayRead: uri => this.files.mayRead(uri) }, () => lookUp);
  }
}
