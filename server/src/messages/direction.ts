import type { Direction } from '../language/evaluation.js';
import { directions } from '../language/choices.js';
import type { Locale } from '../text/locale.js';
import { wordIn } from '../language/vocabulary.js';

/** A direction by its word: 正向, at-least. */
export function directionWord(direction: Direction, locale: Locale): string {
  const choice = directions.find(({ name }) => name === direction);
  return choice ? wordIn(choice, locale) : direction;
}
