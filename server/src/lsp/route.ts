import {
  type CancellationToken,
  type CompletionItem,
  ErrorCodes,
  type InlayHint,
  type RequestType,
  ResponseError,
} from 'vscode-languageserver';
import type { FileAnswers } from './file-answers.js';
import type { AboutFile } from './protocol.js';
import type { Asked, Requests } from './requests.js';
import type { Subject } from './subject.js';

/** One request and its answer, put in place for one client. */
export type Route = (requests: Requests) => void;

type Answer<Whom, P, R> = (whom: Whom, params: P) => R | Promise<R>;

/** Puts a request to what it is about. */
type Ask<Whom> = <T>(requests: Requests, asked: Asked<T>, answer: (whom: Whom) => T | Promise<T>) => Promise<T>;

/** `name` is how the log calls it; `fallback` is the answer about any other file, and where the feature fails. */
const aboutFile =
  <Whom>(ask: Ask<Whom>) =>
  <P extends AboutFile, R, E>(
    name: string,
    type: RequestType<P, R, E>,
    fallback: R,
    answer: Answer<Whom, P, R>,
  ): Route =>
  requests =>
    requests.session.connection.onRequest<P, unknown, E>(type, (params, token) =>
      ask(requests, { name, uri: fileOf(params), fallback, token }, whom => answer(whom, params)),
    );

/** About an open file of either kind. */
export const ofFile = aboutFile<FileAnswers>((requests, asked, answer) => requests.ofFile(asked, answer));

/** About an open evaluation. */
export const ofEvaluation = aboutFile<Subject>((requests, asked, answer) => requests.ofEvaluation(asked, answer));

/** About the file as it is in the editor, else as it is stored in the workspace. */
export const ofStored = aboutFile<Subject>((requests, asked, answer) => requests.ofStored(asked, answer));

/** About a thing answered before, which says of which open file it is. */
export const ofThing =
  <T, E>(
    name: string,
    type: RequestType<T, T, E>,
    uriOf: (thing: T) => string | undefined,
    answer: Answer<FileAnswers, T, T>,
  ): Route =>
  requests =>
    requests.session.connection.onRequest<T, unknown, E>(type, (thing, token) => {
      const uri = uriOf(thing);
      return uri === undefined
        ? thing
        : requests.ofFile({ name, uri, fallback: thing, token }, file => answer(file, thing));
    });

/** About the workspace or none of its files. */
export const ofWorkspace =
  <P, R, E>(
    name: string,
    type: RequestType<P, R, E>,
    fallback: R,
    answer: (params: P, token: CancellationToken) => R | Promise<R>,
  ): Route =>
  ({ session: { connection, guard } }) =>
    connection.onRequest<P, unknown, E>(type, (params, token) =>
      guard.run(name, fallback, token, () => answer(params, token)),
    );

/** The same where parameters may be left out: of a request that has none the library hands on the token alone. */
export const ofWorkspaceAlone =
  <P, R, E>(
    name: string,
    { method }: RequestType<P | null, R, E>,
    fallback: R,
    answer: (params: P | undefined, token: CancellationToken) => R | Promise<R>,
  ): Route =>
  ({ session: { connection, guard } }) =>
    connection.onRequest<unknown, unknown>(method, (...given: [CancellationToken] | [P | null, CancellationToken]) => {
      const [params, token] = given.length === 1 ? [undefined, given[0]] : [given[0] ?? undefined, given[1]];
      return guard.run(name, fallback, token, () => answer(params, token));
    });

/** A request that names no file is the client's mistake, and told as such. */
function fileOf(params: Partial<AboutFile> | null | undefined): string {
  const uri: unknown = (params?.textDocument as Partial<AboutFile['textDocument']> | null | undefined)?.uri;
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'no textDocument.uri');
  return uri;
}

/** What travelled through the client says only which file it is of. */
export function fileOfHint(hint: InlayHint | null): string {
  const uri: unknown = (hint?.data as { readonly uri?: unknown } | null | undefined)?.uri;
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'no such hint');
  return uri;
}

/** The file that a completion was made for; `undefined` where the item is not one of ours. */
export function fileOfItem(item: CompletionItem | null): string | undefined {
  const { uri, offset } = (item?.data ?? {}) as { readonly uri?: unknown; readonly offset?: unknown };
  return typeof uri === 'string' && Number.isSafeInteger(offset) ? uri : undefined;
}
