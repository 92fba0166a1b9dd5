import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { order } from '../../number/decimal.js';
import { isFull } from '../support/doubts/doubt.js';
import { exampleOfPatrols } from '../support/example.js';
import { anyRowThat, rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';

interface Full {
  readonly rows: number;
}

/** Fewer rows may well all be met. */
const fewest = 5;

export const fullMarks = defineRule<Full>({
  code: 'full-marks',
  group: 'quality',
  severity: 'info',
  ofResults: true,
  needsWhole: true,
  title: { 'zh-CN': '各项全部满分', en: 'Full marks everywhere' },
  doc: {
    what: {
      'zh-CN': `每一行都得满分，每一个完成值都达到或好于目标值（至少 ${fewest} 行）。`,
      en: `Every row has full marks and every actual meets its target (${fewest} rows at least).`,
    },
    why: {
      'zh-CN': '全部满分的自评表，复核时通常会抽出来重点核查：目标是否偏低、完成值有没有佐证。',
      en: 'Forms with full marks throughout are the first that re-checks look into: targets too low, actuals without evidence.',
    },
    how: {
      'zh-CN': '再核对一遍目标值和完成值，备好佐证材料；确实全部完成的，不必改动。没有自动修复：这是提醒，不是差错。',
      en: 'Look at targets and actuals once more and keep the evidence at hand; where all was met nothing need change. There is no fix: this is a reminder, no fault.',
    },
  },
  examples: {
    bad: [form(['18 次', '19 次', '20 次', '21 次', '22 次'])],
    good: [form(['17 次', '19 次', '20 次', '21 次', '22 次'])],
  },
  message: {
    'zh-CN': ({ rows }) => `全部 ${rows} 项指标都得满分。复核时会重点核查，请再核对目标值、完成值，备好佐证材料。`,
    en: ({ rows }) =>
      `All ${rows} rows have full marks. Re-checks look into such forms first: check targets and actuals again, and keep the evidence at hand.`,
  },

  *check(document) {
    const {
      evaluation: { indicators },
    } = document;
    if (indicators.state !== 'ok' || anyNotFull(document)) return;
    const rows = applying(document).length;
    if (rows >= fewest) yield { span: indicators.entry.keySpan, state: { rows } };
  },
});

const applying: (document: DocumentAnalysis) => readonly unknown[] = rowsThat(
  ({ status }) => status !== 'not-applicable',
);

const anyNotFull: (document: DocumentAnalysis) => boolean = anyRowThat(
  row => row.status !== 'not-applicable' && (!isFull(row) || row.actual.kind === 'empty' || isMissed(row)),
);

/** Whether the rules give less than the weight. */
const isMissed = ({ weight, score }: Parameters<typeof isFull>[0]): boolean =>
  weight !== undefined && score.value !== undefined && order(score.value, weight) < 0;

function form(actuals: readonly string[]): string {
  return exampleOfPatrols(actuals.map(actual => `权重: 16, 目标值: ≥18 次, 完成值: ${actual}`));
}
