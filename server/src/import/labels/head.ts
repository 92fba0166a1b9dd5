import type { ZhKey } from '../../language/vocabulary.js';
import { isBlank, labelOf, onOneLine, pointsText } from './cell-words.js';
import { type Draft, keep, type Keys, notePlace } from './draft.js';
import type { GridCell } from '../cells/grid.js';
import { headKey, isHeadLabel } from './head-words.js';
import { joinLabels } from './label-keys.js';
import { tickedOf } from './ticks.js';

/** Reads labels and what stands behind them, in one cell or in two with so many blank ones between; returns the cells that are neither. */
export function readPairs(draft: Draft, cells: readonly GridCell[], blanks = 0): readonly GridCell[] {
  const rest: GridCell[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as GridCell;
    const next = cells[i + 1];
    const inner = innerPairs(cell.text);
    const label = openLabel(cell.text, inner);
    if (label !== undefined) noteLabel(draft, label);
    for (const [own, value] of inner) setPair(draft, own, value, cell);
    if (inner.length === 0 && label === undefined) rest.push(cell);
    else if (
      label !== undefined &&
      next &&
      isBehind(cell, next, blanks) &&
      !isHeadLabel(next.text) &&
      innerPairs(next.text).length === 0
    ) {
      setPair(draft, label, next.text, next);
      i++;
    }
  }
  return rest;
}

/** The label at the end of a cell whose value stands in the next one, with a colon or without. */
function openLabel(text: string, inner: readonly (readonly [string, string])[]): string | undefined {
  const [label, value] = inner.at(-1) ?? [];
  if (label !== undefined) return value === '' ? label : undefined;
  return isHeadLabel(text) ? text : undefined;
}

/** Whether a cell stands right behind a label; text out of a spreadsheet has blank cells where the label's was merged. */
const isBehind = (label: GridCell, value: GridCell, blanks: number): boolean =>
  value.column - label.column - label.width <= blanks;

/** `单位名称：某局`, also several on one line: `填报单位：某局 填报日期：2021年3月1日`. */
function innerPairs(text: string): readonly (readonly [string, string])[] {
  const line = joinLabels(onOneLine(text));
  const starts = [
    ...line.matchAll(/(?<![^\s\u3000:：、；;，,|｜])([^\s\u3000:：、；;，,|｜]{2,16})\s{0,9}[:：]/g),
  ].filter(
    ({ 1: label = '', index: at }, index) =>
      isHeadLabel(label) ||
      (index > 0 && !/[:：、；;，,|｜]/.test(line.charAt(at - 1)) && /^[\u4e00-\u9fff()（）]{2,8}$/.test(label)),
  );
  if (starts[0]?.index !== 0 || !isHeadLabel(starts[0][1] ?? '')) return [];
  return starts.flatMap(({ 0: whole, 1: label = '', index }, at) => {
    const next = starts[at + 1]?.index;
    const value = line.slice(index + whole.length, next).trim();
    return partLabels(label, next === undefined ? value : value.replace(/[、；;，,|｜]$/, '').trimEnd());
  });
}

/** `某局填报日期：2023年3月`: a label that stands right behind a value. */
function partLabels(label: string, value: string): readonly (readonly [string, string])[] {
  const [, before = '', behind = ''] = /^([\u4e00-\u9fff（）()]{2,40}?)[:：](.*)$/.exec(value) ?? [];
  const at = [...before].findIndex(
    (_, index) => index > 1 && before.length - index > 2 && isHeadLabel(before.slice(index)),
  );
  if (at < 0) return [[label, value]];
  return [[label, before.slice(0, at)], ...partLabels(before.slice(at), behind.trim())];
}

/** A blank form is known by what it asks for. */
function noteLabel({ labels }: Draft, label: string): void {
  const key = headKey(label);
  if (key) labels.add(key);
}

function setPair(draft: Draft, label: string, value: string, cell: GridCell): void {
  const key = headKey(label);
  noteLabel(draft, label);
  if (value === '' || isBlank(value) || isDateBlank(value)) return;
  if (key) setHead(draft, key, value, cell, label);
  else keep(draft, '支出', cell.place, `${labelOf(label)}：${onOneLine(value)}`);
}

/** `　　年　月　日`, where no date is filled in. */
const isDateBlank = (text: string): boolean => /^[年月日\s\u3000_]+$/.test(text);

