/** A piece of a text in which nothing parts the cells reliably: a cell where `hard`, else what may be one alone or with its neighbours. */
export interface Piece {
  readonly text: string;
  /** The line of the source in which it begins, from 1. */
  readonly line: number;
  /** What stood before it: nothing, a blank, or the end of a cell. */
  readonly gap: 'none' | 'blank' | 'cell';
  /** Whether a row may begin here: a line or a blank cell ended before it. */
  readonly row: boolean;
}
