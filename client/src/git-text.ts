import { type Disposable, type Event, extensions, type Uri } from 'vscode';

/** The part of the built-in Git extension's interface that is used here. */
interface Git {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
}

/** Milliseconds that Git is waited for while it looks for repositories. */
const patience = 10_000;

/** The file as last committed; `undefined` where it is in no repository, not committed yet, or there is no Git. */
export async function committedText(uri: Uri): Promise<string | undefined> {
  try {
    const api = (await extensions.getExtension<Git>('vscode.git')?.activate())?.getAPI(1);
    if (api) await waitForLook(api);
    return await api?.getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}

/** Ends once the repositories of the workspace are known. */
async function waitForLook({ state, onDidChangeState }: GitApi): Promise<void> {
  if (state === 'initialized') return;
  let listening: Disposable | undefined;
  await new Promise<void>(resolve => {
    listening = onDidChangeState(() => resolve());
    setTimeout(resolve, patience);
  });
  listening?.dispose();
}
