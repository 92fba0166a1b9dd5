import { percent } from '../messages/number.js';
import { departureOf } from '../scoring/reviewed.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { deviationLines } from './closing-rows.js';
import { blank, cell, type DraftCell, fieldCell } from './draft.js';
import type { Drawing } from './drawing.js';
import { linesOf, said, showWritten } from './fields.js';
import type { PlacedColumn } from './grid.js';
import { attainments } from '../language/choices.js';
import { printedWord } from './printed-word.js';
import { monitoredCell } from './monitored-cells.js';
import { scoreCell } from './scores.js';
import { bareActual, splitTarget } from './split-target.js';

/** The cell of an indicator in one of the columns behind its name. */
export function rowCell(rated: RatedRow, { key, spec, column, colspan }: PlacedColumn, drawing: Drawing): DraftCell {
  const { indicator, target } = rated;
  const part = (text: string): DraftCell =>
    cell(column, colspan, 'number', text === '' ? [] : [{ text, source: indicator.target.span }]);
  switch (key) {
    case 'target':
      return fieldCell(column, colspan, 'value', indicator.target, targetText(rated), {
        missing: isTargetMissing(rated),
        holds: 'target',
      });
    case 'value':
      return fieldCell(column, colspan, 'value', indicator.target, splitTarget(rated).value, {
        missing: isTargetMissing(rated),
        holds: 'target',
      });
    case 'sign':
      return target.kind === 'empty' ? blank(column, colspan) : part(splitTarget(rated).sign);
    case 'unit':
      return part(splitTarget(rated).unit);
    case 'actual':
      return actualCell(rated, column, colspan, drawing);
    case 'weight':
      return fieldCell(
        column,
        colspan,
        'number',
        indicator.weight,
        indicator.weight.state === 'ok' ? showWritten(indicator.weight.value) : said(indicator.weight),
        { missing: false, holds: 'weight' },
      );
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
      return monitoredCell(rated, { key, spec, column, colspan }, drawing);
    case 'review.actual':
      return indicator.review
        ? fieldCell(column, colspan, 'value', indicator.review.actual, said(indicator.review.actual), {
            missing: false,
          })
        : blank(column, colspan);
    case 'review.score':
      return indicator.review
        ? fieldCell(column, colspan, 'number', indicator.review.score, said(indicator.review.score), { missing: false })
        : blank(column, colspan);
    case 'review.departure': {
      const departure = departureOf(rated);
      const text = departure ? percent(departure) : '';
      return cell(column, colspan, 'number', text === '' ? [] : [{ text, source: undefined }]);
    }
    case 'review.comment':
      return indicator.review
        ? cell(column, colspan, 'long', linesOf(indicator.review.comment), { source: indicator.review.comment.span })
        : blank(column, colspan);
    default:
      return blank(column, colspan);
  }
}

const isTargetMissing = ({ target, indicator }: RatedRow): boolean =>
  target.kind === 'empty' && indicator.notApplicable.state !== 'ok';

function targetText({ indicator, target }: RatedRow): string {
  return withUnit(
    said(indicator.target),
    target.kind === 'quantity' && target.unit?.from === 'key' ? target.unit.text : '',
  );
}

/** The actual as written, else as put together, else the attainment of a qualitative row. */
function actualCell(rated: RatedRow, column: number, colspan: number, { grid, locale }: Drawing): DraftCell {
  const { indicator, actual, aggregated, exactActual } = rated;
  const isSplit = grid.indicators.some(({ key }) => key === 'unit');
  const unit = !isSplit && actual.kind === 'quantity' && actual.unit?.from === 'key' ? actual.unit.text : '';
  const own = isSplit ? bareActual(rated) : withUnit(said(indicator.actual), unit);
  const text =
    own ||
    (aggregated || exactActual ? actual.source : '') ||
    printedWord(attainments, said(indicator.attainment), locale);
  return fieldCell(column, colspan, 'value', indicator.actual, text, {
    missing: indicator.notApplicable.state !== 'ok' && text === '',
    holds: 'actual',
    printed: own === '' ? [indicator.attainment.span] : [],
  });
}

const withUnit = (text: string, unit: string): string => (text === '' || unit === '' ? text : `${text} ${unit}`);
