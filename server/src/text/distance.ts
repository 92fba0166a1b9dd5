/** The edit distance of two short words, a swap of neighbours counted as one edit; `Infinity` where it is above `most`. Long words are not compared: they are no misspelt keys. */
export function distance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 40) return Infinity;
  let above: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (above[j - 2] ?? 0) + 1 : Infinity;
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped,
        ),
      );
    }
    if (Math.min(...row, ...last) > most) return Infinity;
    [above, last] = [last, row];
  }
  const whole = last[b.length] ?? 0;
  return whole > most ? Infinity : whole;
}
