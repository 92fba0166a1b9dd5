import type { DocumentAnalysis } from '../analysis/analysis.js';
import { workedLines } from '../messages/worked.js';
import { workedTotal } from '../messages/worked-sums.js';
import type { Field } from '../language/field.js';
import type { DeviationEntry } from '../language/evaluation.js';
import { sum } from '../number/decimal.js';
import type { Status, Total } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { cell, type DraftCell, type DraftRow, heading, row } from './draft.js';
import { linesOf, paragraphs, plain, said, written } from './fields.js';
import type { Line } from './form.js';
import type { Grid } from './grid.js';
import { spare } from './head-rows.js';
import { shownScore } from './scores.js';
import { words } from './words.js';

/** 年度目标, each on a line of its own. */
export function goalRows({ evaluation: { goals }, profile }: DocumentAnalysis, grid: Grid, locale: Locale): DraftRow[] {
  if (goals.length === 0) return [];
  const points = plain(profile.total.minus(profile.budget.weight));
  const lines = goals.flatMap(({ id, text, position }) =>
    linesOf(text, said(id) ? `${said(id)}: ` : words.goal[locale](String(position))),
  );
  return [wide('goals', words.goals[locale](points), lines, grid)];
}

/** 偏差大或目标未完成原因分析 and 改进措施及结果应用方案. */
export function closingRows({ evaluation }: DocumentAnalysis, grid: Grid, locale: Locale): DraftRow[] {
  const { deviations, improvements } = evaluation;
  const reasons = [...linesOf(deviations.text), ...deviations.entries.flatMap(entry => entryLines(entry, locale))];
  return [
    wide('text', words.deviations[locale], reasons, grid, {
      source: reasons[0]?.source,
      area: placeOf(deviations.text),
    }),
    wide('text', words.improvements[locale], linesOf(improvements), grid, {
      source: improvements.state === 'absent' ? undefined : improvements.span,
      area: placeOf(improvements),
    }),
  ];
}

/** `指标名`, then its reason and measure. */
function entryLines({ indicator, reason, measure }: DeviationEntry, locale: Locale): readonly Line[] {
  const [first, ...rest] = [...linesOf(reason, words.reason[locale]), ...linesOf(measure, words.measure[locale])];
  const name = said(indicator) && `【${said(indicator)}】`;
  return first ? [{ ...first, text: name + first.text }, ...rest] : paragraphs(name, '', indicator.span);
}

function wide(
  kind: 'goals' | 'text',
  label: string,
  lines: readonly Line[],
  { levels, columns }: Grid,
  more: Partial<DraftCell> = {},
): DraftRow {
  return row(kind, [heading(0, levels, label), cell(levels, columns.length - levels, 'long', lines, more)]);
}

/** 总分 and 等级. */
export function totalRow(document: DocumentAnalysis, grid: Grid, locale: Locale): DraftRow {
  const {
    evaluation,
    scorecard: { total },
  } = document;
  const computed = plain(total.sum.rounded);
  const shownTotal = total.claimed
    ? written(total.claimed)
    : said(evaluation.total) || shownSum(document, grid, locale);
  const score = {
    claimed: total.claimed ? written(total.claimed) : plain(total.sum.claimed),
    computed,
    status: statusOf(total),
  };
  const hint = workedLines(workedTotal(document, locale));
  const source = evaluation.total.state === 'absent' ? undefined : evaluation.total.span;
  return row(
    'total',
    [
      heading(0, grid.target, words.total[locale]),
      cell(
        grid.target,
        2,
        'value',
        [
          {
            text: `${words.grade[locale]}${words.colon[locale]}${gradeText(document, grid, locale)}`,
            source: placeOf(evaluation.grade),
          },
        ],
        { area: placeOf(evaluation.grade) },
      ),
      cell(grid.score, 1, 'score', line(shownTotal, source), { score, hint, source, area: source }),
      ...(grid.computed === undefined
        ? []
        : [
            cell(grid.computed, 1, 'computed', line(computed && computed + mark(total, locale), source), {
              score,
              hint,
            }),
          ]),
      ...spare(grid),
    ],
    total,
  );
}

const line = (text: string, source: Line['source']): readonly Line[] => (text === '' ? [] : [{ text, source }]);

const mark = ({ provisional }: Total, locale: Locale): string => (provisional ? words.provisional[locale] : '');

/** What the column 得分 adds up to; where all agree, the computed total itself. */
function shownSum(document: DocumentAnalysis, grid: Grid, locale: Locale): string {
  const { budget, rows, total } = document.scorecard;
  if (grid.computed === undefined) return total.sum.rounded ? plain(total.sum.rounded) + mark(total, locale) : '';
  const shown = [...(budget ? [budget] : []), ...rows].flatMap(item => shownScore(item, document) ?? []);
  return shown.length > 0 ? plain(sum(shown)) : '';
}

function gradeText(
  { evaluation, scorecard: { grade }, profile }: DocumentAnalysis,
  grid: Grid,
  locale: Locale,
): string {
  const claimed = said(evaluation.grade);
  const isMore = grade.atLeast && grade.atLeast !== profile.grades.at(-1);
  const computed =
    grade.computed?.name ??
    (isMore && grade.atLeast ? words.atLeast[locale](grade.atLeast.name) : words.pending[locale]);
  if (claimed === '' || claimed === computed) return computed;
  return grid.computed === undefined
    ? claimed
    : `${claimed}${locale === 'en' ? '; ' : '；'}${words.computedGrade[locale]}${words.colon[locale]}${computed}`;
}

/** While rows are missing, no total is right or wrong. */
function statusOf({ claimed, provisional, sum: { rounded, claimed: claims } }: Total): Status {
  const said = claimed?.value ?? claims;
  if (!rounded || provisional) return 'unknown';
  return said ? (said.equals(rounded) ? 'agrees' : 'differs') : 'unclaimed';
}

/** Key and value, where they are written. */
const placeOf = (field: Field<unknown>): Line['source'] => (field.state === 'absent' ? undefined : field.entry.span);
