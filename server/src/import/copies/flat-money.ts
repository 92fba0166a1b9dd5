import { budgetKey, type BudgetColumn, isBudgetLabel } from '../labels/budget-columns.js';
import { isWhole } from '../form/funds.js';
import { isAmount, isBlank } from '../labels/cell-words.js';
import { cutMoney, fitMoney } from '../labels/fit-money.js';
import { looseLine, looseText, tableRow, textOf, wordsOf } from './flat-rows.js';
import { isGoalLabel } from '../labels/goals.js';
import type { GridRow } from '../cells/grid.js';
import { isInstruction } from '../labels/phrases.js';
import type { Piece } from './piece.js';
import { linePlace } from '../cells/place.js';

/** Rows of money that were read, and where they end. */
export interface Money {
  readonly rows: readonly GridRow[];
  readonly to: number;
}

/** A run of headings of money, and the rows of amounts below it. */
export function readMoney(pieces: readonly Piece[], start: number): Money | undefined {
  const text = (at: number): string => pieces[at]?.text ?? '';
  const isParted = isBudgetLabel(textOf(pieces.slice(start, start + 2))) && !isBudgetLabel(text(start));
  const label = isParted ? 2 : Number(isBudgetLabel(text(start)));
  const unit = /^[(（][千百]?万?元[)）]$/.test(text(start + label)) ? 1 : 0;
  const from = start + label + unit;
  let to = from;
  while (to < pieces.length && budgetKey(text(to)) !== undefined && !isWholeRow(pieces, to)) to++;
  const columns = overAmounts(partRate(pieces.slice(from, to))).map((heading, index): BudgetColumn => ({
    key: budgetKey(heading),
    heading,
    column: index + 1,
  }));
  if (!isHeading(columns)) return undefined;
  const said = textOf(pieces.slice(start, from)) || '项目资金';
  const heading = tableRow([said, ...columns.map(each => each.heading)], pieces[start]?.line ?? 1);
  const below = moneyRows(columns, pieces, to);
  return { rows: [heading, ...below.rows], to: below.to };
}

/** 年度预算总额 with an amount behind it heads no column. */
const isWholeRow = (pieces: readonly Piece[], at: number): boolean => {
  const next = pieces[at + 1];
  return isWhole(pieces[at]?.text ?? '') && next !== undefined && isValued(next);
};

/** 年度预算数 in front of 年初预算 and 调整后预算数 heads the labels. */
function overAmounts(headings: readonly string[]): readonly string[] {
  const [first, ...more] = headings;
  return first !== undefined && budgetKey(first) === '预算数' && more.some(each => budgetKey(each) === '预算数')
    ? more
    : headings;
}

/** Where headings run together, 执行率得分 without a rate beside it is two of them. */
function partRate(pieces: readonly Piece[]): readonly string[] {
  const isRated = pieces.some(({ text }) => budgetKey(text) === '执行率');
  return pieces.flatMap(({ text, gap }) =>
    gap === 'none' && text === '执行率得分' && !isRated ? ['执行率', '得分'] : [text],
  );
}

const isHeading = (columns: readonly BudgetColumn[]): boolean =>
  columns.length > 2 &&
  columns.some(({ key }) => key === '执行数') &&
  columns.some(({ key }) => key === '预算数' || key === '年初预算数');

function moneyRows(columns: readonly BudgetColumn[], pieces: readonly Piece[], start: number): Money {
  const rows: GridRow[] = [];
  let at = start;
  for (; at < pieces.length;) {
    const piece = pieces[at] as Piece;
    if (isInstruction(piece.text)) {
      rows.push(...looseLine([piece]));
      at++;
      continue;
    }
    const to = endOfLabel(pieces, at);
    const label = textOf(pieces.slice(at, to));
    if (!isFund(label)) break;
    const end = endOfAmounts(pieces, to);
    const all = pieces.slice(at, end);
    rows.push(...(isUnread(rows) ? looseLine(all) : moneyRow(columns, label, pieces.slice(to, end), all)));
    at = end;
  }
  return { rows, to: at };
}

/** Where the first row, of the whole, could not be read, none of its parts stands for it. */
const isUnread = (rows: readonly GridRow[]): boolean =>
  rows.length > 0 && rows.every(({ table }) => table === undefined);

function endOfLabel(pieces: readonly Piece[], from: number): number {
  let to = from;
  while (to < pieces.length && to - from < 3 && !isValued(pieces[to] as Piece)) {
    to++;
    if (pieces[from]?.gap === 'cell' || isFund(textOf(pieces.slice(from, to)))) break;
  }
  return to;
}

function endOfAmounts(pieces: readonly Piece[], from: number): number {
  let to = from;
  while (to < pieces.length && isValued(pieces[to] as Piece)) to++;
  return to;
}

const isValued = ({ text, gap }: Piece): boolean =>
  isAmount(text) || /^[-—–/]+$/.test(text) || (gap === 'none' && (text === '%' || text === '.'));

