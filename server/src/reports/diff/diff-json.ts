import type { Change, Diff, Reached } from './diff.js';
import type { TargetShift } from './target-shift.js';

/** One element of what `diff --format json` and `perfYaml/diff` say: what changed in one document; what is missing is `null`. */
export interface DiffJson {
  readonly document: number;
  readonly rows: readonly {
    readonly path: readonly string[];
    readonly changes: readonly ChangeJson[];
    /** Whether the target became easier or harder to meet. */
    readonly shift: TargetShift | null;
    /** What was reached before, where the target asks for less. */
    readonly below: readonly Reached[];
  }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly sums: readonly ChangeJson[];
}

/** A value before and after; `null` where there was none. */
export interface ChangeJson {
  readonly what: Change['what'];
  readonly before: string | null;
  readonly after: string | null;
}

/** A comparison as JSON, under the index of its document. */
export const diffJson = ({ rows, added, removed, sums }: Diff, document: number): DiffJson => ({
  document,
  rows: rows.map(({ path, changes, shift, below }) => ({
    path,
    changes: changes.map(changeJson),
    shift: shift ?? null,
    below,
  })),
  added,
  removed,
  sums: sums.map(changeJson),
});

const changeJson = ({ what, before, after }: Change): ChangeJson => ({
  what,
  before: before || null,
  after: after || null,
});
