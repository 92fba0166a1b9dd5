import { isBlank, saysNone } from '../labels/cell-words.js';
import { type DraftGroup, type DraftNode, newRow } from '../labels/draft.js';
import type { ColumnKey } from '../labels/field-words.js';
import type { GridCell } from '../cells/grid.js';

/** `指标2：`, `……`, 三级指标: what the form's template left to be filled in, and nobody did; 无 where a group has no row. */
export function isTemplate(name: string, texts: ReadonlyMap<ColumnKey, readonly GridCell[]>): boolean {
  const isBare = /^(?:(?:三级)?指标\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*)?[:：.、]?|[….·。*]+)$/.test(
    name
      .normalize('NFKC')
      .replace(/[/—-]{1,3}$/, '')
      .trim(),
  );
  const others = [...texts].flatMap(([key, cells]) => (key === 'name' || key.startsWith('level') ? [] : cells));
  if (saysNone(name)) return others.every(({ text }) => isBlank(text) || saysNone(text));
  return others.every(({ text }) => isBlank(text)) && (isBare || (name !== '' && isBlank(name)));
}

/** Takes away the groups that hold nothing, of those that rows of the template opened. */
export function prune(nodes: DraftNode[], templates: ReadonlySet<DraftGroup>): void {
  for (const node of [...nodes]) {
    if (node.kind !== 'group') continue;
    const before = node.children.length;
    prune(node.children, templates);
    const isEmptied = before > 0 && node.children.length === 0;
    if (node.children.length === 0 && (templates.has(node) || isEmptied)) nodes.splice(nodes.indexOf(node), 1);
  }
}

/** Makes rows of such groups as have none. */
export function groupsAsRows(nodes: DraftNode[], groups: ReadonlySet<DraftGroup>): void {
  for (const [index, node] of nodes.entries()) {
    if (node.kind !== 'group') continue;
    if (node.children.length > 0) groupsAsRows(node.children, groups);
    else if (groups.has(node))
      nodes[index] = { ...newRow(node.keys.get('名称') ?? ''), keys: node.keys, remarks: node.remarks };
  }
}