const isFund = (label: string): boolean =>
  label.length < 24 && /资金|拨款|总额|预算|收入|补助|结转|债券/.test(label) && !isGoalLabel(label);

function moneyRow(
  columns: readonly BudgetColumn[],
  label: string,
  amounts: readonly Piece[],
  all: readonly Piece[],
): readonly GridRow[] {
  const texts: (string | undefined)[] = [label];
  const words = wordsOf(amounts);
  const isParted = words.length > 2 && words.every(isValued);
  if (!isParted && amounts.some(({ gap }) => gap === 'none')) {
    const cut = cutMoney(columns, textOf(amounts));
    if (!cut) return looseLine(all);
    for (const [{ column }, text] of cut) texts[column] = text;
    return [tableRow(Array.from(texts), all[0]?.line ?? 1)];
  }
  const cells = words.map(({ text, line }, index) => ({ text, column: index, width: 1, place: linePlace(line) }));
  const fit = fitMoney(columns, cells, 0, Infinity);
  if (!fit) return looseLine(all);
  for (const [{ text }, { column }] of fit) texts[column] = text;
  const left = cells.filter(cell => !fit.has(cell) && !isBlank(cell.text));
  return [tableRow(Array.from(texts), all[0]?.line ?? 1), ...left.map(({ text, place }) => looseText(text, place.row))];
}

/** `预算数： 2.38 执行数： 2.38 20`, and one fund said twice below. */
export function readMoneyPairs(pieces: readonly Piece[], start: number): Money | undefined {
  const text = (at: number): string => pieces[at]?.text ?? '';
  const label = Number(isBudgetLabel(text(start)) && budgetKey(text(start + 1)) !== undefined);
  const texts = pieces.slice(start, start + label).map(piece => piece.text);
  let to = start + label;
  const isPair = (at: number): boolean =>
    budgetKey(text(at)) !== undefined && isAmount(text(at + 1)) && !isBrokenRate(pieces.slice(at, at + 3));
  for (; isPair(to); to = endOfAmount(pieces, to + 1))
    texts.push(text(to), textOf(pieces.slice(to + 1, endOfAmount(pieces, to + 1))));
  if (texts.length - label < 4) return undefined;
  if (/^\d{1,2}(?:\.\d+)?$/.test(text(to)) && pieces[to]?.gap !== 'none') texts.push(text(to++));
  const rowOf = (own: readonly string[], at: number): GridRow => tableRow(own, pieces[at]?.line ?? 1);
  const rows = [rowOf(texts, start)];
  for (; isTwice(pieces, to); to += 4) {
    const own = pieces.slice(to, to + 4).map(piece => piece.text);
    rows.push(rowOf(own, to));
  }
  return { rows, to };
}

/** `执行率：10`, where the rest of 100% stands on the next line. */
const isBrokenRate = ([label, rate, next]: readonly Piece[]): boolean =>
  budgetKey(label?.text ?? '') === '执行率' &&
  !/[%％]/.test(label?.text ?? '') &&
  /^[1-9]\d/.test(rate?.text ?? '') &&
  !/[%％]$/.test(rate?.text ?? '') &&
  !(next?.gap === 'none' && /^[.%％]/.test(next.text));

/** An amount of which nothing parts the digits, the sign and the unit. */
function endOfAmount(pieces: readonly Piece[], from: number): number {
  let to = from + 1;
  while (pieces[to]?.gap === 'none' && (isValued(pieces[to] as Piece) || isMoneyUnit(pieces[to]?.text))) to++;
  return to;
}

const isMoneyUnit = (text: string | undefined): boolean => /^[千百]?万?元$/.test(text ?? '');

/** 其中：中央补助 | 2.38 万元 | 其中：中央补助 | 2.38万元. */
const isTwice = (pieces: readonly Piece[], at: number): boolean => {
  const [a, first, b, second] = pieces.slice(at, at + 4).map(({ text }) => text);
  const isMoney = (text: string | undefined): boolean => text !== undefined && (isAmount(text) || isMoneyUnit(text));
  return a !== undefined && a === b && isMoney(first) && isMoney(second);
};

/** `年度资金总额： 86.00 其中：财政拨款 86.00`, without headings, as forms of targets state the money. */
export function readFunds(pieces: readonly Piece[], start: number): Money | undefined {
  const text = (at: number): string => pieces[at]?.text ?? '';
  if (!/^(?:项目|年度)?资金总额[:：]?$/.test(text(start)) || pieces[start]?.gap !== 'cell') return undefined;
  const rows: GridRow[] = [];
  let to = start;
  for (; isFund(text(to)) && isAmount(text(to + 1)); to += 2) {
    if (isAmount(text(to + 2))) return undefined;
    rows.push(tableRow([text(to), text(to + 1)], pieces[to]?.line ?? 1));
  }
  return rows.length > 0 ? { rows, to } : undefined;
}
