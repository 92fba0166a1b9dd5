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

type Answer<Whom, T> = (about: Whom) => T | Promise<T>;

/** Finds what a request is about. Where that cannot be had, and where the answer fails, the answer is `fallback`. */
export class Requests {
  constructor(readonly session: Session) {}

  /** About an open file of either kind. */
  ofFile<T>(
    name: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    answer: Answer<FileAnswers, T>,
  ): Promise<T> {
    const { guard, workspace } = this.session;
    return guard.run(name, fallback, token, () =>
      this.tell(workspace.documents.get(uri), fallback, (snapshot, settings) =>
        answer(this.answersOf(snapshot, settings)),
      ),
    );
  }

  /** About an open evaluation. */
  ofEvaluation<T>(
    name: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    answer: Answer<Subject, T>,
  ): Promise<T> {
    const { guard, workspace } = this.session;
    return guard.run(name, fallback, token, () =>
      this.tell(workspace.documents.get(uri), fallback, this.ofSubject(fallback, answer)),
    );
  }

  /** About an evaluation of the workspace that need not be open: a closed one counts as it is stored. */
  ofStored<T>(
    name: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    answer: Answer<Subject, T>,
  ): Promise<T> {
    const { guard, workspace } = this.session;
    return guard.run(name, fallback, token, async () =>
      this.tell(
        workspace.documents.get(uri) ?? (await workspace.stored(uri)),
        fallback,
        this.ofSubject(fallback, answer),
      ),
    );
  }

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

  /** A file that changes while its answer is prepared ends the request. */
  private async tell<T>(
    snapshot: Snapshot | undefined,
    fallback: T,
    answer: (snapshot: Snapshot, settings: Settings) => T | Promise<T>,
  ): Promise<T> {
    if (!snapshot) return fallback;
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
