import type { Words } from '../text/locale.js';
import type { MapNode, Tree } from '../yaml/tree.js';
import type { Tell } from './read-section.js';

/** What may stand in braces in a label. */
const places = ['year', 'project', 'organization', 'currency', 'points', 'rest', 'months'] as const;

/** Tells of braces in a layout's texts that stand for nothing: they would be printed as a gap. */
export function tellPlaces(node: MapNode, tell: Tell): void {
  for (const text of textsIn(node))
    for (const [, name = ''] of text.value.matchAll(/\{(\w+)\}/g))
      if (!places.some(place => place === name)) tell(text.span, unknownPlace(name));
}

function textsIn(tree: Tree): readonly (Tree & { readonly kind: 'scalar' })[] {
  if (tree.kind === 'scalar') return [tree];
  return (tree.kind === 'list' ? tree.items : tree.entries.map(({ value }) => value)).flatMap(textsIn);
}

const unknownPlace = (name: string): Words => ({
  'zh-CN': `“{${name}}”不代表任何内容，印出来是空的；可以用 ${places.map(place => `{${place}}`).join('、')}`,
  en: `{${name}} stands for nothing and is printed as a gap; there are ${places.map(place => `{${place}}`).join(', ')}`,
});
