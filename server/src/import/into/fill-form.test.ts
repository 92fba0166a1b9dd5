import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { applyEdits } from '../../text/span.js';
import { fillForm } from './fill-form.js';
import { sayTold } from './say-told.js';

const analysisOf = (text: string) => analyze(text, { profile: profileLookup() });

const fill = (form: string, table: string): { readonly text: string; readonly left: readonly string[] } => {
  const { edits, told } = fillForm(analysisOf(form), analysisOf(table));
  return {
    text: applyEdits(form, edits),
    left: told.filter(({ kind }) => kind !== 'filled').map(each => sayTold(each)['zh-CN']),
  };
};

const head = '评分办法: mof-2020\n项目名称: 农村公路养护\n年度: 2027\n';
const form = `# 县公路中心
${head}批复目标: 目标.perf.yaml
预算执行: { 预算数: 860 } # 已核
绩效指标:
  - 名称: 产出指标
    权重: 90
    指标:
      - { 名称: 养护里程, 权重: 50, 目标值: ≥720 公里 }   # 路况科

      - 名称: 修补时间
        权重: 40
        目标值: ≤48小时 # 不含节假日
        完成值: 待填 # 由养护队报
        得分:
偏差分析:
  - { 指标: 养护里程, 原因: 年中调整 }
`;
const table = `${head}预算执行: { 权重: 10, 预算数: 860, 执行数: 850, 得分: 9.88 }
绩效指标:
  - 名称: 产出指标
    权重: 90
    得分: 83
    指标:
      - { 名称: 养护里程, 权重: 50, 目标值: 720公里以上, 完成值: 721 公里, 得分: 50 }
      - { 名称: 修补 时间, 权重: 40, 目标值: ≤2天, 完成值: 50小时, 得分: 33, 偏差: 汛期 }
偏差分析:
  - { 指标: 修补时间, 原因: 汛期, 措施: 备料 }
总分: 92.88
`;
const filled = `# 县公路中心
${head}批复目标: 目标.perf.yaml
预算执行: { 预算数: 860, 执行数: 850, 得分: 9.88 } # 已核
绩效指标:
  - 名称: 产出指标
    权重: 90
    得分: 83
    指标:
      - { 名称: 养护里程, 权重: 50, 目标值: ≥720 公里, 完成值: 721 公里, 得分: 50 }   # 路况科

      - 名称: 修补时间
        权重: 40
        目标值: ≤48小时 # 不含节假日
        完成值: 50小时 # 由养护队报
        得分: 33
        偏差: 汛期
偏差分析:
  - { 指标: 养护里程, 原因: 年中调整 }
  - { 指标: 修补时间, 原因: 汛期, 措施: 备料 }
总分: 92.88
`;

test('what is blank is filled in, and all else stays to the byte', () => {
  expect(fill(form, table)).toEqual({ text: filled, left: [] });
});

test('a second time changes nothing and tells nothing', () => {
  expect(fill(filled, table)).toEqual({ text: filled, left: [] });
});

test('with other line breaks', () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  expect(fill(crlf(form), table).text).toBe(crlf(filled));
});

test('what differs stays and is told with both values, whatever the table says', () => {
  const other = table
    .replace('721 公里', '712 公里')
    .replace('720公里以上', '700公里以上')
    .replace('执行数: 850', '执行数: 85');
  expect(fill(filled, other)).toEqual({
    text: filled,
    left: [
      '养护里程：目标值 文件里是 ≥720 公里，表里是 700公里以上，没有改动，请核对',
      '养护里程：完成值 文件里是 721 公里，表里是 712 公里，没有改动，请核对',
      '预算执行：执行数 文件里是 850，表里是 85，没有改动，请核对',
    ],
  });
});

test('a row that the form has not is told with all its values; one under another group is found by its name', () => {
  const other = `${head}绩效指标:
  - 名称: 数量指标
    指标:
      - { 名称: 养护里程, 完成值: 721 公里 }
      - { 名称: 绿化里程, 目标值: ≥3 公里, 完成值: 4 公里 }
`;
  const { text, left } = fill(form, other);
  expect(text).toBe(form.replace('≥720 公里 }', '≥720 公里, 完成值: 721 公里 }'));
  expect(left).toEqual(['文件里没有“绿化里程”这一行，没有填入（名称：绿化里程，目标值：≥3 公里，完成值：4 公里）']);
});

describe('another form', () => {
  test.each([
    ['农村公路养护', '城区绿化', '文件的项目名称是“农村公路养护”，表上是“城区绿化”，不是同一张表，没有填入'],
    ['年度: 2027', '年度: 2026', '文件的年度是“2027”，表上是“2026”，不是同一张表，没有填入'],
  ])('%s, in the table %s', (from, to, why) => {
    expect(fill(form, table.replace(from, to))).toEqual({ text: form, left: [why] });
  });

  test('of several forms each takes its own table', () => {
    const second = form.replace('农村公路养护', '城区绿化');
    const { text, left } = fill(`${form}---\n${second}`, table.replace('农村公路养护', '城区绿化'));
    expect(text).toBe(`${form}---\n${filled.replace('农村公路养护', '城区绿化')}`);
    expect(left).toEqual([]);
    expect(fill(`${form}---\n${second}`, table.replace('农村公路养护', '桥梁加固')).left).toEqual([
      '文件里没有“桥梁加固”的自评表，这张表没有填入',
    ]);
  });
});

