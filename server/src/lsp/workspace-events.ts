import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { FolderFiles } from '../workspace/folder-files.js';
import { ourFiles } from '../text/file-names.js';
import { kindOf } from '../workspace/snapshot.js';
import { buildIndex } from './indexing.js';
import type { Diagnostics } from './diagnostics.js';
import type { Session } from './session.js';
import type { Views } from './views.js';

/** What hears of events outside the open files. */
interface Followers {
  readonly session: Session;
  readonly files: FolderFiles;
  readonly diagnostics: Diagnostics;
  readonly views: Views;
}

/** All that is shown may look otherwise under other settings. */
export function settingsChanged({ views, diagnostics }: Pick<Followers, 'views' | 'diagnostics'>): void {
  views.refresh();
  diagnostics.changedAll();
}

/** Follows what happens outside the open files: settings, stored files, folders. Begins once the client is ready. */
export async function follow({ session, files, diagnostics, views }: Followers): Promise<void> {
  const { connection, traits, guard, settings, workspace } = session;
  const readAll = (): Promise<void> =>
    workspace.read(async () => {
      await buildIndex(session);
      workspace.filesChanged('evaluation', 'profile');
    });

  connection.onDidChangeConfiguration(({ settings: pushed }) =>
    guard.quietly('settings', async () => {
      settings.change(pushed);
      settingsChanged({ views, diagnostics });
    }),
  );

  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard.quietly('watched files', async () => {
      const changed = await Promise.all(changes.map(({ uri }) => workspace.index.update(uri)));
      const kinds = new Set(changes.flatMap(({ uri }, i) => (changed[i] ? [kindOf(uri)] : [])));
      if (kinds.size === 0) return;
      workspace.filesChanged(...kinds);
      diagnostics.changedAll();
      views.refresh();
    }),
  );

  if (traits.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      guard.quietly('folders', async () => {
        files.change(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        await readAll();
        diagnostics.changedAll();
        views.refresh();
      }),
    );

  if (traits.configurationChanges)
    guard.quietly(
      'register',
      async () =>
        void (await connection.client.register(DidChangeConfigurationNotification.type, { section: 'perfYaml' })),
    );
  if (traits.dynamicWatching)
    guard.quietly(
      'register',
      async () =>
        void (await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: ourFiles }],
        })),
    );
  await readAll();
  diagnostics.indexed();
  if (workspace.documents.all.some(snapshot => workspace.reads(snapshot))) views.refresh();
}
