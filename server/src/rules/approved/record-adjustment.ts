import { insertEntry, lineBreak, lineEnd, quote } from '../../language/edit.js';
import type { Evaluation } from '../../language/evaluation.js';
import { keyOf, lookUpKey, spell } from '../../language/vocabulary.js';
import type { Edit } from '../../text/span.js';
import type { ListNode, MapNode, Tree } from '../../yaml/tree.js';

/** Adds an entry of 偏差分析 that names a row and says what was adjusted; `undefined` where 偏差分析 is a text, or cannot be edited. */
export function recordAdjustment(
  { root, vocabulary }: Evaluation,
  text: string,
  name: string,
  reason: string,
): Edit | undefined {
  if (root?.kind !== 'map') return undefined;
  const key = spell(keyOf('evaluation', 'deviations'), vocabulary);
  const [about, why] = (['indicator', 'reason'] as const).map(each => spell(keyOf('deviationEntry', each), vocabulary));
  const entry = `{ ${about}: ${quote(name)}, ${why}: ${quote(reason)} }`;
  const known = entryOf(root, 'deviations');
  const after = entryOf(root, 'indicators');
  if (!known) return insertEntry(text, root, after, key, root.flow ? [`[${entry}]`] : ['', `  - ${entry}`]);
  return known.value.kind === 'list' ? appendItem(known.value, entry, text) : undefined;
}

/** Adds an item behind the last one of a list, in its shape. */
export function appendItem(list: ListNode, item: string, text: string): Edit | undefined {
  const last = list.items.at(-1);
  if (list.borrowed || !last) return undefined;
  if (list.flow) return { span: { start: last.span.end, end: last.span.end }, text: `, ${item}` };
  const indent = dashIndent(list.items[0] as Tree, text);
  const end = lineEnd(text, last.span.end);
  return indent === undefined ? undefined : { span: { start: end, end }, text: `${lineBreak(text)}${indent}- ${item}` };
}

/** The white space before the dash of an item; `undefined` where something else stands there. */
function dashIndent(item: Tree, text: string): string | undefined {
  const { start } = item.span;
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return /^([ \t]*)-\s+$/.exec(text.slice(line, start))?.[1];
}

const entryOf = (map: MapNode, name: string): MapNode['entries'][number] | undefined =>
  map.entries.find(({ key }) => lookUpKey('evaluation', key)?.spec.name === name);
