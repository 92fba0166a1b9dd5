import type { MappingName } from '../../language/key-spec.js';
import { type ZhKey, zhKeyOf } from '../../language/vocabulary.js';
import { locales } from '../../text/locale.js';
import { words } from '../../layouts/words.js';
import { directionWord } from './row-values.js';
import { onOneLine } from './cell-words.js';
import { type Draft, type DraftGroup, type DraftNode, type DraftRow, keep, type Keys } from './draft.js';
import type { GridRow } from '../cells/grid.js';

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

/** A key may be said with those that hold it: `监控 / 完成值`. */
function place(draft: Draft, subject: string, key: string, value: string): boolean {
  if (subject === '') return placeTop(draft, zhKeyOf('evaluation', key), value);
  const path = key.split(' / ');
  const held = heldAtTop(draft, zhKeyOf('evaluation', subject), path);
  if (held) return set(held.keys, zhKeyOf(held.mapping, path.at(-1) ?? ''), value);
  const node = find(draft.nodes, subject);
  if (!node) return false;
  return node.kind === 'group' ? set(node.keys, zhKeyOf('group', key), value) : placeRow(node, path, value);
}

interface Held {
  readonly mapping: MappingName;
  readonly keys: Keys;
}

/** What holds a key below one of the top. Which item of 明细 or goal is meant cannot be told. */
function heldAtTop(draft: Draft, key: ZhKey | undefined, path: readonly string[]): Held | undefined {
  const last = path.at(-1) ?? '';
  switch (key) {
    case '复核':
      return { mapping: 'overallReview', keys: draft.review };
    case '支出':
      return { mapping: 'expenditure', keys: draft.expenditure };
    case '主管部门':
      return { mapping: 'department', keys: draft.department };
    case '资金管理':
      return takeFromList('fundManagement', draft.management, last);
    case '偏差分析':
      return takeFromList('deviationEntry', draft.deviations, last);
    case '预算执行':
      return heldByBudget(draft, path, last);
    default:
      return undefined;
  }
}

function heldByBudget(draft: Draft, [first = '', ...rest]: readonly string[], last: string): Held | undefined {
  if (rest.length === 0) return { mapping: 'budget', keys: draft.budget };
  if (zhKeyOf('budget', first) === '复核') return { mapping: 'budgetReview', keys: draft.budgetReview };
  return zhKeyOf('budget', first) === '监控' ? takeFromList('budgetMonitoring', draft.monitoring, last) : undefined;
}

/** The last entry of a list, or a new one where that says so already. */
function takeFromList(mapping: MappingName, list: Keys[], key: string): Held {
  const last = list.at(-1);
  const own = zhKeyOf(mapping, key);
  if (last && own !== undefined && !last.has(own)) return { mapping, keys: last };
  const keys: Keys = new Map();
  list.push(keys);
  return { mapping, keys };
}

function placeTop(draft: Draft, key: ZhKey | undefined, value: string): boolean {
  if (key !== '汇总来源') return set(draft.top, key, value);
  const [, file = '', funds] =
    /^([^]*?)(?:（资金额度 ([^（）]+)）| \(funds ([^()]+)\))?$/.exec(value)?.filter(part => part !== undefined) ?? [];
  draft.sources.push(new Map([['文件', file], ...(funds === undefined ? [] : [['资金额度', funds] as const])]));
  return true;
}

function placeRow(row: DraftRow, [first = '', ...rest]: readonly string[], value: string): boolean {
  const key = zhKeyOf('indicator', first);
  const [inner] = rest;
  if (inner !== undefined) {
    const held = heldByRow(row, key);
    const name = held && zhKeyOf(held.mapping, inner);
    return (
      held !== undefined &&
      name !== undefined &&
      (held.keys.get(name) ?? value) === value &&
      set(held.keys, name, value)
    );
  }
  if (key === '计量单位') withoutUnit(row, value);
  return set(row.keys, key, key === '方向' ? directionWord(value) : value);
}

function heldByRow({ review, monitoring, deviation, survey }: DraftRow, key: ZhKey | undefined): Held | undefined {
  switch (key) {
    case '复核':
      return { mapping: 'rowReview', keys: review };
    case '监控':
      return { mapping: 'rowMonitoring', keys: monitoring };
    case '偏差':
      return { mapping: 'deviation', keys: deviation };
    case '问卷':
      return { mapping: 'survey', keys: survey };
    default:
      return undefined;
  }
}

/** What a form shows although nobody claimed it is no claim. */
function set(keys: Keys, key: ZhKey | undefined, value: string): boolean {
  if (key === undefined) return false;
  if (Object.values(words.unclaimed).some(said => said === value)) keys.delete(key);
  else keys.set(key, value);
  return true;
}

/** The form shows the row's unit behind its numbers. */
function withoutUnit({ keys }: DraftRow, unit: string): void {
  for (const key of ['目标值', '完成值'] as const) {
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
