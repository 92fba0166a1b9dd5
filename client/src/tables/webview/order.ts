/** Numbers by what they are worth, whatever stands behind them; other texts as a Chinese index has them; what is empty is the least. */
export function compareCells(a: string, b: string): number {
  const [first, second] = [Number.parseFloat(a), Number.parseFloat(b)];
  if (!Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  if (a === '' || b === '') return Number(a !== '') - Number(b !== '');
  return a.localeCompare(b, 'zh-CN', { numeric: true });
}
