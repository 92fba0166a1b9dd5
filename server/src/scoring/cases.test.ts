import { expect, test } from 'vitest';
import { readEvaluation } from '../language/read.js';
import { Decimal } from '../number/decimal.js';
import { show } from '../number/round.js';
import { builtInProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { parseYaml } from '../yaml/parse.js';
import type { TreeDocument } from '../yaml/tree.js';
import type { RatingContext } from './context.js';
import { rate } from './rate.js';
import type { RatedRow, Scorecard } from './scorecard.js';
import { otherWay } from './what-if.js';

/** Forms published for 2020, a made-up one, and single rows; scores worked out by hand, exact, then half up to two decimals. */

const wuhan = builtInProfile('wuhan-2020') as Profile;
const linear: Profile = { ...wuhan, formulas: { ...wuhan.formulas, exceeded: 'linear' } };
const contextOf = (profile: Profile): RatingContext => ({
  profile,
  stage: 'self-evaluation',
  weighed: true,
  scored: true,
  year: 2020,
  currency: '万元',
  sources: undefined,
});

const score = (text: string, profile = wuhan): Scorecard =>
  rate(readEvaluation(parseYaml(text).documents[0] as TreeDocument), contextOf(profile));
const shown = (value: Decimal | undefined): string => (value ? show(value, 2) : '–');
const computed = (card: Scorecard): Record<string, string> =>
  Object.fromEntries(card.rows.map(({ path, score: { value } }) => [path.at(-1), shown(value)]));
const kinds = (row: RatedRow | undefined): readonly string[] => (row?.facts ?? []).map(({ kind }) => kind);
const find = ({ rows }: Scorecard, name: string): RatedRow | undefined => rows.find(({ path }) => path.at(-1) === name);

/** One row a line: `name | weight | target | actual | claimed, further keys`; a line ending in a colon begins a group: `name weight:`. */
function form(budget: string, table: string): string {
  const rows = table
    .trim()
    .split('\n')
    .map(line => line.trim())
    .map(line => {
      const group = /^(\S+) (\d+):$/.exec(line);
      if (group) return `  - { 名称: ${group[1]}, 权重: ${group[2]}, 指标: [`;
      if (line === 'end') return '    ] }';
      const [name, weight, target, actual, ...rest] = line.split(/ *\| */);
      return `    { 名称: "${name}", 权重: ${weight}, 目标值: "${target}", 完成值: "${actual}"${rest.map(it => `, ${it}`).join('')} },`;
    });
  return `预算执行: ${budget}\n绩效指标:\n${rows.join('\n')}\n`;
}

const reference = form(
  '{ 预算数: 489, 执行数: 367.24, 执行率: 75.1%, 得分: 15.02 }',
  `
  数量指标 25:
  招商接洽企业数量 | 3 | 30 个 | 74 个 | 得分: 3
  走出去招商次数 | 3 | 10 次 | 14 次 | 得分: 3
  制作园区宣传册次数 | 2 | 1 次 | 1 次 | 得分: 2
  安全隐患整改条数 | 3 | 220 | 328 | 得分: 3
  开展应急演练 | 3 | 2 | 6 | 得分: 3
  开展专项检查 | 3 | 4 | 4 | 得分: 3
  环境、环保巡查次数 | 3 | 100 | 132 | 得分: 3
  党建相关活动次数 | 2 | 10 次 | 3 次 | 得分: 0.6
  全年污水排放量 | 3 | 1000 万方 | 2176 万方 | 得分: 3
  end
  质量指标 15:
  签订亿元以上项目 | 5 | 4个 | 3个 | 得分: 5
  亿元以上项目开工率 | 4 | 100% | 100% | 得分: 4
  开展安全培训后的社会反响 | 3 | 认可度 90% | 认可度 100% | 得分: 3
  排江水质合格率 | 3 | 100% | 100% | 得分: 3
  end
  社会效益指标 20:
  引进项目多样性 | 6 | 2类 | 2类 | 得分: 6
  杜绝安全生产事故发生 | 6 | 全年无一起安全生产事故 | 全年无一起安全生产事故 | 得分: 6
  园区环保事故发生率 | 4 | 0 | 0 | 得分: 4
  推动园区党建活动, 打造红色阵地次数 | 4 | 1次 | 3次 | 得分: 4
  end
  可持续影响指标 20:
  园区环境、环保形势稳定性 | 9 | 100% | 100% | 得分: 9
  运营维护微信公众平台、园区活动中心器材次数 | 3 | 1次 | 1次 | 得分: 3
  企业污水排放顺畅、园区水质提升 | 8 | 100% | 90% | 得分: 7.2
  end`,
);

test('the reference form, row by row', () => {
  const card = score(reference);
  const differing = card.rows
    .filter(({ status }) => status === 'differs')
    .map(({ path, score: { value } }) => [path.at(-1), shown(value)]);
  expect(differing).toEqual([['签订亿元以上项目', '3.75']]);
  expect(computed(card)).toMatchObject({
    党建相关活动次数: '0.6',
    全年污水排放量: '3',
    杜绝安全生产事故发生: '6',
    园区环保事故发生率: '4',
    '企业污水排放顺畅、园区水质提升': '7.2',
  });
  expect(find(card, '杜绝安全生产事故发生')).toMatchObject({
    status: 'judged',
    score: { how: { kind: 'judged', band: { low: new Decimal('4.8'), high: new Decimal(6) } } },
  });
  expect(find(card, '园区环保事故发生率')?.direction).toBe('at-most');
});

test('the reference form, its sums', () => {
  const card = score(reference);
  expect(card.groups.map(({ path, sum }) => [path.at(-1), shown(sum.value), shown(sum.claimed)])).toEqual([
    ['数量指标', '23.6', '23.6'],
    ['质量指标', '13.75', '15'],
    ['社会效益指标', '20', '20'],
    ['可持续影响指标', '19.2', '19.2'],
  ]);
  expect([shown(card.indicators.value), shown(card.indicators.claimed)]).toEqual(['76.55', '77.8']);
  expect(card.budget?.rate?.toFixed().slice(0, 10)).toBe('0.75100204');
  expect(card.budget).toMatchObject({ status: 'agrees' });
  expect([card.budget?.score.value, card.total.sum.value].map(value => value && show(value, 7))).toEqual([
    '15.0200409',
    '91.5700409',
  ]);
  expect([shown(card.total.sum.rounded), shown(card.total.sum.claimed), card.grade.computed?.name]).toEqual([
    '91.57',
    '92.82',
    '优',
  ]);
});

test('the reference form, its discharge read as “less is better”', () => {
  const card = score(reference);
  const effect = otherWay(find(card, '全年污水排放量') as RatedRow, 'at-most', card, contextOf(wuhan));
  expect([shown(effect?.row.score.value), shown(effect?.after), effect?.gradeAfter?.name]).toEqual([
    '1.38',
    '89.95',
    '良',
  ]);
});

test('the reference form, with all that was spent on projects as spent', () => {
  expect(shown(score(reference.replace('367.24', '415.93')).total.sum.rounded)).toBe('93.56');
});

test('长江禁捕项目: a comparison is no actual', () => {
  const card = score(
    form(
      '{ 预算数: 1.56, 执行数: 1.56 }',
      `
    产出 40:
    补贴渔船数 | 20 | 6 | 6 | 得分: 20
    渔船补贴发放率 | 10 | 100% | 100% | 得分: 10
    12月底之前完成 | 10 | 100% | 100% | 得分: 10
    end
    满意度 40:
    退捕渔民抽样调查满意度 | 40 | 90% | ≥90% | 得分: 40
    end`,
    ),
  );
  expect(shown(card.budget?.score.value)).toBe('20');
  expect(computed(card)).toEqual({
    补贴渔船数: '20',
    渔船补贴发放率: '10',
    '12月底之前完成': '10',
    退捕渔民抽样调查满意度: '–',
  });
  expect(kinds(find(card, '退捕渔民抽样调查满意度'))).toEqual(['actual-is-comparison']);
  expect([card.total.provisional, shown(card.total.sum.value), card.grade.computed]).toEqual([true, '60', undefined]);
});

test('服务贸易发展资金: scored row by row, whatever its weights sum to', () => {
  const card = score(
    form(
      '{ 预算数: 285.84, 执行数: 285.84 }',
      `
    产出 60:
    服务外包在岸(万美元) | 10 | 20000 | 23333.56
    服务外包离岸(万美元) | 10 | 4500 | 4557.51
    支持企业数量 | 10 | 3 | 3
    企业国际质量提升 | 10 | 有所提升 | 有所提升 | 得分: 8
    预算资金执行率 | 10 | 90% | 100%
    资金拨付及时性 | 10 | 98%以上 | 100%
    end
    效益 40:
    企业把握政治导向 | 20 | 推动走出去 | 已推动 | 得分: 16
    推动走出去 | 20 | 推动走出去 | 已推动
    end`,
    ),
  );
  expect(Object.values(computed(card))).toEqual(['10', '10', '10', '8', '10', '10', '16', '–']);
  expect(find(card, '企业国际质量提升')).toMatchObject({
    score: { how: { band: { low: new Decimal(8), high: new Decimal(10) } } },
  });
  expect(card.indicators.weight?.toFixed()).toBe('100');
});

const hospital = form(
  '{ 预算数: 580, 执行数: 598.56 }',
  `
  产出 40:
  购置设备 | 8 | =12台 | 12台
  培训医务人员 | 6 | ≥150人次 | 138人次
  验收合格率 | 8 | ≥100% | 98.5%
  设备故障率 | 6 | ≤2% | 2.6%
  安装完成时间 | 6 | 2020年12月底前 | 2021-01-15 | 得分: 4.2
  采购总成本 | 6 | ≤580万元 | 598.56万元
  end
  效益 40:
  年检查人次 | 12 | ≥20000人次 | 31250人次
  医疗事故 | 8 | ≤0起 | 1起
  维护制度健全性 | 10 | 健全 | 健全 | 达成情况: 95%
  患者满意度 | 10 | ≥90% | 87.3%
  end`,
);

test('a hospital’s equipment', () => {
  const card = score(hospital);
  expect(Object.values(computed(card))).toEqual(['8', '5.52', '7.88', '4.62', '4.2', '5.81', '12', '0', '9.5', '9.7']);
  expect([shown(card.budget?.score.value), card.budget?.facts.map(({ kind }) => kind)]).toEqual([
    '20',
    ['budget-overspent'],
  ]);
  expect(kinds(find(card, '安装完成时间'))).toEqual(['deadline-missed']);
  expect([
    card.indicators.value && show(card.indicators.value, 4),
    shown(card.total.sum.rounded),
    card.grade.computed?.name,
  ]).toEqual(['67.2293', '87.23', '良']);
});

test('a hospital’s equipment, what exceeds its target scored in proportion to the excess', () =>
  expect(computed(score(hospital, linear))).toMatchObject({ 设备故障率: '4.2' }));

interface Row {
  readonly weight: number;
  readonly target: string;
  readonly actual: string;
  readonly direction: string;
  readonly expected: string;
  readonly facts?: readonly string[];
  readonly profile?: Profile;
}

const numbers: readonly Row[] = [
  { weight: 5, target: '8', actual: '7', direction: '正向', expected: '4.38' },
  { weight: 2, target: '1000', actual: '502.5', direction: '正向', expected: '1.01' },
  { weight: 3, target: '7', actual: '5', direction: '正向', expected: '2.14' },
  { weight: 4, target: '0', actual: '0', direction: '反向', expected: '4' },
  { weight: 4, target: '0', actual: '2', direction: '反向', expected: '0' },
  { weight: 4, target: '0', actual: '5', direction: '正向', expected: '–', facts: ['zero-target'] },
  { weight: 4, target: '10', actual: '0', direction: '反向', expected: '4' },
  { weight: 4, target: '10', actual: '-5', direction: '正向', expected: '0', facts: ['negative-value'] },
  { weight: 10, target: '30', actual: '45', direction: '反向', expected: '6.67' },
  { weight: 10, target: '30', actual: '45', direction: '反向', expected: '5', profile: linear },
];

test.each(numbers)(
  '$weight points, $target → $actual, $direction: $expected',
  ({ weight, target, actual, direction, expected, facts = [], profile = wuhan }) => {
    const card = score(
      `绩效指标: [{ 名称: 行, 权重: ${weight}, 目标值: ${target}, 完成值: ${actual}, 方向: ${direction}, 计量单位: 个 }]`,
      profile,
    );
    expect([shown(card.rows[0]?.score.value), kinds(card.rows[0])]).toEqual([expected, facts]);
  },
);

test('three thirds are shown as 0.33 each and sum to 1', () => {
  const card = score(
    `绩效指标: [${['甲', '乙', '丙'].map(name => `{ 名称: ${name}, 权重: 1, 目标值: 3, 完成值: 1 }`).join(', ')}]`,
  );
  expect([Object.values(computed(card)), card.indicators.rounded?.toFixed()]).toEqual([['0.33', '0.33', '0.33'], '1']);
});

test.each([
  ['≥2次/年', '1次'],
  ['5000元/人', '2500元/人·年'],
])('%s → %s: so many a year are so many in the form of one year', (target, actual) =>
  expect(
    computed(score(`绩效指标: [{ 名称: 行, 权重: 4, 目标值: ${target}, 完成值: ${actual}, 方向: 正向 }]`)),
  ).toEqual({ 行: '2' }),
);

test('a day written in eight figures is a day, and a number where a unit says so', () => {
  const late = score('绩效指标: [{ 名称: 行, 权重: 4, 目标值: 20201231, 完成值: 20210115 }]');
  expect(kinds(late.rows[0])).toContain('deadline-missed');
  const counted = score('绩效指标: [{ 名称: 行, 权重: 4, 目标值: 20201231, 完成值: 20210115, 计量单位: 元 }]');
  expect(computed(counted)).toEqual({ 行: '4' });
});

test.each([
  ['消除56人以上大班额', '全县已无56人以上班级'],
  ['不发生3人以上死亡事故', '未发生3人以上死亡事故'],
  ['杜绝10人以上集体食物中毒', '未发生集体食物中毒'],
  ['全部拆除20吨以下燃煤锅炉', '已全部拆除'],
  ['为65岁以上老人免费体检', '已为全区65岁以上老人免费体检'],
  ['无超过30天未办结信访件', '无'],
])('%s says which things, and not how many: %s is judged', (target, actual) => {
  const card = score(
    `绩效指标: [{ 名称: 行, 权重: 4, 目标值: ${target}, 完成值: ${actual}, 达成情况: 达成预期指标, 得分: 4 }]`,
  );
  expect([card.rows[0]?.direction, shown(card.rows[0]?.score.value), kinds(card.rows[0])]).toEqual([
    'qualitative',
    '4',
    [],
  ]);
});

test.each([
  ['培训300人以上学员', '240人', '3.2'],
  ['30天以内办结', '40天', '3'],
  ['培训300人以上学员', '已完成', '–'],
])('%s is held against %s as a number', (target, actual, expected) =>
  expect(computed(score(`绩效指标: [{ 名称: 行, 权重: 4, 目标值: ${target}, 完成值: ${actual} }]`))).toEqual({
    行: expected,
  }),
);
