import { formatValue } from 'hucre';
import { expect, test } from 'vitest';
import { workbookGrids } from './workbook-grid.js';

/** What a cell of a number reads as under a format. */
function read(value: number, numFmt: string): string | undefined {
  const cells = new Map([['0,0', { value, type: 'number' as const, style: { numFmt } }]]);
  return workbookGrids({ sheets: [{ name: '表', rows: [[value]], cells }] }, formatValue)?.[0]?.rows[0]?.cells[0]?.text;
}

test.each([
  [0.751, '0.0%', '75.1%'],
  [0.7512, '0.0%', '75.12%'],
  [0.02, '"≤"0%', '≤2%'],
  [0.02, '\\≤0%', '≤2%'],
  [1, '\\≥0"人"\\次', '≥1人次'],
  [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
  [3, '0_ ;[Red]\\-0\\ ', '3'],
  [0.9, '[$-804]0%', '90%'],
  [0.9, '[Blue]0%', '90%'],
  [0.5, 'General', '0.5'],
])('%d as %s reads %s', (value, format, text) => expect(read(value, format)).toBe(text));
