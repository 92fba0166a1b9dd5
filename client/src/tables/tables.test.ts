import { expect, test } from 'vitest';
import { csvOf } from './csv.js';
import { compareCells } from './webview/order.js';

test('numbers are sorted by their worth, texts as an index has them, nothing is the least', () => {
  expect(['9', '10.5（暂计）', '', '-1'].sort(compareCells)).toEqual(['', '-1', '9', '10.5（暂计）']);
  expect(['良', '', '优', '差'].sort(compareCells)).toEqual(['', '差', '良', '优']);
});

test('a spreadsheet reads the cells as they are, and runs none of them', () => {
  expect(
    csvOf([
      ['单位', '多报'],
      ['甲,乙', '-1.5'],
      ['"丙"', '=1+1'],
      ['-丁', ''],
    ]),
  ).toBe('\uFEFF单位,多报\r\n"甲,乙",-1.5\r\n"""丙""",\'=1+1\r\n\'-丁,\r\n');
});
