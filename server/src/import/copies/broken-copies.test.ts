import { expect, test } from 'vitest';
import { readCopy as read, rowsOf } from '../testing.js';

const paragraphs = (cells: string): string => cells.split('/').join('\n\n');

test('a cell a paragraph, whose words were broken where the column ended, with blanks where nothing stands', async () => {
  const text = await read(
    paragraphs(
      [
        '部门整体支出绩效自评表/项目名称/河道清淤/年度预/算申请/(万元)/年初/预算数/全年/预算数/全年/执行数/分值/执行率/得分',
        '年度资金总额/80万元/82.5万元/71.77万元/10/86.99%/8.7/一级指标/二级指标/三级指标/年度/指标值/实际/完成值/分值/得分/偏差原因/分析及/改进措施',
        '产出指标/(50)/数量/指标/清淤长度/4.2公里/4.5公里/30/30/ /……/ / / /质量/指标/清淤达标率/95%/96%/20/20/0',
        '效益指标/30分)/社会效/益指标/沿岸积水点/≤3处/2处/30/30/ /满意度/指标/服务对象/满意度指标/村民满意度/90%/93%/10/10/ /总分/100/98.7',
      ].join('/'),
    ),
  );
  expect(rowsOf(text)).toEqual([
    '清淤长度 30 4.2公里 4.5公里 30',
    '清淤达标率 20 95% 96% 20',
    '沿岸积水点 30 ≤3处 2处 30',
    '村民满意度 10 90% 93% 10',
  ]);
  expect(text).toMatch(/年初预算数: 80万元\n +预算数: 82.5万元\n +执行数: 71.77万元\n +执行率: 86.99%\n +得分: 8.7/);
  expect(text).toMatch(/名称: 产出指标\n +权重: 50\n[^]*名称: 效益指标\n +权重: 30\n[^]*总分: 98.7/);
});

test('bars whose headings and labels have a line of their own where a cell was broken', async () => {
  const text = await read(`中央转移支付绿道项目绩效自评表 | |||||||
转移支付(项目)名称 | 绿道项目 | ||||||
资金投入情况 (万元) |
全年预算数(A) | 全年执行数(B) | 预算执行率(B/A×100%) | ||||
年度资金总额: |
| 300 | 260.05 | 86.68% | ||||
其他资金 | |||||||
绩效指标 |
一级 指标 |
二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 | |
产 出 指 标 |
数量指标 | 新建绿道 | ≥12公里 | 10公里 | 拆迁未完 | ||
驿站 | ≥3座 | 3座 | |||
时效指标 | 完工及时率 | 100% | 90% | 雨季停工 | |||
满意度指标 | 服务对象满意度指标 | 游客满意度 | ≥90% | 94% | |||
说明 | 无 | ||||||
`);
  expect(text).toMatch(/预算数: 300\n +执行数: 260.05\n +执行率: 86.68%/);
  expect([...text.matchAll(/名称: (.+)\n +目标值: (.+)\n +完成值: (.+)\n/g)].map(found => found.slice(1))).toEqual([
    ['新建绿道', '≥12公里', '10公里'],
    ['驿站', '≥3座', '3座'],
    ['完工及时率', '100%', '90%'],
    ['游客满意度', '≥90%', '94%'],
  ]);
  expect(text).not.toContain('未能识别');
});

test('the name of a group with points is no indicator, and a row of a name alone is a row', async () => {
  const text = await read(`2023年度数字展厅项目自评表
项目类别 | 1、部门预算项目 ☑ 2、市直专项 | ||||||||
预算执行情况(万元) (20分) | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分 (20分*执行率) | |||||
年度财政资金总额 | 8 | 8 | 100% | 20 | |||||
年度绩效目标1 (80分) | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 | |||
产出指标(40分) | 数量指标 | 展屏数量 | 6块 | 6块 | 20 | ||||
影片更新 | 12部 | 12部 | |||||||
效益指标(30分) | 社会效益 | 方便群众参观 | 全年开放 | 全年开放 | 30 | ||||
带动周边消费 | |||||||||
满意度指标(10分) | 观众 | 现场问卷 | ≥95% | 96% | 10 | ||||
总分 | 80 | |||||||||
`);
  expect(text).toContain('项目类别: 部门预算项目\n');
  expect(text).toMatch(
    /名称: 产出指标\n +权重: 40\n +指标:\n +- 名称: 数量指标\n +指标:\n +- 名称: 展屏数量\n +目标值: 6块/,
  );
  expect(text).toMatch(/- 名称: 社会效益\n +指标:\n +- 名称: 方便群众参观\n[^]*?- 名称: 带动周边消费\n/);
  expect(text).toMatch(/- 名称: 观众\n +指标:\n +- 名称: 现场问卷\n +目标值: ≥95%\n/);
});

