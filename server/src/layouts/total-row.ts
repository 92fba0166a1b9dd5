import { colon, semicolon } from '../text/punctuation.js';
import { workedLines } from '../messages/worked.js';
import { workedTotal } from '../messages/worked-sums.js';
import { sum } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import { roundScore as roundedScore } from '../scoring/claim.js';
import { reviewedTotal, totalDeparture } from '../scoring/reviewed.js';
import type { Status, Total } from '../scoring/scorecard.js';
import { addedCells, type Drawing } from './drawing.js';
import { blank, cell, type DraftCell, type DraftRow, heading, row } from './draft.js';
import { isDisputed } from './disputed.js';
import { placeOf } from './closing-rows.js';
import { showPlain, sayField, showWritten } from './fields.js';
import type { Line, ScoreMark } from './form.js';
import { type PlacedColumn } from './grid.js';
import type { IndicatorKey, TotalSection } from '../families/layout.js';
import { shownScore } from './scores.js';
import { departureCell } from './row-cells.js';
import { words } from './words.js';

/** 总分: the points and the score below their columns, the grade where the layout has a place for it. */
export function totalRows(section: TotalSection, drawing: Drawing): DraftRow[] {
  if (section.optional && !isAskedFor(drawing)) return [];
  const { grid, document } = drawing;
  const columns = grid.indicators;
  const first = columns.find(({ key }) => holders.has(key) || key === section.grade);
  const end = first?.column ?? grid.end;
  const rest = columns.filter(({ column }) => column >= end);
  return [
    row(
      'total',
      [
        heading(0, end, drawing.say(section.label)),
        ...restCells(rest, section, drawing),
        ...addedCells(drawing, computedTotal(drawing)),
      ],
      document.scorecard.total,
    ),
  ];
}

const holders: ReadonlySet<IndicatorKey> = new Set(['weight', 'score']);

function isAskedFor({ document: { evaluation }, additions, grid }: Drawing): boolean {
  const isSaid = sayField(evaluation.total) !== '' || sayField(evaluation.grade) !== '';
  return isSaid || additions.computed !== 'never' || grid.added.some(({ kind }) => kind === 'computed');
}

/** The grade reaches to the next column that holds something. */
function restCells(columns: readonly PlacedColumn[], section: TotalSection, drawing: Drawing): DraftCell[] {
  const cells: DraftCell[] = [];
  for (let i = 0; i < columns.length; i++) {
    const placed = columns[i] as PlacedColumn;
    const { key, column } = placed;
    if (key === section.grade) {
      const next = columns.slice(i + 1).find(other => holders.has(other.key));
      const end = next?.column ?? drawing.grid.end;
      cells.push(gradeCell(column, end - column, section, drawing));
      i = columns.findIndex(other => other.column + other.colspan === end);
    } else cells.push(restCell(placed, drawing));
  }
  return cells;
}

function restCell(placed: PlacedColumn, drawing: Drawing): DraftCell {
  const { key, column, colspan } = placed;
  if (key === 'weight') return cell(column, colspan, 'number', line(pointsOf(drawing), undefined), { holds: 'weight' });
  if (key === 'review.score') return cell(column, colspan, 'number', line(reviewedText(drawing), undefined));
  if (key === 'review.departure')
    return departureCell(totalDeparture(drawing.document.scorecard, drawing.document.profile), placed);
  return key === 'score' ? scoreTotal(column, colspan, drawing) : blank(column, colspan);
}

/** What the rows come to after review, where some were reviewed. */
function reviewedText({ document: { scorecard, profile } }: Drawing): string {
  const { value, decided } = reviewedTotal(scorecard, profile);
  return decided > 0 ? showPlain(value) : '';
}

function pointsOf({ document: { profile, scorecard } }: Drawing): string {
  return scorecard.rows.some(({ weight }) => weight) ? showPlain(profile.total) : '';
}

function gradeCell(column: number, colspan: number, { labelled }: TotalSection, drawing: Drawing): DraftCell {
  const { locale, document } = drawing;
  const lead = labelled ? `${words.grade[locale]}${colon[locale]}` : '';
  const place = placeOf(document.evaluation.grade);
  const text = gradeText(drawing);
  return cell(column, colspan, 'value', line(text && lead + text, place), {
    area: place,
    printed: [document.evaluation.grade.span],
  });
}

