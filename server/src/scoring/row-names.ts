import { valueOf } from '../language/field.js';
import { fold } from '../number/fold.js';
import type { RatedRow } from './scorecard.js';

/** What rows of two forms are matched by: the id, else the names from level 1 down, however they are spaced. */
export const idOf = ({ indicator }: RatedRow): string | undefined => valueOf(indicator.id);

/** A row’s name under its groups, such that other blanks, widths and the word 指标 make no difference. */
export const pathOf = ({ path }: RatedRow): string =>
  path.map(name => fold(name).toLowerCase().replace(/\s+/g, '').replace(/指标$/, '')).join('\n');
