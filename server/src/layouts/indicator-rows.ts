import type { DocumentAnalysis } from '../analysis/analysis.js';
import { attainments } from '../language/choices.js';
import type { Part } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import type { Written } from '../number/decimal.js';
import type { RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import { workedLines } from '../messages/worked.js';
import { workedGroup } from '../messages/worked-sums.js';
import type { Locale } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import { shorten } from '../text/shorten.js';
import { blank, cell, type DraftCell, type DraftRow, fieldCell, heading, row } from './draft.js';
import { linesOf, paragraphs, said, written } from './fields.js';
import type { Line } from './form.js';
import type { Grid } from './grid.js';
import { spare } from './head-rows.js';
import { scoreCells } from './scores.js';
import { levelName, words } from './words.js';

/** What every row of the block is drawn with. */
interface Drawing {
  readonly document: DocumentAnalysis;
  readonly grid: Grid;
  readonly locale: Locale;
}

/** The block 年度绩效指标: headings, then a line for each indicator, the groups merged beside them. */
export function indicatorRows(document: DocumentAnalysis, grid: Grid, locale: Locale): DraftRow[] {
  const drawing: Drawing = { document, grid, locale };
  const drawn = document.scorecard.nodes.flatMap(node => nodeRows(node, 1, drawing));
  const body = drawn.length > 0 ? drawn : [emptyRow(1, drawing)];
  return [headRow(grid, locale, body.length), ...body];
}

function headRow(
  { levels, name, target, actual, score, computed, deviation }: Grid,
  locale: Locale,
  height: number,
): DraftRow {
  return row('head', [
    heading(0, 1, words.indicators[locale], { rowspan: height + 1 }),
    ...Array.from({ length: levels }, (_, index) => heading(1 + index, 1, levelName(index + 1, locale))),
    heading(name, 2, levelName(levels + 1, locale)),
    heading(target, 1, words.target[locale]),
    heading(actual, 1, words.actual[locale]),
    heading(score, 1, words.score[locale]),
    ...(computed === undefined ? [] : [heading(computed, 1, words.computed[locale])]),
    ...(deviation === undefined ? [] : [heading(deviation, 1, words.deviation[locale])]),
  ]);
}

/** The lines of a node whose first free column is `start`; a group's own cell stands before its first line. */
function nodeRows(node: RatedNode, start: number, drawing: Drawing): DraftRow[] {
  return node.kind === 'row' ? rowRows(node, start, drawing) : groupRows(node, start, drawing);
}

/** A group without groups inside takes all that is left of the group columns. */
function groupRows(group: RatedGroup, start: number, drawing: Drawing): DraftRow[] {
  const { name } = drawing.grid;
  const colspan = group.children.some(child => child.kind === 'group') ? 1 : name - start;
  const drawn = group.children.flatMap(child => nodeRows(child, start + colspan, drawing));
  const [first, ...rest] = drawn.length > 0 ? drawn : [emptyRow(start + colspan, drawing)];
  return first
    ? [{ ...first, cells: [groupCell(group, start, colspan, rest.length + 1, drawing), ...first.cells] }, ...rest]
    : [];
}

function groupCell(
  rated: RatedGroup,
  column: number,
  colspan: number,
  rowspan: number,
  { document, locale }: Drawing,
): DraftCell {
  const { name, weight, node } = rated.group;
  return cell(column, colspan, 'group', named(name, weight, locale), {
    rowspan,
    source: name.span,
    area: node.span,
    missing: name.state === 'absent',
    hint: workedLines(workedGroup(rated, document, locale)),
  });
}

function rowRows(rated: RatedRow, start: number, drawing: Drawing): DraftRow[] {
  const { grid, document, locale } = drawing;
  const { indicator } = rated;
  const name = cell(start, grid.target - start, 'name', named(indicator.name, indicator.weight, locale), {
    source: indicator.name.span,
    area: indicator.node.span,
    missing: indicator.name.state === 'absent',
  });
  const own = row(
    'indicator',
    [
      name,
      targetCell(rated, grid),
      actualCell(rated, grid, locale),
      ...scoreCells(rated, indicator.score, grid, document, locale),
      ...deviationCells(rated, grid, locale),
    ],
    rated,
  );
  return [own, ...(indicator.parts ?? []).map(part => partRow(part, start, drawing))];
}

/** A name that is no name is not repeated in each line of its group: characters. */
const longestName = 500;

/** `招商接洽企业数量 (3 分)`; points only where they are written. */
function named(name: Field<string>, weight: Field<Written>, locale: Locale): readonly Line[] {
  const points = weight.state === 'ok' ? words.points[locale](written(weight.value)) : '';
  const text = inOneLine(shorten(said(name), longestName)) + points;
  return text === '' ? [] : [{ text, source: name.span }];
}

function targetCell({ indicator, target }: RatedRow, { target: column }: Grid): DraftCell {
  const text = withUnit(
    said(indicator.target),
    target.kind === 'quantity' && target.unit?.from === 'key' ? target.unit.text : '',
  );
  return fieldCell(column, 1, 'value', indicator.target, text, {
    missing: target.kind === 'empty' && indicator.notApplicable.state !== 'ok',
  });
}

/** The actual as written, else as put together, else the attainment of a qualitative row. */
function actualCell({ indicator, actual, aggregated }: RatedRow, { actual: column }: Grid, locale: Locale): DraftCell {
  const unit = actual.kind === 'quantity' && actual.unit?.from === 'key' ? actual.unit.text : '';
  const text =
    withUnit(said(indicator.actual), unit) ||
    (aggregated ? actual.source : '') ||
    attainmentText(said(indicator.attainment), locale);
  const expected = indicator.notApplicable.state !== 'ok';
  return fieldCell(column, 1, 'value', indicator.actual, text, { missing: expected && text === '' });
}

const withUnit = (text: string, unit: string): string => (text === '' || unit === '' ? text : `${text} ${unit}`);

/** The form speaks of 达成预期指标, also where the file says `met`. */
export function attainmentText(text: string, locale: Locale): string {
  const choice = attainments.find(({ name, zh }) => name === text || zh === text);
  return choice && locale === 'zh-CN' ? choice.zh : text;
}

function deviationCells(
  { indicator: { deviation, notApplicable } }: RatedRow,
  { deviation: column }: Grid,
  locale: Locale,
): DraftCell[] {
  if (column === undefined) return [];
  const { text, reason, measure } = deviation;
  const lines = [
    ...linesOf(text),
    ...linesOf(reason, words.reason[locale]),
    ...linesOf(measure, words.measure[locale]),
    ...paragraphs(said(notApplicable), `${words.notApplicable[locale]}${words.colon[locale]}`, notApplicable.span),
  ];
  return [cell(column, 1, 'long', lines, { source: lines[0]?.source ?? text.span })];
}

/** 其中：a part, with the funds it is weighted by. */
function partRow(
  { name, funds, actual, attainment, score, node }: Part,
  start: number,
  { grid, locale }: Drawing,
): DraftRow {
  const label = words.item[locale](said(name)) + (said(funds) && words.funds[locale](said(funds)));
  return row('part', [
    cell(start, grid.target - start, 'name', [{ text: label, source: name.span }], {
      source: name.span,
      area: node.span,
    }),
    blank(grid.target),
    fieldCell(grid.actual, 1, 'value', actual, said(actual) || attainmentText(said(attainment), locale)),
    fieldCell(grid.score, 1, 'number', score, said(score), { missing: false }),
    ...(grid.computed === undefined ? [] : [blank(grid.computed)]),
    ...spare(grid),
  ]);
}

/** The line of a group that has no indicators yet. */
function emptyRow(start: number, { grid }: Drawing): DraftRow {
  const rest = grid.columns.length - grid.target;
  return row('indicator', [
    blank(start, grid.target - start),
    ...Array.from({ length: rest }, (_, index) => blank(grid.target + index)),
  ]);
}
