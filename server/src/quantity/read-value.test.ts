import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from '../number/read.js';
import { formatDate } from './dates.js';
import { multiplierText } from './multiplier.js';
import { readValue, type ValueContext } from './read-value.js';
import { unitTable } from './units.js';
import type { Amount, Value, WrittenUnit } from './value.js';

const units = unitTable();
const read = (source: string, context: Partial<ValueContext> = {}): Value =>
  readValue(source, { units, unit: undefined, year: 2020, noneIsEmpty: false, ...context });
const signs = { 'at-least': '≥', 'at-most': '≤', equal: '=' } as const;

const amountText = ({ number, multiplier }: Amount): string => number.toFixed() + multiplierText(multiplier);
const unitText = (unit: WrittenUnit | undefined): string =>
  unit ? ` ${unit.text}${unit.from === 'key' ? '(key)' : ''}` : '';
const labelText = (label: string): string => label && ` "${label}"`;

/** A value in short: `≥90 % "合格率"`, `[20..25] ℃`, `2020-12-31`. */
function short(value: Value): string {
  switch (value.kind) {
    case 'quantity': {
      const { comparison } = value;
      return `${comparison ? signs[comparison.direction] : ''}${comparison?.strict ? '!' : ''}${amountText(value.amount)}${unitText(value.unit)}${labelText(value.label)}`;
    }
    case 'range':
      return `[${amountText(value.low)}..${amountText(value.high)}]${unitText(value.unit)}${labelText(value.label)}`;
    case 'date':
      return formatDate(value.date) + labelText(value.label);
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    default:
      return value.kind;
  }
}

/** `source → reading`, apart by `|`. */
const table = (rows: string): readonly (readonly [string, string])[] =>
  rows
    .trim()
    .split(/\s*[|\n]\s*/)
    .map(row => {
      const [source = '', reading = ''] = row.split(' → ');
      return [source, reading];
    });