test('units, currencies and listed words are written as the form has them', () => {
  const english = `profile: mof-2020
year: 2027
currency: 元
budget:
  planned: 8600000
indicators:
  - name: 产出指标
    indicators:
      - name: 培训人次
        weight: 50
        target: ≥200 人次
      - name: 社会反响
        weight: 40
        target: 良好
`;
  const chinese = `年度: 2027
预算执行: { 预算数: 860, 执行数: 850 }
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 培训人次, 目标值: 200, 计量单位: 人次, 完成值: 210 }
      - { 名称: 社会反响, 目标值: 良好, 完成值: 良好, 达成情况: 达成预期指标, 问卷: { 发放: 20, 有效: 20, 满意: 19 } }
`;
  const { text } = fill(english, chinese);
  expect(text).toContain('  planned: 8600000\n  spent: 850 万元\n');
  expect(text).toContain('        target: ≥200 人次\n        actual: 210 人次\n');
  expect(text).toContain(
    '        actual: 良好\n        attainment: met\n        survey:\n          sent: 20\n          valid: 20\n          satisfied: 19\n',
  );
});

test('a goal that is its text alone takes what was reached', () => {
  const goals = '年度目标:\n  - 路况良好 # 总\n  - { 内容: 降低成本 }\n绩效指标: []\n';
  const reached =
    '年度目标:\n  - { 内容: 路况良好。, 实际完成情况: 已实现 }\n  - { 内容: 降低成本, 实际完成情况: 降 3% }\n绩效指标: []\n';
  expect(fill(goals, reached)).toEqual({
    text: '年度目标:\n  - { 内容: 路况良好, 实际完成情况: 已实现 } # 总\n  - { 内容: 降低成本, 实际完成情况: 降 3% }\n绩效指标: []\n',
    left: [],
  });
});

test('a monitoring table of another month, and a working paper, go beside what is there', () => {
  const monitored = `${head}绩效指标:\n  - 名称: 养护里程\n    目标值: ≥720 公里\n    监控:\n      - { 截至: 3月, 完成值: 100 公里 }\n`;
  const july = `${head}绩效指标:\n  - { 名称: 养护里程, 监控: [{ 截至: 7月, 完成值: 400 公里 }], 复核: { 复核得分: 3, 意见: 缺台账 } }\n`;
  const { text } = fill(monitored, july);
  expect(text).toBe(
    `${monitored}      - { 截至: 7月, 完成值: 400 公里 }\n    复核:\n      复核得分: 3\n      意见: 缺台账\n`,
  );
});

test('what parts come to is written there, and a sum that differs is told', () => {
  const parted = `${head}绩效指标:\n  - { 名称: 培训人次, 目标值: ≥9 人次, 分项: [{ 名称: 甲, 完成值: 4 人次 }, { 名称: 乙, 完成值: 5 人次 }] }\n`;
  const row = (actual: string): string =>
    `${head}绩效指标:\n  - { 名称: 培训人次, 目标值: ≥9 人次, 完成值: ${actual} }\n`;
  expect(fill(parted, row('9 人次'))).toEqual({ text: parted, left: [] });
  expect(fill(parted, row('10 人次'))).toEqual({
    text: parted,
    left: ['培训人次：完成值 文件里是 9 人次，表里是 10 人次，没有改动，请核对'],
  });
});

// one sample is broken off in the middle
const whole = readdirSync('samples').filter(name => name.endsWith('.perf.yaml') && !name.startsWith('未填完'));
test.each(whole)('%s gives nothing to itself', name => {
  const text = readFileSync(`samples/${name}`, 'utf8');
  expect(fill(text, text)).toEqual({ text, left: [] });
});

test('a file that is broken is left as it is until it is mended', () => {
  const broken = form.replace('        权重: 40', '      权重: 40');
  const { text, left } = fill(broken, table);
  expect(text).toBe(broken);
  expect(left).toEqual([expect.stringMatching(/^文件第 \d+ 行有写法错误.*请先改好这一处/)]);
});

test('of tables without a name nobody can tell which form is meant, where there are not as many', () => {
  const nameless = '绩效指标:\n  - { 名称: 养护里程, 完成值: 700 公里 }\n';
  const { text, left } = fill(form, `${nameless}---\n${nameless}`);
  expect(text).toBe(form);
  expect(left).toHaveLength(2);
  expect(left[0]).toContain('不知道填到哪一张');
});
