import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { holdAgainst } from './against.js';
import { writtenClauses } from './written-clauses-testing.js';
import { writtenForms } from './written-forms-testing.js';
import { writtenBeside } from './written-beside-testing.js';
import { writtenLists } from './written-lists-testing.js';
import { writtenStyles } from './written-styles-testing.js';
import { writtenTerse } from './written-terse-testing.js';
import { writtenTurned } from './written-turned-testing.js';
import { written } from './written-testing.js';

// Reports as units write them. What stands in ⟨⟩ follows from the form: changed, each is a slip; all other numbers are the report's own.

const reports: readonly (readonly [form: string, report: string])[] = [
  [
    '智造园2020-更正',
    `智造园中心⟨2020⟩年度部门整体绩效自评报告
一、部门概况
武汉光谷智能制造产业园建设服务中心为区直属公益一类事业单位，内设综合办公室等4个科室，现有在编人员12人。
二、预算安排及执行情况
2020年，中心整体支出预算⟨489⟩万元，实际支出⟨367.24⟩万元，预算执行率⟨75.10⟩%。按照评分办法，预算执行情况满分⟨20⟩分，自评得⟨15.02⟩分。
2019年中心整体支出预算为512万元，执行率88%，2020年较上年减少23万元。
三、绩效目标完成情况
2020年度部门整体绩效自评综合得分⟨91.57⟩分，评价等级为“优”。本次自评共设置一级指标⟨2⟩个、二级指标⟨4⟩个、三级指标⟨20⟩个，其中完成年初目标的⟨17⟩个，未完成的⟨3⟩个。
（一）产出指标。产出指标共⟨13⟩项，分值⟨40⟩分，自评得分⟨37.35⟩分。
1.数量指标⟨9⟩项，满分⟨25⟩分，得分⟨23.6⟩分。全年招商接洽企业⟨74⟩个，超过年初目标⟨44⟩个，得⟨3⟩分；走出去招商⟨14⟩次，年初目标⟨10⟩次，得⟨3⟩分；制作园区宣传册⟨1⟩次；安全隐患整改⟨328⟩条，目标⟨220⟩条，得⟨3⟩分；开展应急演练⟨6⟩次；开展专项检查⟨4⟩次，完成全年目标；环境、环保巡查⟨132⟩次，比计划增加⟨32⟩次；党建相关活动次数仅完成⟨3⟩次，年初目标值⟨10⟩次，扣⟨1.4⟩分，得⟨0.6⟩分；全年污水排放量⟨2176⟩万方，是目标值⟨1000⟩万方的2.18倍。
2.质量指标⟨4⟩项，满分⟨15⟩分，得分⟨13.75⟩分。签订亿元以上项目⟨3⟩个，目标⟨4⟩个，完成率⟨75⟩%，得⟨3.75⟩分；亿元以上项目开工率⟨100⟩%；排江水质合格率达到⟨100⟩%，得⟨3⟩分。
（二）效益指标。效益指标满分⟨40⟩分，得⟨39.2⟩分，共⟨7⟩项，其中社会效益指标⟨4⟩项得满分⟨20⟩分。企业污水排放顺畅、园区水质提升目标值⟨100⟩%，完成⟨90⟩%，得⟨7.2⟩分。
四、偏差原因
受疫情影响，上半年集中性党建活动暂停3个月。下一步，计划2021年开展党建活动12次，力争签约项目5个。
五、其他
本报告经2021年5月20日主任办公会审议，参会7人。`,
  ],
  [
    '农村公路养护2022',
    `农村公路日常养护项目⟨2022⟩年度支出绩效自评报告
一、项目基本情况
农村公路日常养护项目由清河县公路养护中心组织实施，2022年全年预算数⟨860.00⟩万元，其中县级财政资金860万元，当年到位860万元，资金到位率100%。截至2022年12月31日，累计执行⟨851.4⟩万元，预算执行率为⟨99.00⟩%，结余⟨8.6⟩万元。
二、自评结论
经自评，项目得分⟨99.5⟩分，自评等次为优。预算执行（⟨10⟩分）得⟨9.9⟩分，成本指标（⟨20⟩分）得⟨20⟩分，产出指标（⟨40⟩分）得⟨39.6⟩分，效益指标（⟨20⟩分）得⟨20⟩分，满意度指标（⟨10⟩分）得⟨10⟩分。
三、绩效指标完成情况分析
1.成本指标。日常养护总成本控制在⟨860⟩万元以内，实际⟨851.4⟩万元，得⟨12⟩分；每公里年养护成本⟨1.18⟩万元/公里，低于⟨1.2⟩万元/公里的目标，得⟨8⟩分。
2.产出指标。全年养护里程⟨721.5⟩公里，完成年度目标的⟨100.21⟩%，得⟨15⟩分。优良中等路率⟨86.2⟩%，比目标值高⟨1.2⟩个百分点，得⟨15⟩分。坑槽修补时间平均为⟨50⟩小时，超出目标⟨2⟩小时，扣⟨0.4⟩分，得⟨9.6⟩分，主要原因是7月连续强降雨。
3.效益指标。全年未发生因养护不到位引发的交通事故，得⟨12⟩分；养护公示牌设置到位，得8分。
4.满意度指标。沿线群众满意度⟨91.5⟩%，发放问卷200份，得⟨10⟩分。
四、存在问题及建议
全年修补坑槽1,260处、清理塌方35处，共出动人员4200人次。下一步拟申请2023年预算900万元。`,
  ],
  [
    '职业技能培训2021',
    `职业技能培训补贴项目⟨2021⟩年度绩效自评报告
一、项目资金情况
项目年度预算⟨320⟩万元，全部为市级财政资金。全年实际支出⟨308.8⟩万元，其中培训补贴⟨270.4⟩万元，师资和教材⟨38.4⟩万元，预算执行率⟨96.5⟩%，得⟨9.65⟩分。
二、绩效目标完成情况
年度内共设定绩效指标⟨7⟩项，其中满分指标⟨5⟩项，扣分指标⟨2⟩项。各项指标完成情况如下：
培训人次年初目标为⟨2000⟩人次，实际培训⟨2120⟩人次，超额完成，得⟨20⟩分；
结业考核合格率目标≥⟨95⟩%，实际⟨93.1⟩%，未达到年初目标，得⟨14.7⟩分，扣⟨0.3⟩分；
补贴发放完成时间为⟨2021⟩年⟨12⟩月⟨20⟩日，早于12月底的目标，得⟨10⟩分；
人均补贴标准⟨1456.6⟩元/人，未超过1600元/人，得⟨5⟩分；
学员半年内就业率达⟨74.5⟩%，高于目标值⟨70⟩%，得⟨20⟩分；
培训管理制度健全性得⟨9.5⟩分，扣⟨0.5⟩分；
学员满意度为⟨94⟩%，得⟨10⟩分。
三、自评结果
产出指标得⟨49.7⟩分，效益指标得⟨29.5⟩分，满意度指标得⟨10⟩分，加上预算执行得分⟨9.65⟩分，自评总分为⟨98.85⟩分，自评结果为优。
2020年该项目自评得分95.2分。`,
  ],
];

