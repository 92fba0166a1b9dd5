import { leastMargin } from '../labels/align.js';
import { type Fit, isAlike } from '../labels/fit-record.js';
import { mostPieces } from './stretches.js';

/** One way to read what begins at a place: a row up to `to`, or a piece that nobody reads. */
export interface Edge {
  readonly to: number;
  readonly cost: number;
  readonly fit: Fit | undefined;
}

/** What became of a stretch of pieces: a row, with the reading that was taken, or nothing that could be read. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly fit: Fit | undefined;
}

/** What the rest of the pieces costs at least, from each place on. */
export const costsAhead = (edges: readonly (readonly Edge[])[]): readonly number[] => {
  const ahead = Array<number>(edges.length + 1).fill(0);
  for (let at = edges.length - 1; at >= 0; at--)
    ahead[at] = Math.min(...(edges[at] ?? []).map(({ to, cost }) => cost + (ahead[to] ?? 0)));
  return ahead;
};

/** What the pieces before each place cost at least. */
export const costsBefore = (edges: readonly (readonly Edge[])[]): readonly number[] => {
  const before = Array<number>(edges.length + 1).fill(Infinity);
  before[0] = 0;
  edges.forEach((all, at) => {
    for (const { to, cost } of all) before[to] = Math.min(before[to] ?? Infinity, (before[at] ?? Infinity) + cost);
  });
  return before;
};

/** The way that costs least up to the end. */
export const cheapest = (edges: readonly Edge[], ahead: readonly number[]): Edge | undefined =>
  edges.reduce<Edge | undefined>(
    (best, edge) => (!best || edge.cost + (ahead[edge.to] ?? 0) < best.cost + (ahead[best.to] ?? 0) ? edge : best),
    undefined,
  );

/** Sums of costs are not exact. */
const rounding = 1e-6;

/** Whether every other way to read the place costs more by a margin. */
export function isDistinct(
  edges: readonly (readonly Edge[])[],
  before: readonly number[],
  ahead: readonly number[],
  at: number,
  edge: Edge,
): boolean {
  const whole = (before[at] ?? 0) + edge.cost + (ahead[edge.to] ?? 0);
  for (let from = Math.max(0, at - 3 * mostPieces); from <= at; from++) {
    for (const other of edges[from] ?? []) {
      if (other.to <= at || other === edge) continue;
      if (from === at && other.to === edge.to && other.fit && edge.fit && isAlike(other.fit, edge.fit)) continue;
      if ((before[from] ?? Infinity) + other.cost + (ahead[other.to] ?? 0) < whole + leastMargin - rounding)
        return false;
    }
  }
  return true;
}

/** Unread pieces one after the other are one stretch. */
export function joinUnread(all: readonly Found[]): readonly Found[] {
  return all.reduce<Found[]>((found, each) => {
    const last = found.at(-1);
    if (!each.fit && last && !last.fit) found[found.length - 1] = { ...last, to: each.to };
    else found.push(each);
    return found;
  }, []);
}
