import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar, insertEntry, setScalar } from '../../language/edit.js';
import { valueOf } from '../../language/field.js';
import { keyOf, lookUpKey, spell } from '../../language/vocabulary.js';
import { type Decimal, sum } from '../../number/decimal.js';
import { readDecimal } from '../../number/read.js';
import { show } from '../../number/round.js';
import { inUnit } from '../../quantity/convert.js';
import { inCurrency } from '../../quantity/money.js';
import type { Edit } from '../../text/span.js';
import { money } from '../support/money.js';
import { rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';

interface Suspicious {
  /** The planned amount as written; in `currency`. */
  readonly planned: Decimal;
  readonly currency: string;
  /** The limit it exceeds: in 元, or the money targets' sum in the form's currency with how many times it is. */
  readonly beyond:
    | { readonly kind: 'above'; readonly yuan: Decimal; readonly limit: Decimal }
    | { readonly kind: 'targets'; readonly sum: Decimal };
  /** Whether 元 in its place would be beyond suspicion. */
  readonly yuanFits: boolean;
}

export const currencySuspicious = defineRule<Suspicious>({
  code: 'currency-suspicious',
  group: 'money',
  severity: 'info',
  ofResults: false,
  title: { 'zh-CN': '金额单位可能有误', en: 'The unit of money may be wrong' },
  doc: {
    what: {
      'zh-CN':
        '没有写单位的预算数大得不寻常：超过金额类指标目标值合计的 100 倍，或超过 10 亿元（界限由评分办法规定）。预算数自己写了单位的不提示。',
      en: 'A planned amount without a unit of its own is unusually large: over 100 times the sum of the money targets, or over 1,000,000,000 元 (the profile sets both limits). An amount with its unit written is left alone.',
    },
    why: {
      'zh-CN': '表内金额以万元为单位，把按元记的数原样填进来就大了一万倍。',
      en: 'Amounts are in 万元 unless said otherwise; a figure in 元 copied as it is becomes ten thousand times too large.',
    },
    how: {
      'zh-CN': '核对单位：按元填写的，写明“金额单位: 元”；确为大额预算的，写上单位（如 12 亿元）即可。',
      en: 'Check the unit: where the amounts are in 元, write `currency: 元`; a budget that is this large gets its unit written, such as 12 亿元.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 4890000, 执行数: 3672400 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n金额单位: 元\n预算执行: { 预算数: 4890000, 执行数: 3672400 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': ({ planned, currency, beyond }) =>
      `预算数 ${money(planned, currency)}${beyond.kind === 'above' ? `合 ${inYi(beyond.yuan)} 亿元，超过 ${inYi(beyond.limit)} 亿元` : `是金额类指标目标值合计 ${money(beyond.sum, currency)}的 ${show(planned.div(beyond.sum), 0)} 倍`}，${currency === '元' ? '是否多写了位数？请核对；确为此数的请写上单位（如 20 亿元）' : '金额单位是否应为元？请核对；按元填写的请写明“金额单位: 元”，确为此数的请写上单位'}。`,
    en: ({ planned, currency, beyond }) =>
      `Planned ${money(planned, currency)} ${beyond.kind === 'above' ? `is ${inYi(beyond.yuan)} 亿元, over ${inYi(beyond.limit)} 亿元` : `is ${show(planned.div(beyond.sum), 0)} times the money targets’ sum ${money(beyond.sum, currency)}`}. ${currency === '元' ? 'Is there a digit too many? If it is right, write its unit, such as 20 亿元' : 'Are the amounts in 元? Then write \`currency: 元\`; if it is right, write its unit'}.`,
  },

  *check(document) {
    const state = suspicionOf(document);
    if (state) yield { span: document.scorecard.budget?.budget.planned.span ?? document.span, state };
  },

  fixes({ yuanFits }, { evaluation, text }) {
    const edit = yuanFits ? inYuan(evaluation, text) : undefined;
    return edit
      ? [{ title: { 'zh-CN': '写明“金额单位: 元”', en: 'Write that amounts are in 元' }, edits: [edit] }]
      : [];
  },
});

function suspicionOf(document: DocumentAnalysis): Suspicious | undefined {
  const {
    scorecard: { budget },
    context: { currency, profile },
  } = document;
  const written = budget && valueOf(budget.budget.planned);
  const planned = written === undefined ? undefined : readDecimal(written)?.value;
  if (!planned) return undefined;
  const targets = targetsSum(document, currency);
  const beyondIn = (unit: string): Suspicious['beyond'] | undefined => {
    const yuan = inCurrency(planned, unit, '元', profile.units);
    if (yuan.greaterThan(profile.money.above)) return { kind: 'above', yuan, limit: profile.money.above };
    return targets && inCurrency(planned, unit, currency, profile.units).greaterThan(targets.times(profile.money.times))
      ? { kind: 'targets', sum: targets }
      : undefined;
  };
  const beyond = beyondIn(currency);
  return beyond && { planned, currency, beyond, yuanFits: currency !== '元' && !beyondIn('元') };
}

/** What the targets that are amounts of money come to, in the form's currency; `undefined` where there are none. */
function targetsSum(document: DocumentAnalysis, currency: string): Decimal | undefined {
  const { units } = document.profile;
  const amounts = inMoney(document).flatMap(({ target }) => {
    if (target.kind !== 'quantity') return [];
    return target.unit ? inUnit(target.amount.value, target.unit.unit, units.lookUp(currency)) : [];
  });
  const all = sum(amounts);
  return all.greaterThan(0) ? all : undefined;
}

function inYuan({ root, currency, vocabulary }: DocumentAnalysis['evaluation'], text: string): Edit | undefined {
  if (root?.kind !== 'map') return undefined;
  const node = currency.entry && asScalar(currency.entry.value);
  if (node) return setScalar(text, node, '元');
  const budget = root.entries.findIndex(entry => lookUpKey('evaluation', entry.key)?.spec.name === 'budget');
  return insertEntry(text, root, root.entries[budget - 1], spell(keyOf('evaluation', 'currency'), vocabulary), '元');
}

const inYi = (yuan: Decimal): string => show(yuan.div(100_000_000), 4);

const inMoney = rowsThat(
  ({ status, target, path }) =>
    status !== 'not-applicable' &&
    target.kind === 'quantity' &&
    target.unit?.unit.family === 'money' &&
    !perHead.test(path.at(-1) ?? ''),
);

/** What one person or thing costs, and what was spared or earned, says nothing of the whole budget. */
const perHead =
  /单位(?:成本|造价|面积|产品|投资)|定额|人均|户均|次均|平均|单价|每|均价|[亩日月年台车床班项]均|节约|节省|增收/;
