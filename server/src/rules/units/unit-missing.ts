import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { citeValue, someOf } from '../../messages/values.js';
import { asScalar } from '../../language/edit.js';
import type { Attainment } from '../../language/evaluation.js';
import { type Field, Present } from '../../language/field.js';
import { hundred } from '../../number/decimal.js';
import type { PercentRead } from '../../number/read.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { anyRowThat, rowsThat } from '../support/rows.js';
import { alsoHere } from '../support/together.js';
import { defineRule, type Fix, type Hit } from '../rule.js';
import type { Locale, Words } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { addUnit, assumedUnit, unitKeys } from '../support/unit-edits.js';
import { nameOf, replaceIn, severalOf } from '../support/values.js';

type Missing = OneSide | Neither | Percentage;

interface OneSide {
  readonly kind: 'one-side';
  readonly row: RatedRow;
  /** Others of a form that never writes the unit on this side. */
  readonly others: readonly RatedRow[];
  readonly side: 'target' | 'actual';
  /** What the number is read in. */
  readonly unit: string;
}

/** The rows with a unit on neither side. */
interface Neither {
  readonly kind: 'neither';
  readonly rows: readonly [RatedRow, ...RatedRow[]];
}

/** A rate or attainment without its %. */
interface Percentage {
  readonly kind: 'percentage';
  readonly field: Present<unknown>;
  readonly percent: PercentRead;
  readonly source: string;
}

export const unitMissing = defineRule<Missing>({
  code: 'unit-missing',
  group: 'units',
  severity: 'warning',
  misses: ['unit'],
  title: { 'zh-CN': '没有写单位', en: 'Unit missing' },
  doc: {
    what: {
      'zh-CN':
        '目标值和完成值只有一边写了单位，另一边按同一单位读；执行率、达成情况的百分数漏写“%”也在此列。两边都没有写的，整张表只提示一次，列出行数。',
      en: 'Only one of target and actual has a unit, which is taken for the other; or a rate lacks its %. Rows with a unit on neither side are mentioned once a form, with their number.',
    },
    why: {
      'zh-CN': '没有单位就看不出两个数说的是不是同一件事；一边是“万元”、一边是“元”的差错正是这样产生的。',
      en: 'Without a unit nobody can tell whether both numbers mean the same; that is how 万元 and 元 get mixed up.',
    },
    how: {
      'zh-CN': '补上单位；两边都没有写的，在值后面写，或用“计量单位”写一次。',
      en: 'Add the unit, or write it once with the key `unit`.',
    },
  },
  examples: {
    bad: [
      example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32, 得分: 80'),
      example(
        '名称: 安全隐患整改条数, 权重: 40, 目标值: ≥220, 完成值: 228, 得分: 40',
        '名称: 开展应急演练, 权重: 40, 目标值: ≥2, 完成值: 2, 得分: 40',
      ),
    ],
    good: [
      example(
        '名称: 走访企业次数, 权重: 40, 目标值: ≥30 次, 完成值: 32 次, 得分: 40',
        '名称: 安全隐患整改条数, 权重: 40, 目标值: ≥220, 完成值: 228, 计量单位: 条, 得分: 40',
      ),
    ],
  },
  message: {
    'zh-CN': state => {
      if (state.kind === 'percentage')
        return `“${state.source}”没有写“%”，按 ${inPercent(state.percent)} 读。请${isFraction(state.percent) ? '写成百分数' : '补上“%”'}。`;
      if (state.kind === 'neither')
        return `${several(state.rows, 'zh-CN')}目标值和完成值都没有写单位。请补上单位，或填写“计量单位”。`;
      const [own, other] = state.side === 'target' ? ['目标值', '完成值'] : ['完成值', '目标值'];
      return `${own}${citeValue(state.row[state.side])}没有写单位，按${other}的单位${cite(state.unit)}读${alike(state, 'zh-CN')}。请补上单位；不是这个单位的，请改正。`;
    },
    en: state => {
      if (state.kind === 'percentage')
        return `“${state.source}” has no % and is read as ${inPercent(state.percent)}. ${isFraction(state.percent) ? 'Write it as a percentage' : 'Add the %'}.`;
      if (state.kind === 'neither')
        return `${several(state.rows, 'en')}Neither target nor actual has a unit. Add it, or use the key \`unit\`.`;
      const [own, other] = state.side === 'target' ? ['target', 'actual'] : ['actual', 'target'];
      return `The ${own} ${citeValue(state.row[state.side])} has no unit and is read in the ${other}’s, ${cite(state.unit)}${alike(state, 'en')}. Add it, or correct it if another is meant.`;
    },
  },

  *check(document) {
    yield* percentages(document);
    const neither: RatedRow[] = [];
    const oneSided: Sided[] = [];
    for (const {
      row,
      fact: { span, side },
    } of factsOf(document, 'unit-missing')) {
      if (side === 'both' && (hasNoUnit.test(nameOf(row)) || isPerTime.test(row.target.source))) continue;
      if (side === 'both') neither.push(row);
      else oneSided.push({ row, span, side });
    }
    yield* oneSides(oneSided, document);
    const [first, ...more] = neither;
    if (first)
      yield {
        span: first.indicator.target.span,
        severity: 'info',
        state: { kind: 'neither', rows: [first, ...more] },
        related: more.map(({ indicator }) => alsoHere(indicator.target)),
      };
  },

  fixes(state, document) {
    const { text } = document;
    if (state.kind === 'percentage') {
      const { field, source, percent } = state;
      const end = source.length;
      const edit = isFraction(percent)
        ? replaceIn(new Present(source, field.entry), { start: 0, end }, inPercent(percent), text)
        : replaceIn(new Present(source, field.entry), { start: end, end }, '%', text);
      return edit ? [{ title: percentTitle(percent), edits: [edit], preferred: true }] : [];
    }
    if (state.kind === 'neither') {
      const { edits, units } = unitKeys(state.rows, document);
      const what = someOf([...new Set(units)], 'zh-CN', 8);
      return edits.length > 0
        ? [
            {
              title: {
                'zh-CN': `按名称补上计量单位${what}（${edits.length} 项）`,
                en: `Add the units that the names tell: ${someOf([...new Set(units)], 'en', 8)} (${edits.length})`,
              },
              edits,
            },
          ]
        : [];
    }
    return unitFixes(state, text);
  },
});

