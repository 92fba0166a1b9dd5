import { labelOf, onOneLine } from './cell-words.js';
import type { Draft, DraftGoal } from './draft.js';
import { numeral } from '../files/docx-numbering.js';
import { englishGoals } from './english-words.js';
import { aimWords, goalLabels, otherAims, outcomeWords } from './field-words.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { labelsOf, spellingsOf } from './label-keys.js';

/**
 * Adds goals from a text: `目标 1: …  目标 2: …`, `M1: …`, `1. …`, one to a line or all on one. What begins like none goes on with the last: in a
 * line of its own as in the source, but for `loose` text, whose lines end where the page did.
 */
export function addGoals(draft: Draft, text: string, loose: boolean): void {
  const all = pieces(text);
  for (const [index, piece] of all.entries())
    if (loose || !isEmptyPiece(piece) || begins(piece, all[index + 1])) addGoal(draft, piece, loose);
}

/** A number whose text stands in the next line. */
const begins = (piece: string, next: string | undefined): boolean =>
  numbered.test(piece) && next !== undefined && !numbered.test(next) && !isEmptyPiece(next);

/** The columns of a heading inside the block, from left to right, and a column of rates behind them. */
export interface GoalColumns {
  readonly heads: readonly GoalHead[];
  readonly rate: number | undefined;
  /** Whether a column in front of them counts them: each row is a goal and what came of it. */
  readonly isCounted: boolean;
}

/** One of them: the goals, what came of them, or goals that are none of the year’s own: what they became when adjusted, or those of several years. */
interface GoalHead {
  readonly kind: 'text' | 'actual' | 'other';
  readonly column: number;
  readonly heading: string;
}

/** The heading inside the block: the goals stand under the first, what came of them under the last. */
export function goalColumns({ cells }: GridRow): GoalColumns | undefined {
  const outcome = cells.findLast(
    ({ text }, index) => index > 0 && (isOutcome(text) || shortOutcome.test(labelOf(text))),
  );
  const aims = cells.filter(cell => cell !== outcome && (isAim(cell.text) || shortAim.test(labelOf(cell.text))));
  const rate = cells.find(({ text }, index) => index === cells.length - 1 && isRate.test(labelOf(text)));
  const beside = cells.filter(
    cell => cell !== outcome && cell !== rate && !aims.includes(cell) && !isGoalLabel(cell.text),
  );
  if (!outcome || aims.length === 0 || beside.some(({ text }) => !/^\d{1,3}$/.test(text) && !isCount(text)))
    return undefined;
  const heads = aims.length > 1 && aims[0] === cells[0] ? aims.slice(1) : aims;
  const own = heads.some(({ text }) => !isOther(text));
  const kindOf = (cell: GridCell): GoalHead['kind'] => {
    if (cell === outcome) return 'actual';
    return own && isOther(cell.text) ? 'other' : 'text';
  };
  return {
    heads: [...heads, outcome].map(cell => ({
      kind: kindOf(cell),
      column: cell.column,
      heading: onOneLine(cell.text),
    })),
    rate: rate?.column,
    isCounted: beside.some(({ text }) => isCount(text)),
  };
}

/** 预期 | 完成: words that head goals and what came of them where both stand in one row. */
const shortAim = /^(?:预期|计划|设定)(?:情况|内容)?$/;
const shortOutcome = /^(?:实际)?(?:完成|实现)$/;

/** Beside the goals that the year began with: 调整后目标, 实施期目标. */
const isOther = (text: string): boolean => otherAims.test(labelOf(text));

const isCount = (text: string): boolean => labelOf(text) === '序号';

const isRate = /^(?:总体|目标|实际)*(?:完成|实现)(?:率|程度|比例)$/;

/** `目标1：`, `目标2：`, `……`: numbers with nothing behind them. */
export const isGoalTemplate = (text: string): boolean => pieces(text).every(isEmptyPiece);

const isEmptyPiece = (piece: string): boolean => /^[.…·。\s]*$/.test(piece.replace(numbered, ''));

