import type { ZhKey } from '../../language/vocabulary.js';
import type { BudgetKey } from '../labels/field-words.js';
import { readDecimal } from '../../number/read.js';
import { toHalfWidth } from '../../text/width.js';
import { type BudgetColumn, budgetKey, isBudgetLabel, noteBudget } from '../labels/budget-columns.js';
import { isAmount, isBlank, labelOf, onOneLine, pointsText, saysNone } from '../labels/cell-words.js';
import { type Draft, keep, type Keys } from '../labels/draft.js';
import { partSentence } from './money-sentence.js';
import { fitMoney } from '../labels/fit-money.js';
import { isFund, isRest, isWhole, takeFundFrom } from './funds.js';
import { isOverspent } from './overspent.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { setOnce } from '../labels/head.js';
import { monthIn } from '../labels/months.js';
import { labelsOf } from '../labels/label-keys.js';
import { isInstruction } from '../labels/phrases.js';

/** A line of amounts: the whole, or an item of it. */
export function readBudgetRow(draft: Draft, columns: readonly BudgetColumn[], row: GridRow): boolean {
  if (columns.length === 0) return readTotalOnly(draft, row);
  const first = firstValue(columns, row);
  if (first === undefined) return isUnfilled(draft, row);
  const before = row.cells.filter(({ column }) => column < first);
  const values = row.cells.filter(({ column }) => column >= first);
  const name = before
    .filter(({ text }) => !isBlank(text) && (isWhole(text) || !isBudgetLabel(text)))
    .map(({ text }) => onOneLine(text))
    .join(' ');
  const placed = row.loose
    ? fitMoney(columns, values, first, row.thinned ? Infinity : row.size - first)
    : new Map(values.map(cell => [cell, columns.findLast(({ column }) => column <= cell.column)] as const));
  if (placed && !row.loose && isShifted(placed)) return readBudgetRow(draft, columns, { ...row, loose: true });
  if (!placed || (row.loose && isOverspent(placed))) {
    keep(draft, '预算执行', row.place, row.cells.map(({ text }) => onOneLine(text)).join('　'));
    return true;
  }
  fill(draft, name, placed);
  for (const cell of values)
    if (!placed.has(cell) && !isBlank(cell.text))
      keep(draft, '预算执行', cell.place, [name, onOneLine(cell.text)].filter(text => text !== '').join('：'));
  return true;
}

/** A rate under a heading of amounts or points, and an amount under that of rates: the row has a cell more or less in front than its headings. */
const isShifted = (placed: ReadonlyMap<GridCell, BudgetColumn | undefined>): boolean => {
  const isRate = ({ text }: GridCell): boolean => /[%％]\s*$/.test(text);
  const all = [...placed].filter(([{ text }, column]) => column?.key !== undefined && isAmount(text));
  const misplaced = ([cell, column]: (typeof all)[number]): boolean =>
    isRate(cell) ? /数$|分$|权重/.test(column?.key ?? '') : column?.key === '执行率' && Number(cell.text) > 1.5;
  return all.some(each => isRate(each[0]) && misplaced(each)) && all.some(each => !isRate(each[0]) && misplaced(each));
};

function fill(draft: Draft, name: string, placed: ReadonlyMap<GridCell, BudgetColumn | undefined>): void {
  if (isWhole(name)) takeFundFrom(draft);
  const isPart = /^(?:其中|of which)\s*[:：]?/.test(name);
  const isItem = isPart || isRest(name) || (hasTotal(draft) && name !== '' && !isWhole(name));
  draft.fundHasParts ||= isPart;
  const item: Keys = isItem
    ? new Map([['名称', name.replace(/^(?:其中|of which)\s*[:：]?\s*/, '').replace(/[:：]$/, '')]])
    : draft.budget;
  for (const [cell, column] of placed) place(draft, item, column, cell, isItem);
  if (!isItem && name !== '' && !isWhole(name)) draft.fund = name;
  if (!isItem) return;
  if (item.size > 1) draft.items.push(item);
  else draft.passed.push(...[...placed.keys()].slice(0, 1).map(({ place }) => ({ place, text: name })));
}

/** A row of funds in which nothing is filled in, or nothing but zeros. */
function isUnfilled(draft: Draft, { cells: [only, ...more], place, loose }: GridRow): boolean {
  if (!only || more.length > 0 || !isFund(only.text) || (loose && !hasTotal(draft))) return false;
  if (/[1-9]/.test(only.text.replace(/20\d\d(?=年)/g, ''))) return false;
  draft.passed.push({ place, text: onOneLine(only.text) });
  return true;
}

const hasTotal = ({ budget }: Draft): boolean => (['预算数', '执行数', '执行率'] as const).some(key => budget.has(key));

/** Where the values of a row begin: with its first amount, in text also with the blank before it. */
function firstValue(columns: readonly BudgetColumn[], { cells, loose }: GridRow): number | undefined {
  const at = cells.findIndex(({ text }) => isAmount(text) || (isBlank(text) && loose));
  const cell = cells[at] ?? (loose ? undefined : cells.find(({ column }) => column >= (columns[0]?.column ?? 0)));
  if (!cell) return undefined;
  if (!loose) return Math.min(cell.column, columns[0]?.column ?? 0);
  const before = cells[at - 1];
  return before ? before.column + before.width : 0;
}

