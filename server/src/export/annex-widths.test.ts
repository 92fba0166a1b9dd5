import { expect, test } from 'vitest';
import { annexWidths } from './annex-widths.js';

const widths = (...rows: readonly (readonly [string, string, string])[]): readonly number[] =>
  annexWidths({
    heading: '补充信息',
    headings: ['所属', '项目', '内容'],
    rows: rows.map(([subject, key, value]) => ({ subject, key, value, source: undefined })),
  });

test('what is said of the whole form alone leaves the first column narrow', () =>
  expect(widths(['', '评分办法', 'wuhan-2020'], ['', '年度', '2020'])).toEqual([10, 10, 100]));

test('names widen it as far as they need, within reason', () => {
  expect(widths(['', '年度', '2020'], ['产出指标 / 数量指标 / 培训人次', '编号', 'C1'])).toEqual([32, 10, 78]);
  expect(widths([`产出指标 / ${'长'.repeat(40)}`, '说明', '有'])).toEqual([44, 10, 66]);
});