const spending: ReadonlySet<string> = new Set<ZhKey>(['基本支出总额', '项目支出总额', '往来资金']);
const ticked: ReadonlySet<string> = new Set<ZhKey>(['项目类别', '项目属性', '项目类型']);

/** Sets a key once; the same again is nothing new, another value is kept beside it. */
export function setHead(
  draft: Draft,
  key: ZhKey,
  text: string,
  { place }: Pick<GridCell, 'place'>,
  label: string = key,
): void {
  const value = key === '实施内容' ? text : clean(text);
  if (value === '') return;
  if (key === '金额单位') return setCurrency(draft, value, place, label);
  if (spending.has(key)) return setSpending(draft, key, value, place);
  if (key === '中央主管部门' || key === '地方主管部门') {
    draft.departmentPlace = place;
    return setOnce(draft, draft.department, key, value, place, '主管部门');
  }
  if (key === '总分') return setTotal(draft, value, place, label);
  const chosen = ticked.has(key) ? tickedOf(value) : value;
  if (chosen === undefined) draft.passed.push({ place, text: `${key}：${value}` });
  else setOnce(draft, draft.top, key, chosen, place, key);
}

const clean = (text: string): string =>
  onOneLine(text)
    .trimEnd()
    .replace(/[(（](?:盖章|公章|签章)[)）]$/, '')
    .trim();

/** `单位：万元` names the unit of money, `单位(盖章)：某镇` the one who fills in. */
function setCurrency(draft: Draft, value: string, place: GridCell['place'], label: string): void {
  const currency = currencyIn(value);
  if (currency) setOnce(draft, draft.top, '金额单位', currency, place, '金额单位');
  else if (/^单位/.test(labelOf(label))) setOnce(draft, draft.top, '单位名称', value, place, '单位名称');
  else keep(draft, '支出', place, `金额单位：${value}`);
}

/** A total is points, `97.6` or `99分`; of 10098 the first hundred is what the form is worth. */
function setTotal(draft: Draft, value: string, place: GridCell['place'], label: string): void {
  const points = totalPoints(value);
  if (points === undefined) keep(draft, '总分', place, `${labelOf(label)}：${value}`);
  else setOnce(draft, draft.top, '总分', points, place, '总分');
}

function totalPoints(text: string): string | undefined {
  const points = pointsText(text);
  if (points === undefined || Number(points) <= mostPoints) return points;
  const behind = /^100(\d{1,3}(?:\.\d{1,2})?)$/.exec(points)?.[1];
  return behind !== undefined && Number(behind) <= 100 ? behind : undefined;
}

/** More points than a form gives, additions included. */
const mostPoints = 1000;

/** Sets a key that has no value yet; another value than the one it has is kept before a section. */
export function setOnce(
  draft: Draft,
  keys: Keys,
  key: ZhKey,
  value: string,
  place: GridCell['place'],
  section: string,
): void {
  const before = keys.get(key);
  if (before === undefined) {
    keys.set(key, value);
    notePlace(draft, keys, key, place);
  } else if (before.replace(/\s/g, '') !== value.replace(/\s/g, '')) keep(draft, section, place, `${key}：${value}`);
}

/** `415.93(含往来资金 48.69)`. */
function setSpending(draft: Draft, key: ZhKey, value: string, place: GridCell['place']): void {
  const [, amount, transit] =
    /^(.*?)[(（](?:其中)?[:：]?(?:含|包含|funds in transit)?\s{0,9}(?:往来资金)?\s{0,9}[:：]?\s{0,9}([\d.,]+(?:万元|元)?)\s{0,9}(?:included)?[)）]$/.exec(
      value,
    ) ?? [];
  if (!/\d/.test(value)) return keep(draft, '支出', place, `${key}：${value}`);
  setOnce(draft, draft.expenditure, key, (amount ?? value).trim(), place, '支出');
  if (transit !== undefined) setOnce(draft, draft.expenditure, '往来资金', transit, place, '支出');
}

/** The money unit that a text names: 万元 in `(单位：万元)`. */
export const currencyIn = (text: string): string | undefined =>
  /(?<![\u4e00-\u9fff])(百万元|千元|万元|亿元|元)(?![\u4e00-\u9fff])/.exec(text.replace(/金额|单位/g, ''))?.[1];