/** A form of targets states the money without headings: `年度资金总额：86.00`, `其中：财政拨款 86.00`. */
function readTotalOnly(draft: Draft, row: GridRow): boolean {
  const amounts = row.cells.filter(({ text }) => isAmount(text));
  const isSum = row.cells.some(({ text }) => /资金总额$/.test(labelOf(text)));
  if (amounts.length !== 1 || !(isSum || draft.budget.has('预算数'))) return false;
  const [amount] = amounts as [GridCell];
  return readBudgetRow(draft, [{ key: '预算数', heading: '', column: amount.column }], { ...row, loose: false });
}

/** `预算数: | 2.38 | 执行数: | 2.38 | 20`, and the funds of it below: labels with their amounts behind them, and the score at the end. */
export function readBudgetPairs(draft: Draft, row: GridRow, open: BudgetKey[], flat: boolean): boolean {
  const cells = row.cells
    .flatMap(cell => partSentence(cell))
    .filter(({ text }) => !isBudgetLabel(text) || budgetKey(text) !== undefined);
  const pairs = cells.flatMap((label, index): readonly (readonly [GridCell, GridCell])[] => {
    const value = cells[index + 1];
    return value && !isAmount(label.text) && isAmount(value.text) && isBehind(label, value, flat)
      ? [[label, value]]
      : [];
  });
  const keys = pairKeys(pairs.map(([{ text }]) => text));
  if (keys.some(key => key === '预算数' || key === '执行数')) {
    open.splice(0, open.length, ...keys.filter(key => key !== undefined));
    pairs.forEach(([label, cell], index) => place(draft, draft.budget, columnOf(keys[index], label), cell, false));
    readScore(draft, cells, pairs);
    return true;
  }
  if (keys.length > 0 && keys.every(key => key !== undefined)) {
    pairs.forEach(([label, cell], index) => place(draft, draft.budget, columnOf(keys[index], label), cell, false));
    return true;
  }
  return open.length > 0 && readFund(draft, cells, pairs, open);
}

/** `预算数 | 120 | 决算数 | 90` and nothing else: the block of money, though no label says so. */
export const arePairs = (cells: readonly GridCell[]): boolean => {
  const keys = cells.filter((_, index) => index % 2 === 0).map(({ text }) => budgetKey(text));
  return (
    cells.length > 3 &&
    keys.includes('预算数') &&
    keys.includes('执行数') &&
    !keys.includes(undefined) &&
    cells.every(({ text }, index) => index % 2 === 0 || isAmount(text))
  );
};

/** 预算执行 in front of `预算数 | 210 | 执行数 | 199.5`, wherever it stands. */
export function areLabelledPairs([first, ...cells]: readonly GridCell[]): boolean {
  const behind = first && isBudgetLabel(first.text) ? cells : [];
  const keys = behind.slice(0, 4).map(({ text }) => budgetKey(text));
  return keys[0] === '预算数' && keys[2] === '执行数' && [1, 3].every(at => isAmount(behind[at]?.text ?? ''));
}

const columnOf = (key: BudgetKey | undefined, { text, column }: GridCell): BudgetColumn => ({
  key,
  heading: text,
  column,
});

const isBehind = (label: GridCell, value: GridCell, flat: boolean): boolean =>
  value.column - label.column - label.width <= Number(flat);

/** What labels beside their amounts are about: with an adjusted budget beside it, another is the one that the year began with. */
function pairKeys(labels: readonly string[]): readonly (BudgetKey | undefined)[] {
  const keys = labels.map(budgetKey);
  const planned = labels.filter((_, index) => keys[index] === '预算数');
  const isAdjusted = (label: string): boolean => /调整|调剂/.test(label);
  if (planned.length !== 2 || planned.filter(isAdjusted).length !== 1 || keys.includes('年初预算数')) return keys;
  return keys.map((key, index) => (key === '预算数' && !isAdjusted(labels[index] ?? '') ? '年初预算数' : key));
}

/** A number alone at the end of the row is what the block scores, of two the first what it is worth. */
function readScore(draft: Draft, cells: readonly GridCell[], pairs: readonly (readonly [GridCell, GridCell])[]): void {
  const rest = cells.filter(each => !isBudgetLabel(each.text) && !pairs.some(pair => pair.includes(each)));
  const [worth, scored, ...more] = rest.map(({ text }) => pointsText(text));
  const isWeighed = more.length === 0 && scored !== undefined && Number(scored) <= Number(worth ?? 0);
  for (const cell of rest) {
    const score = pointsText(cell.text);
    if (isWeighed && cell === rest[0] && score !== undefined)
      setOnce(draft, draft.budget, '权重', score, cell.place, '预算执行');
    else if (cell === cells.at(-1) && score !== undefined && Number(score) <= 100)
      setOnce(draft, draft.budget, '得分', score, cell.place, '预算执行');
    else keep(draft, '预算执行', cell.place, onOneLine(cell.text));
  }
}