/** Numbers that are in no unit: an index, a coefficient, a rank. */
const hasNoUnit = /(?:pH值?|系数|指数|倍数|比值|位次|名次|排名|等级|酸碱度|密度比)(?:[（(][^（()）]{0,12}[)）])?$/i;

/** 620万/月: of what is plain from the name, and a unit is written. */
const isPerTime = /\d\s?[千万亿]{0,2}\s?[/每]/;

interface Sided {
  readonly row: RatedRow;
  readonly span: Span;
  readonly side: 'target' | 'actual';
}

/** A form that prints its units in a column of the targets never repeats them beside the actuals: one cause, said once. */
function* oneSides(rows: readonly Sided[], document: DocumentAnalysis): Generator<Hit<Missing>> {
  const [first, ...more] = rows;
  if (!first) return;
  const isHabit = more.length > 0 && more.every(({ side }) => side === first.side) && !anyOnBothSides(document);
  const hit = ({ row, span, side }: Sided, others: readonly Sided[]): Hit<Missing> => ({
    span,
    state: { kind: 'one-side', row, others: others.map(other => other.row), side, unit: assumedUnit(row, side) },
    related: others.map(alsoHere),
  });
  if (isHabit) yield hit(first, more);
  else for (const each of rows) yield hit(each, []);
}

const anyOnBothSides = anyRowThat(
  ({ target, actual }) =>
    (target.kind === 'quantity' || target.kind === 'range') &&
    actual.kind === 'quantity' &&
    target.unit !== undefined &&
    actual.unit !== undefined &&
    // a percentage has its sign everywhere
    target.unit.unit.family !== 'ratio',
);

/** The other rows of the same habit. */
function alike({ row, others }: OneSide, locale: Locale): string {
  if (others.length === 0) return '';
  const rows = [row, ...others];
  return {
    'zh-CN': `；全表这样的指标共 ${rows.length} 项（${someOf(rows.map(nameOf), 'zh-CN')}）`,
    en: `; ${rows.length} rows in all (${someOf(rows.map(nameOf), 'en')})`,
  }[locale];
}