test('goals in two lists one behind the other are told apart by their numbers', async () => {
  const text = await read(
    paragraphs(
      '项目支出绩效自评表/项目名称/果园改造/年度总体目标/预期目标/实际完成情况/目标1:改造果园2千亩/目标2:培训果农300人/目标1:改造果园2千亩/目标2:培训果农280人/一级指标/二级指标/三级指标/年度指标值/实际完成值/分值/得分/产出指标/数量指标/改造面积/2千亩/2千亩/50/50/ /培训果农/300人/280人/50/46/ ',
    ),
  );
  expect(text).toMatch(
    /内容: 改造果园2千亩\n +实际完成情况: 改造果园2千亩\n[^]*内容: 培训果农300人\n +实际完成情况: 培训果农280人\n/,
  );
});

test('a bracket in a cell of its own belongs to the label before it, a rate may have no sign, and one numbered choice is no page', async () => {
  const text = await read(
    paragraphs(
      '2022年度项目支出绩效自评表/项目名称/鱼塘改造/项目类别/1、部门预算项目 □ 2、县直专项 ☑/预算执行情况(万元)/(20分)/预算数(A)/执行数(B)/执行率/得分/(20分*执行率)/年度财政资金总额/60/15/25/5/年度绩效目标/(80分)/一级指标/二级指标/三级指标/年初目标值(A)/实际完成值(B)/得分/产出指标(40分)/数量指标/塘口面积(亩)/22.8/22.8/40/效益指标(40分)/社会效益指标/带动农户/30户/30户/40',
    ),
  );
  expect(text).toContain('项目类别: 县直专项\n');
  expect(text).toMatch(/权重: 20\n +预算数: 60\n +执行数: 15\n +执行率: 25\n +得分: 5\n/);
  expect(text).not.toContain('未能识别');
});

test('the money and the goal of a table of targets, a cell a line', async () => {
  const cells =
    '项目支出绩效目标表/(2025年度)/项目名称/龙舟赛/实施单位/甲镇文化站/项目资金/(万元)/年度资金总额:/50.00/其中:财政拨款/45.00/其他资金/5.00/年度/目标/办好一场龙舟赛，带动沿河商铺。/绩效指标/一级/指标/二级指标/三级指标/指标值/产出指标/数量指标/参赛队伍/≥20支/质量指标/赛事完成率/100%/效益指标/社会效益指标/观众人数/≥2万人';
  const text = await read(
    cells
      .split('/')
      .map(cell => `${cell} |`)
      .join('\n'),
  );
  expect(text).toMatch(
    /预算数: 50.00\n +明细:\n +- 名称: 财政拨款\n +预算数: 45.00\n +- 名称: 其他资金\n +预算数: 5.00\n/,
  );
  expect(text).toContain('年度目标:\n  - 办好一场龙舟赛，带动沿河商铺。\n');
  expect([...text.matchAll(/目标值: /g)]).toHaveLength(3);
});

test('what a form is worth is no total where nothing, or something else, was scored', async () => {
  const form = (score: string): string =>
    [
      '一级指标\t二级指标\t三级指标\t指标值\t完成值\t权重\t得分',
      `产出指标\t数量指标\t修桥\t2座\t2座\t60\t${score}`,
      `效益指标\t社会效益指标\t受益人口\t3万人\t3万人\t40\t${score === '' ? '' : '40'}`,
      '合计\t100',
    ].join('\n');
  expect(await read(form(''))).not.toContain('总分');
  expect(await read(form('55'))).not.toContain('总分');
  expect(await read(form('60'))).toContain('总分: 100');
});

test.each([
  [
    'two blank cells behind a name close its row',
    '产出指标\t数量指标\t修渠\t2条\t2条\t30\t30\n方便灌溉\t\t\t\t',
    ['修渠', '方便灌溉'],
  ],
  [
    'a group alone names no row',
    '产出指标\t数量指标\t修渠\t2条\t2条\t30\t30\n成本指标\t\t\t\t\t\n质量指标\t合格率\t90%\t95%\t20\t20',
    ['修渠', '合格率'],
  ],
])('copied rows: %s', async (_, rows, names) => {
  const text = await read(`一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\n${rows}\n总分\t50\t50`);
  expect([...text.matchAll(/名称: (.+)\n(?! +指标:)/g)].map(found => found[1])).toEqual(names);
});

const valuesOf = (text: string): string[] =>
  [...text.matchAll(/名称: (.+)\n(?: +权重: (.+)\n)? +目标值: (.+)\n +完成值: (.+)\n(?: +得分: (.+)\n)?/g)].map(found =>
    found.slice(1).filter(Boolean).join(' '),
  );

test('text run together with a blank where a line of a cell ended: known words are whole, no row becomes the reason of another', async () => {
  const text = await read(
    '2021年度县级专项资金绩效目标自评表专项资金名称农村饮水县级主管部门甲县水利局实施单位水利股项目资金(万元)全年预算数(A)全年执行数(B)执行率(B/A)年度资金总额88.588.5100%其他资金年度 总体 目标年初设定目标全年实际完成情况保障饮水安全农村饮水达标绩 效 指 标一级 指标二级 指标三级指标年度指标 值全年 完成值未完成原因和 改进措施产 出 指 标数量 指标水厂维修到位率100%100%管网抢修及时率95%95%质量 指标水质检测制度严格执 行率100%100%出厂水合格 率98%98%效益 指标社会 效益 指标停水投诉办结率100%100%',
  );
  expect(text).not.toContain('偏差');
  const rows = valuesOf(text);
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows)
    expect([
      '水厂维修到位率 100% 100%',
      '管网抢修及时率 95% 95%',
      '水质检测制度严格执行率 100% 100%',
      '出厂水合格率 98% 98%',
      '停水投诉办结率 100% 100%',
    ]).toContain(row);
});

