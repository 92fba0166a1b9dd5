import { expect, test } from 'vitest';
import type { PdfPage } from './pdf-content.js';
import { pdfGrid } from './pdf-grid.js';
import { ruled } from './pdf-testing.js';

const page = (ys: readonly number[], ...texts: readonly (readonly [number, number, string])[]): PdfPage => ({
  width: 300,
  height: 400,
  texts: texts.map(([x, y, text]) => ({ text, x, y, width: text.length * 10, size: 10 })),
  lines: ruled([20, 120, 220], ys).map(([x1, y1, x2, y2]) => ({ x1, y1, x2, y2 })),
  hasImage: false,
});

const texts = (...pages: readonly PdfPage[]): string[][] =>
  pdfGrid(pages).rows.map(({ cells }) => cells.map(({ text }) => text));

test('a table that goes on over a page is one, and the points of a group stay with its name', () => {
  expect(
    texts(
      page([300, 380], [24, 340, '产出指标'], [124, 340, '甲']),
      page([20, 60, 100], [24, 40, '(30分)'], [124, 40, '乙'], [124, 80, '丙']),
    ),
  ).toEqual([['产出指标(30分)', '甲'], ['乙'], ['丙']]);
});

test('a line that fills its cell goes on without a break', () => {
  expect(
    texts(page([20, 100], [24, 40, '服务对象满意度指标'], [24, 56, '甲'], [124, 40, '一'], [124, 56, '二'])),
  ).toEqual([['服务对象满意度指标甲', '一\n二']]);
});