/** What a row of the block says. */
interface GoalCells {
  readonly aims: readonly GridCell[];
  readonly outcomes: readonly GridCell[];
  /** With the headings of their columns. */
  readonly others: readonly (readonly [heading: string, cell: GridCell])[];
}

/** Which cells of a row are goals and which say what came of them; in text copied out of a page the label in front is gone. */
export function partGoals(columns: GoalColumns | undefined, cells: readonly GridCell[], loose: boolean): GoalCells {
  if (!columns) return partLabelled(cells);
  const { heads } = columns;
  const inOrder = loose && cells.length === heads.length;
  const headed = cells.map((cell, index) => {
    const head = inOrder ? heads[index] : heads.findLast(({ column }) => column <= cell.column);
    return { cell, head: head ?? heads[0] };
  });
  const under = (kind: GoalHead['kind']) => headed.filter(({ head }) => head?.kind === kind);
  return {
    aims: under('text').map(({ cell }) => cell),
    outcomes: under('actual').map(({ cell }) => cell),
    others: under('other').map(({ cell, head }) => [head?.heading ?? '', cell]),
  };
}

/** `目标 | 建成3处书房 | 完成情况 | 已建成3处`: goals and what came of them behind their labels. */
function partLabelled(cells: readonly GridCell[]): GoalCells {
  const at = cells.findIndex(({ text }) => isOutcome(text));
  const before = at < 0 ? cells : cells.slice(0, at);
  const aims = before.filter(({ text }, index) => index > 0 || before.length === 1 || !isAim(text));
  return { aims, outcomes: at < 0 ? [] : cells.slice(at + 1), others: [] };
}

/** The block's own label in front: 年度总体目标, 总体目标完成情况, 当年绩效目标, 项目基本情况. */
export const isGoalLabel = (text: string): boolean => isOneOf([goalLabels, englishGoals.heading], headings, text);

/** A label within the block: 预期目标, 实际完成情况. */
export const isGoalHead = (text: string): boolean => isAim(text) || isOutcome(text);

const isAim = (text: string): boolean => isOneOf([aimWords, englishGoals.aim], aims, text);

const isOutcome = (text: string): boolean => isOneOf([outcomeWords, englishGoals.outcome], outcomes, text);

const [headings, aims, outcomes] = (['heading', 'text', 'actual'] as const).map(key => labelsOf('goals', key));

const isOneOf = (patterns: readonly RegExp[], printed: ReadonlySet<string> | undefined, text: string): boolean =>
  spellingsOf(text).some(label => patterns.some(pattern => pattern.test(label)) || printed?.has(label) === true);

const numbered = /^(?:目标|Goal)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[:：.、．]\s*/;
const counted =
  /^[(（]?\s*(\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z]|[IVX]{1,5})\s*(?:[)）](?:\s*[.、．])?|[、．]|\.(?!\d))\s*|^([\u2460-\u249b\u3220-\u3229\u3280-\u3289])\s*/;
/** `第一，`, `一是`, `首先，`. */
const worded =
  /^(?:第([一二三四五六七八九十]{1,3})[，,、：:]|([一二三四五六七八九十]{1,3})是[：:，,]?|(首先|其次|再次|最后)[，,：:])\s*/;
const beginsWorded = /^(?:第一[，,、：:]|一是|首先[，,：:])/;
/** Counted on inside one sentence, it stays whole. */
const goesOnInside = /.(?:二是|第二[，,、：:]|其次[，,：:])/;
const nextWorded =
  /(?<=[。；;])\s*(?=第[二三四五六七八九十]{1,3}[，,、：:]|[二三四五六七八九十]{1,3}是|(?:其次|再次|最后)[，,：:])/;

/** Whether a text begins with the number of the goal behind so many: `2.`, `（二）`, `b)`, `②`, `II.`. */
function isNumbered(text: string, before: number): boolean {
  const [, said, sign] = counted.exec(text) ?? [];
  const next = before + 1;
  const [, ordinal, besides, order] = goesOnInside.test(text) ? [] : (worded.exec(text) ?? []);
  if (order !== undefined) return order === orders[before] || (order === '最后' && before > 0);
  if (ordinal ?? besides) return numeral(next, 'chineseCounting') === (ordinal ?? besides);
  if (sign !== undefined) return readRing(sign) === next;
  return said !== undefined && (said === String(next) || spellNumber(next).includes(said));
}

