import type { DeviationEntry } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { across, type Drawing } from './drawing.js';
import { cell, type DraftCell, type DraftRow, heading, row } from './draft.js';
import { fieldValue } from './field-values.js';
import { linesOf, paragraphs, sayField } from './fields.js';
import type { Line } from './form.js';
import { findPlaced } from './grid.js';
import type { ClosingKey, ClosingSection, SignaturesSection } from '../families/layout.js';
import { words } from './words.js';
import { colon } from '../text/punctuation.js';

/** Texts beside their labels, below the indicators. */
export function closingRows({ span, rows }: ClosingSection, drawing: Drawing): DraftRow[] {
  return rows.map(({ key, label, foot }) => {
    const side = across(drawing, 0, span);
    const { column, colspan } = across(drawing, span, drawing.grid.width);
    const { lines, more } = closingText(key, drawing);
    const below: readonly Line[] = foot ? [{ text: drawing.say(foot), source: undefined, isFoot: true }] : [];
    return row('text', [
      heading(side.column, side.colspan, drawing.say(label)),
      cell(column, colspan, 'long', [...lines, ...below], more),
    ]);
  });
}

interface ClosingText {
  readonly lines: readonly Line[];
  readonly more: Partial<DraftCell>;
}

function closingText(key: ClosingKey, drawing: Drawing): ClosingText {
  const { evaluation } = drawing.document;
  switch (key) {
    case 'deviations':
      return explanations(drawing);
    case 'improvements':
      return ofField(evaluation.improvements);
    case 'note':
      return ofField(evaluation.note);
    case 'problems':
      return ofField(evaluation.problems);
    case 'conclusion':
      return ofField(evaluation.conclusion);
    case 'opinion':
      return { lines: [], more: {} };
  }
}

const ofField = (field: Field<string>): ClosingText => ({
  lines: linesOf(field),
  more: { source: field.state === 'absent' ? undefined : field.span, area: placeOf(field) },
});

/** What is said of the form as a whole, of rows by name, and of rows at their place where the form has no column for it. */
function explanations(drawing: Drawing): ClosingText {
  const { evaluation, scorecard } = drawing.document;
  const { text, entries } = evaluation.deviations;
  const lines = [
    ...linesOf(text),
    ...budgetReason(drawing),
    ...entries.flatMap(entry => entryLines(entry, drawing)),
    ...(findPlaced(drawing.grid, 'deviation') ? [] : scorecard.rows.flatMap(rated => rowLines(rated, drawing))),
  ];
  return { lines, more: { source: lines[0]?.source, area: placeOf(text), printed: namesOf(entries) } };
}

/** Why the budget was not spent, where the money block has no column for it. */
function budgetReason({ document: { evaluation }, layout, locale }: Drawing): readonly Line[] {
  const hasColumn = layout.sections.some(
    section => section.kind === 'money' && section.columns.some(({ key }) => key === 'reason'),
  );
  return hasColumn || !evaluation.budget ? [] : linesOf(evaluation.budget.reason, `【${words.execution[locale]}】`);
}

const namesOf = (entries: readonly DeviationEntry[]): DraftCell['printed'] =>
  entries.map(({ indicator }) => indicator.span);

/** `【指标名】`, then its reason and measure. */
function entryLines({ indicator, reason, measure }: DeviationEntry, { locale }: Drawing): readonly Line[] {
  const lines = [...linesOf(reason, words.reason[locale]), ...linesOf(measure, words.measure[locale])];
  return underName(sayField(indicator), lines, indicator.span);
}

function underName(name: string, [first, ...rest]: readonly Line[], place: Line['source']): readonly Line[] {
  const lead = name && `【${name}】`;
  return first ? [{ ...first, text: lead + first.text }, ...rest] : paragraphs(lead, '', place);
}

/** `“指标名”`, then what the row says of itself. */
function rowLines(rated: RatedRow, drawing: Drawing): readonly Line[] {
  const [first, ...rest] = deviationLines(rated, drawing);
  if (!first) return [];
  const { text } = rated.indicator.deviation;
  const sign = sayField(text) === '' ? '' : colon[drawing.locale];
  return [{ ...first, text: `“${rated.path.at(-1) ?? ''}”${sign}${first.text}` }, ...rest];
}

/** What a row says of its own deviation, and why it does not apply. */
export function deviationLines(
  { indicator: { deviation, notApplicable } }: RatedRow,
  { locale }: Drawing,
): readonly Line[] {
  const { text, reason, measure } = deviation;
  return [
    ...linesOf(text),
    ...linesOf(reason, words.reason[locale]),
    ...linesOf(measure, words.measure[locale]),
    ...paragraphs(sayField(notApplicable), `${words.notApplicable[locale]}${colon[locale]}`, notApplicable.span),
  ];
}

/** 项目负责人：… 财务负责人：…, the last line of the table. */
export function signatureRow({ cells }: SignaturesSection, drawing: Drawing): DraftRow {
  let from = 0;
  return row(
    'signatures',
    cells.map(({ key, label, span = 1 }, i) => {
      const to = i === cells.length - 1 ? drawing.grid.width : from + span;
      const { column, colspan } = across(drawing, from, to);
      from = to;
      const { field, text } = fieldValue(key, drawing.document, drawing.locale);
      const lead = drawing.say(label) + colon[drawing.locale];
      return cell(column, colspan, 'value', [{ text: (lead + text).trimEnd(), source: field?.span }]);
    }),
  );
}

/** Key and value, where they are written. */
export const placeOf = (field: Field<unknown>): Line['source'] =>
  field.state === 'absent' ? undefined : field.entry.span;
