import type { DocumentAnalysis } from '../analysis/analysis.js';
import { valueOf } from '../language/field.js';
import { sayField } from '../layouts/fields.js';
import { shownScore } from '../layouts/scores.js';
import { percent } from '../messages/number.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { csv } from './csv-text.js';
import type { Exported } from './exported.js';
import { kpiColumns, type KpiRow } from './kpi-columns.js';

/** One object for each indicator of each form. */
export const kpiJson = (exported: readonly Exported[]): string => `${JSON.stringify(rowsOf(exported), null, 2)}\n`;

/** A heading line, then one line for each indicator; UTF-8 with a byte order mark, so that Excel reads it as such. */
export const kpiCsv = (exported: readonly Exported[]): string =>
  `\ufeff${csv([[...kpiColumns], ...rowsOf(exported).map(row => kpiColumns.map(column => row[column]))])}`;

const rowsOf = (exported: readonly Exported[]): readonly KpiRow[] =>
  exported.flatMap(({ document }) => document.scorecard.rows.map(row => kpiRow(row, document)));

function kpiRow(row: RatedRow, document: DocumentAnalysis): KpiRow {
  const { indicator, path, weight, completion } = row;
  const groups = path.slice(0, -1);
  const score = shownScore(row, document);
  return {
    kpi_lv1: groups[0] ?? '',
    kpi_lv2: groups.slice(1).join('/'),
    kpi_lv3: path.at(-1) ?? '',
    kpi_content: sayField(indicator.note),
    kpi_val: sayField(indicator.target),
    kpi_evalstd: sayField(indicator.criterion),
    ind_comp: sayField(indicator.actual) || workedOut(row) || sayField(indicator.attainment),
    ind_weight: weight ? weight.toFixed(4) : '',
    eval_score: score ? score.toFixed(6) : '',
    complete_rate: completion ? percent(completion) : '',
    devi_analy: deviationOf(row),
    application_advise: valueOf(document.evaluation.improvements)?.trimEnd() ?? '',
  };
}

/** An actual that follows from the row's parts, sources or survey. */
const workedOut = ({ aggregated, actual, indicator }: RatedRow): string =>
  aggregated || indicator.survey ? actual.source : '';

/** Reason and measure as the forms print them, one to a line. */
function deviationOf({ indicator: { deviation } }: RatedRow): string {
  const { text, reason, measure } = deviation;
  return [
    sayField(text),
    sayField(reason) && `原因：${sayField(reason)}`,
    sayField(measure) && `措施：${sayField(measure)}`,
  ]
    .filter(part => part !== '')
    .join('\n');
}
