import type { MappingName } from '../language/key-spec.js';
import { lookUpKey } from '../language/vocabulary.js';
import { locales } from '../text/locale.js';
import { words } from '../layouts/words.js';
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

/** One line of 补充信息: what is said about what. Reads what an export wrote beyond the official form, in either language. */
export function readAnnexRow(draft: Draft, row: GridRow): void {
  const at = (column: number): string => row.cells.find(cell => cell.column === column)?.text ?? '';
  const [subject, key, value] =
    row.size >= 3 || !row.loose ? [onOneLine(at(0)), onOneLine(at(1)), at(2)] : ['', '', ''];
  if (isAnnexHeading([subject, key, value])) return;
  if (key === '' || !place(draft, subject, key, value))
    keep(draft, '备注', row.place, row.cells.map(({ text }) => text).join(' '));
}

/** 所属, 项目, 内容. */
export const isAnnexHeading = (texts: readonly string[]): boolean =>
  locales.some(locale => words.annexHeadings[locale].join() === texts.join());

function place(draft: Draft, subject: string, key: string, value: string): boolean {
  if (subject === '') return placeTop(draft, zhKey('evaluation', key), value);
  if (zhKey('evaluation', subject) === '复核') return set(draft.review, zhKey('overallReview', key), value);
  if (zhKey('evaluation', subject) === '预算执行') return set(draft.budget, zhKey('budget', key), value);
  const node = find(draft.nodes, subject);
  if (!node) return false;
  return node.kind === 'group' ? set(node.keys, zhKey('group', key), value) : placeRow(node, key, value);
}

const zhKey = (mapping: MappingName, key: string): string => lookUpKey(mapping, key)?.spec.zh ?? key;

function placeTop(draft: Draft, key: string, value: string): boolean {
  if (key !== '汇总来源') return set(draft.top, key, value);
  const [, file = '', funds] =
    /^([^]*?)(?:（资金额度 ([^（）]+)）| \(funds ([^()]+)\))?$/.exec(value)?.filter(part => part !== undefined) ?? [];
  draft.sources.push(new Map([['文件', file], ...(funds === undefined ? [] : [['资金额度', funds] as const])]));
  return true;
}

function placeRow(row: DraftRow, name: string, value: string): boolean {
  const [, inReview] = /^(?:复核|review) \/ (.+)$/.exec(name) ?? [];
  if (inReview !== undefined) return set(row.review, zhKey('rowReview', inReview), value);
  const key = zhKey('indicator', name);
  if (key === '计量单位') withoutUnit(row, value);
  return set(row.keys, key, key === '方向' ? directionWord(value) : value);
}

/** What a form shows although nobody claimed it is no claim. */
function set(keys: Map<string, string>, key: string, value: string): boolean {
  if (Object.values(words.unclaimed).some(said => said === value)) keys.delete(key);
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
    const inner =
      node.kind === 'group' && path.startsWith(`${name} / `)
        ? find((node as DraftGroup).children, path.slice(name.length + 3))
        : undefined;
    if (inner) return inner;
  }
  return undefined;
}