test.each(
  table(`
  30 → 30 | 30 个 → 30 个 | 1,000 万方 → 1000万 方 | 2176万方 → 2176万 方 | 98.5% → 98.5 % | 530 元/人·月 → 530 元/人·月
  98.5％ → 98.5 ％ | 100 % → 100 % | ３０ 个 → 30 个 | １，０００．５ 万元 → 1000.5万 元 | 220 → 220 | 0 → 0 | -5 ℃ → -5 ℃
  －5℃ → -5 ℃ | +5% → 5 % | 5‰ → 5 ‰ | 3千米 → 3 千米 | 3千瓦 → 3 千瓦 | 3万千瓦 → 3万 千瓦 | 2亿立方米 → 2亿 立方米 | 5百万元 → 5百万 元
  3千万元 → 3千万 元 | 2万 → 2万 | 1.2亿 → 1.2亿 | 580万元 → 580万 元 | 5个百分点 → 5 个百分点 | 5百分点 → 5 百分点 | 138人次 → 138 人次
  90分 → 90 分 | 30分钟 → 30 分钟 | 2小时 → 2 小时 | 12台 → 12 台 | 30 标准箱 → 30 标准箱 | 30标准箱以上 → ≥30 标准箱 | 20000人次 → 20000 人次
  30kg → 30 kg | 5 KM → 5 KM | 100m² → 100 m² | 100m2 → 100 m2 | 60 km/h → 60 km/h | 0.5mg/L → 0.5 mg/L
  30 TEU → 30 TEU | 百分之90 → 90 % | ¥580万 → 580万 元 | 3个月 → 3 个月 | 24月 → 24 月 | 3年 → 3 年 | 10个工作日 → 10 个工作日
  5天 → 5 天 | （30 个） → 30 个 | (30个) → 30 个 | (1,000) → 1000 | 90%。 → 90 % | 30余个 → 30 个 | 530 元/人*月 → 530 元/人*月
  530元／人／月 → 530 元／人／月 | 3 万 元 → 3万 元 | .5% → 0.5 % | 2类 → 2 类 | 30 标准箱/天 → 30 标准箱/天 | 100 元/平方米·月以上 → ≥100 元/平方米·月
  3万人次/年 → 3万 人次/年 | 30左右 → 30 "左右" | 5成 → 5 成 | 10000亩 → 10000 亩 | 1.5万亩 → 1.5万 亩 | 100% → 100 %
  20000万美元 → 20000万 美元
`),
)('numbers and quantities: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each(
  table(`
  认可度 90% → 90 % "认可度" | 合格率达到100% → ≥100 % "合格率" | 满意度≥90% → ≥90 % "满意度" | 完成 30 个 → 30 个 "完成"
  合格率：90% → 90 % "合格率" | 合格率为90% → 90 % "合格率" | 30个企业 → 30 个 "企业" | ≥合格率90% → ≥90 % "合格率"
  2020年完成30个 → 30 个 "2020年完成" | G6 二期完成30个 → 30 个 "G6 二期完成" | T4项目 90% → 90 % "T4项目" | 5G基站 30 个 → 30 个 "5G基站"
  PM2.5 ≤ 35 → ≤35 "PM2.5" | 财预〔2020〕10号落实90% → 90 % "财预〔2020〕10号落实" | 《2020年12项工作》完成率 90% → 90 % "《2020年12项工作》完成率"
  1050人（其中女性500人） → 1050 人 "（其中女性500人）" | 95.5%（191/200） → 95.5 % "（191/200）" | 满意度 90 → 90 "满意度" | 参加人数1200 → 1200 "参加人数" | 收到12345热线投诉3件 → 3 件 "收到12345热线投诉" | 《条例》3部 → 3 部 "《条例》"
  完成300标准箱 → 300 标准箱 "完成" | 2020年12月底前完成30个 → 30 个 "2020年12月底前完成" | 杜绝事故，整改率100% → 100 % "杜绝事故，整改率"
`),
)('labels: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each(
  table(`
  ≥30 → ≥30 | ≧30 → ≥30 | >=30 → ≥30 | ＞＝30 → ≥30 | ＞＝３０ 个 → ≥30 个 | > = 30 → ≥30 | >  =30 → ≥30 | <  = 30 → ≤30
  不少于每年30次 → ≥30 次 "每年" | =>30 → ≥30 | >30 → ≥!30 | ＞30 → ≥!30 | ≥ 90 % → ≥90 % | 不少于30个 → ≥30 个 | 不低于 90% → ≥90 %
  至少30 → ≥30 | 达到30 → ≥30 | 30以上 → ≥30 | 98%以上 → ≥98 % | 30个及以上 → ≥30 个 | 30 个 以上 → ≥30 个 | 高于30 → ≥!30
  超过30 → ≥!30 | 大于30 → ≥!30 | 大于等于30 → ≥30 | 大于或等于30 → ≥30 | 不小于30 → ≥30 | 不得低于30% → ≥30 % | 达到30个以上 → ≥30 个
  满意度达90% → ≥90 % "满意度" | 90%（含）以上 → ≥90 % | 90%以上（含） → ≥90 % | 90%以上（含90%） → ≥90 % | 30个以内（含30个） → ≤30 个 | 30个（含30个）以上 → ≥30 个 | 至少达到90% → ≥90 % | ＞＝９８．５％ → ≥98.5 ％ | ≤30 → ≤30
  ≦30 → ≤30 | <=30 → ≤30 | ＜＝30 → ≤30 | =<30 → ≤30 | <30 → ≤!30 | ＜30 → ≤!30 | 不超过30天 → ≤30 天 | 不高于30 → ≤30
  不多于30 → ≤30 | 至多30 → ≤30 | 控制在30天以内 → ≤30 天 | 控制在 580 万元 以内 → ≤580万 元 | 成本控制在580万元以内 → ≤580万 元 "成本"
  30天以内 → ≤30 天 | 30以内 → ≤30 | 30天之内 → ≤30 天 | 30以下 → ≤30 | 30个及以下 → ≤30 个 | 低于30 → ≤!30 | 小于30 → ≤!30
  少于30 → ≤!30 | ≤30分钟 → ≤30 分钟 | 小于等于30 → ≤30 | 不得超过30 → ≤30 | 未超过30 → ≤30 | 30日内 → ≤30 日 | 以内30 → 30 "以内"
  30%以内(含) → ≤30 % | 控制在30%以上 → ≥30 % | 未达到90% → ≤!90 % | ≤0起 → ≤0 起 | 12月以内 → ≤12 月 | =12台 → =12 台 | ＝12 → =12
  ═12 → =12 | 等于12 → =12 | ==12 → =12 | ﹥5 个 → ≥!5 个 | ﹤5 → ≤!5 | ⩾5% → ≥5 % | ⩽5 → ≤5 | ﹦100 % → =100 % | 》5 个 → ≥!5 个 | 《5 个 → ≤!5 个
  不发生事故超过2起 → ≤2 起 | 未出现投诉多于3件 → ≤3 件 | 全市前3名 → ≤3 名 "全市" | 前20% → ≤20 % | 提前3天 → 3 天 "提前" | 目前30个 → 30 个 "目前"
  》=5 → ≥5 | ＞＝ 95 → ≥95 | 大于等于95% → ≥95 %
`),
)('comparisons: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each(
  table(`
  5km-10km → [5..10] km | 10kWh-20kWh → [10..20] kWh | 100m~1km → [100..1000] m | 30分钟~2小时 → [30..120] 分钟 | 5km-8000m → [5000..8000] m | 20~25℃ → [20..25] ℃ | 20-25 → [20..25] | 20～25 → [20..25] | 5至10 → [5..10] | 5到10次 → [5..10] 次
  20%-25% → [20..25] % | [5, 10) → [5..10] | (5,10] → [5..10] | ［5，10） → [5..10] | (5,10) → [5..10]
  [5,100) → [5..100] | [1,000, 2,000] → [1000..2000] | [5%, 10%) → [5..10] % | [5, 10) 天 → [5..10] 天
  [-5,5] → [-5..5] | 介于20和25之间 → [20..25] | 介于 20℃ 与 25℃ 之间 → [20..25] ℃ | 20至25之间 → [20..25] | 20 — 25 → [20..25]
  20——25 → [20..25] | 20℃~25℃ → [20..25] ℃ | 20℃~25 → [20..25] ℃ | -5~5 → [-5..5] | -5℃~-1℃ → [-5..-1] ℃
  10-20万元 → [10万..20万] 元 | 10万-20万元 → [10万..20万] 元 | 温度控制在20~25℃ → [20..25] ℃ "温度" | 温度 20-25 ℃ → [20..25] ℃ "温度"
  ≥20%且≤25% → [20..25] % | ≤25%，≥20% → [20..25] % | 20%以上25%以下 → [20..25] % | 90%≤X≤100% → [90..100] % "X"
  90%＜合格率<=100% → [90..100] % "合格率" | 100%≥X≥90% → [90..100] % "X" | 5个≤X<10个 → [5..10] 个 "X" | 不低于20且不高于25 → [20..25]
  25-20 → [25..20] | ２０～２５ → [20..25] | 2020-2021个 → [2020..2021] 个 | 20%～25% → [20..25] %
`),
)('ranges: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each(
  table(`
  “30 → 30 | ‘95% → 95 % | 「≥30 次 → ≥30 次 | （30 → 30 | (95% → 95 % | 30） → 30 | 30 次) → 30 次 | 95%” → 95 %
`),
)('half of a pair of quotes or brackets: %s reads %s', (source, expected) =>
  expect(short(read(source))).toBe(expected),
);