const orders = ['首先', '其次', '再次'];

const withoutNumber = (text: string): string =>
  worded.test(text) ? text.replace(worded, '') : text.replace(counted, '');

const readRing = (sign: string): number => {
  const code = sign.charCodeAt(0);
  if (code < 0x3000) return ((code - 0x2460) % 20) + 1;
  return code < 0x3280 ? code - 0x321f : code - 0x327f;
};

const spellNumber = (count: number): string[] => {
  const letter = String.fromCharCode(64 + count);
  return [numeral(count, 'chineseCounting'), numeral(count, 'upperRoman'), letter, letter.toLowerCase()];
};
const withId = /^([A-Za-z][A-Za-z-]{0,5}\d{1,3})\s*[:：]\s*/;

const pieces = (text: string): string[] =>
  text
    .split(/\n|(?<=[\s。；;])(?=(?:目标|Goal)\s*\d{1,2}\s*[:：])|(?<=\s)(?=[A-Z]{1,2}\d{1,2}[:：]\s)/)
    .flatMap(piece => (beginsWorded.test(piece.trim()) ? piece.split(nextWorded) : [piece]))
    .map(piece => piece.trim())
    .filter(piece => piece !== '');

function addGoal({ goals }: Draft, piece: string, loose: boolean): void {
  const id = withId.exec(piece);
  const last = goals.at(-1);
  if (id?.[1]) goals.push(goal(piece.slice(id[0].length), id[1]));
  else if (numbered.test(piece)) goals.push(goal(piece.replace(numbered, '')));
  else if (isNumbered(piece, goals.length)) goals.push(goal(withoutNumber(piece)));
  else if (last) last.text = loose ? onOneLine(`${last.text}\n${piece}`) : `${last.text}\n${piece}`;
  else goals.push(goal(piece));
}

const goal = (text: string, id?: string): Draft['goals'][number] => ({ id, text, actual: undefined });

/** What came of the goals: each with its own where all say by number or id which they are about, else all of it with the first. */
export function addOutcomes({ goals }: Draft, cells: readonly GridCell[]): void {
  const text = cells.map(cell => cell.text).join('\n');
  const [first] = goals;
  if (!first || text.trim() === '') return;
  const told = outcomesOf(goals, text);
  const isOneByOne = new Set(told.map(({ goal }) => goal)).size === told.length && told.every(({ goal }) => goal);
  if (isOneByOne) for (const { goal, text } of told) if (goal) goal.actual = text;
  if (!isOneByOne) first.actual = [first.actual ?? '', text].filter(part => part !== '').join('\n');
}

interface Outcome {
  readonly goal: DraftGoal | undefined;
  text: string;
}

/** Outcomes with the goals that they name; a line that names none goes on with the one before. */
function outcomesOf(goals: Draft['goals'], text: string): readonly Outcome[] {
  const found: Outcome[] = [];
  let isCounted = false;
  for (const piece of pieces(text)) {
    const last = found.at(-1);
    const isNext: boolean = isNumbered(piece, found.length) && (found.length === 0 || isCounted);
    const named = isNext ? { goal: goals[found.length], text: withoutNumber(piece) } : outcomeOf(goals, piece);
    if (named) found.push(named);
    else if (last?.goal) last.text += `\n${piece}`;
    else found.push({ goal: undefined, text: piece });
    isCounted ||= isNext;
  }
  return found.length < goals.length && isCounted ? [{ goal: undefined, text }] : found;
}

function outcomeOf(goals: Draft['goals'], piece: string): Outcome | undefined {
  const [id, number] = [withId.exec(piece), numbered.exec(piece)];
  if (id) return { goal: goals.find(goal => goal.id === id[1]), text: piece.slice(id[0].length) };
  const at = /\d+/.exec(number?.[0] ?? '')?.[0];
  return number && at ? { goal: goals[Number(at) - 1], text: piece.slice(number[0].length) } : undefined;
}
