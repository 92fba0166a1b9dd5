import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { isFull } from '../support/doubts/doubt.js';
import { exampleOfPatrols } from '../support/example.js';
import { anyRowThat, rowsThat } from '../support/rows.js';
import { alsoHere } from '../support/together.js';
import { nameOf } from '../support/values.js';
import { defineRule } from '../rule.js';

interface None {
  readonly rows: readonly RatedRow[];
  readonly of: number;
  /** Rows from this weight on want evidence, and the first of those without. */
  readonly heavy: { readonly from: Decimal; readonly row: RatedRow } | undefined;
}

/** A form of fewer rows is a draft or an example. */
const fewest = 5;

export const evidenceNone = defineRule<None>({
  code: 'evidence-none',
  group: 'quality',
  severity: 'info',
  misses: ['evidence'],
  ofResults: true,
  needsWhole: true,
  title: { 'zh-CN': '没有佐证材料', en: 'No evidence' },
  doc: {
    what: {
      'zh-CN':
        '各项全部满分的表，或已有指标写了“佐证材料”的表，还有填了完成值的指标没有写，整张表提示一次；其中有分值达到评分办法规定数（“说明原因”下的“佐证”，一般为 10 分）的，提为警告。',
      en: 'In a form with full marks throughout, or one that names evidence in some rows, others with an actual name none; reported once a form, a warning where one of them weighs as much as the profile names (`explain.evidence`, usually 10 points).',
    },
    why: {
      'zh-CN': '复核要看材料：没有佐证材料的，完成值可以不予认可，该项得分全扣。',
      en: 'Re-checks go by documents: an actual without evidence may count for nothing.',
    },
    how: {
      'zh-CN': '在“佐证材料”中写明文件路径或网址，从分值大的写起。没有自动修复：材料在哪里只有填报人知道。',
      en: 'Name files or URLs in `evidence`, beginning with the rows that weigh most. There is no fix: only the analyst knows where they are.',
    },
  },
  examples: {
    bad: [form('')],
    good: [form(', 佐证材料: https://example.com/巡查记录.pdf')],
  },
  message: {
    'zh-CN': ({ rows, of, heavy }) =>
      `${rows.length === of ? `全部 ${of} 项` : `${of} 项中有 ${rows.length} 项`}指标没有写佐证材料${heavy ? `，包括 ${number(heavy.from)} 分以上的“${nameOf(heavy.row)}”` : ''}。复核时可能不予认可，请补充文件路径或网址。`,
    en: ({ rows, of, heavy }) =>
      `${rows.length} of ${of} rows name no evidence${heavy ? `, among them “${nameOf(heavy.row)}” of ${number(heavy.from)} points or more` : ''}. A re-check may not accept them: add files or URLs.`,
  },

  *check(document) {
    const {
      evaluation: { indicators },
      scorecard,
      profile,
    } = document;
    // a unit that keeps its evidence elsewhere is not reminded on every form
    if (indicators.state !== 'ok' || (!anyEvidence(document) && anyNotFull(document))) return;
    const answered = withActual(document).length;
    const rows = withoutEvidence(document);
    if (answered < fewest || rows.length === 0) return;
    const from = profile.explain.evidence;
    const heavy = from && rows.find(({ weight }) => weight?.greaterThanOrEqualTo(from));
    yield {
      span: indicators.entry.keySpan,
      state: { rows, of: answered, heavy: from && heavy ? { from, row: heavy } : undefined },
      severity: heavy && scorecard.total.sum.weight ? 'warning' : 'info',
      related: rows.map(({ indicator }) => alsoHere(indicator.name)),
    };
  },
});

const anyNotFull = anyRowThat(row => row.status !== 'not-applicable' && !isFull(row));
const withActual = rowsThat(row => isAnswered(row));

const namesEvidence = ({ indicator }: RatedRow): boolean =>
  indicator.evidence.length > 0 || indicator.survey !== undefined;

const isAnswered = ({ actual, status }: RatedRow): boolean => actual.kind !== 'empty' && status !== 'not-applicable';
/** The numbers of a survey are none that a unit has begun to name its evidence with. */
const anyEvidence = anyRowThat(row => isAnswered(row) && row.indicator.evidence.length > 0);
const withoutEvidence = rowsThat(row => isAnswered(row) && !namesEvidence(row));

function form(more: string): string {
  const actuals = Array.from({ length: fewest }, (_, at) => 18 + at);
  return exampleOfPatrols(actuals.map(actual => `权重: 16, 目标值: ≥18 次, 完成值: ${actual} 次${more}`));
}