test.each(['93.l%', 'l2月底前', '5〇小时', '1O0 个'])(
  '%s, with a letter for a digit, is no number and no day',
  source => expect(read(source).kind).toBe('text'),
);

test.each(
  table(`
  2020-12-31 → 2020-12-31 | 2020年12月底前 → 2020-12-31 | 12月底之前 → 2020-12-31 | 月末 → 2020-12-31 | 年底 → 2020-12-31
  12月上旬 → 2020-12-10 | 12月中旬 → 2020-12-20 | 2018年10月 → 2018-10-31 | 2020.12.31 → 2020-12-31
  2020/12/31 → 2020-12-31 | 2020年12月31日前 → 2020-12-31 | 12月31日前 → 2020-12-31 | 2020年底前 → 2020-12-31
  2020年底前完成 → 2020-12-31 "完成" | 2020年6月中旬 → 2020-06-20 | 12月底 → 2020-12-31 | 12月末 → 2020-12-31 | 上旬 → 2020-12-10
  中旬 → 2020-12-20 | ２０２０－１２－３１ → 2020-12-31 | ２０２０年１２月３１日 → 2020-12-31 | 2020 年 12 月 31 日 → 2020-12-31
  2020-12 → 2020-12-31 | 2020/6 → 2020-06-30 | 2020年2月 → 2020-02-29 | 2021年2月底 → 2021-02-28 | 2000年2月 → 2000-02-29
  1900年2月 → 1900-02-28 | 2020年第四季度 → 2020-12-31 | 第三季度末 → 2020-09-30 | 四季度末 → 2020-12-31 | 2020年上半年 → 2020-06-30
  年底前 → 2020-12-31 | 年底前完成 → 2020-12-31 "完成" | 2020年年底 → 2020-12-31 | 2020年末 → 2020-12-31 | 2020年内 → 2020-12-31
  2020年12月31日之前 → 2020-12-31 | 2020年12月31日以前完成 → 2020-12-31 "完成" | 10月 → 2020-10-31 | 10月份 → 2020-10-31
  6月30日 → 2020-06-30 | 2020年10月下旬 → 2020-10-31 | ≤2020-12-31 → 2020-12-31 | 2021-01-15 → 2021-01-15
  2020-12-31前 → 2020-12-31 | 2020年12月前 → 2020-12-31 | 2020年 → 2020-12-31 | 于2020年12月底前完工 → 2020-12-31 "完工"
  2020年12月31日前完成验收 → 2020-12-31 "完成验收" | 2020年12月31日24时前 → 2020-12-31 | 2020年12月31日24时 → 2020-12-31
  12月31日18:00前 → 2020-12-31 | 12月31日下午5点前 → 2020-12-31 | 2020-12-31 24:00前 → 2020-12-31 | 2020年12月31日18时前完成 → 2020-12-31 "完成"
  2020.11 → 2020-11-30 | 2020.6 → 2020-06-30 | 2021.11前 → 2021-11-30 | 2013.11 → 2013.11
`),
)('dates: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each(
  table(`
  是 → yes | 否 → no | yes → yes | No → no | YES → yes | ＹＥＳ → yes
`),
)('yes or no: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each(
  table(`
  — → empty | —— → empty | - → empty | － → empty | / → empty | ／ → empty | ＼ → empty | * → empty | ＊ → empty
  待填 → empty | 未填 → empty | 暂无 → empty
`),
)('nothing: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each(
  table(`
  无 → text | 已完成 → text | 全年无一起安全生产事故 → text | 2个项目3个园区 → text | 一次 → text | 千分之三 → text | T4 → text | G6 二期 → text
  华星 t4 项目 → text | 5G → text | 2020-2021 → text | 2020~2021 → text | 2020-2021年 → text | 2020-2021学年 → text
  2020-02-30 → text | 2020年2月30日 → text | 2020-13 → text | 2020年13月 → text | 13月5日 → text | 财预〔2020〕10号 → text
  《2020年工作计划》 → text | 1,00 → text | 1_000 → text | 0x1F → text | 1e5 → text | NaN → text | 1.2.3 → text
  1:15 → text | 1/3 → text | 20±5℃ → text | ±5% → text | 零下5℃ → text | 健全 → text | ** → text | …… → text
  2020年1月至12月 → text | 1-12月 → text | 2020年1月1日起 → text | 每月10日前 → text | 2020年6月1日至2020年12月31日 → text
  95.5%（180/200） → text | 95%≥ → text | ≥30人，投诉≤3件 → text | 2020.1 → text | 2020年12月31日20时 → text | 低于30%以上 → text | COVID-19 → text | T4-5 → text | 达到GB 3838-2002 Ⅲ类标准 → text | 符合GB3095-2012要求 → text | HJ/T91-2002 → text | 2020年度考核优秀 → text | 不等于5 → text | 3-5-7 → text
  constructor → text | 未收到12345投诉 → text | 收到8888咨询 → text | 完成12345热线办理 → text | 抽查了30 → text | 《90%》 → text | 按第3号文完成 → text
`),
)('texts: %s reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each([
  ['\t30\u3000个 ', '30 个'],
  [' 是 ', 'yes'],
  ['', 'empty'],
  ['  ', 'empty'],
  ['\u3000', 'empty'],
  ['\\', 'empty'],
])('white space and slashes: %j reads %s', (source, expected) => expect(short(read(source))).toBe(expected));

