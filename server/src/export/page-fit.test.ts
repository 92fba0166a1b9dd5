import { expect, test } from 'vitest';
import type { Form } from '../layouts/form.js';
import { official } from '../layouts/additions.js';
import { exportedText } from './export-testing.js';
import { htmlFragment } from './html-fragment.js';
import { isLong, isTight } from './page-fit.js';

const rows = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `        - { 名称: 甲${i}, 权重: 1, 目标值: ≥1 个, 完成值: 1 个, 得分: 1 }`,
  ).join('\n');

const formWith = (count: number): Form =>
  exportedText(
    `表式: transfer\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - 名称: 数量指标\n        指标:\n${rows(count)}\n`,
    'zh-CN',
    new Map(),
    { additions: official },
  )[0]?.form as Form;

test('a form that is a few lines too long is set tighter, one that is shorter or much longer is not', () => {
  expect([5, 14, 18, 40].map(count => isTight(formWith(count)))).toEqual([false, false, true, false]);
  expect(htmlFragment(formWith(18))).toMatch(/^<article class="form tight"/);
  expect(htmlFragment(formWith(5))).toMatch(/^<article class="form"/);
});

test('the headings of many indicators are to be repeated', () => {
  expect([18, 40].map(count => isLong(formWith(count)))).toEqual([false, true]);
});
