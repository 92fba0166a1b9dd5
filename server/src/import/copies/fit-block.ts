import { type Decimal, hundred, sum, zero } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import { leastMargin } from '../labels/align.js';
import { type Column, isProse } from '../labels/columns.js';
import { type Fit, fitsFrom } from '../labels/fit-record.js';
import { isHalfSaid, isHardlyNamed, isShifted } from '../labels/half-said.js';
import type { Piece } from './piece.js';
import { isBelievable } from './run-together.js';
import { isLabel } from './join-lines.js';
import { isPutTogether, stretchesAt } from './stretches.js';
import { costOf, isBareLevel, isLevelName, isTemplateName, isUnit, isValue } from '../labels/token-kinds.js';
import { cheapest, costsAhead, costsBefore, type Edge, type Found, isDistinct, joinUnread } from './ways.js';
import { areNumbered, isNumbered, wrappedWords } from './wrapped-lines.js';

/** What it costs to leave a piece unread; a group may have no row. */
const unread = 4;
const unreadGroup = 2.5;

/**
 * The best way to part pieces into rows of some columns. A row that could be read otherwise as well is left unread; what the sure rows weigh
 * rules readings of the others out, as a form is worth 100 points.
 */
export function fitBlock(
  columns: readonly Column[],
  pieces: readonly Piece[],
  weighed: Decimal = zero,
): readonly Found[] {
  const costs = new Map<Column, Map<string, number>>(columns.map(column => [column, new Map()]));
  const isScored = columns.some(({ key }) => key === 'weight' || key === 'score');
  const edges = pieces.map((_, at) =>
    edgesAt(columns, pieces, at, (column, text) => recallCost(costs, column, text, isHard(pieces, at), isScored)),
  );
  const first = withinHundred(bestWay(columns, edges, pieces), pieces);
  const left = hundred.minus(weighed).minus(sum(first.flatMap(({ fit }) => weightOf(fit) ?? [])));
  if (left.isNegative() || first.every(({ fit }) => fit)) return joinUnread(first);
  const sure = new Set(first.flatMap(({ fit }) => fit ?? []));
  const possible = edges.map(all =>
    all.filter(({ fit }) => !fit || sure.has(fit) || !weightOf(fit)?.greaterThan(left)),
  );
  return joinUnread(bestWay(columns, possible, pieces));
}

/** Where digits run into each other, the heaviest rows of a form that would be worth more than it is were cut wrongly. */
function withinHundred(all: readonly Found[], pieces: readonly Piece[]): readonly Found[] {
  const weights = all.flatMap(({ fit }) => weightOf(fit) ?? []);
  if (!pieces.some(({ gap }) => gap === 'none') || !sum(weights).greaterThan(hundred)) return all;
  const most = weights.reduce((a, b) => (b.greaterThan(a) ? b : a), zero);
  const lighter = all.map(each => (weightOf(each.fit)?.equals(most) ? { ...each, fit: undefined } : each));
  return withinHundred(lighter, pieces);
}

function weightOf(fit: Fit | undefined): Decimal | undefined {
  const [, stretch] = [...(fit?.cells ?? [])].find(([{ key }]) => key === 'weight') ?? [];
  return stretch && readPoints(stretch.text)?.value;
}

function bestWay(
  columns: readonly Column[],
  edges: readonly (readonly Edge[])[],
  pieces: readonly Piece[],
): readonly Found[] {
  const ahead = costsAhead(edges);
  const before = costsBefore(edges);
  const isScored = columns.some(({ key }) => key === 'weight' || key === 'score');
  const numbered = areNumbered(pieces);
  const wrapped = wrappedWords(pieces, isScored);
  const best: Found[] = [];
  for (let at = 0; at < edges.length;) {
    const edge = cheapest(edges[at] ?? [], ahead);
    const to = edge?.to ?? at + 1;
    const isSure =
      edge?.fit &&
      !mayGoOn(edge.fit, best.at(-1), pieces) &&
      !isHalfSaid(edge.fit, columns) &&
      !isHardlyNamed(edge.fit) &&
      (isWholeRow(pieces, at, to) || !isShifted(edge.fit)) &&
      !hasTwoNames(edge.fit, pieces, isScored) &&
      !hasStrayWord(edge.fit, pieces) &&
      (!numbered || isNumbered(nameOf(edge.fit))) &&
      !Array.from({ length: to - at + 1 }, (_, index) => at + index).some(each => wrapped.has(each)) &&
      isDistinct(edges, before, ahead, at, edge) &&
      !isFollowedByValues(edges, ahead, to, pieces) &&
      !isBrokenOff(edge.fit, edges, ahead, to, pieces);
    best.push({ from: at, to, fit: isSure && edge.fit ? withoutOpen(edge, edges[at] ?? []) : undefined });
    at = to;
  }
  return best;
}