test.each([
  ['30', '个', '30 个(key)'],
  ['≥30', '个', '≥30 个(key)'],
  ['20-25', '℃', '[20..25] ℃(key)'],
  ['[5, 10)', '天', '[5..10] 天(key)'],
  ['580', '万元', '580万 元(key)'],
  ['≤580', '万元', '≤580万 元(key)'],
  ['10~20', '万元', '[10万..20万] 元(key)'],
  ['5亿', '万元', '5亿 元(key)'],
  ['30 家', '个', '30 家'],
  ['90', '%', '90 %(key)'],
  ['不少于30', '标准箱', '≥30 标准箱(key)'],
  ['30', ' ', '30'],
  ['2020-2021', '人', 'text'],
  ['2000~2050', '人', '[2000..2050] 人(key)'],
  ['2020-12-31', '个', '2020-12-31'],
  ['580万', '元', '580万 元(key)'],
  ['3', '万', '3万'],
])('%s with the unit %s reads %s', (source, unit, expected) => expect(short(read(source, { unit }))).toBe(expected));

test('无 is nothing where a number is expected', () =>
  expect(short(read(' 无 ', { noneIsEmpty: true }))).toBe('empty'));

test.each(['12月底', '年底', '6月30日', '月末', '第三季度末'])('%s without a year is a text', source =>
  expect(read(source, { year: undefined }).kind).toBe('text'),
);

