import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../export/csv-text.js';
import { csvGrid, tabGrid } from './csv-grid.js';

const texts = (grid: ReturnType<typeof csvGrid>): string[][] =>
  grid.rows.map(({ cells }) => cells.map(({ text }) => text));

test.each([
  [
    'text behind a closing quote',
    '2,"绿化"养护,20\n3,乙,4\n',
    [
      ['2', '绿化养护', '20'],
      ['3', '乙', '4'],
    ],
  ],
  [
    'a blank behind a closing quote',
    '"甲" ,乙\n丙,丁\n',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ],
  [
    'a quote inside of quotes',
    '"屏幕55"寸",1\n乙,2\n',
    [
      ['屏幕55"寸', '1'],
      ['乙', '2'],
    ],
  ],
  [
    'a quote that is never closed',
    '甲,"乙,3\n丙,丁,4\n戊,己,5',
    [
      ['甲', '乙', '3'],
      ['丙', '丁', '4'],
      ['戊', '己', '5'],
    ],
  ],
  [
    'one that a later quote seems to close',
    '甲,"乙,3\n丙,丁,4\n戊,己 55",5',
    [
      ['甲', '乙', '3'],
      ['丙', '丁', '4'],
      ['戊', '己 55"', '5'],
    ],
  ],
  [
    'doubled quotes and a line break',
    '"a ""b""\nc",1\nd,2',
    [
      ['a "b"\nc', '1'],
      ['d', '2'],
    ],
  ],
  [
    'more semicolons in the texts than commas',
    '甲,"一；二; 三; 四; 五",2\n乙,一;二;三;四;五;六,3\n丙;,丁,4\n',
    [
      ['甲', '一；二; 三; 四; 五', '2'],
      ['乙', '一;二;三;四;五;六', '3'],
      ['丙;', '丁', '4'],
    ],
  ],
  [
    'semicolons, and commas in the amounts',
    '甲;1,000;2\n乙;2,000;3,5\n',
    [
      ['甲', '1,000', '2'],
      ['乙', '2,000', '3,5'],
    ],
  ],
  ['a first line that names the separator', 'sep=;\n甲;1,5\n', [['甲', '1,5']]],
])('%s', (_, text, rows) => expect(texts(csvGrid(text))).toEqual(rows));

test('the line that names the separator counts as a line', () => {
  expect(csvGrid('sep=;\n甲;1\n').rows[0]?.place.row).toBe(2);
});

test('a pasted cell that begins with quotes is one cell, and the rows behind it are there', () => {
  expect(texts(tabGrid('指标一\t3\n"十四五"规划编制数\t2\n指标三\t"两\n行"\n'))).toEqual([
    ['指标一', '3'],
    ['"十四五"规划编制数', '2'],
    ['指标三', '两\n行'],
  ]);
});

const piece = fc.constantFrom('甲', '7', '"', '""', ',', ';', '\t', '\n', '\r\n', ' ', '≥', '。');

test('whatever the quotes, every letter of the source is in a cell', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('');
      const count = (all: string, letter: string): number => all.split(letter).length;
      const read = texts(csvGrid(text)).flat().join('');
      for (const letter of ['甲', '7', '≥', '。']) expect(count(read, letter)).toBe(count(text, letter));
    }),
  );
});

test('what is written by the rules is read as it was', () => {
  const made = (...pieces: readonly string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom('甲', '"', ' 乙', '55"', ...pieces), { maxLength: 4 }).map(each => `x${each.join('')}x`);
  const cell = fc.oneof(made(','), made('\n丙'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), rows => {
      expect(texts(csvGrid(csv(rows)))).toEqual(rows);
    }),
  );
});

test('bars and full-width commas part cells where nothing else does, and a number kept a text is that number', () => {
  expect(texts(csvGrid('甲|3|4\n乙|5|6\n'))).toEqual([
    ['甲', '3', '4'],
    ['乙', '5', '6'],
  ]);
  expect(texts(csvGrid('甲，3，4\n乙，5，6\n'))).toEqual([
    ['甲', '3', '4'],
    ['乙', '5', '6'],
  ]);
  expect(texts(csvGrid('甲,="007"\n乙，丙,8\n'))).toEqual([
    ['甲', '007'],
    ['乙，丙', '8'],
  ]);
});
