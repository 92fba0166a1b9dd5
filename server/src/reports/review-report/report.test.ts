import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import type { Locale } from '../../text/locale.js';
import { samples } from '../../export/export-testing.js';
import { renderReport } from './render.js';
import { reviewReport, type ReviewReport } from './report.js';

const sample = (name: string): string => readFileSync(`samples/${name}.perf.yaml`, 'utf8');

const reviewed = `${sample('智造园2020').replace('名称: 签订亿元以上项目\n', '名称: 签订亿元以上项目\n            复核: { 复核得分: 3.5, 意见: 两份合同未提供原件 }\n')}复核: { 复核人: 张三, 日期: 2021-06-10, 意见: 自评总体真实 }\n`;

function reportOf(text: string, locale: Locale = 'zh-CN'): ReviewReport {
  const analysis = analyze(text, { profile: profileLookup() });
  const [document] = analysis.documents;
  return reviewReport(document as NonNullable<typeof document>, check(analysis), locale);
}

async function rendered(
  format: 'md' | 'html' | 'docx',
  text: string,
  locale: Locale = 'zh-CN',
): Promise<string | Uint8Array> {
  const analysis = analyze(text, { profile: profileLookup() });
  return renderReport(format, analysis, check(analysis), locale);
}

test('what is returned and why, as a bureau writes it', () => {
  const { addressee, opening, sections, signature, table, closing } = reportOf(reviewed);
  expect(addressee).toBe('武汉光谷智能制造产业园建设服务中心：');
  expect(opening).toEqual([
    '经复核，贵单位报送的《2020 年度智造园部门（单位）整体绩效自评表》填报得分合计 92.82 分（优），依据“武汉 2020 年度整体绩效自评表”评分办法核定为 91.32 分（优），核减 1.5 分。',
    '现将复核中发现的问题反馈如下，请逐项核实、更正后重新报送。',
  ]);
  expect(sections[0]).toEqual({
    heading: '一、得分认定',
    items: [
      {
        heading: '产出指标 / 质量指标 / 签订亿元以上项目（5 分）',
        lines: [
          '填报：目标值 4个，完成值 3个，得分 5 分。',
          '计算：3.75 = 5 × 3 ÷ 4。依据：备注 2：正向指标（即目标值为≥X，得分=权重×B/A），得分不得突破权重总额。',
          '认定：经复核认定 3.5 分，核减 1.5 分。',
          '复核意见：两份合同未提供原件',
        ],
      },
    ],
  });
  expect(sections.map(({ heading }) => heading)).toEqual([
    '一、得分认定',
    '二、需要补充说明或核实的问题',
    '三、总体意见',
  ]);
  expect(table.rows.at(-1)).toEqual(['总分', '100', '92.82', '91.57', '91.32', '−1.5', '1.62%']);
  expect(table.rows.find(([name]) => name?.includes('质量指标'))).toEqual([
    '\u3000质量指标',
    '15',
    '15',
    '13.75',
    '13.5',
    '−1.5',
    '10%',
  ]);
  expect([...closing, ...signature]).toEqual([
    '对上述认定有不同意见的，请附佐证材料书面说明。',
    '复核人：张三',
    '2021-06-10',
  ]);
});

test('what was found and why points were taken off stand before what is recognised', () => {
  const { sections } = reportOf(
    sample('智造园2020').replace(
      '名称: 签订亿元以上项目\n',
      '名称: 签订亿元以上项目\n            复核: { 复核完成值: 2 个, 扣分依据: 部分延期 }\n',
    ),
  );
  expect(sections[0]?.items[0]?.lines.slice(2)).toEqual([
    '复核：完成值 2 个；扣分依据：部分延期（扣 30%）。',
    '认定：经复核认定 1.75 分，核减 3.25 分。',
  ]);
});

test('what a reviewer mistyped stays on the reviewer’s desk', () => {
  for (const entry of ['复核得分: abc', '复核得分: 9', '复核得分: 3, 复合人: 甲']) {
    const { sections } = reportOf(
      sample('智造园2020').replace(
        '名称: 签订亿元以上项目\n',
        `名称: 签订亿元以上项目\n            复核: { ${entry} }\n`,
      ),
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['一、得分认定', '二、需要补充说明或核实的问题']);
    expect(JSON.stringify(sections)).not.toMatch(/abc|复核得分|复合人/);
  }
});

