import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { FolderFiles } from '../workspace/folder-files.js';
import { ourFiles } from '../text/file-names.js';
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
export async function follow(followers: Followers): Promise<void> {
  const { session, diagnostics, views } = followers;
  const { traits, workspace } = session;
  followSettings(followers);
  followStoredFiles(followers);
  if (traits.workspaceFolders) followFolders(followers);
  registerAtClient(session);
  await readAll(session);
  diagnostics.indexed();
  if (workspace.documents.all.some(snapshot => workspace.reads(snapshot))) views.refresh();
}

const readAll = (session: Session): Promise<void> =>
  session.workspace.read(async () => {
    await buildIndex(session);
    session.workspace.filesChanged('evaluation', 'profile');
  });

function followSettings({ session: { connection, guard, settings }, diagnostics, views }: Followers): void {
  connection.onDidChangeConfiguration(({ settings: pushed }) =>
    guard.quietly('settings', async () => {
      settings.change(pushed);
      settingsChanged({ views, diagnostics });
    }),
  );
}

function followStoredFiles({ session: { connection, guard, workspace }, diagnostics, views }: Followers): void {
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard.quietly('watched files', async () => {
      if (!(await workspace.read(() => workspace.reread(...changes.map(({ uri }) => uri))))) return;
      diagnostics.changedAll();
      views.refresh();
    }),
  );
}

function followFolders({ session, files, diagnostics, views }: Followers): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
    session.guard.quietly('folders', async () => {
      files.change(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
      await readAll(session);
      diagnostics.changedAll();
      views.refresh();
    }),
  );
}

/** Asks a client that wants to be asked to tell of settings and of stored files. */
function registerAtClient({ connection, guard, traits }: Session): void {
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
}
