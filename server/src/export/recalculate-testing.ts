import { readXlsx, type Sheet } from 'hucre/xlsx';
import { calculate, type Stored } from './evaluate-testing.js';
import type { Exported } from './exported.js';
import { address } from './sheet.js';
import { xlsx } from './xlsx.js';

/** The first sheet of what is exported. */
export async function open(exported: readonly Exported[]): Promise<Sheet> {
  const { sheets } = await readXlsx(await xlsx(exported), { readStyles: true });
  return sheets[0] as Sheet;
}

/** The sheet's cells with their formulas, without the results that were written beside them. */
export function stored(sheet: Sheet): Map<string, Stored> {
  const out = new Map<string, Stored>();
  sheet.rows.forEach((row, y) =>
    row.forEach((value, x) => {
      const formula = sheet.cells?.get(`${y},${x}`)?.formula;
      if (formula !== undefined) out.set(address(y, x), { formula });
      else if (typeof value === 'number' || typeof value === 'string') out.set(address(y, x), value);
    }),
  );
  return out;
}

/** Every formula recalculated gives the result written beside it; and what they are held against, the engine’s scores. */
export async function recalculated(
  exported: readonly Exported[],
): Promise<{ readonly differing: string[]; readonly total: unknown }> {
  const sheet = await open(exported);
  const value = calculate(stored(sheet));
  const differing: string[] = [];
  sheet.cells?.forEach((cell, key) => {
    if (cell.formula === undefined) return;
    const [y = 0, x = 0] = key.split(',').map(Number);
    const cached = sheet.rows[y]?.[x];
    const now = value(address(y, x));
    if (typeof cached !== 'number' || Math.abs(Number(now) - cached) > 1e-9)
      differing.push(`${address(y, x)} ${cell.formula}: ${String(now)}, written ${String(cached)}`);
  });
  const last = sheet.rows.findIndex(([label]) => label === '总分' || label === 'Total');
  const scores = sheet.rows[last]
    ?.map((_, x) => address(last, x))
    .filter(at => stored(sheet).has(at))
    .map(value)
    .filter(each => typeof each === 'number');
  return { differing, total: scores?.at(-1) };
}
