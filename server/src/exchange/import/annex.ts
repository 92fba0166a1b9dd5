import { directionWord } from './row-values.js';
import { onOneLine } from './cell-words.js';
import { type Draft, type DraftGroup, type DraftNode, type DraftRow, keep } from './draft.js';
import type { GridRow } from './grid.js';

/** From here on the form says itself what it printed of its own accord: a currency that it does not name there is not the file's. */
export function enterAnnex(draft: Draft): void {
  if (draft.annexed) return;
  draft.annexed = true;
  draft.top.delete('金额单位');
}

/** One line of 补充信息: what is said about what. Reads what an export wrote beyond the official form. */
export function readAnnexRow(draft: Draft, row: GridRow): void {
  const at = (column: number): string => row.cells.find(cell => cell.column === column)?.text ?? '';
  const [subject, key, value] = row.size >= 3 || !row.loose ? [onOneLine(at(0)), onOneLine(at(1)), at(2)] : ['', '', ''];
  if (subject === '所属' && key === '项目') return;
  if (key === '' || !place(draft, subject, key, value)) keep(draft, '备注', row.place, row.cells.map(({ text }) => text).join(' '));
}

function place(draft: Draft, subject: string, key: string, value: string): boolean {
  if (subject === '') return placeTop(draft, key, value);
  if (subject === '复核') return set(draft.review, key, value);
  if (subject === '预算执行') return set(draft.budget, key, value);
  const node = find(draft.nodes, subject);
  if (!node) return false;
  return node.kind === 'group' ? set(node.keys, key, value) : placeRow(node, key, value);
}

function placeTop(draft: Draft, key: string, value: string): boolean {
  if (key !== '汇总来源') return set(draft.top, key, value);
  const [, file = '', funds] = /^([^]*?)(?:（资金额度 ([^（）]+)）)?$/.exec(value) ?? [];
  draft.sources.push(new Map([['文件', file], ...(funds === undefined ? [] : [['资金额度', funds] as const])]));
  return true;
}

function placeRow(row: DraftRow, key: string, value: string): boolean {
  if (key === '计量单位') withoutUnit(row, value);
  if (key.startsWith('复核 / ')) return set(row.review, key.endsWith('得分') ? '复核得分' : '意见', value);
  return set(row.keys, key, key === '方向' ? directionWord(value) : value);
}

/** What a form shows although nobody claimed it is no claim. */
function set(keys: Map<string, string>, key: string, value: string): boolean {
  if (value.startsWith('未填报，')) keys.delete(key);
  else keys.set(key, value);
  return true;
}

/** The form shows the row's unit behind its numbers. */
function withoutUnit({ keys }: DraftRow, unit: string): void {
  for (const key of ['目标值', '完成值']) {
    const text = keys.get(key);
    if (text?.endsWith(` ${unit}`)) keys.set(key, text.slice(0, -unit.length - 1));
  }
}

/** The node that a path of names joined by ` / ` leads to; names may hold that mark themselves. */
function find(nodes: readonly DraftNode[], path: string): DraftNode | undefined {
  for (const node of nodes) {
    const name = node.keys.get('名称') ?? '';
    if (name === path) return node;
    const inner = node.kind === 'group' && path.startsWith(`${name} / `) ? find((node as DraftGroup).children, path.slice(name.length + 3)) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
