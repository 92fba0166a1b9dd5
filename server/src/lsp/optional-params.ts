import type { CancellationToken, Connection } from 'vscode-languageserver';

/** Answers a request whose parameters may be left out: of one that has none the library hands on the token alone. */
export function onRequestWithOptional<Params, Result>(
  connection: Connection,
  method: string,
  answer: (params: Params | undefined, token: CancellationToken) => Promise<Result>,
): void {
  connection.onRequest(method, (...given: [CancellationToken] | [Params | null, CancellationToken]) =>
    given.length === 1 ? answer(undefined, given[0]) : answer(given[0] ?? undefined, given[1]),
  );
}
