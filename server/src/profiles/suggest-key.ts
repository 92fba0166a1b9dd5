import { distance } from '../text/distance.js';
import { type ProfileMapping, profileMappings } from './knobs/index.js';

/** The keys of a mapping that an unknown word may have been meant as, in the language it was written in, the likeliest first; at most three. */
export function suggestKeys(written: string, mapping: ProfileMapping): readonly string[] {
  const word = written.trim().toLowerCase();
  const keys = profileMappings[mapping];
  const spelling = ({ name, zh }: (typeof keys)[number]): string => (isChinese(word) ? zh : name);
  const meant = keys.find(({ also }) => also.some(each => each.toLowerCase() === word));
  return meant ? [spelling(meant)] : nearestWords(word, keys.map(spelling));
}

/** Which of the two spellings somebody uses. */
export const isChinese = (word: string): boolean => /[\u3400-\u9fff]/.test(word);

/** The words that a misspelt one may have been meant as: a third of the letters may differ, one always. */
export function nearestWords(written: string, candidates: readonly string[]): readonly string[] {
  const word = written.trim().toLowerCase();
  return candidates
    .map(candidate => ({ candidate, cost: distance(word, candidate.toLowerCase()) }))
    .filter(({ candidate, cost }) => cost <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
