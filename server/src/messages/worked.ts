/**
 * A worked calculation: what a number is, how it came to be, what it does. Hover, hint tooltip and command line show the same one;
 * each adds its own markup.
 */
export interface Worked {
  /** What it is about: a row's name, 预算执行, 总分. */
  readonly heading: string;
  /** Labelled sentences, the result first. */
  readonly steps: readonly Step[];
  /** The rows that make a sum, where it is one. */
  readonly ledger: Ledger | undefined;
}

/** One line of a calculation. */
export interface Step {
  readonly label: string;
  readonly text: string;
}

/** A table: headings, then lines of as many cells. */
export interface Ledger {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The worked calculation as plain lines, for a terminal or a screen reader. */
export function workedLines({ heading, steps, ledger }: Worked): readonly string[] {
  const told = steps.map(({ label, text }) => `${label}: ${text}`);
  const table = ledger ? [ledger.headings, ...ledger.rows].map(cells => cells.join(' | ')) : [];
  return [...(heading === steps[0]?.label ? [] : [heading]), ...told, ...table];
}
