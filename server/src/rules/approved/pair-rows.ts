import { idOf, pathOf } from '../../scoring/row-names.js';
import type { RatedRow } from '../../scoring/scorecard.js';

/** The rows of a form beside those that were approved. */
export interface Paired {
  readonly pairs: readonly (readonly [own: RatedRow, approved: RatedRow])[];
  readonly added: readonly RatedRow[];
  readonly gone: readonly RatedRow[];
}

/** Rows of a form beside those of its approved targets: by id, else by the path of names. */
export function pairRows(own: readonly RatedRow[], approved: readonly RatedRow[]): Paired {
  const left = new Set(approved);
  const byId = new Map(approved.flatMap(row => (idOf(row) === undefined ? [] : [[idOf(row), row] as const])));
  const byPath = new Map(approved.map(row => [pathOf(row), row]));
  const take = (row: RatedRow | undefined): RatedRow | undefined => (row && left.delete(row) ? row : undefined);
  const named = new Map(own.map(row => [row, idOf(row) === undefined ? undefined : take(byId.get(idOf(row)))]));
  const found = own.map(row => [row, named.get(row) ?? take(byPath.get(pathOf(row)))] as const);
  return {
    pairs: found.flatMap(([row, match]) => (match ? [[row, match] as const] : [])),
    added: found.flatMap(([row, match]) => (match ? [] : [row])),
    gone: [...left],
  };
}
