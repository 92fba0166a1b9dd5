import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Node } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import type { RatedBudget, RatedRow, Scorecard } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import type { ColumnKind, FormColumn } from './form.js';
import { said } from './fields.js';

/** Where the form's columns are. */
export interface Grid {
  /** How many columns the groups take. */
  readonly levels: number;
  readonly name: number;
  readonly target: number;
  readonly actual: number;
  readonly score: number;
  /** `undefined` where every claim agrees: then 得分 says it all. */
  readonly computed: number | undefined;
  /** `undefined` where no row has an explanation of its own. */
  readonly deviation: number | undefined;
  readonly columns: readonly FormColumn[];
}

export function gridOf({ evaluation, scorecard }: DocumentAnalysis, locale: Locale): Grid {
  const nodes = valueOf(evaluation.indicators) ?? [];
  const levels = Math.max(2, ...nodes.map(depth));
  const score = levels + 5;
  const computed = isDisputed(scorecard) ? score + 1 : undefined;
  const deviation = scorecard.rows.some(hasDeviation) ? score + (computed ? 2 : 1) : undefined;
  const kinds: ColumnKind[] = [
    'label',
    ...Array<ColumnKind>(levels).fill('group'),
    'name',
    'name',
    'target',
    'actual',
    'score',
    ...(computed ? ['computed' as const] : []),
    ...(deviation ? ['deviation' as const] : []),
  ];
  const columns = kinds.map(kind => ({ kind, width: widths[locale][kind] }));
  return { levels, name: levels + 1, target: levels + 3, actual: levels + 4, score, computed, deviation, columns };
}

const chinese: Readonly<Record<ColumnKind, number>> = {
  label: 8,
  group: 13,
  name: 14,
  target: 15,
  actual: 15,
  score: 10,
  computed: 10,
  deviation: 30,
};

/** Chinese headings can be broken after any character, English ones hold a whole word. */
const widths: Readonly<Record<Locale, typeof chinese>> = {
  'zh-CN': chinese,
  en: { ...chinese, label: 17, group: 14, target: 13, actual: 13, score: 11, computed: 15 },
};

const depth = (node: Node): number => (node.kind === 'group' ? 1 + Math.max(0, ...node.children.map(depth)) : 0);

/** Whether some claim is not what was computed, so that both must be seen. */
function isDisputed({ budget, rows, total }: Scorecard): boolean {
  const disputed = ({ status, claimed }: RatedRow | RatedBudget): boolean =>
    status === 'differs' || status === 'rounded' || (status === 'unknown' && claimed !== undefined);
  const totalDiffers = total.claimed !== undefined && !(total.sum.rounded?.equals(total.claimed.value) ?? false);
  return rows.some(disputed) || (budget !== undefined && disputed(budget)) || totalDiffers;
}

const hasDeviation = ({ indicator: { deviation, notApplicable } }: RatedRow): boolean =>
  [deviation.text, deviation.reason, deviation.measure, notApplicable].some(field => said(field) !== '');
