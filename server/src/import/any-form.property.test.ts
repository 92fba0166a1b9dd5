import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import type { Locale } from '../text/locale.js';
import { formCsv } from '../export/csv.js';
import { docx } from '../export/docx.js';
import { type Exported, formsOf } from '../export/exported.js';
import { formMarkdown } from '../export/markdown.js';
import { page } from '../reports/page.js';
import { xlsx } from '../export/xlsx.js';
import { importForm } from './import-form.js';
import { builtInLayout } from '../families/index.js';
import { onScreen } from '../layouts/additions.js';
import { contentOf } from './testing.js';
import { entryLines, type Out, type OutEntry } from './yaml-text.js';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const exporters = {
  csv: (forms: readonly Exported[]) => encoded(formCsv(forms.map(({ form }) => form))),
  md: (forms: readonly Exported[]) => encoded(formMarkdown(forms.map(({ form }) => form))),
  html: (forms: readonly Exported[]) => encoded(page(forms)),
  docx,
  xlsx,
};

const word = fc.constantFrom('甲', '乙方', '丙丁', '管网', 'T4 项目', '覆盖率', 'G6');
const name = fc
  .tuple(word, word, fc.constantFrom('', '（抽检）', '、巡查', ': 二期', ' #2', '"引"', '[1]', ' | b', '*', '<b>'))
  .map(parts => parts.join(''));
