import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { holdAgainst } from './against.js';

const form = `评分办法: mof-2020
项目名称: 灌区维修工程
年度: 2027
预算执行: { 年初预算数: 900, 预算数: 860.5, 执行数: 735.3, 明细: [{ 名称: 财政拨款, 预算数: 700, 执行数: 690 }, { 名称: 其他资金, 预算数: 160.5, 执行数: 45.3 }] }
绩效指标:
  - 名称: 产出指标
    权重: 60
    指标:
      - { 名称: 整治渠道长度, 权重: 20, 目标值: ≥12000 米, 完成值: 12345 米 }
      - { 名称: 培训人次, 权重: 20, 目标值: 100~120 人次, 完成值: 90 人次 }
      - { 名称: 完工时间, 权重: 20, 目标值: 2027年10月底前, 完成值: 2027年9月20日 }
  - 名称: 满意度指标
    权重: 30
    指标:
      - { 名称: 群众满意度, 权重: 30, 目标值: ≥85%, 完成值: 91% }
`;
const analysis = analyze(form, { profile: profileLookup() });
const hold = (text: string): readonly string[] =>
  holdAgainst(analysis, { file: '报告.md', lines: [text] }, '表.perf.yaml', 'zh-CN').map(
    ({ message }) => message.split('：“')[0] ?? '',
  );

test.each([
  ['a fund with its own rate', '财政拨款预算700万元，支出690万元，执行率98.57%。'],
  ['a fund that the form does not list', '水泵采购预算320万元，执行300.5万元，执行率93.9%。'],
  ['basic expenditure told in three clauses', '基本支出预算100万元，支出90万元，执行率90%。'],
  ['the whole behind its funds', '其中财政拨款700万元，其他资金160.5万元，执行735.3万元，执行率85.45%。'],
  ['what the budget was cut by', '预算调减39.5万元，调整后预算数860.5万元。'],
  ['a project named like a part', '灌区维修工程预算860.5万元，执行735.3万元，执行率85.45%。'],
  ['the bound of a grade', '自评得分96.55分，评为“优”（90分以上）。'],
  ['another party’s score', '第三方评价得分92.1分，等级为良。'],
  ['a sample', '抽查了120米整治渠道长度，合格118米。'],
  ['what was not reached', '整治渠道长度：因故未能实现 12000 米全部完工，群众满意度未做到 100% 满意。'],
  ['matters that are no rows', '完成2项重点工作，完成三项任务。'],
  ['a range in another scale', '培训人次目标为0.01至0.012万人次。'],
  ['a fund told in four clauses', '其中财政拨款预算700万元，执行690万元，结余10万元，执行率98.57%。'],
  ['a fund’s spending behind its adjusted budget', '财政拨款预算700万元，调整后700万元，执行690万元。'],
  ['what is compared with another year', '与2026年执行数901.2万元相比减少，整治渠道长度比2026年15000米减少。'],
  ['the target of the region', '群众满意度省定目标为88%。'],
  ['the worst of several', '群众满意度91%，最低的一个镇仅达到83%。'],
  ['what is hoped for', '群众满意度力争达到95%。'],
  ['the month of the target', '完工时间目标为2027年10月底前，实际2027年9月20日完工。'],
  ['a part that is named beside the rate', '执行率85.45%，其中县本级执行率91.2%，各镇执行率70.3%。'],
  ['an amount of another level', '县级安排资金560万元，上级下达资金300万元。'],
  ['the budget that was passed', '执行数未超过预算数860.5万元。'],
  ['what two parts come to', '材料支出400万元，人工支出200万元，合计600万元。'],
  ['what was saved of a part', '招标节约资金11.2万元。'],
])('%s is no slip', (_, sentence) => {
  expect(hold(sentence)).toEqual([]);
});

test.each([
  ['财政拨款预算700万元，支出690万元，执行率89.57%。', '预算执行率写的是 89.57%'],
  ['灌区维修工程预算860.5万元，执行735.3万元，执行率84.55%。', '预算执行率写的是 84.55%'],
  ['财政拨款预算700万元，调整后700万元，执行680万元。', '“财政拨款”的金额写的是 680万元'],
  ['项目资金总额865万元。', '预算数写的是 865万元'],
  ['年度目标：整治渠道长度达到13000米，群众满意度达到85%以上。', '“整治渠道长度”的目标值写的是 13000米'],
  ['最终得分：94.65。', '总分写的是 94.65'],
  ['总体评分94.65分。', '总分写的是 94.65分'],
  ['自评结论：优，得分94.65分。', '总分写的是 94.65分'],
  ['三级指标七项。', '指标项数写的是 7项'],
  ['四项完成，未完成零项。', '完成目标的项数写的是 4项'],
  ['培训人次目标100至130人次。', '“培训人次”的目标值写的是 100至130'],
  ['完工时间目标为2027年11月底前。', '“完工时间”的日期写的是 2027年11月'],
  ['县财政安排渠道维修资金863.5万元。', '预算数写的是 863.5万元'],
  ['累计投入1850万元，其中2026年900万元、2027年735.8万元。', '执行数写的是 735.8万元'],
  ['下达资金860.5万元，使用735.3万元，节约资金125.5万元。', '结余写的是 125.5万元'],
  ['材料支出400万元，人工支出335.3万元，合计738.3万元。', '执行数写的是 738.3万元'],
  ['执行数约735万元（7,353,003元）。', '执行数写的是 7,353,003元'],
  ['支出735.3万元，为预算的84.45%。', '预算执行率写的是 84.45%'],
])('%s', (sentence, slip) => {
  expect(hold(sentence)).toEqual([expect.stringContaining(slip)]);
});
