import type { CancellationToken } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.js';
import { scorecardJson } from '../reports/scorecard-json.js';
import type { Finding, Severity } from '../rules/rule.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { evaluationsChanged, type EvaluationFile, type EvaluationsAnswer } from './protocol.js';
import type { Settings } from './settings.js';
import type { Session } from './session.js';
import { Turns } from './turns.js';

/** Milliseconds of rest before the client hears that its list is out of date. */
const rest = 300;

/** Tells a client that asked for it that its list is out of date, once typing rests. */
export function tellOfNews({ connection, guard, traits, workspace }: Session): void {
  if (!traits.evaluationsChanged) return;
  let soon: ReturnType<typeof setTimeout> | undefined;
  workspace.onFilesChanged(() => {
    clearTimeout(soon);
    soon = setTimeout(() => guard.phase === 'running' && void connection.sendNotification(evaluationsChanged), rest);
  });
}

/** Every evaluation of the workspace, told in changes, so that one edit among 1,000 files costs one file: what the client was told last is known. */
export class EvaluationList {
  private told = new Map<string, string>();
  private serial = 0;

  constructor(private readonly session: Session) {}

  /** Files are worked out one at a time, so that requests are answered in between. A cancelled answer counts as not given. */
  async answer(since: number | undefined, token: CancellationToken): Promise<EvaluationsAnswer> {
    await this.session.workspace.whenReread();
    const complete = since === undefined || since !== this.serial;
    const known = complete ? new Map<string, string>() : this.told;
    const [stamps, changed] = [new Map<string, string>(), [] as EvaluationFile[]];
    const all = this.session.workspace.everything();
    const listed = new Set(all.map(({ uri }) => uri));
    const turns = new Turns();
    await this.session.settings.ofAll(all.map(({ uri }) => uri));
    for (const snapshot of all) {
      const stamp = this.session.workspace.stamp(snapshot);
      stamps.set(snapshot.uri, stamp);
      if (known.get(snapshot.uri) === stamp) continue;
      const settings = await this.session.settings.of(snapshot.uri);
      changed.push(
        this.session.guard.attempt(`summary of ${snapshot.uri}`, () => this.summary(snapshot, settings, listed)) ??
          unknown(snapshot.uri),
      );
      await turns.take();
      if (token.isCancellationRequested) break;
    }
    for (const { uri, problem } of this.session.workspace.unread('evaluation')) {
      stamps.set(uri, problem);
      if (known.get(uri) !== problem) changed.push({ ...unknown(uri), isUnread: true });
    }
    const gone = [...known.keys()].filter(uri => !stamps.has(uri));
    if (!token.isCancellationRequested) [this.told, this.serial] = [stamps, this.serial + 1];
    return { serial: this.serial, complete, changed, gone };
  }

  /** `listed`: the files of the list. */
  private summary(snapshot: Snapshot, settings: Settings, listed: ReadonlySet<string>): EvaluationFile {
    const subject = this.session.workspace.subject(snapshot, settings);
    const evaluations = scorecardJson(subject.analysis, snapshot.uri).map(({ organization, year, total, grade }) => ({
      organization,
      year,
      total,
      grade,
    }));
    return {
      uri: snapshot.uri,
      problems: count(subject.findings()),
      evaluations,
      sources: sourcesOf(subject.analysis, snapshot.uri).filter(uri => listed.has(uri)),
    };
  }
}

/** What is listed of a file that cannot be worked out. */
const unknown = (uri: string): EvaluationFile => ({
  uri,
  problems: { error: 1, warning: 0, info: 0 },
  evaluations: [],
  sources: [],
});

/** The other files that a roll-up names, whether they can be read or not. */
function sourcesOf({ documents }: Analysis, self: string): readonly string[] {
  const all = documents.flatMap(({ context }) => context.sources?.flatMap(({ uri }) => uri ?? []) ?? []);
  return [...new Set(all)].filter(uri => uri !== self);
}

const count = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};
