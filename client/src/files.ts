import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFilesRequest, readFileRequest } from './protocol.js';

const evaluations = '**/*.{perf.yaml,perf.yml,perf-profile.yaml}';

/** Lets the server read what only the editor can reach: virtual workspaces, and everything from a web worker. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async ({ uri }) => ({ text: await readText(Uri.parse(uri)) }));
  client.onRequest(listFilesRequest, async ({ folder, pattern = evaluations }) => {
    const include = folder === undefined ? pattern : new RelativePattern(Uri.parse(folder), pattern);
    return (await workspace.findFiles(include)).map(uri => uri.toString());
  });
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
