import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { isEvaluationUri } from '../workspace/snapshot.js';
import type { Running } from './server.js';

const watched = '**/*.{perf.yaml,perf.yml,perf-profile.yaml}';

/** Follows what happens outside the open files: settings, stored files, folders. Begins once the client is ready. */
export async function follow({ state, diagnostics }: Running): Promise<void> {
  const { connection, traits, guard, settings, index } = state;

  connection.onDidChangeConfiguration(({ settings: pushed }) => guard.quietly('settings', async () => {
    settings.change(pushed);
    refreshViews();
    diagnostics.changedAll();
  }));

  connection.onDidChangeWatchedFiles(({ changes }) => guard.quietly('watched files', async () => {
    const changed = await Promise.all(changes.map(({ uri }) => index.update(uri)));
    if (!changed.some(Boolean) && changes.every(({ uri }) => isEvaluationUri(uri))) return;
    state.filesChanged();
    diagnostics.changedAll();
  }));

  const refreshViews = (): void => {
    if (traits.refresh.hints) guard.quietly('refresh', () => connection.languages.inlayHint.refresh());
    if (traits.refresh.lenses) guard.quietly('refresh', () => connection.sendRequest('workspace/codeLens/refresh'));
    if (traits.refresh.tokens) guard.quietly('refresh', () => connection.languages.semanticTokens.refresh());
  };

  if (traits.configurationChanges) guard.quietly('register', async () => void (await connection.client.register(DidChangeConfigurationNotification.type, { section: 'perfYaml' })));
  if (traits.dynamicWatching) guard.quietly('register', async () => void (await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: watched }] })));
  await index.build();
  state.filesChanged();
  diagnostics.indexed();
}
