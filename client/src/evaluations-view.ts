import { Disposable, window } from 'vscode';
import type { Event, TreeDataProvider, TreeView } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Change } from './changes.js';
import { byAttention, EvaluationItem } from './evaluation-item.js';
import { EvaluationList } from './evaluation-list.js';
import type { EvaluationFile } from './protocol.js';
import { currentLocale } from './words.js';
import type { Locale } from './words.js';

/** The list of the workspace's evaluations, what needs attention first. */
export function registerEvaluationsView(client: BaseLanguageClient, onDidChange: Event<Change>): Disposable {
  const list = new EvaluationList(client);
  const view = window.createTreeView('perfYaml.evaluations', { treeDataProvider: provider(list), showCollapseAll: false });
  return Disposable.from(list, view, onDidChange(change => list.changed(change)), list.onDidChange(() => summarise(view, list.all)));
}

/** The server is asked from the first time that the view is looked at. */
const provider = (list: EvaluationList): TreeDataProvider<EvaluationFile> => ({
  onDidChangeTreeData: list.onDidChange,
  getTreeItem: file => new EvaluationItem(file),
  getChildren: async file => {
    await list.watch();
    return file ? [] : [...list.all].sort(byAttention);
  },
});

/** How many have errors, as a badge. */
function summarise(view: TreeView<EvaluationFile>, files: readonly EvaluationFile[]): void {
  const wrong = files.filter(({ problems }) => problems.error > 0).length;
  view.badge = wrong > 0 ? { value: wrong, tooltip: badge[currentLocale()](wrong) } : undefined;
}

const badge: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': count => `${count} 份自评表有错误`,
  en: count => `${count} evaluation${count === 1 ? ' has' : 's have'} errors`,
};
