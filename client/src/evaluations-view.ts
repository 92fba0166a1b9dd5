import {
  commands,
  Disposable,
  type Event,
  type ExtensionContext,
  type QuickPickItem,
  type TreeDataProvider,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Change } from './changes.js';
import { EvaluationItem } from './evaluation-item.js';
import { registerOpenFromList } from './open-from-list.js';
import { EvaluationList } from './evaluation-list.js';
import { type EvaluationPlace, EvaluationTree, type Order } from './evaluation-tree.js';
import type { EvaluationFile } from '../../server/src/lsp/protocol.js';
import { currentLocale, type Locale, say, type Words } from './words.js';

/** An entry of the list, with what a command in its menu is about. */
type Entry = EvaluationPlace & { readonly uri: Uri };

/** The list of the workspace's evaluations, what needs attention first, each roll-up with its sources below it. */
export function registerEvaluationsView(
  { workspaceState }: ExtensionContext,
  client: BaseLanguageClient,
  onDidChange: Event<Change>,
): Disposable {
  const list = new EvaluationList(client);
  const order = (): Order => workspaceState.get<Order>('evaluations.order', 'overclaimed');
  const view = window.createTreeView('perfYaml.evaluations', {
    treeDataProvider: provider(list, order),
    showCollapseAll: true,
  });
  return Disposable.from(
    list,
    view,
    onDidChange(change => list.changed(change)),
    registerOpenFromList(),
    commands.registerCommand('perfYaml.sortEvaluations', async () => {
      const picked = await pickOrder(order());
      if (!picked) return;
      await workspaceState.update('evaluations.order', picked);
      list.sortedAnew();
    }),
    list.onDidChange(() => summarise(view, list.all)),
  );
}

/** The server is asked from the first time that the view is looked at. */
function provider(list: EvaluationList, order: () => Order): TreeDataProvider<Entry> {
  let tree = new EvaluationTree([]);
  return {
    onDidChangeTreeData: list.onDidChange,
    getTreeItem: entry => new EvaluationItem(entry, tree.nameOf(entry.file), tree.children(entry).length),
    getChildren: async entry => {
      if (entry) return tree.children(entry).map(toEntry);
      await list.watch();
      tree = new EvaluationTree(list.all, order());
      return tree.top().map(toEntry);
    },
  };
}

async function pickOrder(now: Order): Promise<Order | undefined> {
  const items = (Object.keys(orders) as Order[]).map((order): QuickPickItem & { readonly order: Order } => ({
    label: say(orders[order]),
    ...(order === now ? { description: '✓' } : {}),
    order,
  }));
  return (await window.showQuickPick(items, { placeHolder: say(sortBy) }))?.order;
}

const toEntry = (place: EvaluationPlace): Entry => ({ ...place, uri: Uri.parse(place.file.uri) });

/** How many have errors, as a badge. */
function summarise(view: TreeView<Entry>, files: readonly EvaluationFile[]): void {
  const wrong = files.filter(({ problems }) => problems.error > 0).length;
  view.badge = wrong > 0 ? { value: wrong, tooltip: badge[currentLocale()](wrong) } : undefined;
}

const sortBy: Words = { 'zh-CN': '自评表清单的排序', en: 'Sort the evaluations by' };

const orders: Readonly<Record<Order, Words>> = {
  overclaimed: { 'zh-CN': '多报分数（多的在前）', en: 'Points over-claimed, most first' },
  errors: { 'zh-CN': '错误数（多的在前）', en: 'Errors, most first' },
  name: { 'zh-CN': '单位名称', en: 'Name' },
};

const badge: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': count => `${count} 份自评表有错误`,
  en: count => `${count} evaluation${count === 1 ? ' has' : 's have'} errors`,
};
