import type { Tree } from '../yaml/tree.js';
import type { Label } from './label.js';

/** A label: one text, a list of which the first is printed, or a text in each language. */
export function labelFrom(tree: Tree): Label | undefined {
  if (tree.kind === 'scalar') return one([tree.value]);
  if (tree.kind === 'list') return one(tree.items.flatMap(item => (item.kind === 'scalar' ? [item.value] : [])));
  const text = (key: string): string | undefined => {
    const value = tree.entries.find(entry => entry.key === key)?.value;
    return value?.kind === 'scalar' ? value.value : undefined;
  };
  const zh = text('zh-CN') ?? text('en');
  return zh === undefined ? undefined : { 'zh-CN': zh, en: text('en') ?? zh, also: [] };
}

function one([printed, ...also]: readonly string[]): Label | undefined {
  return printed === undefined ? undefined : { 'zh-CN': printed, en: printed, also };
}
