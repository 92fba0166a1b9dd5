import { distance } from '../../text/distance.js';

/** The words that a misspelt one may have been meant as, the likeliest first; at most three. A third of the letters may differ, one always. */
export function didYouMean(word: string, candidates: readonly string[]): readonly string[] {
  const written = word.trim().toLowerCase();
  return candidates
    .map(candidate => ({
      candidate,
      cost: distance(written, candidate.toLowerCase(), Math.max(1, Math.floor(candidate.length / 3))),
    }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