function scoreTotal(column: number, colspan: number, drawing: Drawing): DraftCell {
  const {
    evaluation,
    scorecard: { total },
  } = drawing.document;
  const text = total.claimed ? showWritten(total.claimed) : sayField(evaluation.total) || shownSum(drawing);
  const source = evaluation.total.state === 'absent' ? undefined : evaluation.total.span;
  return cell(column, colspan, 'score', line(text, source), {
    score: markOf(drawing),
    hint: hintOf(drawing),
    source,
    area: source,
    holds: 'score',
  });
}

function computedTotal(drawing: Drawing): readonly DraftCell[] {
  const { evaluation, scorecard } = drawing.document;
  const computed = showPlain(scorecard.total.sum.rounded);
  const source = evaluation.total.state === 'absent' ? undefined : evaluation.total.span;
  return drawing.grid.added.flatMap(({ kind, column }) =>
    kind === 'computed'
      ? [
          cell(column, 1, 'computed', line(computed && computed + mark(scorecard.total, drawing), source), {
            score: markOf(drawing),
            hint: hintOf(drawing),
            holds: 'computed',
          }),
        ]
      : [],
  );
}

const markOf = ({ document: { scorecard, profile } }: Drawing): ScoreMark => ({
  claimed: scorecard.total.claimed ? showWritten(scorecard.total.claimed) : showPlain(scorecard.total.sum.claimed),
  computed: showPlain(scorecard.total.sum.rounded),
  status: statusOf(scorecard.total, profile),
});

const hintOf = ({ document, locale }: Drawing): readonly string[] => workedLines(workedTotal(document, locale));

const line = (text: string, source: Line['source']): readonly Line[] => (text === '' ? [] : [{ text, source }]);

const mark = ({ provisional }: Total, { locale }: Drawing): string => (provisional ? words.provisional[locale] : '');

/** What a unit hands in says nothing that somebody would have to strike out: no total while rows are open. */
const isHandedIn = ({ additions }: Drawing): boolean => additions.computed === 'never';

/** What the column 得分 adds up to; where all agree, the computed total itself. */
function shownSum(drawing: Drawing): string {
  const { document } = drawing;
  const { budget, rows, total } = document.scorecard;
  if (total.provisional && isHandedIn(drawing)) return '';
  if (!isDisputed(document.scorecard))
    return total.sum.rounded ? showPlain(total.sum.rounded) + mark(total, drawing) : '';
  const shown = [...(budget ? [budget] : []), ...rows].flatMap(item => shownScore(item, document) ?? []);
  return shown.length > 0 ? showPlain(sum(shown)) : '';
}

/** As claimed, else as computed; both where they differ and 计算得分 is printed. Where claims differ and none is claimed, nothing is said. */
function gradeText(drawing: Drawing): string {
  const {
    document: { evaluation, scorecard, profile },
    grid,
    locale,
  } = drawing;
  const { grade } = scorecard;
  const claimed = sayField(evaluation.grade);
  const isMore = grade.atLeast && grade.atLeast !== profile.grades.at(-1);
  const computed =
    grade.computed?.name ??
    (isMore && grade.atLeast ? words.atLeast[locale](grade.atLeast.name) : words.pending[locale]);
  const isShown = grid.added.some(({ kind }) => kind === 'computed');
  const isOpen = scorecard.total.provisional && isHandedIn(drawing);
  if (isOpen || (!isShown && isDisputed(scorecard))) return claimed;
  if (claimed === '' || claimed === computed) return computed;
  return isShown ? `${claimed}${semicolon[locale]}${words.computedGrade[locale]}${colon[locale]}${computed}` : claimed;
}

/** While rows are missing, no total is right or wrong; one before it was brought to all of the form's points is right too. */
function statusOf(
  { claimed, provisional, rescaled, sum: { rounded, claimed: claims } }: Total,
  profile: Profile,
): Status {
  const said = claimed?.value ?? claims;
  if (!rounded || provisional) return 'unknown';
  if (!said) return 'unclaimed';
  const isPlain = rescaled !== undefined && said.equals(roundedScore(rescaled.sum, profile));
  return said.equals(rounded) || isPlain ? 'agrees' : 'differs';
}
