import { onOneLine, labelOf } from './cell-words.js';
import { type Draft, keep, type Keys } from './draft.js';
import type { GridCell } from './grid.js';

/** Labels of the upper part and the key of what stands behind them. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:单位名称|填报单位|预算单位|部门名称|部门单位名称|项目单位|实施单位|项目实施单位|自评单位|Unit)$/, '单位名称'],
  [/^(?:主管部门|主管单位|Department)(?:名称|及代码)?$/, '主管部门'],
  [/^(?:项目名称|Project)$/, '项目名称'],
  [/^(?:填报|填表|自评)(?:日期|时间)$|^日期$|^Filed$/, '填报日期'],
  [/^(?:评价|自评|预算|所属)?年度$/, '年度'],
  [/^(?:金额单位|货币单位|单位)$/, '金额单位'],
  [/^评分办法$/, '评分办法'],
  [/^(?:评价|自评|评定)?等级$|^等次$|^Grade$/, '等级'],
  [/^(?:年度)?基本支出(?:总额|合计)?$|^Basicexpenditure$/, '基本支出总额'],
  [/^(?:年度)?项目支出(?:总额|合计)?$|^Projectexpenditure$/, '项目支出总额'],
  [/^往来资金$/, '往来资金'],
];

const spending: ReadonlySet<string> = new Set(['基本支出总额', '项目支出总额', '往来资金']);

/** The key that a label stands for. */
export const headKey = (text: string): string | undefined => {
  const label = labelOf(text);
  return labels.find(([pattern]) => pattern.test(label))?.[1];
};

/** Reads labels and what stands behind them, in one cell or in two; returns the cells that are neither. */
export function readPairs(draft: Draft, cells: readonly GridCell[]): readonly GridCell[] {
  const rest: GridCell[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as GridCell;
    const next = cells[i + 1];
    const inner = innerPairs(cell.text);
    const key = headKey(cell.text);
    if (inner.length > 0) for (const [each, value] of inner) setHead(draft, each, value, cell);
    else if (!key) rest.push(cell);
    else if (next && headKey(next.text) === undefined && innerPairs(next.text).length === 0) {
      setHead(draft, key, next.text, next);
      i++;
    }
  }
  return rest;
}

/** `单位名称：某局`, also several on one line: `填报单位：某局   填报日期：2021年3月1日`. */
function innerPairs(text: string): readonly (readonly [string, string])[] {
  const pieces = onOneLine(text).split(/(?<![ \u3000])[ \u3000]{2,}(?=[^\s:：]{2,10}[:：])/);
  const pairs = pieces.flatMap((piece): (readonly [string, string])[] => {
    const [, label = '', value = ''] = /^([^:：]{2,24})[:：]([^]+)$/.exec(piece.trim()) ?? [];
    const key = label && headKey(label);
    return key ? [[key, value.trim()]] : [];
  });
  return pairs.length === pieces.length ? pairs : [];
}

/** Sets a key once; the same again is nothing new, another value is kept beside it. */
export function setHead(draft: Draft, key: string, text: string, { place }: Pick<GridCell, 'place'>): void {
  const value = onOneLine(text)
    .trimEnd()
    .replace(/[(（](?:盖章|公章|签章)[)）]$/, '')
    .trim();
  if (key === '金额单位' && !currencyIn(value)) return keep(draft, '支出', place, `${key}：${value}`);
  if (spending.has(key)) return setSpending(draft, key, value, place);
  setOnce(draft, draft.top, key, key === '金额单位' ? (currencyIn(value) ?? value) : value, place, key);
}

/** Sets a key that has no value yet; another value than the one it has is kept before a section. */
export function setOnce(
  draft: Draft,
  keys: Keys,
  key: string,
  value: string,
  place: GridCell['place'],
  section: string,
): void {
  const before = keys.get(key);
  if (before === undefined) keys.set(key, value);
  else if (before.replace(/\s/g, '') !== value.replace(/\s/g, '')) keep(draft, section, place, `${key}：${value}`);
}

/** `415.93(含往来资金 48.69)`. */
function setSpending(draft: Draft, key: string, value: string, place: GridCell['place']): void {
  const [, amount, transit] =
    /^(.*?)[(（](?:其中)?[:：]?(?:含|包含|funds in transit)?\s{0,9}(?:往来资金)?\s{0,9}[:：]?\s{0,9}([\d.,]+(?:万元|元)?)\s{0,9}(?:included)?[)）]$/.exec(
      value,
    ) ?? [];
  setOnce(draft, draft.expenditure, key, (amount ?? value).trim(), place, '支出');
  if (transit !== undefined) setOnce(draft, draft.expenditure, '往来资金', transit, place, '支出');
}

/** The money unit that a text names: 万元 in `(单位：万元)`. */
export const currencyIn = (text: string): string | undefined =>
  /(?<![\u4e00-\u9fff])(百万元|千元|万元|亿元|元)(?![\u4e00-\u9fff])/.exec(text.replace(/金额|单位/g, ''))?.[1];
