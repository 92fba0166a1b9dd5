import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { renderSelfReport } from '../self-report/self-report.js';
import { holdAgainst } from './against.js';

const form = `评分办法: mof-2020
单位名称: 县公路中心
项目名称: 农村公路养护
年度: 2027
预算执行: { 预算数: 860, 执行数: 850 }
绩效指标:
  - 名称: 产出指标
    权重: 50
    指标:
      - { 名称: 养护里程, 权重: 30, 目标值: ≥700 公里, 完成值: 721 公里 }
      - { 名称: 修补时间, 权重: 20, 目标值: ≤48小时, 完成值: 50小时, 偏差: 汛期中断 12 天 }
  - 名称: 效益指标
    权重: 30
    指标:
      - { 名称: 事故, 权重: 30, 目标值: ≤0起, 完成值: 0起 }
  - 名称: 满意度指标
    权重: 10
    指标:
      - { 名称: 群众满意度, 权重: 10, 目标值: ≥85%, 完成值: 91% }
`;
const analysis = analyze(form, { profile: profileLookup() });
const report = String(await renderSelfReport('md', analysis));
const hold = (text: string) =>
  holdAgainst(analysis, { file: '报告.md', lines: text.split('\n') }, '表.perf.yaml', 'zh-CN');

test('a report made from the form says nothing else than the form', () => {
  expect(hold(report).map(({ message }) => message)).toEqual([]);
});

test.each([
  '同期北城区养护里程 690 公里，自评 97.2 分。',
  '南湖区执行率 91%，群众满意度 89%。',
  '养护里程 721 公里（东片区 400 公里，西片区 321 公里）。',
  '养护里程和桥梁长度分别为 700 公里、21 公里。',
  '年中追加预算 60 万元，核减县级资金预算 12 万元。',
  '修补时间 50 小时，2 处因汛期中断。',
  '路灯维护项目自评得分 88.6 分，等级为良。',
  '邻县同类项目养护里程 690 公里。',
  '纳入自评的项目 3 个，预算合计 6920 万元，平均得分 95.8 分。',
  '各镇平均执行率 93.5%。',
  '养护里程 721 公里，达到省定 650 公里的标准。',
  '预算执行率98.84%；自评得9.88分。',
  '产出、效益、满意度指标分别得49.2分、30分、10分，合计得99.08分。',
  '养护里程、桥梁长度和修补时间分别为721公里、21公里、50小时。',
  '养护里程超目标700公里的3%。',
  '养护里程：东片区400公里，西片区321公里，合计721公里。',
  '三年累计养护里程2100公里。',
  '两项合计扣0.3分。',
  '养护里程721公里，3个标段共节约15公里。',
  '产出、效益、满意度三类指标分别得分49.2分、30分、10分。',
])('%s accuses nobody', text => expect(hold(text)).toEqual([]));

test.each([
  ['预算执行率98.84%；自评得9.83分。', '预算执行的得分写的是 9.83分'],
  ['产出、效益、满意度指标分别得49.2分、30分、9分。', '“满意度指标”的得分写的是 9分'],
  ['产出、效益指标得分分别为49.3分和30分。', '“产出指标”的得分写的是 49.3分'],
  ['养护里程、修补时间分别为721公里、52小时。', '“修补时间”的完成值写的是 52小时'],
  ['养护里程：东片区400公里，西片区321公里，合计724公里。', '“养护里程”的完成值写的是 724公里'],
  ['养护里程700公里（目标700公里）。', '“养护里程”的完成值写的是 700公里'],
  ['养护里程700公里，比目标700公里多21公里。', '“养护里程”的完成值写的是 700公里'],
  ['修补时间50小时，主要因为汛期；得19.5分。', '“修补时间”的得分写的是 19.5分'],
  ['养护里程、事故两项均得满分，分别为30分、20分。', '“事故”的得分写的是 20分'],
  ['自评99.08分，良。', '等级写的是 良'],
  ['自评总分99.08分，其中产出49.5分。', '“产出指标”的得分写的是 49.5分'],
])('%s', (sentence, slip) => {
  expect(hold(sentence).map(({ message }) => message)).toEqual([expect.stringContaining(slip)]);
});

