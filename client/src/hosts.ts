import type { ExtensionContext } from 'vscode';

/** One script for both of VS Code's hosts: a host in a browser loads no second one, and what both need is the larger part. Each runs its own half. */
interface Host {
  activate(context: ExtensionContext): Promise<void>;
  deactivate(): Promise<void> | undefined;
}

const hostOf = (half: () => Promise<Host>): Host => ({
  activate: async context => (await half()).activate(context),
  deactivate: async () => (await half()).deactivate(),
});

export const { activate, deactivate } = hostOf(() => import('./extension-web.js'));
/** What a desktop’s extension host loads. */
export const desktop = hostOf(() => import('./extension.js'));
