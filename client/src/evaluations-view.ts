import { Disposable, type Event, type TreeDataProvider, type TreeView, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Change } from './changes.js';
import { EvaluationItem } from './evaluation-item.js';
import { EvaluationList } from './evaluation-list.js';
import { type EvaluationPlace, EvaluationTree } from './evaluation-tree.js';
import type { EvaluationFile } from '../../server/src/lsp/protocol.js';
import { currentLocale, type Locale } from './words.js';

/** An entry of the list, with what a command in its menu is about. */
type Entry = EvaluationPlace & { readonly uri: Uri };

/** The list of the workspace's evaluations, what needs attention first, each roll-up with its sources below it. */
export function registerEvaluationsView(client: BaseLanguageClient, onDidChange: Event<Change>): Disposable {
  const list = new EvaluationList(client);
  const view = window.createTreeView('perfYaml.evaluations', {
    treeDataProvider: provider(list),
    showCollapseAll: true,
  });
  return Disposable.from(
    list,
    view,
    onDidChange(change => list.changed(change)),
    list.onDidChange(() => summarise(view, list.all)),
  );
}

/** The server is asked from the first time that the view is looked at. */
function provider(list: EvaluationList): TreeDataProvider<Entry> {
  let tree = new EvaluationTree([]);
  return {
    onDidChangeTreeData: list.onDidChange,
    getTreeItem: entry => new EvaluationItem(entry, tree.children(entry).length),
    getChildren: async entry => {
      if (entry) return tree.children(entry).map(toEntry);
      await list.watch();
      tree = new EvaluationTree(list.all);
      return tree.top().map(toEntry);
    },
  };
}

const toEntry = (place: EvaluationPlace): Entry => ({ ...place, uri: Uri.parse(place.file.uri) });

/** How many have errors, as a badge. */
function summarise(view: TreeView<Entry>, files: readonly EvaluationFile[]): void {
  const wrong = files.filter(({ problems }) => problems.error > 0).length;
  view.badge = wrong > 0 ? { value: wrong, tooltip: badge[currentLocale()](wrong) } : undefined;
}

const badge: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': count => `${count} 份自评表有错误`,
  en: count => `${count} evaluation${count === 1 ? ' has' : 's have'} errors`,
};
