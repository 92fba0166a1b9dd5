import { expect, test } from 'vitest';
import { importGrids } from './import-form.js';
import { readGrids } from './read-grids.js';
import { sheet } from './pages-testing.js';

const head = ['2023年度项目支出绩效自评表|<|<|<|<|<|<', '项目名称|图书配送|<|<|<|<|<'];
const heads = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';
const first = '产出指标|数量指标|配送册数|≥5万册|5.2万册|50|50';
const rest = ['效益指标|社会效益指标|借阅人次|≥30万人次|31万人次|40|40', '总分|<|<|<|<|90|90'];

/** Sheets of one workbook. */
async function readSheets(...sheets: readonly (readonly string[])[]) {
  const read = await Promise.all(sheets.map(rows => readGrids(new TextEncoder().encode(sheet(rows)), 'form.csv')));
  const got = importGrids({ grids: read.flatMap(each => ('grids' in each ? each.grids : [])), warnings: [] }, 'zh-CN');
  if ('failure' in got) throw new Error(got.failure['zh-CN']);
  return got;
}

test('a form that goes on in the next sheet is one, whether its headings are said again or not', async () => {
  for (const again of [[], [heads]]) {
    const { documents, rows, text, kept } = await readSheets([...head, heads, first], [...again, ...rest]);
    expect([documents.length, rows, kept]).toEqual([1, 2, []]);
    expect(text).toMatch(/^总分: 90$/m);
  }
});

test('a sheet under a title of its own, or behind a total, is another form', async () => {
  expect((await readSheets([...head, heads, first, ...rest], [heads, ...rest])).documents).toHaveLength(2);
  expect((await readSheets([...head, heads, first], [...head, heads, ...rest])).documents).toHaveLength(2);
});
