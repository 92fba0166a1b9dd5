import type { Connection } from 'vscode-languageserver';
import type { FileSource } from '../workspace/file-source.js';
import { canonicalUri } from '../workspace/uri.js';
import { listFilesRequest, readFileRequest, type StoredText } from './protocol.js';
import { withoutEnd } from '../text/ends.js';

/** Files that only the editor can read: those of virtual workspaces, and all of them from a web worker. A client that does not answer has none. */
export function clientFiles(connection: Connection, folders: readonly string[]): FileSource {
  const roots = folders.map(folder => `${withoutEnd(folder, '/')}/`);
  const mayRead = (uri: string): boolean => roots.some(root => uri.startsWith(root));
  const ask = <T>(method: string, params: unknown): Promise<T | undefined> =>
    connection.sendRequest<T>(method, params).catch(() => undefined);
  const listFiles = async (params: object): Promise<readonly string[]> =>
    ((await ask<readonly string[]>(listFilesRequest.method, params)) ?? []).map(canonicalUri);
  return {
    mayRead,
    // asking the editor takes time that a rule has not
    exists: () => undefined,
    read: async uri => {
      const answer = mayRead(uri) ? await ask<StoredText>(readFileRequest.method, { uri }) : undefined;
      return answer?.text ?? (answer?.problem === 'not-utf8' ? { problem: 'not-utf8' } : undefined);
    },
    beside: async uri =>
      mayRead(uri) ? (await listFiles({ folder: new URL('.', uri).href, pattern: '**/*' })).slice(0, mostBeside) : [],
    list: () => listFiles({}),
  };
}

/** More than a person picks from. */
const mostBeside = 500;