test('a unit from the key has an empty place behind the number', () => {
  const value = read('≥ 30', { unit: '万元' });
  expect(value).toMatchObject({
    amount: { slice: { start: 2, end: 4 } },
    unit: { text: '元', slice: { start: 4, end: 4 }, from: 'key' },
  });
});

test('comparisons keep their places', () => {
  const parts = (source: string): readonly string[] => {
    const value = read(source);
    return value.kind === 'quantity'
      ? (value.comparison?.parts ?? []).map(({ start, end }) => source.slice(start, end))
      : [];
  };
  expect(parts('成本控制在 30 万元以内')).toEqual(['控制在', '以内']);
  expect(parts('合格率达到100%')).toEqual(['达到']);
  expect(parts('＞＝ 30')).toEqual(['＞＝']);
  expect(parts('30个及以上')).toEqual(['及以上']);
});

const pieces = [
  '30',
  '1,000',
  '2020',
  '12',
  '.',
  '-',
  '~',
  '—',
  '年',
  '月',
  '日',
  '底',
  '前',
  '≥',
  '＜＝',
  '不',
  '超过',
  '控制在',
  '以内',
  '以上',
  '万',
  '元',
  '个',
  '%',
  '℃',
  '/',
  '·',
  '人',
  '(',
  ')',
  '[',
  ']',
  ',',
  ' ',
  '\u3000',
  '认可度',
  'T',
  'kg',
  '５',
  '．',
  '〔',
  '〕',
  '介于',
  '和',
  '之间',
  '百分之',
  '季度',
  '😀',
  '一',
  '*',
  '\\',
  '+',
  '_',
];
const sources = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(parts => parts.join('')),
);

test('reads any text, and every place lies in it', () =>
  fc.assert(
    fc.property(
      sources,
      fc.option(fc.constantFrom('个', '万元', '%', '  ', '标准箱'), { nil: undefined }),
      (source, unit) => {
        const value = read(source, { unit });
        expect(value.source).toBe(source);
        const ends = value.kind === 'range' ? [value.low, value.high] : [];
        const amounts = value.kind === 'quantity' ? [value.amount] : ends;
        for (const { slice, number, value: all, multiplier } of amounts) {
          expect(0 <= slice.start && slice.start < slice.end && slice.end <= source.length).toBe(true);
          expect(readDecimal(source.slice(slice.start, slice.end))?.value.equals(number)).toBe(true);
          expect(all.equals(number.times(multiplier))).toBe(true);
        }
        const parts = value.kind === 'quantity' ? (value.comparison?.parts ?? []) : [];
        for (const { start, end } of parts) expect(0 <= start && start < end && end <= source.length).toBe(true);
        if ((value.kind === 'quantity' || value.kind === 'range') && value.unit?.from === 'text')
          expect(value.unit.slice.end <= source.length).toBe(true);
      },
    ),
    { numRuns: 5000 },
  ));
