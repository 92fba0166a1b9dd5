import { percent } from '../messages/number.js';
import type { Field } from '../language/field.js';
import type { Decimal } from '../number/decimal.js';
import { departureOf } from '../scoring/reviewed.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { deviationLines } from './closing-rows.js';
import { blank, cell, type DraftCell, fieldCell } from './draft.js';
import type { Drawing } from './drawing.js';
import { linesOf, sayField, showWritten } from './fields.js';
import type { Grid, PlacedColumn } from './grid.js';
import { attainments } from '../language/choices.js';
import { printedWord } from './printed-word.js';
import { monitoredCell } from './monitored-cells.js';
import { reviewCommentCell, reviewedScoreCell } from './review-cells.js';
import { scoreCell } from './scores.js';
import { bareActual, splitTarget } from './split-target.js';

/** The cell of an indicator in one of the columns behind its name. */
export function rowCell(rated: RatedRow, placed: PlacedColumn, drawing: Drawing): DraftCell {
  const { indicator } = rated;
  const { key, column, colspan } = placed;
  switch (key) {
    case 'target':
    case 'value':
    case 'sign':
    case 'unit':
      return targetCell(rated, key, placed);
    case 'actual':
      return actualCell(rated, column, colspan, drawing);
    case 'weight':
      return weightCell(rated, placed);
    case 'score':
      return scoreCell(rated, indicator.score, { column, colspan }, drawing);
    case 'deviation': {
      const lines = deviationLines(rated, drawing);
      return cell(column, colspan, 'long', lines, { source: lines[0]?.source ?? indicator.deviation.text.span });
    }
    case 'explanation':
    case 'note':
      return cell(column, colspan, 'long', linesOf(indicator.note), { source: indicator.note.span });
    case 'criterion':
      return cell(column, colspan, 'long', linesOf(indicator.criterion), { source: indicator.criterion.span });
    case 'interim':
    case 'forecast':
    case 'likely':
    case 'cause':
      return monitoredCell(rated, placed, drawing);
    case 'review.departure':
      return departureCell(departureOf(rated), placed);
    case 'review.actual':
    case 'review.score':
    case 'review.comment':
      return reviewCell(rated, key, placed, drawing);
    case 'blank':
      return cell(column, colspan, 'value', []);
    default:
      return blank(column, colspan);
  }
}

/** The target whole, or one of the parts that a form splits it into. */
function targetCell(
  rated: RatedRow,
  key: 'target' | 'value' | 'sign' | 'unit',
  { column, colspan }: PlacedColumn,
): DraftCell {
  const { indicator, target } = rated;
  const part = (text: string): DraftCell =>
    cell(column, colspan, 'number', text === '' ? [] : [{ text, source: indicator.target.span }]);
  if (key === 'unit') return part(splitTarget(rated).unit);
  if (key === 'sign') return target.kind === 'empty' ? blank(column, colspan) : part(splitTarget(rated).sign);
  const text = key === 'target' ? targetText(rated) : splitTarget(rated).value;
  return fieldCell(column, colspan, 'value', indicator.target, text, {
    missing: isTargetMissing(rated),
    holds: 'target',
  });
}

function weightCell({ indicator: { weight } }: RatedRow, { column, colspan }: PlacedColumn): DraftCell {
  const text = weight.state === 'ok' ? showWritten(weight.value) : sayField(weight);
  return fieldCell(column, colspan, 'number', weight, text, { missing: false, holds: 'weight' });
}

/** 偏离度 of a row, the budget or the total; blank where nobody reviewed it. */
export function departureCell(departure: Decimal | undefined, { column, colspan }: PlacedColumn): DraftCell {
  return departure
    ? cell(column, colspan, 'number', [{ text: percent(departure), source: undefined }])
    : blank(column, colspan);
}

function reviewCell(
  rated: RatedRow,
  key: 'review.actual' | 'review.score' | 'review.comment',
  placed: PlacedColumn,
  drawing: Drawing,
): DraftCell {
  const { column, colspan } = placed;
  const { review } = rated.indicator;
  if (!review) return blank(column, colspan);
  switch (key) {
    case 'review.actual':
      return fieldCell(column, colspan, 'value', review.actual, foundActual(rated, review.actual, drawing), {
        missing: false,
      });
    case 'review.score':
      return reviewedScoreCell(rated, review.score, placed, drawing);
    case 'review.comment':
      return reviewCommentCell(rated, review.comment, placed, drawing);
  }
}

const foundActual = (rated: RatedRow, actual: Field<string>, { grid }: Drawing): string =>
  hasUnits(grid) ? bareActual(rated, actual) : sayField(actual);

const hasUnits = ({ indicators }: Grid): boolean => indicators.some(({ key }) => key === 'unit');

const isTargetMissing = ({ target, indicator }: RatedRow): boolean =>
  target.kind === 'empty' && indicator.notApplicable.state !== 'ok';

function targetText({ indicator, target }: RatedRow): string {
  return withUnit(
    sayField(indicator.target),
    target.kind === 'quantity' && target.unit?.from === 'key' ? target.unit.text : '',
  );
}

/** The actual as written, else as put together, else the attainment of a qualitative row. */
function actualCell(rated: RatedRow, column: number, colspan: number, { grid, locale }: Drawing): DraftCell {
  const { indicator, actual, aggregated, exactActual } = rated;
  const isSplit = hasUnits(grid);
  const unit = !isSplit && actual.kind === 'quantity' && actual.unit?.from === 'key' ? actual.unit.text : '';
  const own = isSplit ? bareActual(rated, indicator.actual) : withUnit(sayField(indicator.actual), unit);
  const text =
    own ||
    (aggregated || exactActual ? actual.source : '') ||
    printedWord(attainments, sayField(indicator.attainment), locale);
  return fieldCell(column, colspan, 'value', indicator.actual, text, {
    missing: indicator.notApplicable.state !== 'ok' && text === '',
    holds: 'actual',
    printed: own === '' ? [indicator.attainment.span] : [],
  });
}

const withUnit = (text: string, unit: string): string => (text === '' || unit === '' ? text : `${text} ${unit}`);
