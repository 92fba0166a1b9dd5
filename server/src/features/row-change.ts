import type { Edit, Span } from '../text/span.js';

/** What can be done with a row as a whole. */
export const rowCommands = ['up', 'down', 'copy', 'delete'] as const;
/** One of these. */
export type RowCommand = (typeof rowCommands)[number];

/** What a command does, and where the cursor stands then. */
export interface RowChange {
  readonly edits: readonly Edit[];
  readonly cursor: number;
}

/** Where somebody is: what is selected, and the end of it that moves. */
export interface Selected extends Span {
  readonly cursor: number;
}
