import type { Line } from './scan-lines.js';
import { columnBelow, listInside, listsInside, twoLevels } from './scan-siblings.js';
import type { Level, ScanState, Wish } from './scan-state.js';

/** The nearest level, of two as near the inner one; for an item one whose first item holds the same list, or none either, if one is near. */
export function nearest(s: ScanState, line: Line, wish: Wish, levels: readonly Level[]): Level | undefined {
  const away = ({ column }: Level): number => Math.abs(column - wish.column);
  const alike =
    wish.shape === 'item'
      ? likeItem(s, line, levels).filter(level => wish.column === 0 || away(level) <= twoLevels)
      : [];
  const from = alike.length > 0 ? alike : levels;
  const least = Math.min(...from.map(away));
  const best = from.filter(level => away(level) === least);
  if (best.length < 2 || wish.shape !== 'item') return best.at(-1);
  const depth = listsInside(s, line);
  return (
    best.find(({ column }) => column === columnBelow(s)) ??
    best.findLast(level => listsInside(s, s.line(level.openedAt)) === depth) ??
    best.findLast(level => level.groups === depth > 0) ??
    best.at(-1)
  );
}

const likeItem = (s: ScanState, line: Line, levels: readonly Level[]): readonly Level[] => {
  const list = listInside(s, line);
  return levels.filter(({ openedAt }) => openedAt !== line.start && listInside(s, s.line(openedAt)) === list);
};
