import type { DocumentAnalysis } from '../analysis/analysis.js';
import { percent } from '../messages/number.js';
import type { Budget } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import type { RatedBudget } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { blank, cell, type DraftCell, type DraftRow, fieldCell, heading, row } from './draft.js';
import { linesOf, plain, said } from './fields.js';
import type { Grid } from './grid.js';
import { scoreCells } from './scores.js';
import { words } from './words.js';

/** Who files the form: 单位名称, and 主管部门 and 项目名称 where they are written. */
export function unitRows({ evaluation }: DocumentAnalysis, grid: Grid, locale: Locale): DraftRow[] {
  const line = (label: string, field: Field<string>): DraftRow =>
    row('unit', [
      heading(0, grid.levels, label),
      fieldCell(grid.levels, grid.columns.length - grid.levels, 'value', field, said(field)),
    ]);
  return [
    line(words.organization[locale], evaluation.organization),
    ...(evaluation.department.text.state === 'absent'
      ? []
      : [line(words.department[locale], evaluation.department.text)]),
    ...(evaluation.project.state === 'absent' ? [] : [line(words.project[locale], evaluation.project)]),
  ];
}

/** 基本支出总额 and 项目支出总额(含往来资金). */
export function expenditureRows(
  { evaluation: { expenditure } }: DocumentAnalysis,
  { levels, columns }: Grid,
  locale: Locale,
): DraftRow[] {
  if (!expenditure) return [];
  const { basic, project, transit } = expenditure;
  const amount = said(project) + (said(transit) && words.transit[locale](said(transit)));
  const last = levels + 4;
  return [
    row('expenditure', [
      heading(0, levels, words.basic[locale]),
      fieldCell(levels, 2, 'number', basic, said(basic)),
      heading(levels + 2, 2, words.projectSpending[locale]),
      fieldCell(last, columns.length - last, 'number', project, amount),
    ]),
  ];
}

/** The block 预算执行情况: a line of headings, the whole, and its items. */
export function budgetRows(document: DocumentAnalysis, grid: Grid, locale: Locale): DraftRow[] {
  const {
    evaluation,
    scorecard: { budget },
    profile,
    context,
  } = document;
  if (!budget) return [];
  const { levels } = grid;
  const points = plain(budget.weight);
  const label = words.budget[locale](context.currency, points);
  const items = budget.budget.items.map(item => itemRow(item, grid, locale));
  const computedHeading = grid.computed === undefined ? [] : [heading(grid.computed, 1, words.computed[locale])];
  const head = row('budget-head', [
    heading(0, levels, label, {
      rowspan: 2 + items.length,
      area: budget.budget.keySpan,
      source: budget.budget.keySpan,
    }),
    blank(levels, 2),
    heading(levels + 2, 1, words.planned[locale]),
    heading(levels + 3, 1, words.spent[locale]),
    heading(levels + 4, 1, words.rate[locale]),
    heading(grid.score, 1, words.budgetScore[locale](points)),
    ...computedHeading,
    ...spare(grid),
  ]);
  const name = evaluation.project.state === 'absent' ? words.unitFunds : words.projectFunds;
  const whole = row(
    'budget',
    [
      heading(levels, 2, name[locale]),
      ...amounts(budget, levels + 2),
      ...scoreCells(budget, budget.budget.score, grid, { ...document, profile }, locale),
      ...spare(grid),
    ],
    budget,
  );
  return [head, whole, ...items];
}

function amounts({ budget, planned, spent, rate }: RatedBudget, column: number): DraftCell[] {
  return [
    fieldCell(column, 1, 'number', budget.planned, said(budget.planned) || plain(planned)),
    fieldCell(column + 1, 1, 'number', budget.spent, said(budget.spent) || plain(spent)),
    fieldCell(column + 2, 1, 'number', budget.rate, said(budget.rate) || (rate ? percent(rate) : '')),
  ];
}

function itemRow({ name, planned, spent }: Budget['items'][number], grid: Grid, locale: Locale): DraftRow {
  const { levels } = grid;
  return row('budget-item', [
    cell(
      levels,
      2,
      'value',
      linesOf(name).map(line => ({ ...line, text: words.item[locale](line.text) })),
      { source: name.span, area: name.span },
    ),
    fieldCell(levels + 2, 1, 'number', planned, said(planned)),
    fieldCell(levels + 3, 1, 'number', spent, said(spent)),
    blank(levels + 4, 2),
    ...(grid.computed === undefined ? [] : [blank(grid.computed)]),
    ...spare(grid),
  ]);
}

/** The column 偏差, which the upper blocks do not use. */
export const spare = ({ deviation }: Grid): DraftCell[] => (deviation === undefined ? [] : [blank(deviation)]);
