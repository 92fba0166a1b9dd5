import { expect, test } from 'vitest';
import { analyzed } from '../../../test/support/engine.js';
import type { Locale } from '../text/locale.js';
import { workedRow } from './worked-row.js';

const linesOf = (target: string, actual: string, sentence: string, locale: Locale): readonly string[] => {
  const row = { 名称: '甲', 权重: 10, 目标值: target, 完成值: actual, 评分标准: sentence };
  const [document] = analyzed(`评分办法: mof-2020\n年度: 2022\n绩效指标:\n  - ${JSON.stringify(row)}\n`).documents;
  const [first] = document?.scorecard.rows ?? [];
  return document && first
    ? workedRow(first, document, locale)
        .steps.slice(0, 2)
        .map(({ text }) => text)
    : [];
};

test.each([
  [
    '≤100万元',
    '110万元',
    '超支的按超支比例扣分',
    '9 = 10 − 10 × 1% × 10（超出 10 %，每 1% 扣分值的 1%）',
    '高于目标值每 1% 扣 分值的 1%，扣到 0',
  ],
  [
    '10场',
    '7场',
    '少1场扣1分，少3场及以上不得分',
    '0（缺 3 场及以上，不得分）',
    '每缺 1 场扣 1 分，缺 3 场及以上不得分，扣到 0',
  ],
  [
    '≤100万元',
    '105万元',
    '不超预算得满分，超预算10%以内得6分，超预算10%以上不得分',
    '6（属于“>100% ≤110%”一档）',
    '≤ 100% 得 10 分，> 100%、≤ 110% 得 6 分，其余得 0 分',
  ],
])('%s, %s, %s is explained in Chinese', (target, actual, sentence, ...lines) => {
  expect(linesOf(target, actual, sentence, 'zh-CN')).toEqual(lines);
});

test('and in English', () => {
  expect(linesOf('10场', '7场', '少1场扣1分，少3场及以上不得分', 'en')).toEqual([
    '0 (3 场 or more missing)',
    'minus 1 point for each 1 场 missing, none where 3 场 or more are missing; down to 0',
  ]);
});
