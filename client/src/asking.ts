import { type BaseLanguageClient, CancellationToken, type RequestType, State } from 'vscode-languageclient';

/** Asks the server; `undefined` while it is not running, and where an edit made meanwhile or a fault ended the request. */
export async function ask<P, R>(
  client: BaseLanguageClient,
  request: RequestType<P, R, void>,
  params: P,
  token = CancellationToken.None,
): Promise<R | undefined> {
  if (client.state !== State.Running) return undefined;
  try {
    return await client.sendRequest<R>(request.method, params, token);
  } catch (error) {
    client.debug(request.method, error);
    return undefined;
  }
}
