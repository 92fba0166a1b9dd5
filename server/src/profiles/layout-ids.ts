/** The printed forms that a file or a profile may name; a test holds them against the layouts. */
export const layoutIds = [
  'wuhan-unit',
  'hubei-project',
  'mof-project',
  'yunnan-project',
  'sichuan-project',
  'transfer',
  'criteria',
  'criteria-unit',
  'targets',
  'monitoring',
  'review-sheet',
] as const;

/** Those that print reason and measure of a row in one box, and no box for measures of the whole; a test holds them against the layouts. */
export const withoutImprovements: ReadonlySet<string> = new Set(['mof-project', 'yunnan-project', 'transfer']);
