import { labelOf, onOneLine } from './cell-words.js';
import type { Draft } from './draft.js';
import type { GridRow } from './grid.js';

/** Adds goals from a text: `目标 1: …  目标 2: …`, `M1: …`, `1. …`, one to a line or all on one. What begins like none goes on with the last. */
export function addGoals(draft: Draft, text: string): void {
  for (const piece of pieces(text)) addGoal(draft, piece);
}

/** Headings inside the block: the goals stand under the first, what came of them, which no key holds, under the other. */
export const isGoalHeading = (row: GridRow): boolean =>
  row.cells.some(({ text }) => isOutcome(text)) &&
  row.cells.every(({ text }) => isOutcome(text) || /^(?:年度)?(?:总体|绩效)*(?:预期)?目标$/.test(labelOf(text)));

/** The first column of what came of the goals. */
export const outcomeColumn = ({ cells }: GridRow): number =>
  cells.find(({ text }) => isOutcome(text))?.column ?? Infinity;

const isOutcome = (text: string): boolean => /^(?:年度)?(?:目标)?(?:实际)?完成情况$/.test(labelOf(text));

const numbered = /^(?:目标|Goal)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[:：.、．]\s*/;
const counted = /^[(（]?\s*(\d{1,2})\s*(?:[)）]\s*[.、．]?|[、．]|\.(?!\d))\s*/;
const withId = /^([A-Za-z][A-Za-z-]{0,5}\d{1,3})\s*[:：]\s*/;

const pieces = (text: string): string[] =>
  text
    .split(/\n|(?<=[\s。；;])(?=(?:目标|Goal)\s*\d{1,2}\s*[:：])|(?<=\s)(?=[A-Z]{1,2}\d{1,2}[:：]\s)/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '');

function addGoal({ goals }: Draft, piece: string): void {
  const id = withId.exec(piece);
  const last = goals.at(-1);
  if (id?.[1]) goals.push({ id: id[1], text: piece.slice(id[0].length) });
  else if (numbered.test(piece)) goals.push({ id: undefined, text: piece.replace(numbered, '') });
  else if (Number(counted.exec(piece)?.[1]) === goals.length + 1)
    goals.push({ id: undefined, text: piece.replace(counted, '') });
  else if (last) last.text = onOneLine(`${last.text}\n${piece}`);
  else goals.push({ id: undefined, text: piece });
}