/** In a line of the heading a blank and a word with a colon begin the next field: 单位：甲 项目：二期. */
const heading = name.filter(text => !/ \S+: /.test(text));
const prose = fc
  .array(
    fc.tuple(name, fc.constantFrom('。', '，共 3 项。', ' 100%', '≥3')).map(parts => parts.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map(lines => lines.join('\n'));
const value = fc.constantFrom(
  '≥ 30 个',
  '≤2.5 小时',
  '98.5%',
  '1,000 万方',
  '20~25℃',
  '[5, 10)',
  '2020年12月底前',
  '健全',
  '= 3',
  '是',
  '0',
  '> 4',
);
const points = fc.constantFrom('3', '2.5', '10', '0.60');
const amount = fc.constantFrom('489', '1,200.50', '0', '36.7');

const optional = (entries: Readonly<Record<string, fc.Arbitrary<Out>>>): fc.Arbitrary<readonly OutEntry[]> =>
  fc
    .tuple(
      ...Object.entries(entries).map(([key, arbitrary]) =>
        fc.option(
          arbitrary.map((made): OutEntry => ({ key, value: made })),
          { nil: undefined },
        ),
      ),
    )
    .map(made => made.filter(each => each !== undefined));

const mapping = (
  needed: Readonly<Record<string, fc.Arbitrary<Out>>>,
  more: Readonly<Record<string, fc.Arbitrary<Out>>>,
): fc.Arbitrary<Out> =>
  fc.tuple(fc.record(needed), optional(more)).map(([fixed, rest]) => ({
    pairs: [...Object.entries(fixed).map(([key, made]): OutEntry => ({ key, value: made as Out })), ...rest],
  }));

const indicator = mapping(
  { 名称: name, 权重: points, 目标值: value },
  {
    完成值: value,
    得分: points,
    编号: fc.constantFrom('C1', 'C2'),
    方向: fc.constantFrom('正向', '反向'),
    说明: prose,
    佐证材料: fc.constantFrom('a.pdf'),
    基线值: value,
    偏差: fc.oneof(prose, mapping({ 原因: prose }, { 措施: prose })),
    复核: mapping({ 复核得分: points }, { 意见: prose }),
    分项: fc.array(mapping({ 名称: name, 完成值: value }, { 资金额度: amount, 得分: points }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
);
const nodes = (each: fc.Arbitrary<Out>): fc.Arbitrary<Out[]> => fc.array(each, { minLength: 1, maxLength: 4 });
const group = (children: fc.Arbitrary<Out>): fc.Arbitrary<Out> =>
  mapping({ 名称: name, 指标: nodes(children) }, { 权重: points, 得分: points, 说明: prose });
/** Rows and groups in any order at every level, groups down to the third. */
const tree = nodes(fc.oneof(indicator, group(fc.oneof(indicator, group(fc.oneof(indicator, group(indicator)))))));
const evaluation = mapping(
  {
    标题: word.map(text => `2020 年度${text}绩效自评表`),
    年度: fc.constant('2020'),
    评分办法: fc.constantFrom('wuhan-2020', 'mof-2020'),
    绩效指标: tree,
  },
  {
    单位名称: heading,
    项目名称: heading,
    填报日期: fc.constantFrom('2021-05-25', '2021 年 5 月 25 日'),
    金额单位: fc.constantFrom('元', '万元'),
    支出: mapping({ 基本支出总额: amount }, { 项目支出总额: amount }),
    预算执行: mapping(
      { 预算数: amount, 执行数: amount },
      {
        得分: points,
        执行率: fc.constantFrom('75.1%', '100%'),
        权重: fc.constantFrom('10', '20'),
        明细: fc.array(mapping({ 名称: name, 预算数: amount }, { 执行数: amount }), { minLength: 1, maxLength: 2 }),
      },
    ),
    年度目标: fc.array(name, { minLength: 1, maxLength: 3 }),
    改进措施: prose,
    总分: points,
    等级: fc.constantFrom('优', '良'),
    备注: prose,
    偏差分析: fc.oneof(
      prose,
      fc.array(
        mapping({ 指标: name }, { 措施: prose }).map(made => made),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    复核: mapping({ 复核人: word }, { 意见: prose }),
  },
);

const bareRow = mapping(
  { 名称: word, 权重: points, 目标值: value },
  {
    完成值: value,
    分项: fc.constant([
      {
        pairs: [
          { key: '名称', value: '甲' },
          { key: '完成值', value: '3 个' },
        ],
      },
    ]),
  },
);
const bareGroup = (children: fc.Arbitrary<Out>): fc.Arbitrary<Out> =>
  mapping({ 名称: word, 指标: fc.array(children, { maxLength: 4 }) }, { 权重: points });
const bareTree = fc
  .array(fc.oneof(bareRow, bareGroup(fc.oneof(bareRow, bareGroup(fc.oneof(bareRow, bareGroup(bareRow)))))), {
    minLength: 1,
    maxLength: 6,
  })
  .map((made): Out => ({
    pairs: [
      { key: '标题', value: '自评表' },
      { key: '年度', value: '2020' },
      { key: '绩效指标', value: made },
    ],
  }));

/** No two names alike, as an annex tells what it is about by names. */
function numbered(made: Out, count = { names: 0 }): Out {
  if (typeof made === 'string') return made;
  if (!('pairs' in made)) return made.map(each => numbered(each, count));
  return {
    pairs: made.pairs.map(({ key, value: inner }) => ({
      key,
      value: key === '名称' && typeof inner === 'string' ? `${inner}${++count.names}` : numbered(inner, count),
    })),
  };
}

const written = (made: Out): string =>
  'pairs' in (made as object)
    ? (made as { pairs: readonly OutEntry[] }).pairs.flatMap(entry => entryLines(entry, '')).join('\n')
    : '';

const returns = async (
  kind: string,
  write: (forms: readonly Exported[]) => Uint8Array | Promise<Uint8Array>,
  made: Out,
  locale: Locale,
): Promise<void> => {
  const text = `${written(numbered(made))}\n`;
  // the form of 附件3 with all that it has no place for of its own
  const shown = { additions: onScreen, layout: builtInLayout('wuhan-unit') };
  const exported = formsOf(analyze(text, { profile: profileLookup() }), [], locale, shown);
  const result = await importForm(await write(exported), `form.${kind}`, 'zh-CN');
  if ('failure' in result) throw new Error(result.failure.en);
  expect({ kept: result.kept.map(each => each.text), content: saidIn(result.text, text) }, text).toEqual({
    kept: [],
    content: saidIn(text, text),
  });
};

/** What a text says, but for what only the printed form adds: its closing notes, whose rules score it, and the points of a budget left blank. */
const saidIn = (text: string, made: string): unknown =>
  (contentOf(text) as Record<string, unknown>[]).map(({ note, profile, budget, layout: _, ...rest }) => ({
    ...rest,
    ...(Object.keys(budget ?? {}).some(key => key !== 'weight') && { budget }),
    ...(made.includes('\n备注:') && { note }),
    ...(made.includes('评分办法:') && { profile }),
  }));

const locale = fc.constantFrom<Locale>('zh-CN', 'en');

test.each(Object.entries(exporters))('any form goes out as %s and comes in as it was', async (kind, write) => {
  await fc.assert(
    fc.asyncProperty(evaluation, locale, (made, locale) => returns(kind, write, made, locale)),
    { numRuns: kind === 'docx' ? 4 : 10 },
  );
});

test.each(Object.entries(exporters))(
  'any tree of rows and groups goes out as %s and comes in as it was',
  async (kind, write) => {
    await fc.assert(
      fc.asyncProperty(bareTree, locale, (made, locale) => returns(kind, write, made, locale)),
      { numRuns: kind === 'docx' || kind === 'xlsx' ? 10 : 40 },
    );
  },
);
