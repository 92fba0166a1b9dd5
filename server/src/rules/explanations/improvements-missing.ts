import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { builtInLayout } from '../../families/index.js';
import { valueOf } from '../../language/field.js';
import { alsoHere } from '../support/together.js';
import { explainsItself, explanationsOf, improvesItself, says } from '../support/explained.js';
import { defineRule } from '../rule.js';
import { shortBudget, shortRowsThat } from '../support/shortfalls.js';
import { improvementsStub } from '../support/stubs.js';

interface Missing {
  /** The rows that missed their target. */
  readonly rows: readonly string[];
  readonly budget: boolean;
  /** Whether the key is there and says nothing. */
  readonly written: boolean;
}

export const improvementsMissing = defineRule<Missing>({
  code: 'improvements-missing',
  group: 'explanations',
  severity: 'warning',
  needsWhole: true,
  misses: ['improvements'],
  title: { 'zh-CN': '有未完成的目标，没有改进措施', en: 'Targets missed, no improvements' },
  doc: {
    what: {
      'zh-CN': '有指标或预算执行没有得满分，而“改进措施”没有填写，或只写了“无”“待填”等，该行的“偏差”里也没有写措施。',
      en: 'A row or the budget lost points, and `improvements` is empty or says nothing (“无”, “TBD”), nor does the row’s deviation speak of a measure.',
    },
    why: {
      'zh-CN': '自评表设有“改进措施及结果应用方案”一栏，未完成目标的应当提出下一步怎么改、评价结果怎么用。',
      en: 'The form has a section for improvements and the use of results; a missed target calls for what will be done about it.',
    },
    how: {
      'zh-CN': '填写“改进措施”：针对未完成的指标写明做法，并说明结果如何应用。',
      en: 'Fill in `improvements`: what will be done about the missed targets, and how the result is used.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 签订亿元以上项目\n    权重: 80\n    目标值: ≥4 个\n    完成值: 3 个\n    得分: 60\n    偏差: 受疫情影响，一个项目推迟签约\n改进措施: 无\n',
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 签订亿元以上项目\n    权重: 80\n    目标值: ≥4 个\n    完成值: 3 个\n    得分: 60\n    偏差: 受疫情影响，一个项目推迟签约\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 签订亿元以上项目\n    权重: 80\n    目标值: ≥4 个\n    完成值: 3 个\n    得分: 60\n    偏差: 受疫情影响，一个项目推迟签约\n改进措施: 对推迟签约的项目专人跟踪，争取 2021 年一季度签约；评价结果作为下年度预算安排的依据。\n',
    ],
  },
  message: {
    'zh-CN': ({ rows, budget, written }) =>
      `${[...(budget ? ['预算没有用完'] : []), ...(rows.length > 0 ? [`有 ${rows.length} 项指标没有完成目标（${rows.slice(0, 3).join('；')}${rows.length > 3 ? '等' : ''}）`] : [])].join('，')}，${written ? '“改进措施”等于没有填写' : '没有填写“改进措施”'}。请写明改进措施和结果应用方案。`,
    en: ({ rows, budget, written }) =>
      `${[...(budget ? ['The budget was not spent in full'] : []), ...(rows.length > 0 ? [`${rows.length} ${rows.length > 1 ? 'targets were' : 'target was'} missed (${rows.slice(0, 3).join('; ')}${rows.length > 3 ? ' …' : ''})`] : [])].join('; ')}, and ${written ? '`improvements` says nothing' : 'there are no `improvements`'}. Write what will be done and how the result is used.`,
  },

  *check(document) {
    const {
      evaluation: { improvements },
    } = document;
    if (says(improvements) || improvements.state === 'bad') return;
    const { improves, budget: explained } = explanationsOf(document.evaluation);
    const rows = unimproved(document).filter(
      ({ rated }) => !improves(rated.indicator) && !(isInOneBox(document) && explainsItself(rated.indicator)),
    );
    const budget = shortBudget(document) !== undefined && !(isInOneBox(document) && explained);
    if (rows.length === 0 && !budget) return;
    yield {
      span: improvements.span,
      state: { rows: rows.map(({ rated }) => rated.path.at(-1) ?? ''), budget, written: improvements.state === 'ok' },
      related: rows.map(({ rated }) => alsoHere(rated.indicator.name)),
    };
  },

  fixes(_, { evaluation, text }) {
    const edit = improvementsStub(evaluation, text);
    return edit
      ? [{ title: { 'zh-CN': '插入“改进措施”（待填）', en: 'Insert `improvements`, to be written' }, edits: [edit] }]
      : [];
  },
});

/** Whether the printed form has one box a row for reason and measure, and none for measures alone; or nobody says which form it is. */
function isInOneBox({ evaluation: { layout }, profile, profileChoice }: DocumentAnalysis): boolean {
  const named = valueOf(layout);
  if (named === undefined && profileChoice && profileChoice.kind !== 'one') return true;
  const id = named ?? (typeof profile.layout === 'string' ? profile.layout : '');
  return builtInLayout(id)?.measuresInRow === true;
}

const unimproved = shortRowsThat(indicator => !improvesItself(indicator));
