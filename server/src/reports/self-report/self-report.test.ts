import { assert, expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { renderSelfReport } from './self-report.js';

const form = `评分办法: mof-2020
单位名称: 县公路中心
项目名称: 农村公路养护
年度: 2027
预算执行: { 预算数: 860, 执行数: 850 }
绩效指标:
  - 名称: 产出指标
    权重: 90
    指标:
      - { 名称: 养护里程, 权重: 70, 目标值: ≥700 公里, 完成值: 721 公里 }
      - { 名称: 修补时间, 权重: 20, 目标值: ≤48小时, 完成值: 50小时, 偏差: { 原因: 汛期道路中断, 措施: 增加人手 } }
`;
const analysis = analyze(form, { profile: profileLookup() });

test('a clerk’s sentences with the form’s own numbers, and gaps where it says nothing', async () => {
  const report = await renderSelfReport('md', analysis);
  expect(report).toContain('2027年度预算数860万元，执行数850万元，预算执行率98.84%，预算执行得9.88分（满分10分）。');
  expect(report).toContain('本年度共设三级指标2项，完成目标1项，未完成1项。');
  expect(report).toContain(
    '修补时间：目标值≤48小时，实际为50小时，得19.2分，扣0.8分。原因：汛期道路中断。措施：增加人手。',
  );
  expect(report).toContain('自评总分99.08分，评价等级为“优”。');
  expect(report).toContain('### （二）下一步改进措施\n\n【待补：改进措施】');
  expect(String(report).match(/^## .+/gm)).toHaveLength(5);
});

test('a row that the analysis of the form speaks of has its reason there; the others have a gap', async () => {
  const told = form
    .replace(/, 偏差: \{[^}]*\}/, '')
    .replace('721 公里', '650 公里')
    .replace('绩效指标:', '偏差分析: 汛期道路中断，修补时间超过目标。\n绩效指标:');
  const report = await renderSelfReport('md', analyze(told, { profile: profileLookup() }));
  expect(report).toMatch(/修补时间：.*扣0\.8分。原因见下文分析。/);
  expect(report).toMatch(/养护里程：.*原因：【待补：未完成的原因】/);
});

test('as a page and as a Word file, the same bytes each time', async () => {
  expect(await renderSelfReport('html', analysis)).toContain('<h2>一、基本情况</h2>');
  const [first, second] = [await renderSelfReport('docx', analysis), await renderSelfReport('docx', analysis)];
  expect(first).toEqual(second);
  expect(first.length).toBeGreaterThan(2000);
});

test('a target adjusted during the year is told with the approved one; rows that do not apply are counted and named', async () => {
  const report = await renderSelfReport(
    'md',
    analyze(
      form
        .replace('目标值: ≥700 公里', '目标值: ≥720 公里, 调整后目标值: ≥700 公里')
        .replace('      - { 名称: 修补', '      - { 名称: 桥梁加固, 不适用: 项目移交市级。 }\n      - { 名称: 修补'),
      { profile: profileLookup() },
    ),
  );
  expect(report).toContain('养护里程：目标值≥720公里（年中调整为≥700公里），实际完成721公里，');
  expect(report).toContain('本年度共设三级指标3项，完成目标1项，未完成1项，不适用1项（桥梁加固：项目移交市级）。');
});

test('no number is without its unit, no name with its code, nothing is told twice or as none of several', async () => {
  const own = `评分办法: sichuan-2023
主管部门: 001-县水利局
实施单位: 001001-县水利局
项目名称: 山坪塘整治
年度: 2025
预算执行: { 预算数: 640, 执行数: 640 }
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 整治山坪塘, 权重: 20, 目标值: ≥46 口, 完成值: 46 }
      - { 名称: 合格率, 权重: 20, 目标值: ≥95, 完成值: 98, 计量单位: "%" }
      - { 名称: 完工时间, 权重: 20, 目标值: 2025年11月30日前, 完成值: 2025-11-25 }
      - 名称: 成本指标
        指标:
          - { 名称: 单口成本, 权重: 30, 目标值: 控制良好, 完成值: 控制良好, 达成情况: 达成预期指标 }
存在问题: 无
改进措施: 无
`;
  const report = String(await renderSelfReport('md', analyze(own, { profile: profileLookup() })));
  expect(report).toContain('山坪塘整治由县水利局实施。');
  expect(report).toContain('本年度共设三级指标4项，均完成目标。');
  expect(report).toContain('整治山坪塘：目标值≥46口，实际完成46口，');
  expect(report).toContain('合格率：目标值≥95%，实际为98%，');
  expect(report).toContain('完工时间：目标值2025年11月30日前，实际于2025年11月25日完成，');
  expect(report.match(/单口成本：目标值为“控制良好”，完成情况为“控制良好”/gu)).toHaveLength(1);
  expect(report).toContain('存在问题\n\n无。');
  expect(report).toContain('改进措施\n\n无。');
});

const headingsOf = async (text: string): Promise<readonly string[]> =>
  String(await renderSelfReport('md', analyze(text, { profile: profileLookup() })))
    .split('\n')
    .flatMap(line => (/^(?:#{2,3} |\d\.)/.test(line) ? [line.replace(/^#+ /, '')] : []));

test('each profile has an outline of its own below the five parts, without groups that the form does not have', async () => {
  expect(await headingsOf(form)).toEqual([
    '一、基本情况',
    '（一）项目概况',
    '（二）年度总体目标',
    '二、绩效目标完成情况',
    '（一）资金投入和使用情况',
    '（二）总体绩效目标完成情况',
    '（三）绩效指标完成情况',
    '1.产出指标',
    '（四）自评结论',
    '三、偏离绩效目标的原因和下一步改进措施',
    '（一）偏离绩效目标的原因',
    '（二）下一步改进措施',
    '四、绩效自评结果拟应用和公开情况',
    '五、其他需要说明的问题',
  ]);
  expect(await headingsOf(form.replace('mof-2020', 'wuhan-2020'))).toContain('（三）预算安排和执行情况');
  expect(await headingsOf(form.replace('mof-2020', 'sichuan-2023'))).toContain('（二）存在问题');
  expect(await headingsOf(form.replace('mof-2020', 'yunnan-2020'))).toContain('五、其他需要说明事项');
});

test('an outline of one’s own as it is pasted from a notice: its marks say the level, its words what stands below', async () => {
  const { profile } = profileLookup()('mof-2020') ?? {};
  assert(profile);
  const own = {
    ...profile,
    report: {
      sections: [
        '一、项目概况',
        '二、项目实施及绩效情况',
        '（一）资金使用情况',
        '（二）数量指标和产出指标完成情况',
        '（三）自评得分',
        '第三部分、存在的问题及建议',
        '四、组织实施情况',
      ],
    },
  };
  const report = String(await renderSelfReport('md', analyze(form, { profile: () => ({ profile: own }) })));
  expect(report.match(/^#{2,3} .+/gm)).toEqual([
    '## 一、项目概况',
    '## 二、项目实施及绩效情况',
    '### （一）资金使用情况',
    '### （二）数量指标和产出指标完成情况',
    '### （三）自评得分',
    '## 三、存在的问题及建议',
    '## 四、组织实施情况',
  ]);
  expect(report).toContain('（一）资金使用情况\n\n2027年度预算数860万元');
  expect(report).toContain('产出指标共2项，完成目标1项，未完成1项，满分90分，得89.2分。');
  expect(report).toContain('（三）自评得分\n\n综合评定，自评总分99.08分');
  expect(report).toContain('## 四、组织实施情况\n\n【待补：组织实施情况】');
});

test('what is not known is neither reached nor missed', async () => {
  const targets = form.replace(/, 完成值: [^,}]*/g, '').replace(', 执行数: 850', '');
  const report = String(await renderSelfReport('md', analyze(targets, { profile: profileLookup() })));
  expect(report).toContain('2027年度预算数860万元，执行数【待补：执行数】，预算执行率【待补：执行率】。');
  expect(report).toContain('本年度共设三级指标2项，完成情况【待补：各项完成值】。');
  expect(report).not.toContain('没有偏离');
});

test('days late are told, and the claims are added up only where all rows have one', async () => {
  const late = form
    .replace(
      '目标值: ≤48小时, 完成值: 50小时',
      '目标值: 2027-11-30, 完成值: 2027-12-15, 达成情况: 部分达成预期指标, 得分: 12',
    )
    .replace('执行数: 850 }', '执行数: 850, 得分: 9.88 }');
  const report = async (text: string): Promise<string> =>
    String(await renderSelfReport('md', analyze(text, { profile: profileLookup() })));
  expect(await report(late)).toContain('实际于2027年12月15日完成（逾期15天），得12分，扣8分。');
  expect(await report(late)).not.toContain('各项得分合计');
  expect(await report(late.replace('完成值: 721 公里', '完成值: 690 公里, 得分: 70'))).toContain(
    '表中各项得分合计91.88分',
  );
});

test('a name that ends like a sentence ends none, points of rows that do not apply are not to be had, one row is not “all”', async () => {
  const odd = form
    .replace('县公路中心', '县公路中心；')
    .replace('农村公路养护', '农村公路养护。')
    .replace('产出指标', '产出指标（90 分）')
    .replace(
      '      - { 名称: 修补时间, 权重: 20, 目标值: ≤48小时, 完成值: 50小时',
      '      - { 名称: 修补时间, 不适用: 移交',
    )
    .replace(/, 偏差: .*/, ' }');
  const report = await renderSelfReport('md', analyze(odd, { profile: profileLookup() }));
  expect(report).toContain('# 2027年度农村公路养护绩效自评报告');
  expect(report).toContain('农村公路养护由县公路中心实施。');
  expect(report).toContain('产出指标共1项，已完成目标，满分70分，得70分。');
});

test('a form without rows has neither a total nor a grade', async () => {
  const empty = form.replace(/绩效指标:[^]*/, '绩效指标: []\n');
  const report = await renderSelfReport('md', analyze(empty, { profile: profileLookup() }));
  expect(report).toContain('自评总分【待补：总分】分，评价等级为“【待补：等级】”。');
  expect(report).not.toContain('三级指标0项');
});

test('what stood in July is no result: the draft leaves room for the year’s', async () => {
  const july = analyze(
    form
      .replace('年度: 2027', '年度: 2027\n阶段: 运行监控')
      .replace('执行数: 850 }', '执行数: 430, 明细: [{ 名称: 县级资金, 预算数: 860, 执行数: 430 }] }'),
    { profile: profileLookup() },
  );
  const report = String(await renderSelfReport('md', july));
  expect(report).not.toMatch(/430|721|50小时|未完成 ?1/u);
  expect(report).toContain('县级资金预算数860万元');
  expect(report).toContain('养护里程：目标值≥700公里，实际完成【待补：完成值】');
});

test('a reason that the form gives is told, also of a row that met its target', async () => {
  const more = analyze(
    form
      .replace('完成值: 721 公里 }', '完成值: 721 公里, 偏差: 新接养两条村道 }')
      .replace('目标值: ≥700', '目标值: ≥720, 调整后目标值: ≥700'),
    { profile: profileLookup() },
  );
  expect(String(await renderSelfReport('md', more))).toContain(
    '（年中调整为≥700公里），实际完成721公里，得70分。原因：新接养两条村道。',
  );
});

test('what happens is not completed, a bound is no result, ticks have no actual, and a rate is told as the form writes it', async () => {
  const rows = [
    '{ 名称: 群众投诉, 权重: 20, 目标值: ≤20 件, 完成值: 22 件, 得分: 18.18 }',
    '{ 名称: 覆盖率, 权重: 20, 目标值: ≥90%, 完成值: ≥90%, 得分: 20 }',
    '{ 名称: 报修服务规范化, 权重: 3, 计分方式: { 检查项: [{ 名称: 建立台账, 分值: 3, 符合: 是 }] }, 得分: 3 }',
    '{ 名称: 居民满意度, 权重: 10, 目标值: ≥85%, 完成值: 88.2%, 问卷: { 发放: 500, 有效: 482, 满意: 425 }, 得分: 10 }',
  ];
  const told = analyze(
    `评分办法: mof-2020\n单位名称: 甲局\n年度: 2023\n绩效指标:\n${rows.map(row => `  - ${row}\n`).join('')}`,
    { profile: profileLookup() },
  );
  const report = String(await renderSelfReport('md', told));
  expect(report).toContain('群众投诉：目标值≤20件，实际发生22件，得18.18分');
  expect(report).toContain('覆盖率：目标值≥90%，实际完成【待补：完成值，表中写的是“≥90%”，没有实际数】，得20分');
  expect(report).toContain('报修服务规范化：得3分。');
  expect(report).toContain('居民满意度：目标值≥85%，实际为88.2%，得10分');
});

test('a form without points needs no conclusion where its outline has no heading for one', async () => {
  const transfer = analyze(
    '评分办法: transfer-2021\n实施单位: 某市科技局\n项目名称: 科技发展资金\n年度: 2021\n绩效指标:\n  - { 名称: 支持项目数, 目标值: ≥20项, 完成值: 18项 }\n',
    { profile: profileLookup() },
  );
  expect(await renderSelfReport('md', transfer)).not.toContain('自评结论');
});

test('the execution rate is told as the form writes it, where that is the rate', async () => {
  const withRate = async (rate: string): Promise<string> =>
    String(
      await renderSelfReport(
        'md',
        analyze(form.replace('执行数: 850 }', `执行数: 850, 执行率: ${rate} }`), { profile: profileLookup() }),
      ),
    );
  expect(await withRate('98.8%')).toContain('预算执行率98.8%，预算执行得');
  expect(await withRate('98.9%')).toContain('预算执行率98.84%，预算执行得');
});

test('an attainment stands in the place of an actual; goals without a text are a gap; rows without groups stand below their heading', async () => {
  const told = analyze(
    `评分办法: mof-2020
单位名称: 甲局
年度: 2023
年度目标: [{ 完成: 建成 }, '']
绩效指标:
  - { 名称: 制度健全性, 权重: 50, 目标值: 健全, 达成情况: 部分达成预期指标, 得分: 35 }
  - { 名称: 机制长效性, 权重: 40, 目标值: 长效, 达成情况: 95%, 得分: 38 }
`,
    { profile: profileLookup() },
  );
  const report = String(await renderSelfReport('md', told));
  expect(report).toContain(
    '绩效指标完成情况\n\n制度健全性：目标值为“健全”，完成情况为“部分达成预期指标”，得35分。\n\n机制长效性：目标值为“长效”，达成程度95%，得38分。',
  );
  expect(report).toContain('年度总体目标\n\n【待补：年度绩效目标】');
});

test('an entry that names part of a row is about that row, one about the budget about what was not spent, and none is left out', async () => {
  const entries = `偏差分析:
  - { 指标: 修补时, 原因: 汛期道路中断, 措施: 增加人手 }
  - { 指标: 预算执行率, 原因: 尾款未结算 }
  - { 指标: 桥梁检测, 原因: 招标流标 }
绩效指标:`;
  const told = form.replace(/, 偏差: \{[^}]*\}/, '').replace('绩效指标:', entries);
  const report = String(await renderSelfReport('md', analyze(told, { profile: profileLookup() })));
  expect(report).toContain('未全部执行的原因：尾款未结算。');
  expect(report).toMatch(/修补时间：.*扣0\.8分。原因：汛期道路中断。措施：增加人手。/u);
  expect(report).toContain('桥梁检测：原因：招标流标。');
});
