import type { Group, Part } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import { percent } from '../messages/number.js';
import { workedGroup } from '../messages/worked-sums.js';
import { workedLines } from '../messages/worked.js';
import type { Written } from '../number/decimal.js';
import { roundScore } from '../scoring/claim.js';
import { departureOf } from '../scoring/reviewed.js';
import type { RatedBudget, RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import { shorten } from '../text/shorten.js';
import { attainments } from '../language/choices.js';
import { printedWord } from './printed-word.js';
import { addedCells, type Drawing } from './drawing.js';
import { blank, cell, type DraftCell, type DraftRow, fieldCell, row } from './draft.js';
import { showPlain, sayField, showWritten } from './fields.js';
import type { Line } from './form.js';
import { type PlacedColumn } from './grid.js';
import { headRows } from './indicator-heads.js';
import { addedScores, scoreCell } from './scores.js';
import type { IndicatorsSection } from '../families/layout.js';
import { reviewCommentCell, reviewedScoreCell } from './review-cells.js';
import { departureCell, rowCell } from './row-cells.js';
import { words } from './words.js';

/** The block of the indicators: headings, then a line for each indicator, the groups merged beside them. */
export function indicatorRows(section: IndicatorsSection, drawing: Drawing): DraftRow[] {
  const drawn = drawing.document.scorecard.nodes.flatMap(node => nodeRows(node, 0, drawing));
  const body = [...budgetRow(section, drawing), ...(drawn.length > 0 ? drawn : [emptyRow(0, drawing)])];
  return [...headRows(section, body.length, drawing), ...body];
}

/** The budget as a row among the others, named alike at every level. */
function budgetRow({ budget: label }: IndicatorsSection, drawing: Drawing): DraftRow[] {
  const { budget: rated } = drawing.document.scorecard;
  if (!label || !rated) return [];
  const text = [{ text: drawing.say(label), source: rated.budget.keySpan }];
  const start = startOf(drawing.grid.levels.length, drawing);
  const groups = drawing.grid.levels.map((column, i) => cell(column, startOf(i + 1, drawing) - column, 'group', text));
  return [
    row(
      'indicator',
      [
        ...groups,
        cell(start, nameEnd(drawing) - start, 'name', text, { area: rated.budget.keySpan }),
        ...afterName(drawing).map(column => budgetCell(rated, column, drawing)),
        ...addedCells(drawing, addedScores(rated, drawing)),
      ],
      rated,
    ),
  ];
}

function budgetCell(rated: RatedBudget, placed: PlacedColumn, drawing: Drawing): DraftCell {
  const { key, column, colspan } = placed;
  const { budget, weight } = rated;
  const field = (of: Field<unknown>, text: string): DraftCell =>
    fieldCell(column, colspan, 'number', of, text, { missing: false });
  switch (key) {
    case 'weight':
      return field(budget.weight, showPlain(weight));
    case 'actual':
      return field(budget.rate, claimedRate(rated));
    case 'score':
      return scoreCell(rated, budget.score, { column, colspan }, drawing);
    case 'review.score':
      return budget.review ? reviewedScoreCell(rated, budget.review.score, placed, drawing) : blank(column, colspan);
    case 'review.departure':
      return departureCell(departureOf(rated), placed);
    case 'review.comment':
      return budget.review ? reviewCommentCell(rated, budget.review.comment, placed, drawing) : blank(column, colspan);
    case 'review.actual':
      return budget.review ? field(budget.review.spent, foundRate(rated, drawing)) : blank(column, colspan);
    default:
      return blank(column, colspan);
  }
}

const claimedRate = ({ budget, rate }: RatedBudget): string => sayField(budget.rate) || (rate ? percent(rate) : '');

/** The execution rate that a reviewer found, or stood by: what the reviewed score follows from. */
function foundRate(rated: RatedBudget, { document: { profile } }: Drawing): string {
  const { reviewed, score } = rated;
  const found = reviewed?.again?.rate;
  if (found) return percent(found);
  const isSame = score.value && reviewed?.decided?.equals(roundScore(score.value, profile));
  return isSame ? claimedRate(rated) : '';
}

/** Where the name of an indicator begins that stands below so many groups. */
function startOf(depth: number, { grid }: Drawing): number {
  const level = grid.levels[depth];
  return level ?? nameColumn(grid.indicators).column;
}

const nameColumn = (columns: readonly PlacedColumn[]): PlacedColumn =>
  columns.find(({ key }) => key === 'level3') as PlacedColumn;

const nameEnd = ({ grid }: Drawing): number => {
  const { column, colspan } = nameColumn(grid.indicators);
  return column + colspan;
};

/** The lines of a node below so many groups; a group's own cells stand before its first line. */
function nodeRows(node: RatedNode, depth: number, drawing: Drawing): DraftRow[] {
  return node.kind === 'row' ? rowRows(node, depth, drawing) : groupRows(node, depth, drawing);
}

/** A group without groups inside takes all that is left of the group columns. */
function groupRows(group: RatedGroup, depth: number, drawing: Drawing): DraftRow[] {
  const isOuter = group.children.some(child => child.kind === 'group');
  const inner = isOuter ? depth + 1 : drawing.grid.levels.length;
  const drawn = group.children.flatMap(child => nodeRows(child, inner, drawing));
  const [first, ...rest] = drawn.length > 0 ? drawn : [emptyRow(inner, drawing)];
  if (!first) return [];
  const cells = groupCells(group, startOf(depth, drawing), startOf(inner, drawing), rest.length + 1, drawing);
  return [{ ...first, cells: [...cells, ...first.cells] }, ...rest];
}

/** The group's name, and its points beside it where the layout has a column for them. */
function groupCells(
  rated: RatedGroup,
  from: number,
  to: number,
  rowspan: number,
  drawing: Drawing,
): readonly DraftCell[] {
  const { group } = rated;
  const points = drawing.grid.indicators.some(
    ({ key, column }) => (key === 'weight1' || key === 'weight2') && column === to - 1,
  );
  const common = { rowspan, source: group.name.span, area: group.node.span };
  const name = cell(from, to - from - (points ? 1 : 0), 'group', groupName(group, points, drawing), {
    ...common,
    missing: group.name.state === 'absent',
    hint: workedLines(workedGroup(rated, drawing.document, drawing.locale)),
    printed: [group.weight.span],
  });
  if (!points) return [name];
  const text = group.weight.state === 'ok' ? showWritten(group.weight.value) : '';
  return [name, cell(to - 1, 1, 'group', text === '' ? [] : [{ text, source: group.weight.span }], { rowspan })];
}

const groupName = ({ name, weight }: Group, hasColumn: boolean, { locale }: Drawing): readonly Line[] =>
  nameLines(name, hasColumn ? undefined : weight, locale);

function rowRows(rated: RatedRow, depth: number, drawing: Drawing): DraftRow[] {
  const { indicator } = rated;
  const start = startOf(depth, drawing);
  const own = row(
    'indicator',
    [
      rowName(rated, start, drawing),
      ...afterName(drawing).map(column => rowCell(rated, column, drawing)),
      ...addedCells(drawing, addedScores(rated, drawing)),
    ],
    rated,
  );
  return [own, ...(indicator.parts ?? []).map(part => partRow(part, start, drawing))];
}

function rowName({ indicator }: RatedRow, start: number, drawing: Drawing): DraftCell {
  const { name, weight, node } = indicator;
  const { grid, locale } = drawing;
  const inName = !grid.indicators.some(({ key }) => key === 'weight');
  return cell(start, nameEnd(drawing) - start, 'name', nameLines(name, inName ? weight : undefined, locale), {
    source: name.span,
    area: node.span,
    missing: name.state === 'absent',
    printed: inName ? [weight.span] : [],
  });
}

/** The columns behind the name. */
const afterName = (drawing: Drawing): readonly PlacedColumn[] =>
  drawing.grid.indicators.filter(({ column }) => column >= nameEnd(drawing));

/** A name that is no name is not repeated in each line of its group: characters. */
const longestName = 500;

/** `招商接洽企业数量 (3 分)`; points only where they are written. */
function nameLines(name: Field<string>, weight: Field<Written> | undefined, locale: Locale): readonly Line[] {
  const points = weight?.state === 'ok' ? words.points[locale](showWritten(weight.value)) : '';
  const text = inOneLine(shorten(sayField(name), longestName)) + points;
  return text === '' ? [] : [{ text, source: name.span }];
}

/** 其中：a part, with the funds it is weighted by. */
function partRow({ name, funds, actual, attainment, score, node }: Part, start: number, drawing: Drawing): DraftRow {
  const { locale } = drawing;
  const label = words.item[locale](sayField(name)) + (sayField(funds) && words.funds[locale](sayField(funds)));
  const valueOf = ({ key, column, colspan }: PlacedColumn): DraftCell => {
    if (key === 'actual')
      return fieldCell(
        column,
        colspan,
        'value',
        actual,
        sayField(actual) || printedWord(attainments, sayField(attainment), locale),
      );
    if (key === 'score') return fieldCell(column, colspan, 'number', score, sayField(score), { missing: false });
    return blank(column, colspan);
  };
  return row('part', [
    cell(start, nameEnd(drawing) - start, 'name', [{ text: label, source: name.span }], {
      source: name.span,
      area: node.span,
      printed: [funds.span, attainment.span],
    }),
    ...afterName(drawing).map(valueOf),
    ...addedCells(drawing),
  ]);
}

/** The line of a group that has no indicators yet. */
function emptyRow(depth: number, drawing: Drawing): DraftRow {
  const start = startOf(depth, drawing);
  return row('indicator', [
    blank(start, nameEnd(drawing) - start),
    ...afterName(drawing).map(({ column, colspan }) => blank(column, colspan)),
    ...addedCells(drawing),
  ]);
}
