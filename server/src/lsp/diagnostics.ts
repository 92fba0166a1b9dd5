import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { listedFindings } from '../features/listed-findings.js';
import type { Words } from '../text/locale.js';
import { type FileKind, isTooLong, type Snapshot } from '../workspace/snapshot.js';
import { toDiagnostic, toNotice } from './convert.js';
import { unreadNotice } from './left-out-files.js';
import { LongFiles } from './long-file.js';
import type { Settings } from './settings.js';
import type { Session } from './session.js';
import type { FileSubject } from './subject.js';
import { Turns } from './turns.js';
import type { Workspace } from './workspace.js';

/** Milliseconds: what takes no longer than `quick` is pushed at once; else a push waits as long as the one before took, so that typing is never kept waiting. */
const wait = { quick: 30, most: 300, workspace: 250 } as const;

/** How many files are told of at once where the client takes parts. */
const mostInPart = 200;

/** After so many files it is looked whether there is memory for more. */
const mostBeforeLook = 50;

/** What is told of a file that is gone. */
const nothingLeft = { kind: 'full', version: null, resultId: '', items: [] } as const satisfies Omit<
  WorkspaceFullDocumentDiagnosticReport,
  'uri'
>;

const failed: Words = {
  'zh-CN':
    '程序处理本文件时出错，没有检查完，其他文件不受影响。内容没有丢失；请把“Perf YAML”输出窗口里的记录反馈给我们。',
  en: 'This file could not be checked for a fault of the program; other files are not affected, and nothing is lost. Please report what the “Perf YAML” output shows.',
};

/** Tells the client what the rules say: on request where it asks, else unasked; never both. */
export class Diagnostics {
  private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly waiting = new Set<() => void>();
  private waking: ReturnType<typeof setTimeout> | undefined;
  private cost = 0;
  private generation = 0;

  private readonly files: Workspace;
  private readonly longFiles: LongFiles;

  constructor(private readonly session: Session) {
    this.files = session.workspace;
    this.longFiles = new LongFiles(session);
  }

  /** A file is new, changed or closed. */
  changed(uri: string, now: Snapshot | undefined): void {
    this.wakeSoon();
    if (!now) this.longFiles.forget(uri);
    if (!this.session.traits.pullDiagnostics && this.files.isCounted(uri)) this.pushSoon(uri, now);
  }

  /** The stored files are known now: roll-ups find their sources, forms their profiles. */
  indexed(): void {
    this.wake();
    if (this.files.documents.all.some(snapshot => this.files.reads(snapshot))) this.changedAll();
  }

  /** What is open beside a changed file of a kind and reads such; a client that asks for itself asks for those again. */
  dependentsOf(uri: string, kind: FileKind): void {
    if (this.session.traits.pullDiagnostics) return;
    for (const other of this.files.documents.all)
      if (other.uri !== uri && this.files.reads(other, kind)) this.pushSoon(other.uri, other);
  }

  private pushSoon(uri: string, now: Snapshot | undefined): void {
    clearTimeout(this.pending.get(uri));
    if (now)
      this.pending.set(
        uri,
        setTimeout(() => this.push(uri), this.cost <= wait.quick ? 0 : Math.min(wait.most, this.cost)),
      );
    else void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Settings or files outside have changed: whatever was said may be otherwise now. */
  changedAll(): void {
    this.generation++;
    const { traits, connection } = this.session;
    if (traits.pullDiagnostics && traits.refresh.diagnostics)
      this.session.guard.quietly('refresh', () => connection.languages.diagnostics.refresh());
    for (const snapshot of this.files.documents.all) this.changed(snapshot.uri, snapshot);
    this.wake();
  }

  /** Stops everything that is under way. */
  stop(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
    clearTimeout(this.waking);
    this.longFiles.stop();
    this.wake();
  }

  async document(subject: FileSubject, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const resultId = this.resultId(subject.snapshot);
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: this.files.isCounted(subject.snapshot.uri)
        ? await this.tellFindings(subject.snapshot, subject.settings, () => subject)
        : [],
    };
  }