test('a form with nothing wrong is accepted', () => {
  const { opening, sections, closing } = reportOf(
    '标题: 甲\n单位名称: 乙\n年度: 2020\n填报日期: 2021-05-01\n预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 数, 权重: 80, 目标值: ≥1 个, 完成值: 1 个, 得分: 80 }\n',
  );
  expect(opening).toEqual([
    '经复核，贵单位报送的《甲》填报得分合计 100 分（优），依据“武汉 2020 年度整体绩效自评表”评分办法核定为 100 分（优）。',
    '各项得分与评分办法一致，未发现需要更正的问题，予以认可。',
  ]);
  expect([sections, closing]).toEqual([[], []]);
});

test('while a score is open the total is for now, and nothing is more or less', () => {
  const { opening, table } = reportOf(sample('长江禁捕项目2020'));
  expect(opening[0]).toContain('暂核定 60 分，另有 1 项暂无法计分，等级待定。');
  expect(table.rows.at(-1)).toEqual(['总分', '100', '100', '60', '60', '—', '—']);
});

test('a reviewed score settles an open row, one above the weight settles nothing', () => {
  const open = (score: string): ReviewReport =>
    reportOf(sample('长江禁捕项目2020').replace('名称: 退捕渔民抽样调查满意度,', `$& 复核: { 复核得分: ${score} },`));
  expect(open('36').opening[0]).toContain('核定为 96 分（优），核减 4 分。');
  expect(open('41').opening[0]).toContain('暂核定 60 分');
});

test('in English', () => {
  const { opening, sections } = reportOf(sample('smart-park-2020'), 'en');
  expect(opening[0]).toMatch(
    /claims 92\.82 points in all \(优\); by the rules “.*” it is worth 91\.57 points \(优\), 1\.25 less than claimed\.$/,
  );
  expect(sections[0]?.heading).toBe('1. Scores');
});

const silenced =
  '标题: 甲\n单位名称: 乙\n年度: 2020\n填报日期: 2021-05-01\n预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      # perf-ignore direction-assumed: 与主管部门核对过\n      - { 名称: 数, 权重: 80, 目标值: 1 个, 完成值: 1 个, 得分: 80 }\n';

test('what the unit set aside is listed with its reasons, and is no ground for returning the form', () => {
  const { opening, sections, closing } = reportOf(silenced);
  expect(opening[1]).toContain('予以认可');
  expect(closing).toEqual([]);
  expect(sections).toEqual([
    {
      heading: '一、填报时已注明忽略的问题',
      items: [{ heading: '产出指标 / 数', lines: [expect.stringContaining('1 个'), '注明的理由：与主管部门核对过'] }],
    },
  ]);
  expect(reportOf(silenced, 'en').sections[0]?.items[0]?.lines.at(-1)).toBe('Reason given: 与主管部门核对过');
  expect(
    reportOf(silenced.replace(': 与主管部门核对过', ''))
      .sections.find(({ heading }) => heading.includes('忽略'))
      ?.items[0]?.lines.at(-1),
  ).toBe('没有注明理由。');
});

describe('written out', () => {
  test.each(['md', 'html', 'docx'] as const)('what was set aside, as %s', async format => {
    const content = await rendered(format, silenced);
    const text =
      typeof content === 'string' ? content : strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('填报时已注明忽略的问题');
    expect(text).toContain('注明的理由：与主管部门核对过');
  });

  test('Markdown', async () =>
    expect(await rendered('md', reviewed)).toContain(
      '1. **产出指标 / 质量指标 / 签订亿元以上项目（5 分）**  \n   填报：目标值 4个，完成值 3个，得分 5 分。',
    ));

  test('HTML in which no text is markup', async () => {
    const nasty = '"<script>alert(1)</script> \\" onload=x"';
    const html = (await rendered(
      'html',
      `标题: ${nasty}\n单位名称: ${nasty}\n绩效指标:\n  - { 名称: ${nasty}, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 5, 复核: { 意见: ${nasty} } }\n复核: { 复核人: ${nasty}, 日期: ${nasty}, 意见: ${nasty} }\n`,
    )) as string;
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<[^>]*\sonload/);
  });

  test('Word: the same bytes for the same report, the day of the form inside', async () => {
    const bytes = (await rendered('docx', reviewed)) as Uint8Array;
    expect(await rendered('docx', reviewed)).toEqual(bytes);
    const files = unzipSync(bytes);
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('签订亿元以上项目（5 分）');
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain('2021-05-25T00:00:00Z');
  });

  test.each(samples)('every sample has a report in both languages: %s', async name => {
    for (const locale of ['zh-CN', 'en'] as const) expect(await rendered('md', sample(name), locale)).toMatch(/^# /);
  });
});