const nameOf = ({ cells }: Fit): string => [...cells].find(([{ key }]) => key === 'name')?.[1].text ?? '';

/** Whether a row begins and ends where the text says that one does. */
const isWholeRow = (pieces: readonly Piece[], from: number, to: number): boolean =>
  (pieces[from]?.row === true || isLevelName(pieces[from]?.text ?? '')) &&
  pieces[to]?.row !== false &&
  !pieces.slice(from + 1, to).some(({ row }) => row);

/**
 * Whether a name was put together of words that are both long enough for one. Where rows have no points the first may be a row in which nothing was filled
 * in; where both are lines of their own it may be a reason of the row above.
 */
const hasTwoNames = ({ cells }: Fit, pieces: readonly Piece[], isScored: boolean): boolean =>
  [...cells].some(([{ key }, { from, to }]) => {
    const isLong = (at: number): boolean => (pieces[at]?.text.length ?? 0) > (isScored ? 7 : 3);
    const more = pieces.slice(from + 1, to).filter(({ gap }) => gap === 'blank');
    const isSecond = more.some(({ text, row }) => text.length > 3 && (!isScored || row));
    return key === 'name' && isLong(from) && isSecond;
  });

/** Whether a word alone on its line is what was aimed at or reached, in a row whose other lines hold several cells: it may be the end of a name above. */
const hasStrayWord = ({ cells, to }: Fit, pieces: readonly Piece[]): boolean => {
  const first = Math.min(...[...cells].map(([, { from }]) => from));
  const own = pieces.slice(first + 1, to).filter(({ gap }) => gap === 'blank');
  const isLined = own.some(({ row }) => !row) || own.length === 1;
  return (
    isLined &&
    [...cells].some(([{ key }, { text, from, to: end }]) => {
      const isAlone = pieces[from]?.row === true && pieces[end]?.row !== false;
      return (key === 'target' || key === 'actual') && isAlone && from > first && !/\d/.test(text);
    })
  );
};

/** Whether the first cell of a row may begin with the last words of the one before it, of which nobody knows where it ends. */
function mayGoOn({ cells }: Fit, before: Found | undefined, pieces: readonly Piece[]): boolean {
  const [[column, first] = []] = cells;
  if (before === undefined || first === undefined) return false;
  const isOpen = !before.fit || isProse([...before.fit.cells.keys()].at(-1)?.key);
  const isEnd = column?.key === 'name' && first.text.length < 4 && pieces[first.from]?.gap === 'blank';
  if (isOpen && isEnd && isWords(pieces[first.from - 1]?.text ?? '')) return true;
  return !before.fit && isPutTogether(pieces, first.from, first.to);
}

/** Words that may be the beginning of a name. */
const isWords = (text: string): boolean => text !== '' && !isValue(text) && !isLevelName(text);

/** A reading without the words that a reading as good puts into another column. */
function withoutOpen({ to, cost, fit }: Edge, all: readonly Edge[]): Fit | undefined {
  const rivals = all.flatMap(other =>
    other.fit && other.fit !== fit && other.to === to && other.cost < cost + leastMargin ? [other.fit] : [],
  );
  const open = [...(fit?.cells ?? [])].filter(([column, { text }]) =>
    rivals.some(({ cells }) => cells.get(column)?.text !== text),
  );
  if (!fit || open.length === 0) return fit;
  return {
    ...fit,
    cells: new Map([...fit.cells].filter(cell => !open.some(([column]) => column === cell[0]))),
    open: open.map(([, { text }]) => text),
  };
}

/** What a text costs in a column, worked out once. Where nothing parts the cells, only names that are known are groups. */
function recallCost(
  costs: ReadonlyMap<Column, Map<string, number>>,
  column: Column,
  text: string,
  hard: boolean,
  scored: boolean,
): number {
  const own = costs.get(column);
  const before = own?.get(text);
  if (before !== undefined) return before;
  const isGroup = column.key?.startsWith('level') === true;
  const cost =
    isGroup && !hard && !isLevelName(text) && !(scored && isBareLevel(text)) ? Infinity : costOf(column, text);
  own?.set(text, cost);
  return cost;
}

