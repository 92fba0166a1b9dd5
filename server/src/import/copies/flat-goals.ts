import type { GoalColumns } from '../labels/goals.js';
import { looseLine, tableRow } from './flat-rows.js';
import type { GridRow } from '../cells/grid.js';
import type { Piece } from './piece.js';

/** Goals and what came of them, one of each or line by line in turn; anything else stays a line. */
export function goalRows(pieces: readonly Piece[], { heads }: GoalColumns, isCut: boolean): readonly GridRow[] {
  const columns = heads.map(({ column }) => column);
  const texts = pieces.map(({ text }) => text);
  const line = pieces[0]?.line ?? 1;
  const at = (values: readonly string[]): GridRow => {
    const row: (string | undefined)[] = [];
    values.forEach((value, index) => {
      row[columns[index] ?? index] = value;
    });
    return tableRow(Array.from(row), line);
  };
  const isCertain = pieces.every(({ gap, row }) => gap === 'cell' || row) || !isCut;
  if (texts.length === columns.length && isCertain) return [at(texts)];
  const isOutcome = columns.length === 2 ? outcomesOf(texts) : undefined;
  if (!isOutcome) return looseLine(pieces);
  const sides = [false, true].map(side => texts.filter((_, index) => isOutcome(index) === side).join('\n'));
  return [at(sides)];
}

/** Which of some numbered lines are outcomes: of 1 1 2 2 every second one, of 1 2 1 2 the second half; anything else is not known. */
function outcomesOf(texts: readonly string[]): ((index: number) => boolean) | undefined {
  const half = texts.length / 2;
  const numbers = texts.map(text => Number(/^目标\s*(\d{1,2})/.exec(text)?.[1]));
  if (!Number.isInteger(half)) return undefined;
  if (numbers.every((number, index) => number === Math.floor(index / 2) + 1)) return index => index % 2 === 1;
  if (numbers.every((number, index) => number === (index % half) + 1)) return index => index >= half;
  return undefined;
}
