import { describe, expect, test } from 'vitest';
import { failures } from '../cells/failures.js';
import { importGrids } from '../import-form.js';
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

test('headings that lost the line below them hold none of the values of the next row', () => {
  const columns: readonly (readonly [number, readonly string[]])[] = [
    [20, ['三级指标', '修塘']],
    [120, ['指标值', '≥12']],
    [220, ['计量单位', '口']],
  ];
  const cells = columns.flatMap(([x, [heading = '', value = '']]) => [
    { text: heading, x: x + 4, y: 40, width: 40, size: 10 },
    { text: value, x: x + 4, y: 60, width: 20, size: 10 },
  ]);
  const lines = [...ruled([20, 120, 220, 320], [20, 90]), [20, 48, 120, 48] as const];
  const page: PdfPage = {
    width: 400,
    height: 400,
    texts: cells,
    lines: lines.map(([x1, y1, x2, y2]) => ({ x1, y1, x2, y2 })),
    hasImage: false,
  };
  expect(texts(page)).toEqual([
    ['三级指标', '指标值', '计量单位'],
    ['修塘', '≥12', '口'],
  ]);
});

describe('without any drawn line', () => {
  const lefts = [20, 90, 160, 240, 300, 360];
  /** Lines of a cell by its column, in the middle of a row. */
  const cell = (column: number, middle: number, ...lines: readonly string[]): [number, number, string][] =>
    lines.map((line, index) => [lefts[column] ?? 0, middle + (index - (lines.length - 1) / 2) * 14, line]);
  const open = (...cells: readonly [number, number, string][][]): PdfPage => ({
    ...page([], ...cells.flat()),
    lines: [],
  });
  const headings = ['一级指标', '二级指标', '三级指标', '年度指标值', '分值', '得分'].flatMap((heading, column) =>
    cell(column, 60, heading),
  );
  const first = [...cell(2, 100, '新建的林间便', '道的公里数'), ...cell(3, 100, '≥12公里'), ...cell(4, 100, '20')];
  const second = [...cell(2, 140, '验收合格率'), ...cell(3, 140, '≥98%'), ...cell(4, 140, '30'), ...cell(5, 140, '29')];
  const groups = [...cell(0, 117, '产出指标'), ...cell(1, 100, '数量指标'), ...cell(1, 140, '质量指标')];

  test('a line that broke goes on in its cell, a group stands in the middle of its rows, and the rest is kept', () => {
    const found = pdfGrid([
      open(cell(0, 30, '主管部门'), headings, groups, first, second, [...cell(0, 170, '总分'), ...cell(5, 170, '92')]),
    ]);
    expect(found.rows.map(({ cells }) => cells.map(({ column, text }) => `${column} ${text}`))).toEqual([
      ['0 一级指标', '1 二级指标', '2 三级指标', '3 年度指标值', '4 分值', '5 得分'],
      ['0 产出指标', '1 数量指标', '2 新建的林间便道的公里数', '3 ≥12公里', '4 20'],
      ['1 质量指标', '2 验收合格率', '3 ≥98%', '4 30', '5 29'],
      ['0 总分', '5 92'],
    ]);
    expect(found.unread?.map(({ what }) => what['zh-CN'])).toEqual(['主管部门']);
  });

  test.each([
    ['two names beside one number', [...cell(2, 88, '新建便道'), ...cell(2, 112, '修缮便道'), ...cell(4, 100, '20')]],
    [
      'a line that ended before its column',
      [...cell(2, 100, '便道', '路灯'), ...cell(3, 100, '≥12公里'), ...cell(4, 100, '20')],
    ],
    ['a value between two rows', [...first, ...cell(5, 120, '49')]],
    ['points on two lines', [...cell(2, 100, '新建便道'), ...cell(4, 100, '20', '30')]],
  ])('%s are no rows', (_, cells) => {
    const { rows } = pdfGrid([open(headings, groups, cells, second)]);
    expect(rows.filter(({ table }) => table !== undefined)).toEqual([]);
  });

  test('rows without points stand where their names do, and the last group is of all rows that are left', () => {
    const third = [...cell(2, 180, '抽检批次'), ...cell(3, 180, '≥6批')];
    const found = pdfGrid([
      open(
        headings,
        [...cell(0, 117, '产出指标'), ...cell(1, 100, '数量指标'), ...cell(1, 145, '质量指标')],
        first,
        [...cell(2, 140, '验收合格率'), ...cell(3, 140, '≥98%'), ...cell(5, 140, '29')],
        third,
      ),
    ]);
    expect(found.rows.map(({ cells }) => cells.map(({ column, text }) => `${column} ${text}`)).slice(1)).toEqual([
      ['0 产出指标', '1 数量指标', '2 新建的林间便道的公里数', '3 ≥12公里', '4 20'],
      ['1 质量指标', '2 验收合格率', '3 ≥98%', '5 29'],
      ['2 抽检批次', '3 ≥6批'],
    ]);
  });

  test('a form whose rows are not certain says what to do instead', () => {
    const grids = [pdfGrid([open(headings, first.slice(0, 2), second)])];
    expect(importGrids({ grids, warnings: [] }, 'zh-CN')).toEqual({ failure: failures.noLines });
  });
});
