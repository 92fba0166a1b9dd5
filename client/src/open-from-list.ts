import { commands, type Disposable, TabInputWebview, type Uri, ViewColumn, window } from 'vscode';

/** The command behind an entry of the list. */
export const openCommand = 'perfYaml.openFromList';

/** Opens a file of the list where texts are: a preview that is in front stays in sight, and goes along. */
export const registerOpenFromList = (): Disposable =>
  commands.registerCommand(openCommand, (uri: Uri) =>
    commands.executeCommand('vscode.open', uri, { viewColumn: textColumn(), preview: true }),
  );

function textColumn(): ViewColumn {
  const { all, activeTabGroup } = window.tabGroups;
  const isPreview = ({ activeTab }: typeof activeTabGroup): boolean =>
    activeTab?.input instanceof TabInputWebview && activeTab.input.viewType.endsWith('perfYaml.preview');
  if (!isPreview(activeTabGroup)) return ViewColumn.Active;
  return all.find(group => !isPreview(group))?.viewColumn ?? ViewColumn.Beside;
}
