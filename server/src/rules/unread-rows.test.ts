import { expect, test } from 'vitest';
import { analyzeFiles } from './testing.js';
import { check } from './check.js';
import { unreadRows } from './unread-rows.js';

const comment = (text: string) => ({ text, span: { start: 0, end: text.length }, trailing: false });

test.each([
  '未能识别（第 42 行）：(30分)',
  '未能识别（表 1 第 12 行第 3 列）：巡查河道次数 ≥20次 24次 5 5',
  '未能识别（第 3 行）：管网巡检率%95%100%44否',
  '未能识别（第 7 行）：这一页是图片，没有读入',
  '未能识别（第 9 行）：文字到这里断了，这一行没有读入：巡查及时率 | 1',
  'not read (table 1 row 12 column 3): 巡查河道次数 20 24 5 5',
])('may be a row: %s', text => expect(unreadRows([comment(text)])).toHaveLength(1));

test.each([
  '未能识别（表 1 第 3 行第 2 列）：部门联系人：某某',
  '未能识别（表 1 第 9 行第 8 列）：得分系数(%)：100%　是否核心指标：否',
  '未能识别（第 2 行）：发布时间：2022-08-15 18:21',
  '未能识别（第 1 行）：某县民政局2022年度专项资金自评情况公示，年满18周岁后就读的',
  '未能识别（第 6 行）：一级指标分值原则上为产出50分、效益30分。',
  '未能识别（第 4 行）：划去的文字，没有读入：20 5',
  '请核对（第 12 行）：巡查河道次数 20 24 5 5',
  '巡查河道次数 20 24 5 5',
])('is no row: %s', text => expect(unreadRows([comment(text)])).toHaveLength(0));

const form = (comment: string): string =>
  `评分办法: mof-2020
年度: 2022
预算执行: { 预算数: 100, 执行数: 100 }
${comment}
绩效指标:
  - 名称: 产出指标
    权重: 50
    指标:
      - { 名称: 培训期数, 权重: 30, 目标值: ≥4 期, 完成值: 4 期, 得分: 30 }
  - 名称: 效益指标
    权重: 30
    指标:
      - { 名称: 学员就业率, 权重: 30, 目标值: ≥80%, 完成值: 85%, 得分: 30 }
  - 名称: 满意度指标
    权重: 10
    指标:
      - { 名称: 学员满意度, 权重: 10, 目标值: ≥90%, 完成值: 95%, 得分: 10 }
总分: 100
等级: 优
`;

const findingsIn = (text: string) =>
  check(analyzeFiles(text)).findings.filter(({ rule }) => ['weight-sum', 'total-mismatch'].includes(rule.code));

test('sums of a form with unread rows are told once, as what they may be, and nothing is mended by them', () => {
  const [first, ...more] = findingsIn(form('# 未能识别（表 1 第 12 行第 3 列）：参训人数 200人 216人 20 20'));
  expect(more).toEqual([]);
  expect(first).toMatchObject({ rule: { code: 'weight-sum' }, severity: 'warning' });
  expect(first?.message('zh-CN')).toMatch(/少 20 分。.*导入时另有 1 处没有读出，留在注释里/);
  expect(first?.message('en')).toMatch(/Import left one thing unread/);
  expect(first?.related).toHaveLength(1);
  expect(first?.fixes()).toEqual([]);
});

test('without them both sums are errors as ever', () =>
  expect(findingsIn(form('# 已与财务核对')).map(({ severity }) => severity)).toEqual(['error', 'error']));

test('amounts of the budget that import may have left in a comment are not missing', () => {
  const text = (comment: string): string =>
    `${comment}预算执行: { 权重: 10 }\n绩效指标:\n  - { 名称: 培训, 权重: 90, 目标值: ≥4 期, 完成值: 4 期 }\n`;
  const codes = (comment: string) => check(analyzeFiles(text(comment))).findings.map(({ rule }) => rule.code);
  expect(codes('# 未能识别（第 3 行）：年度资金总额380380100%\n')).not.toContain('missing-key');
  expect(codes('')).toContain('missing-key');
});