const numerals = '一二三四五六七八九';

const grades: Readonly<Record<string, string>> = { 优: '良', 良: '中', Good: 'Fair' };

const slipped = (number: string): string =>
  grades[number] ??
  number
    .replace(
      /([一二三四五六七八九])([^一二三四五六七八九]*)$/u,
      (_, digit: string, rest: string) => (numerals[(numerals.indexOf(digit) + 3) % 9] ?? '') + rest,
    )
    .replace(/(\d)([^\d]*)$/u, (_, digit: string, rest: string) => String((Number(digit) + 3) % 10) + rest);

const stored = [...reports, ...written].map(
  ([form, report]) => [form, readFileSync(`samples/${form}.perf.yaml`, 'utf8'), report] as const,
);
const unstored = [
  ...writtenForms,
  ...writtenBeside,
  ...writtenLists,
  ...writtenClauses,
  ...writtenStyles,
  ...writtenTurned,
  ...writtenTerse,
].map(([form, report]) => [/(?:项目名称|project|单位名称): (.*)/u.exec(form)?.[1] ?? '', form, report] as const);

describe.each([...stored, ...unstored])('a report on %s', (_, form, marked) => {
  const analysis = analyze(form, { profile: profileLookup() });
  const hold = (text: string): readonly string[] =>
    holdAgainst(analysis, { file: '报告.docx', lines: text.split('\n') }, '表.perf.yaml', 'zh-CN').map(
      ({ message }) => message,
    );
  const report = marked.replace(/[⟨⟩]/gu, '');
  const slips = Array.from(marked.matchAll(/⟨([^⟩]+)⟩/gu), ({ 1: number = '', index }) => {
    const before = marked.slice(0, index).replace(/[⟨⟩]/gu, '');
    return before + slipped(number) + report.slice(before.length + number.length);
  });

  test('as it was written, nothing is said', () => {
    expect(hold(report)).toEqual([]);
  });

  test('every number of the form is found when it slips, in the sentence that says it', () => {
    expect(slips.length).toBeGreaterThan(9);
    const unseen = slips.filter(text => hold(text).length === 0);
    expect(unseen).toEqual([]);
  });

  test('the report’s own numbers may be any', () => {
    const own = Array.from(marked.matchAll(/(?<![⟨\d.,])\d[\d,]*(?:\.\d+)?(?![\d⟩])/gu)).filter(
      ({ index }) => !/⟨[^⟩]*$/u.test(marked.slice(0, index)),
    );
    expect(own.length).toBeGreaterThan(2);
    for (const { 0: number, index } of own) {
      const before = marked.slice(0, index).replace(/[⟨⟩]/gu, '');
      expect(hold(before + slipped(number) + report.slice(before.length + number.length))).toEqual([]);
    }
  });
});
