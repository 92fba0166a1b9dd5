import type { Table } from '../../../server/src/lsp/protocol.js';

/** A place that a cell leads to. */
export interface Link {
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
}

/** One table of a page, as people read it. */
export interface Sheet {
  readonly titles: readonly string[];
  /** Sentences below the table. */
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** A row of such a table. */
export interface SheetRow {
  readonly kind: string;
  /** How many groups it stands in. */
  readonly depth: number;
  readonly cells: readonly string[];
  /** Whether it wants a look. */
  readonly differs: boolean;
  /** Where a click on the cell of that column leads. */
  readonly links: readonly (Link | undefined)[];
}

/** A table of one file: the name of a row leads to its line. A profile is called by its title before its id, which says little to a person. */
export const sheetOf = ({ rows, headings, profiles = [], ...table }: Table, uri: string): Sheet => ({
  ...table,
  headings: headings.map((heading, at) => {
    const title = profiles[at - headings.length + profiles.length];
    return title === undefined || title === heading ? heading : `${title}\n${heading}`;
  }),
  rows: rows.map(({ line, ...row }) => ({ ...row, links: line === null ? [] : [{ uri, line }] })),
});
