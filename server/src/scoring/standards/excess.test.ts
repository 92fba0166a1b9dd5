import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';

const scoreOf = (target: string, actual: string, sentence: string): string | undefined => {
  const row = { 名称: '甲', 权重: 10, 目标值: target, 完成值: actual, 评分标准: sentence };
  const text = `评分办法: mof-2020\n年度: 2022\n绩效指标:\n  - ${JSON.stringify(row)}\n`;
  return analyze(text, { profile: profileLookup() }).documents[0]?.scorecard.rows[0]?.score.value?.toFixed();
};

test.each([
  ['≤100万元', '110万元', '超支的按超支比例扣分', '9'],
  ['≤100万元', '110万元', '按实际完成比例扣分', undefined],
  ['≤100万元', '110万元', '按比例扣分，扣完为止', undefined],
  ['≥100个', '90个', '按比例扣分', '9'],
])(
  'beside a cost only what lies beyond it is lost in proportion, where that is said: %s, %s, %s',
  (target, actual, sentence, score) => {
    expect(scoreOf(target, actual, sentence)).toBe(score);
  },
);

test.each([
  ['100个', '95个', '在目标值±5%以内得满分，否则不得分', '10'],
  ['90%', '86%', '在目标值±5%以内得满分，否则不得分', undefined],
  ['≤100万元', '103万元', '低于目标值5%以内得满分，否则不得分', undefined],
  ['≥95%', '90%', '得分=（完成率-60%）÷（1-60%）×分值', undefined],
  ['≥100%', '90%', '得分=（完成率-60%）÷（1-60%）×分值', '7.5'],
])(
  'beside a target of another percentage nobody says of what a share is one: %s, %s, %s',
  (target, actual, sentence, score) => {
    expect(scoreOf(target, actual, sentence)).toBe(score);
  },
);
