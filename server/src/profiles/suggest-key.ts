import { didYouMean } from '../text/did-you-mean.js';
import { type ProfileMapping, profileMappings } from './knobs/index.js';

/** The keys of a mapping that an unknown word may have been meant as, in the language it was written in, the likeliest first; at most three. */
export function suggestKeys(written: string, mapping: ProfileMapping): readonly string[] {
  const word = written.trim().toLowerCase();
  const keys = profileMappings[mapping];
  const spelling = ({ name, zh }: (typeof keys)[number]): string => (isChinese(word) ? zh : name);
  const meant = keys.find(({ also }) => also.some(each => each.toLowerCase() === word));
  return meant ? [spelling(meant)] : didYouMean(word, keys.map(spelling));
}

/** Which of the two spellings somebody uses. */
export const isChinese = (word: string): boolean => /[\u3400-\u9fff]/.test(word);
