import { idOf, pathOf } from '../../scoring/row-names.js';
import type { RatedRow } from '../../scoring/scorecard.js';

/** The rows of a form beside those that were approved. */
export interface Paired {
  readonly pairs: readonly (readonly [own: RatedRow, approved: RatedRow])[];
  readonly added: readonly RatedRow[];
  readonly gone: readonly RatedRow[];
}

/** Rows of a form beside those of its approved targets: by id, else by the path of names, last whatever marks stand in those. */
export function pairRows(own: readonly RatedRow[], approved: readonly RatedRow[]): Paired {
  const left = new Set(approved);
  const found = new Map<RatedRow, RatedRow>();
  for (const key of [idOf, pathOf, barePathOf]) {
    const there = new Map([...left].map(row => [key(row), row]));
    for (const row of own) {
      const name = key(row);
      const match = found.has(row) || name === undefined ? undefined : there.get(name);
      if (match && left.delete(match)) found.set(row, match);
    }
  }
  return {
    pairs: [...own].flatMap(row => {
      const match = found.get(row);
      return match ? [[row, match] as const] : [];
    }),
    added: own.filter(row => !found.has(row)),
    gone: [...left],
  };
}

/** “坑槽”修补时间。 and 指标2：坑槽修补时间 are 坑槽修补时间. */
const barePathOf = (row: RatedRow): string =>
  pathOf(row)
    .replaceAll('效果', '效益')
    .split('\n')
    .map(name => name.replace(/^指标\d+:?/u, '').replace(/[^\p{L}\p{N}]+/gu, ''))
    .join('\n');