/** What a label of money in the head is about. */
export function headMoneyKey(text: string): (typeof inHead)[number] | undefined {
  const key = budgetKey(text);
  return inHead.find(each => each === key);
}

const inHead = ['年初预算数', '预算数', '执行数', '执行率'] as const;

/** Amounts among the labels of the head; where the form has a block of money they say it once more, and another amount is kept. */
export function settleHeadMoney(draft: Draft, pairs: readonly (readonly [GridCell, GridCell])[]): void {
  const hasBlock = hasTotal(draft);
  const keys = pairKeys(pairs.map(([{ text }]) => text));
  for (const [index, [label, cell]] of pairs.entries()) {
    const key = inHead.find(each => each === keys[index]);
    const said = key && draft.budget.get(key);
    const isSame = said !== undefined && readDecimal(said)?.value.equals(readDecimal(cell.text)?.value ?? 'NaN');
    if (hasBlock && !isSame) keep(draft, '支出', cell.place, `${labelOf(label.text)}：${onOneLine(cell.text)}`);
    else if (!hasBlock) place(draft, draft.budget, columnOf(key, label), cell, false);
    if (!hasBlock) noteBudget(draft, label.text);
  }
}

/** One fund said twice, once for each of the two amounts. */
function readFund(
  draft: Draft,
  cells: readonly GridCell[],
  pairs: readonly (readonly [GridCell, GridCell])[],
  open: readonly BudgetKey[],
): boolean {
  const [label] = cells;
  const names = new Set(cells.filter(({ text }) => !isAmount(text) && !isUnit(text)).map(({ text }) => text.trim()));
  if (!label || names.size !== 1 || pairs.length > open.length) return false;
  const name = onOneLine(label.text).replace(/^其中\s*[:：]?\s*/, '');
  if (pairs.length < open.length && pairs.length > 0) return false;
  if (pairs.length === 0) draft.passed.push({ place: label.place, text: name });
  else {
    const item: Keys = new Map([['名称', name]]);
    pairs.forEach(([, cell], index) => place(draft, item, columnOf(open[index], cell), cell, true));
    draft.items.push(item);
  }
  return true;
}

const isUnit = (text: string): boolean => /^(?:百万元|千元|万元|亿元|元)$/.test(text.trim());

function place(draft: Draft, keys: Keys, column: BudgetColumn | undefined, cell: GridCell, isItem: boolean): void {
  const key = column?.key;
  if (isBlank(cell.text) || saysNone(cell.text) || isUnit(cell.text) || key === 'computed') return;
  const value = toHalfWidth(cell.text).replace(/\s+/g, '');
  if (key === '原因' || key === '评分标准') return setText(draft, keys, key, cell);
  const isForecast = isItem && key === '预计执行数';
  if (isForecast && Number(value) === 0) return;
  if (isForecast && saysWhole(draft, value))
    return void draft.passed.push({ place: cell.place, text: onOneLine(cell.text) });
  const isRate = key !== '执行率' && key !== '截至执行率' && /[%‰]$/.test(value);
  if (!key || key === '到位数' || !isAmount(cell.text) || isForecast || isRate)
    return keep(
      draft,
      '预算执行',
      cell.place,
      [
        `${isItem ? String(keys.get('名称') ?? '') : ''}${column ? onOneLine(column.heading) : ''}`,
        onOneLine(cell.text),
      ]
        .filter(text => text !== '')
        .join('：'),
    );
  if (isMonitored(key))
    return setOnce(
      draft,
      isItem ? keys : monitoringOf(draft, column.heading),
      monitored[key],
      value,
      cell.place,
      '预算执行',
    );
  const written = key === '得分' || key === '权重' ? (pointsText(value) ?? value) : value;
  setOnce(draft, keys, key, written, cell.place, '预算执行');
}

/** What is expected of the one fund that spends is said already of the whole. */
const saysWhole = ({ monitoring }: Draft, value: string): boolean =>
  monitoring.some(keys => keys.get('预计执行数') === value);

const monitored = {
  截至执行数: '执行数',
  截至执行率: '执行率',
  预计执行数: '预计执行数',
} satisfies Partial<Record<BudgetKey, ZhKey>>;

const isMonitored = (key: BudgetKey): key is keyof typeof monitored => Object.hasOwn(monitored, key);

/** `1-7月执行数` is as of July. */
function monitoringOf({ monitoring }: Draft, heading: string): Keys {
  const month = monthIn(heading);
  const [last = new Map<ZhKey, string>()] = monitoring;
  if (monitoring.length === 0) monitoring.push(last);
  if (month !== undefined) last.set('截至', month);
  return last;
}

/** What is said about a row's execution explains it; what the form itself prints there says nothing. */
function setText(draft: Draft, keys: Keys, key: '原因' | '评分标准', cell: GridCell): void {
  const isPrinted = isInstruction(cell.text) || printedTexts.has(labelOf(cell.text));
  if (isPrinted) draft.passed.push({ place: cell.place, text: onOneLine(cell.text) });
  else setOnce(draft, keys, key, cell.text, cell.place, '预算执行');
}

const printedTexts = labelsOf('money', 'text');
