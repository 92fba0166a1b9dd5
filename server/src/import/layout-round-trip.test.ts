import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { type Exported, formsOf } from '../export/exported.js';
import { keyOf } from '../language/vocabulary.js';
import { official } from '../layouts/additions.js';
import { layouts } from '../families/index.js';
import type { FieldKey, IndicatorKey, Layout, MoneyKey, Section } from '../families/layout.js';
import { type GivenLayout, importForm } from './import-form.js';
import { contentOf, exporters } from './testing.js';

/** What stands in each place of a form that is filled in, by the language’s own keys. */
const fields: Partial<Readonly<Record<FieldKey, string>>> = {
  organization: '单位名称: 河东区环卫所',
  department: '主管部门: 河东区城管局',
  'department.central': '主管部门: { 中央主管部门: 某部, 地方主管部门: 某厅 }',
  implementer: '实施单位: 环卫一队',
  project: '项目名称: 转运站改造',
  category: '项目类别: 部门预算项目',
  attribute: '项目属性: 新增性项目',
  kind: '项目类型: 延续性项目',
  'expenditure.basic': '支出: { 基本支出总额: 310, 项目支出总额: 140 }',
  responsible: '负责人: 队长甲',
  'finance-head': '财务负责人: 会计乙',
  filed: '填报日期: 2024年3月1日',
};
const money: Partial<Readonly<Record<MoneyKey, string>>> = {
  initial: '年初预算数: 100',
  planned: '预算数: 120',
  spent: '执行数: 90',
  rate: '执行率: 75%',
  weight: '权重: 10',
  score: '得分: 7.5',
  reason: '原因: 尾款次年支付',
  interim: '监控: [{ 截至: 7月, 执行数: 60, 执行率: 50%, 预计执行数: 110 }]',
};
const cells: Partial<Readonly<Record<IndicatorKey, string>>> = {
  target: '目标值: ≥2 座',
  value: '目标值: ≥2 座',
  actual: '完成值: 1 座',
  weight: '权重: 40',
  score: '得分: 20',
  deviation: '偏差: 征地迟缓',
  criterion: '评分标准: 每少一座扣20分',
  explanation: '说明: 以验收单为准',
  interim: '监控: [{ 截至: 7月, 完成值: 1 座, 预计完成: 2 座, 完成可能性: 有可能, 原因: 人员保障；汛期 }]',
  'review.score': '复核: { 复核完成值: 1 座, 复核得分: 18, 意见: 少一座 }',
};

const written = <K extends string>(keys: readonly K[], texts: Partial<Readonly<Record<K, string>>>): string[] => [
  ...new Set(keys.flatMap(key => texts[key] ?? [])),
];

/** A file that fills in every place of a layout. */
function filledIn({ title, subtitle, above, sections }: Layout): string {
  const heads = [
    ...above,
    ...sections.flatMap(section => {
      if (section.kind === 'fields') return section.rows.flat();
      return section.kind === 'signatures' ? section.cells : [];
    }),
  ];
  return [
    `标题: ${title['zh-CN'].replace('{year}', '2023').replace(/\{\w+\}/g, '')}`,
    ...((title['zh-CN'] + (subtitle?.['zh-CN'] ?? '')).includes('{year}') ? ['年度: 2023'] : []),
    ...written(
      heads.flatMap(head => ('optional' in head && head.optional ? [] : [head.key])),
      fields,
    ),
    ...sections.flatMap(sectionLines),
    '',
  ].join('\n');
}