test('what stands below the heading of another project is about that one', () => {
  const other = '（二）桥梁加固工程\n1.资金情况\n预算数300万元，执行数280万元，执行率93%，自评得分88分，等级为良。';
  expect(hold(other)).toEqual([]);
  expect(hold(`${other}\n（三）农村公路养护项目\n执行数840万元。`)).toHaveLength(1);
  expect(hold('（二）农村公路养护项目\n预算数300万元，执行数280万元。')).toHaveLength(2);
});

test('in a file of several forms a sentence that names a project is about its form alone', () => {
  const second = form
    .replace('农村公路养护', '桥梁加固')
    .replace('预算数: 860, 执行数: 850', '预算数: 300, 执行数: 280');
  const both = analyze(`${form}---\n${second}`, { profile: profileLookup() });
  const holdBoth = (text: string) =>
    holdAgainst(both, { file: '报告.md', lines: text.split('\n') }, '表.perf.yaml', 'zh-CN').length;
  expect(holdBoth('桥梁加固项目预算300万元，农村公路养护项目预算860万元。')).toBe(0);
  expect(holdBoth('桥梁加固项目：预算860万元。')).toBe(1);
  expect(holdBoth('（一）桥梁加固项目\n执行数850万元。')).toBe(1);
});

test('自评得分 behind the budget’s rate is the total where it is that, or more than the budget has to give', () => {
  const said = (score: string): readonly string[] =>
    hold(`预算执行率 98.84%，自评得分 ${score} 分，等级为优。`).map(({ message }) => message.split('：')[0] ?? '');
  expect(said('99.08')).toEqual([]);
  expect(said('9.88')).toEqual([]);
  expect(said('95')).toEqual(['报告里总分写的是 95分，表中是 99.08 分']);
  expect(said('9.5')).toEqual(['报告里预算执行的得分写的是 9.5分，表中是 9.88 分']);
});

const slips: readonly (readonly [string, string])[] = [
  ['预算数860万元', '预算数880万元'],
  ['执行数850万元', '执行数85万元'],
  ['预算执行率98.84%，预算', '预算执行率98.48%，预算'],
  ['预算执行得9.88分', '预算执行得9.98分'],
  ['（满分10分）', '（满分20分）'],
  ['三级指标4项', '三级指标5项'],
  ['完成目标3项', '完成目标4项'],
  ['未完成1项', '未完成2项'],
  ['产出指标共2项', '产出指标共3项'],
  ['满分50分', '满分40分'],
  ['目标值≥700公里', '目标值≥720公里'],
  ['实际完成721公里', '实际完成712公里'],
  ['721公里，得30分', '721公里，得29分'],
  ['得19.2分。\n', '得19.8分。\n'],
  ['实际为91%', '实际为95%'],
  ['总分99.08分', '总分99.8分'],
  ['等级为“优”', '等级为“良”'],
  ['预算执行率98.84%，未', '预算执行率89.84%，未'],
  ['扣0.8分', '扣0.9分'],
  ['效益指标共1项', '效益指标共2项'],
];

test.each(slips)('%s, slipped to %s, is found with its sentence and place', (right, slip) => {
  expect(report).toContain(right);
  const found = hold(report.replace(right, slip));
  expect(found).toHaveLength(1);
  const [related] = found[0]?.related ?? [];
  const line = report.replace(right, slip).split('\n')[related?.range.start.line ?? -1];
  expect(line?.slice(related?.range.start.character, related?.range.end.character)).toBe(related?.message);
  expect(found[0]?.message).toContain(related?.message);
});

test('other years, rounded numbers, other units and a full score are no slips', () => {
  const others =
    '2026 年执行率 70%。\n预算数 0.086 亿元，执行率 98.8%。\n养护里程：目标值 700 公里以上，实际完成 72.1 万米。\n总分 100 分。\n自评总分 99.1 分。';
  expect(hold(others).map(({ message }) => message)).toEqual([]);
});
