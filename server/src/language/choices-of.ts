import { attainments } from './choices.js';
import type { Choice, Shape } from './key-spec.js';

/** The listed words that a key takes, whatever else it takes; none where it takes none. */
export function choicesOf(shape: Shape): readonly Choice[] {
  switch (shape.kind) {
    case 'choice':
      return shape.choices;
    case 'attainment':
      return attainments;
    default:
      return [];
  }
}