  /**
   * Held until some file has news: an answer without any would only be asked for again. A client that takes parts gets them as they come; one
   * that does not is answered early where memory grows short, and asks again for the rest.
   */
  async workspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    parts?: ResultProgressReporter<WorkspaceDiagnosticReport>,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    await this.files.whenReread();
    for (;;) {
      const news = this.files.index.ready ? await this.news(known, token, parts) : { items: [], told: 0 };
      if (news.told > 0 || token.isCancellationRequested || this.session.guard.phase !== 'running')
        return { items: news.items };
      await this.rest(token);
    }
  }

  private async news(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
    parts: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined,
  ): Promise<{ readonly items: WorkspaceDocumentDiagnosticReport[]; readonly told: number }> {
    const all = [...this.files.everything(), ...this.files.filesOf('profile')];
    const unread = (['evaluation', 'profile'] as const).flatMap(kind => this.files.unread(kind));
    const here = new Set([...all, ...unread].map(({ uri }) => uri));
    const gone = [...known.keys()].filter(uri => !here.has(uri) && known.get(uri) !== '');
    let items = gone.map((uri): WorkspaceDocumentDiagnosticReport => ({ ...nothingLeft, uri }));
    let told = items.length;
    const turns = new Turns();
    await this.session.settings.ofAll(all.map(({ uri }) => uri));
    for (const snapshot of all) {
      await turns.take();
      if (token.isCancellationRequested) break;
      if (known.get(snapshot.uri) === this.resultId(snapshot)) continue;
      items.push(await this.newsOf(snapshot));
      told++;
      if (told % mostBeforeLook === 0 && items.length > 0 && this.session.machine.isMemoryShort?.()) {
        if (!parts) break;
        parts.report({ items });
        items = [];
      }
      if (!parts || items.length < mostInPart) continue;
      parts.report({ items });
      items = [];
    }
    for (const file of unread) {
      const resultId = `${file.problem}/${this.generation}`;
      if (token.isCancellationRequested || known.get(file.uri) === resultId) continue;
      items.push({ kind: 'full', version: null, resultId, ...(await this.noticeOf(file)) });
      told++;
    }
    return { items, told };
  }

  private async noticeOf({
    uri,
    problem,
  }: ReturnType<Workspace['unread']>[number]): Promise<Pick<WorkspaceFullDocumentDiagnosticReport, 'uri' | 'items'>> {
    const locale = this.files.localeOf(await this.session.settings.of(uri));
    return { uri, items: [toNotice(unreadNotice[problem][locale], DiagnosticSeverity.Error)] };
  }

  private async newsOf(snapshot: Snapshot): Promise<WorkspaceDocumentDiagnosticReport> {
    const settings = await this.session.settings.of(snapshot.uri);
    return {
      kind: 'full',
      uri: snapshot.uri,
      version: snapshot.version ?? null,
      resultId: this.resultId(snapshot),
      items: await this.tellFindings(snapshot, settings, () => this.files.fileSubject(snapshot, settings)),
    };
  }

  private rest(token: CancellationToken): Promise<void> {
    return new Promise(resolve => {
      const go = (): void => {
        this.waiting.delete(go);
        subscription.dispose();
        resolve();
      };
      const subscription = token.onCancellationRequested(go);
      this.waiting.add(go);
    });
  }

  private wakeSoon(): void {
    clearTimeout(this.waking);
    if (this.waiting.size > 0) this.waking = setTimeout(() => this.wake(), wait.workspace);
  }

  /** Lets held requests look again. */
  wake(): void {
    for (const go of [...this.waiting]) go();
  }

  private resultId(snapshot: Snapshot): string {
    return `${this.files.stamp(snapshot)}/${this.generation}`;
  }

  /** A file that cannot be worked out says so itself, and keeps no other waiting. */
  private tellFindings(
    snapshot: Snapshot,
    settings: Settings,
    subject: () => FileSubject,
  ): Diagnostic[] | Promise<Diagnostic[]> {
    const { uri } = snapshot;
    if (isTooLong(snapshot)) return this.longFiles.findings(snapshot, settings);
    return (
      this.session.guard.attempt(`findings of ${uri}`, () => this.itemsOf(subject())) ?? [
        toNotice(failed[this.files.localeOf(settings)]),
      ]
    );
  }

  private itemsOf({ findings, snapshot, lines, locale }: FileSubject): Diagnostic[] {
    const { findings: listed, more } = listedFindings(findings());
    const items = listed.map(finding =>
      toDiagnostic(finding, snapshot, lines, locale, this.session.traits, uri => this.files.linesAt(uri)),
    );
    return more ? [...items, toNotice(more[locale])] : items;
  }

  /** What is said of a file that reads others waits until these are known; it is put off together with what they cause themselves. */
  private async pushWhenRead(snapshot: Snapshot): Promise<void> {
    await this.files.whenRead(snapshot);
    if (this.files.documents.get(snapshot.uri) === snapshot) this.pushSoon(snapshot.uri, snapshot);
  }

  private push(uri: string): void {
    this.pending.delete(uri);
    this.session.guard.quietly('diagnostics', async () => {
      const before = this.files.documents.get(uri);
      if (!before) return;
      const settings = this.session.settings.peek(uri) ?? (await this.session.settings.of(uri));
      if (this.files.documents.get(uri) !== before) return;
      if (this.files.waits(before)) return this.pushWhenRead(before);
      const began = performance.now();
      const diagnostics = this.tellFindings(before, settings, () => this.files.fileSubject(before, settings));
      this.cost = performance.now() - began;
      const known = await diagnostics;
      if (this.files.documents.get(uri) !== before) return;
      await this.session.connection.sendDiagnostics({
        uri,
        ...(before.version !== undefined && { version: before.version }),
        diagnostics: known,
      });
    });
  }
}
