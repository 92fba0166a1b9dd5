import type { CodeActionContext } from 'vscode-languageserver';

/** Whether a client that asks for some kinds of actions wants this one: the kind itself, or one above it. */
export const wantedKinds =
  ({ only }: CodeActionContext) =>
  (kind: string): boolean =>
    !only || only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
