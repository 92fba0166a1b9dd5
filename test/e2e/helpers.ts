import * as vscode from 'vscode';

/** Polls until there is something (no error, no empty list), for at most `ms`. */
export async function until<T>(what: string, probe: () => T | Thenable<T>, ms = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await probe();
    if (value && !(Array.isArray(value) && value.length === 0)) return value;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export const diagnostics = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

export const errors = (uri: vscode.Uri): vscode.Diagnostic[] =>
  diagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);

export interface Hint {
  readonly position: vscode.Position;
  readonly text: string;
}

export async function allHints(uri: vscode.Uri): Promise<Hint[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    uri,
    new vscode.Range(0, 0, 10_000, 0),
  );
  return hints.map(({ position, label }) => ({
    position,
    text: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  }));
}

export const hintAt = async (uri: vscode.Uri, line: number, text: string): Promise<Hint | undefined> =>
  (await allHints(uri)).find(hint => hint.position.line === line && hint.text.trim() === text);

export const firstLineHint = async (uri: vscode.Uri): Promise<string | undefined> =>
  (await allHints(uri)).find(({ position }) => position.line === 0)?.text;

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map(each => (typeof each === 'string' ? each : each.value)))
    .join('\n');
}

export const quickFixes = (uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    50,
  );

export async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}
