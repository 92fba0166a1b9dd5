import { distance } from './distance.js';

/** The words that a misspelt one may have been meant as, the likeliest first; at most three. A third of the letters may differ, or as many as `mayDiffer` says; one always. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  mayDiffer: (candidate: string) => number = third,
): readonly string[] {
  const written = word.trim().toLowerCase();
  return candidates
    .map(candidate => ({
      candidate,
      cost: distance(written, candidate.toLowerCase(), Math.max(1, Math.floor(mayDiffer(candidate)))),
    }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

const third = ({ length }: string): number => length / 3;