function unitFixes({ row, others, side, unit }: OneSide, text: string): readonly Fix[] {
  const [edit, ...more] = [row, ...others].map(each => addUnit(each, side, assumedUnit(each, side), text));
  if (!edit) return [];
  const all = [edit, ...more.flatMap(other => other ?? [])];
  const isOne = all.length === 1;
  const asShare = isOne ? fractionFix(row, side, text) : [];
  return [
    ...asShare,
    {
      title: isOne
        ? { 'zh-CN': `补上单位${cite(unit)}`, en: `Add the unit ${cite(unit)}` }
        : { 'zh-CN': `${all.length} 项都补上单位`, en: `Add the unit in all ${all.length} rows` },
      edits: all,
      preferred: asShare.length === 0,
    },
  ];
}

/** 0.92 beside ≥90%: a share of one, most likely; which of the two is meant, only a person knows. */
function fractionFix(row: RatedRow, side: 'target' | 'actual', text: string): readonly Fix[] {
  const [own, other] = [row[side], row[side === 'target' ? 'actual' : 'target']];
  if (own.kind !== 'quantity' || other.kind !== 'quantity' || other.unit?.text !== '%' || own.unit) return [];
  const { number: value, slice } = own.amount;
  if (!value.greaterThan(0) || value.greaterThan(1) || other.amount.number.lessThan(10)) return [];
  const percent = `${number(value.times(hundred))}%`;
  const edit = replaceIn(row.indicator[side], slice, percent, text);
  return edit ? [{ title: { 'zh-CN': `写成 ${percent}`, en: `Write ${percent}` }, edits: [edit] }] : [];
}

/** `0.751`, which is taken for a fraction; larger numbers are taken for percentages. */
const isFraction = ({ scale }: PercentRead): boolean => scale.equals(1);

const inPercent = ({ share }: PercentRead): string => `${number(share.times(hundred))}%`;

const percentTitle = (percent: PercentRead): Words =>
  isFraction(percent)
    ? { 'zh-CN': `写成 ${inPercent(percent)}`, en: `Write ${inPercent(percent)}` }
    : { 'zh-CN': '补上“%”', en: 'Add the %' };

/** The rate of the budget and the attainments without a sign: above 1.5 they are percentages. Below, the rate is a fraction, which is told too. */
function* percentages(document: DocumentAnalysis): Generator<Hit<Missing>> {
  const rate = document.evaluation.budget?.rate;
  if (rate?.state === 'ok') yield* budgetRate(rate, rate.value);
  for (const row of withPercentages(document)) {
    for (const field of attainmentsOf(row)) {
      if (field.state === 'ok' && field.value.kind === 'percent') yield* percentage(field, field.value.percent);
    }
  }
}

/** Nothing is in doubt about none at all. */
function budgetRate(field: Present<unknown>, percent: PercentRead): readonly Hit<Missing>[] {
  const isBare = percent.unitMissing || (isFraction(percent) && !percent.written.isZero());
  return percentage(field, percent, isBare).map(hit => ({ ...hit, severity: 'info' }));
}

function percentage(
  field: Present<unknown>,
  percent: PercentRead,
  isBare = percent.unitMissing,
): readonly Hit<Missing>[] {
  const node = asScalar(field.entry.value);
  return node && isBare
    ? [{ span: field.span, state: { kind: 'percentage', field, percent, source: node.value.trim() } }]
    : [];
}

const attainmentsOf = ({ indicator }: RatedRow): readonly Field<Attainment>[] => [
  indicator.attainment,
  ...(indicator.parts ?? []).map(part => part.attainment),
];

const withPercentages = rowsThat(
  row =>
    row.status !== 'not-applicable' &&
    attainmentsOf(row).some(field => field.state === 'ok' && field.value.kind === 'percent'),
);

/** Of one row the name is said in front anyway. */
const several = ([first, ...more]: Neither['rows'], locale: Locale): string =>
  more.length > 0 ? severalOf(first, more, locale) : '';