function edgesAt(
  columns: readonly Column[],
  pieces: readonly Piece[],
  at: number,
  cost: (column: Column, text: string) => number,
): readonly Edge[] {
  const isCounted = columns.some(({ key }) => key === 'ordinal');
  const isInside = pieces[at]?.gap === 'none' && (isCounted || /^[\d≥≤=<>＜＞＝%％‰]/.test(pieces[at]?.text ?? ''));
  const readings = isInside ? [] : fitsFrom(columns, at, from => stretchesAt(pieces, from), cost);
  const fits = readings.filter(fit => isPlausible(fit, columns, pieces));
  return [
    { to: at + 1, cost: isLevelName(pieces[at]?.text ?? '') ? unreadGroup : unread, fit: undefined },
    ...fits.map((fit): Edge => ({ to: fit.to, cost: fit.cost + rowCost(pieces, at, fit.to), fit })),
  ];
}

/** A row whose cells nothing parts says its points where the form has some. */
function isPlausible(fit: Fit, columns: readonly Column[], pieces: readonly Piece[]): boolean {
  const isWeighed = columns.some(({ key }) => key === 'weight');
  const { cells } = fit;
  const has = (key: Column['key']): boolean => [...cells].some(([column]) => column.key === key);
  const [name] = [...cells].filter(([{ key }]) => key === 'name').map(([, stretch]) => stretch);
  const isSaid = has('target') && has('actual') && has('score');
  if (!name || isOpen(name.text) || (isLabel(name.text) && !isSaid && !isHard(pieces, name.from))) return false;
  if (isHard(pieces, name.from)) return true;
  return (
    !isTemplateName(name.text) && (!isWeighed || (has('weight') && has('score'))) && isBelievable(fit, pieces, columns)
  );
}

/** A bracket without its other half, or words before the number of an indicator: a cell's line ended there. */
const isOpen = (text: string): boolean =>
  /[(（][^()（）]*$|^[^()（）]*[)）]|[^级]指标\d{1,2}[:：]|每[低高少多减增].*扣/.test(
    text.replace(/^[([（]?\d{1,2}[)）\]]/, ''),
  );

const isHard = (pieces: readonly Piece[], at: number): boolean => pieces[at]?.gap === 'cell';

/** Where rows may begin is known in part: a row begins there, and seldom goes on over such a place. */
function rowCost(pieces: readonly Piece[], from: number, to: number): number {
  const inside = pieces.slice(from + 1, to).filter(({ row }) => row).length;
  return (pieces[from]?.row ? 0 : 0.7) + Math.min(inside, 3);
}

/** Values that stand behind a row and belong to no other: names were printed first, and this row may have those of another. */
function isFollowedByValues(
  edges: readonly (readonly Edge[])[],
  ahead: readonly number[],
  at: number,
  pieces: readonly Piece[],
): boolean {
  const next = cheapest(edges[at] ?? [], ahead);
  const text = pieces[at]?.text ?? '';
  return next !== undefined && next.fit === undefined && (isValue(text) || isUnit(text));
}

/**
 * Whether more of a row's cells stands on the next line, where a short word that is no row begins it: 抽检合格 ≥95% 96% and below it 率. What a reason
 * or a note is said to be there is such a word too. Where every cell has a line of its own lines say nothing.
 */
function isBrokenOff(
  fit: Fit,
  edges: readonly (readonly Edge[])[],
  ahead: readonly number[],
  to: number,
  pieces: readonly Piece[],
): boolean {
  const isPiece = (at: number): boolean => {
    const piece = pieces[at];
    return (
      piece !== undefined && piece.row && piece.gap === 'blank' && piece.text.length < 10 && !isLevelName(piece.text)
    );
  };
  const said = [...fit.cells].filter(([{ key }]) => !isProse(key)).map(([, cell]) => cell);
  const [from, end] = [Math.min(...said.map(each => each.from)), Math.max(...said.map(each => each.to))];
  if (pieces.slice(from + 1, end).some(({ row }) => row)) return false;
  const next = cheapest(edges[to] ?? [], ahead);
  if (next && !next.fit && isPiece(to) && !isTemplateName(pieces[to]?.text ?? '')) return true;
  return [...fit.cells].some(([{ key }, cell]) => isProse(key) && isPiece(cell.from));
}