function sectionLines(section: Section): readonly string[] {
  switch (section.kind) {
    case 'money': {
      const keys = section.columns.map(({ key }) => key);
      const pairs = written(keys, money);
      // where points stand in no column they stand in the label
      if (section.heading['zh-CN'].includes('{points}') && !keys.includes('weight')) pairs.unshift('权重: 20');
      return ['金额单位: 万元', `预算执行: { ${pairs.join(', ')} }`];
    }
    case 'goals': {
      const isTold = section.columns.some(({ key }) => key === 'actual');
      const goal = isTold ? '{ 内容: 建成两座转运站, 实际完成情况: 建成一座 }' : '建成两座转运站';
      return [`年度目标: [${goal}]`, ...(section.content ? ['实施内容: 拆旧建新。'] : [])];
    }
    case 'fund-management':
      return [
        '资金管理:',
        ...section.rows.map(row => `  - { 事项: ${row['zh-CN']}, 情况说明: 按办法办理, 存在问题: 无明显问题 }`),
      ];
    case 'indicators':
      return indicatorLines(section);
    case 'total':
      return ['总分: 27.5', ...(section.grade ? ['等级: 差'] : [])];
    case 'closing':
      return section.rows.flatMap(({ key }) =>
        key === 'opinion' ? [] : [`${keyOf('evaluation', key).zh}: 关于${key}的话。`],
      );
    default:
      return [];
  }
}

function indicatorLines({ columns, points }: Extract<Section, { kind: 'indicators' }>): readonly string[] {
  const keys = columns.map(({ key }) => key);
  const pairs = written([...keys, ...(points === 'names' ? ['weight' as const] : [])], cells);
  return [
    '绩效指标:',
    '  - 名称: 产出指标',
    '    指标:',
    '      - 名称: 数量指标',
    '        指标:',
    `          - { 名称: 新建转运站, ${pairs.join(', ')} }`,
  ];
}

const exportedIn = (text: string, layout: Layout): readonly Exported[] =>
  formsOf(analyze(text, { profile: profileLookup() }), [], 'zh-CN', { additions: official, layout });

async function readBack(
  [kind, write]: (typeof exporters)[number],
  layout: Layout,
  given?: GivenLayout,
): Promise<{
  readonly before: unknown;
  readonly after: unknown;
  readonly kept: readonly string[];
  readonly id: unknown;
}> {
  const text = filledIn(layout);
  const result = await importForm(await write(exportedIn(text, layout)), `form.${kind}`, 'zh-CN', undefined, given);
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  const kept = result.kept.map(each => each.text);
  return { before: contentOf(text), after: contentOf(result.text), kept, id: result.documents[0]?.layout };
}

/** What is told from the form, and its own closing lines, are no words of the unit’s. */
const told: ReadonlySet<string> = new Set(['layout', 'profile', 'stage', 'note']);

const known = (content: unknown): unknown =>
  (content as Record<string, unknown>[]).map(each =>
    Object.fromEntries(Object.entries(each).filter(([key]) => !told.has(key))),
  );

describe.each(exporters)('filled in and printed as %s', (...exporter) => {
  test.each(layouts.map(layout => [layout.id, layout] as const))(
    '%s is known and comes in as it was',
    async (id, layout) => {
      const { before, after, kept, id: found } = await readBack(exporter, layout);
      expect(kept).toEqual([]);
      expect(found).toBe(id);
      expect(known(after)).toEqual(known(before));
    },
  );
});

test.each(layouts.map(layout => [layout.id, layout] as const))(
  'a page of %s with more indicators than paper holds comes in as it was',
  async (_, layout) => {
    const [head = '', one = ''] = filledIn(layout).split(/(?= {10}- \{ 名称: 新建转运站,.*\n)/);
    const line = one.split('\n')[0] ?? '';
    const many = Array.from({ length: 60 }, (_, i) => `${line.replace('转运站', `转运站${i + 1}`)}\n`).join('');
    const text = head + many + one.slice(line.length + 1);
    const html = exporters.find(([kind]) => kind === 'html')?.[1] as (typeof exporters)[number][1];
    const result = await importForm(await html(exportedIn(text, layout)), 'form.html', 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.kept).toEqual([]);
    expect(known(contentOf(result.text))).toEqual(known(contentOf(text)));
  },
);
