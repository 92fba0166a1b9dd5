import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar, setScalar } from '../../language/edit.js';
import { valueOf } from '../../language/field.js';
import { type Decimal, zero } from '../../number/decimal.js';
import { readDecimal } from '../../number/read.js';
import { amountOf } from '../../scoring/rate-budget.js';
import type { Span } from '../../text/span.js';
import { money } from '../support/money.js';
import { defineRule } from '../rule.js';

interface Balance {
  readonly basic: Decimal;
  readonly project: Decimal;
  readonly transit: Decimal;
  /** basic + project − transit. */
  readonly sum: Decimal;
  readonly spent: Decimal;
  readonly currency: string;
}

export const expenditureUnbalanced = defineRule<Balance>({
  code: 'expenditure-unbalanced',
  group: 'money',
  severity: 'warning',
  title: { 'zh-CN': '支出总额与执行数不符', en: 'Expenditure does not add up to what was spent' },
  doc: {
    what: {
      'zh-CN': '基本支出总额＋项目支出总额－往来资金，不等于预算执行的执行数。没有填写的一项按 0 计。',
      en: 'Basic + project − transit is not the budget’s spent. What is not written counts as 0.',
    },
    why: {
      'zh-CN':
        '三个数和执行数说的是同一笔账：执行数是财政资金实际支出数，不含往来资金。如 0 + 415.93 − 48.69 = 367.24。常见的是忘了扣往来资金，执行率和得分因此虚高。',
      en: 'The three and the spent amount tell of one account: spent is what was spent of fiscal funds, without funds in transit, as in 0 + 415.93 − 48.69 = 367.24. Often the transit was not taken off, which lifts rate and score.',
    },
    how: {
      'zh-CN': '对照决算报表核对四个数；忘扣往来资金的，改正执行数。',
      en: 'Check the four amounts against the final accounts; where transit was not taken off, correct spent.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n支出: { 基本支出总额: 0, 项目支出总额: 415.93, 往来资金: 48.69 }\n预算执行: { 预算数: 489, 执行数: 415.93 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n支出: { 基本支出总额: 0, 项目支出总额: 415.93, 往来资金: 48.69 }\n预算执行: { 预算数: 489, 执行数: 367.24 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': state =>
      `基本加项目减往来为 ${calculation(state)} = ${money(state.sum, state.currency)}，执行数填 ${money(state.spent, state.currency)}，差 ${money(state.spent.minus(state.sum).abs(), state.currency)}。${forgotten(state) ? '看来没有扣除往来资金，请改正。' : '请对照决算报表核对。'}`,
    en: state =>
      `Basic + project − transit is ${calculation(state)} = ${money(state.sum, state.currency)}, but spent says ${money(state.spent, state.currency)}: ${money(state.spent.minus(state.sum).abs(), state.currency)} apart. ${forgotten(state) ? 'It seems that transit was not taken off; correct spent.' : 'Check them against the final accounts.'}`,
  },

  *check(document) {
    const state = balanceOf(document);
    const { expenditure, budget } = document.evaluation;
    if (!state || !expenditure || !budget || state.sum.equals(state.spent)) return;
    const written: readonly Span[] = [expenditure.basic, expenditure.project, expenditure.transit].flatMap(field =>
      field.state === 'ok' ? [field.span] : [],
    );
    yield {
      span: budget.spent.span,
      state,
      related: written.map(span => ({ span, words: { 'zh-CN': '支出明细在这里', en: 'The expenditure is here' } })),
    };
  },

  fixes(state, { evaluation, text }) {
    const spent = evaluation.budget?.spent;
    const node = spent?.state === 'ok' ? asScalar(spent.entry.value) : undefined;
    if (!node || !forgotten(state)) return [];
    const bare = readDecimal(node.value) !== undefined;
    const edit = setScalar(text, node, bare ? state.sum.toFixed() : `${state.sum.toFixed()}${state.currency}`);
    const amount = money(state.sum, state.currency);
    return edit
      ? [
          {
            title: { 'zh-CN': `执行数扣除往来资金，改为 ${amount}`, en: `Take transit off spent: ${amount}` },
            edits: [edit],
          },
        ]
      : [];
  },
});

/** The account, where basic or project is written and everything written can be read. */
function balanceOf({
  evaluation: { expenditure },
  scorecard: { budget },
  context,
}: DocumentAnalysis): Balance | undefined {
  if (!expenditure || !budget?.spent || (valueOf(expenditure.basic) ?? valueOf(expenditure.project)) === undefined)
    return undefined;
  const [basic, project, transit] = [expenditure.basic, expenditure.project, expenditure.transit].map(field =>
    field.state === 'absent' ? zero : amountOf(field, context),
  );
  if (!basic || !project || !transit) return undefined;
  return {
    basic,
    project,
    transit,
    sum: basic.plus(project).minus(transit),
    spent: budget.spent,
    currency: context.currency,
  };
}

/** Whether the difference is just the transit. */
const forgotten = ({ sum, spent, transit }: Balance): boolean => !transit.isZero() && spent.minus(sum).equals(transit);

const calculation = ({ basic, project, transit }: Balance): string =>
  `${basic.toFixed()} + ${project.toFixed()} − ${transit.toFixed()}`;
