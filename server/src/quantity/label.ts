/** What a label ends with that only leads to the number. */
const lead = /[为：:，,]$/;
const included = /^\s*[（(](?:含|不含|包含|含本数|包括|含\s?\d[\d.]{0,15}[^\d()（）]{0,4})[)）]/;

/** The words on both sides of a value, without the signs that only join them to it. */
export function labelAround(source: string, from: number, left: number, right: number): string {
  const before = source.slice(Math.min(from, left), left).trimEnd().replace(lead, '').trim();
  const after = source
    .slice(right)
    .replace(included, '')
    .trimEnd()
    .replace(/[。；;，,.!！]$/, '')
    .trim();
  const label = before + after;
  return /[\p{L}\p{N}]/u.test(label) ? label : '';
}
