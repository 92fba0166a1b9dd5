import { isAnyKey, lookUpKey, type MappingName, mappings } from '../../model/vocabulary.js';
import { parseYaml } from '../../yaml/parse.js';
import type { Tree } from '../../yaml/tree.js';

/** What a file says, key by key, without comments, unknown keys, order and spelling of keys; `flat` without line breaks too, which some formats cannot hold. */
export function contentOf(text: string, flat: boolean): unknown {
  return parseYaml(text, { isKey: isAnyKey }).documents.map(({ root }) => (root ? plain(root, flat) : undefined));
}

function plain(node: Tree, flat: boolean): unknown {
  if (node.kind === 'list') return node.items.map(item => plain(item, flat));
  if (node.kind === 'map') return Object.fromEntries(node.entries.filter(({ key }) => isAnyKey(key)).map(({ key, value }) => [englishOf(key), plain(value, flat)]));
  const value = node.kind === 'scalar' ? node.value.trimEnd() : '';
  return flat ? value.replace(/\s*\n\s*/g, ' ') : value;
}

const englishOf = (key: string): string => (Object.keys(mappings) as MappingName[]).flatMap(name => lookUpKey(name, key)?.spec.name ?? [])[0] ?? key;