test('headings parted by blanks head their points, and the total is what stands behind the hundred', async () => {
  const text = await read(
    '项目支出绩效自评表(2020 年度)项目名称戏曲下乡经费主管部门甲县文旅局实施单位甲县剧团项目资金 (万元)年初预算数全年预算数全年执行数分值执行率得分年度资金总额26262610100%10年度 总体 目标预期目标实际完成情况送戏下乡六十场已完成绩 效 指 标一级指标二级指标三级指标年度 指标值实际 完成值分 值得 分偏差原因分析 及改进措施产出指标数量指标送戏场次60场60场2020质量指标演出合格率95%98%2020效益指标社会效益 指标带动观众人数3万人3万人3028满意度 指标服务对象 满意度指 标观众满意度90%95%2020总分10098',
  );
  expect(valuesOf(text)).toEqual([
    '送戏场次 20 60场 60场 20',
    '演出合格率 20 95% 98% 20',
    '带动观众人数 30 3万人 3万人 28',
    '观众满意度 20 90% 95% 20',
  ]);
  expect(text).toContain('总分: 98\n');
});

const togetherWith = (money: string, rows: string): string =>
  `2021年度项目支出绩效自评表项目名称河道保洁经费主管部门甲县水利局实施单位河道所项目资金（万元）年初预算数全年预算数全年执行数分值执行率得分${money}上年结转资金其他资金年度总体目标预期目标实际完成情况河道整洁河道整洁绩效指标一级指标二级指标三级指标指标值实际完成值分值得分产出指标数量指标${rows}`;

test('amounts run together are parted where rate and score follow from them, and their decimals are alike', async () => {
  const money = '年度资金总额8.358.358.3510.00100%10.00其中：当年财政拨款8.358.358.35100%';
  expect(await read(togetherWith(money, '保洁河道条数12条12条5050'))).toContain(
    `预算执行:
  权重: 10.00
  年初预算数: 8.35
  预算数: 8.35
  执行数: 8.35
  执行率: 100%
  得分: 10.00
  明细:
    - 名称: 当年财政拨款
      年初预算数: 8.35
      预算数: 8.35
      执行数: 8.35
      执行率: 100%
`,
  );
});

test.each([
  [' | ', '保洁河道条数 | 12条 | 12条 | 90 | 86', '100 | 96'],
  ['', '保洁河道条数12条12条9086', '10096'],
])('the total behind a section of text is the total, %j between the cells', async (gap, row, total) => {
  const rows = [
    ['项目支出绩效自评表'],
    ['项目名称', '河道保洁经费'],
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', row],
    ['其他需要说明事项', '无', '总分', total, '优'],
  ];
  const text = await read(rows.map(cells => cells.join(gap)).join(gap === '' ? '' : ' |\n| '));
  expect(text).toContain('总分: 96\n等级: 优\n');
  expect(text).toContain('备注: 无');
});

test('amounts that nothing parts and values with points are kept as they stand', async () => {
  const money = '年度资金总额8.3592.123.4510.00100%8.17其中：当年财政拨款8.3592.12';
  const text = await read(togetherWith(money, '保洁费﹦83500元8350010.009.00质量指标合格率﹦100%1002019'));
  expect(text).toContain('年度资金总额8.3592.123.4510.00100%8.17\n');
  expect(text).toContain('其中：当年财政拨款8.3592.12\n');
  expect(text).toContain('83500元8350010.009.00');
});

test.each([
  ['年初指标值', '调整指标值', '巡查频次变动率2030%4否备案率10%'],
  ['指标值', '计量单位', '巡查到位率完成率%'],
])('run together under %s and %s, no value holds another row', async (one, two, row) => {
  const text = await read(
    `项目支出绩效自评表项目名称河湖巡查主管部门甲县水利局实施单位河道所绩效指标一级指标二级指标三级指标${one}${two}实际完成值分值得分产出指标数量指标巡查次数60次60次2020${row}100%100%2020`,
  );
  for (const [, value] of text.matchAll(/^ +(?:目标值|调整后目标值|计量单位): (.+)$/gm))
    expect(value).not.toMatch(/[否率]/);
});

test('a row of the template with a stroke behind its number is passed over', async () => {
  const text = await read(
    '一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\n产出指标\t数量指标\t指标1：修塘\t2口\t2口\t50\t50\n\t\t指标2：/\t/\t/\t\t',
  );
  expect(text).toContain('修塘');
  expect(text).not.toContain('指标2');
});
