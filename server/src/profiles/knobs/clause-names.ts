/** The decisions that a profile cites a sentence for, by the keys under `clauses`. */
export const clauseKeys = [
  'budget',
  'positive',
  'negative',
  'cap',
  'equal',
  'between',
  'deadline',
  'late',
  'yes-no',
  'qualitative',
  'percentage',
  'sum',
  'weighted-mean',
  'qualitative-mean',
  'weights',
  'shortfall',
  'overachievement',
  'grades',
  'satisfaction',
] as const;

/** A decision for which a profile cites its source. */
export type Clause = (typeof clauseKeys)[number];
