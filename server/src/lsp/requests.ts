import type { CancellationToken } from 'vscode-languageserver';
import { isTooLong, type Snapshot } from '../workspace/snapshot.js';
import { EvaluationAnswers } from './evaluation-answers.js';
import type { FileAnswers } from './file-answers.js';
import { contentModified } from './guard.js';
import { silentAnswers } from './long-file.js';
import { ProfileAnswers } from './profile-answers.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';
import type { Subject } from './subject.js';

/** A request about a file, as it came. */
export interface Asked<T> {
  /** How the log calls it. */
  readonly name: string;
  readonly uri: string;
  /** The answer where the file cannot be had, and where the feature fails. */
  readonly fallback: T;
  readonly token: CancellationToken;
}

type Answer<Whom, T> = (about: Whom) => T | Promise<T>;

/** Finds what a request is about. */
export class Requests {
  constructor(readonly session: Session) {}

  /** About an open file of either kind. */
  ofFile<T>(asked: Asked<T>, answer: Answer<FileAnswers, T>): Promise<T> {
    return this.tell(asked, this.open, (snapshot, settings) => answer(this.answersOf(snapshot, settings)));
  }

  /** About an open evaluation. */
  ofEvaluation<T>(asked: Asked<T>, answer: Answer<Subject, T>): Promise<T> {
    return this.tell(asked, this.open, this.ofSubject(asked.fallback, answer));
  }

  /** About an evaluation of the workspace that need not be open: a closed one counts as it is stored. */
  ofStored<T>(asked: Asked<T>, answer: Answer<Subject, T>): Promise<T> {
    const find = async (uri: string): Promise<Snapshot | undefined> =>
      this.open(uri) ?? (await this.session.workspace.stored(uri));
    return this.tell(asked, find, this.ofSubject(asked.fallback, answer));
  }

  private readonly open = (uri: string): Snapshot | undefined => this.session.workspace.documents.get(uri);

  private answersOf(snapshot: Snapshot, settings: Settings): FileAnswers {
    const { workspace } = this.session;
    if (isTooLong(snapshot)) return silentAnswers(workspace.subject(snapshot, settings));
    return snapshot.kind === 'profile'
      ? new ProfileAnswers(workspace.profileSubject(snapshot, settings), this.session)
      : new EvaluationAnswers(workspace.subject(snapshot, settings), this.session);
  }

  private ofSubject<T>(fallback: T, answer: Answer<Subject, T>) {
    return (snapshot: Snapshot, settings: Settings): T | Promise<T> =>
      snapshot.kind === 'profile' || isTooLong(snapshot)
        ? fallback
        : answer(this.session.workspace.subject(snapshot, settings));
  }

  private tell<T>(
    { name, uri, fallback, token }: Asked<T>,
    find: (uri: string) => Snapshot | undefined | Promise<Snapshot | undefined>,
    answer: (snapshot: Snapshot, settings: Settings) => T | Promise<T>,
  ): Promise<T> {
    return this.session.guard.run(name, fallback, token, async () => {
      const snapshot = await find(uri);
      return snapshot ? this.tellOf(snapshot, answer) : fallback;
    });
  }

  /** A file that changes while its answer is prepared ends the request. */
  private async tellOf<T>(
    snapshot: Snapshot,
    answer: (snapshot: Snapshot, settings: Settings) => T | Promise<T>,
  ): Promise<T> {
    const { workspace, settings } = this.session;
    const open = snapshot.version === undefined ? undefined : snapshot;
    const stillSo = (): void => {
      if (workspace.documents.get(snapshot.uri) !== open) throw contentModified();
    };
    const known = settings.peek(snapshot.uri) ?? (await settings.of(snapshot.uri));
    await workspace.whenRead(snapshot);
    stillSo();
    const result = await answer(snapshot, known);
    stillSo();
    return result;
  }
}
