import { expect, test } from 'vitest';
import { layouts } from '../families/index.js';
import { official } from '../layouts/additions.js';
import { exportedText } from './export-testing.js';
import { htmlFragment } from './html-fragment.js';

const indicators = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `        - { 名称: 第${i + 1}段, 权重: 1, 目标值: ≥1 个, 完成值: 1 个, 得分: 1 }`,
  ).join('\n');

const fragment = (count: number, layout = layouts[0]): string => {
  const text = `表式: wuhan-unit\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - 名称: 数量指标\n        指标:\n${indicators(count)}\n`;
  const [exported] = exportedText(text, 'zh-CN', new Map(), { additions: official, layout });
  return htmlFragment(exported?.form as NonNullable<typeof exported>['form']);
};

const count = (text: string, part: string): number => text.split(part).length - 1;

/** How many columns each line of a table has, with what reaches down from above; a line group begins anew. */
function widthsOf(table: string): readonly number[] {
  return table.split(/<\/?(?:thead|tbody)>/).flatMap(group => {
    const open: number[] = [];
    return [...group.matchAll(/<tr class.*?<\/tr>/gs)].map(([line], row) => {
      for (const [, attributes = ''] of line.matchAll(/<t[hd]\b([^>]*)>/g)) {
        const span = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
        for (let down = row; down < row + span('rowspan'); down++) open[down] = (open[down] ?? 0) + span('colspan');
      }
      return open[row] ?? 0;
    });
  });
}

test('a form on one page is one table, without what only pages need', () => {
  const html = fragment(5);
  expect(count(html, '<table')).toBe(1);
  expect(html).not.toMatch(/<thead|<tfoot/);
});

test('a form that runs over has an edge where a page cuts it; its headings are repeated where its indicators go on', () => {
  const parts = (html: string): readonly number[] =>
    ['<table class="grid', '<tfoot>', '<thead>'].map(part => count(html, part));
  expect(parts(fragment(27))).toEqual([1, 1, 0]);
  const many = fragment(60);
  expect(parts(many)).toEqual([2, 2, 1]);
  expect(/<thead>(.*?)<\/thead>/s.exec(many)?.[1]).toMatch(/^\n<tr class="head">.*年度绩效指标.*三级指标.*<\/tr>\n$/);
});

test.each(layouts.map(layout => [layout.id, layout] as const))(
  'what the headings of %s reach down to goes on below them',
  (_, layout) => {
    const below = fragment(60, layout).split('<table class="grid').at(-1) ?? '';
    expect(below).toContain('<thead>');
    expect(new Set(widthsOf(below))).toEqual(new Set([count(below, '<col ')]));
  },
);
