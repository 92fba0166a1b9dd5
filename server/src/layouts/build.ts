import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/rule.js';
import { findingsOf } from '../rules/support/of-document.js';
import type { Locale } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import type { Additions } from './additions.js';
import { titleOfStage } from './stage-title.js';
import { annexOf } from './annex.js';
import { closingRows, signatureRow } from './closing-rows.js';
import type { DraftRow } from './draft.js';
import { type Drawing, drawingOf } from './drawing.js';
import { sayField } from './fields.js';
import type { Form, FormRow, Line } from './form.js';
import { fundRows } from './fund-rows.js';
import { goalRows } from './goal-rows.js';
import { findPlaced } from './grid.js';
import { aboveLines, fieldRows } from './head-rows.js';
import { indicatorRows } from './indicator-rows.js';
import type { Layout, Section } from '../families/layout.js';
import { leftOut } from './left-out.js';
import { moneyRows } from './money-rows.js';
import { notesOf } from './notes.js';
import { placeFindings } from './place-findings.js';
import { fitWords } from './word-widths.js';
import { totalRows } from './total-row.js';

/** What a form is built with beside the evaluation. */
export interface Building {
  readonly layout: Layout;
  readonly additions: Additions;
  readonly locale: Locale;
}

/** The form of one evaluation. Total: what is missing leaves its cell empty. `findings` may be those of the whole text. */
export function buildForm(
  document: DocumentAnalysis,
  findings: readonly Finding[],
  { layout, additions, locale }: Building,
): Form {
  const drawing = drawingOf(document, layout, additions, locale);
  const drafts = layout.sections.flatMap(section => sectionRows(section, drawing));
  const { rows, loose } = placeFindings(drafts, findingsOf(document, findings), locale);
  const isPlain = additions.computed === 'never' && !additions.review;
  const title = titleOf(drawing);
  const lead = aboveLines(drawing);
  const notes = notesOf(drawing);
  const left = leftOut(document, { rows: drafts, lines: [title, ...lead], notes }, locale);
  const paper = drawing.grid.added.length > 1 ? 'landscape' : layout.paper;
  return {
    locale,
    document: document.index,
    layout: layout.id,
    paper,
    number: layout.number && { text: drawing.say(layout.number.label), side: layout.number.side },
    title,
    subtitle: subtitleOf(title.text, drawing),
    lead,
    columns: fitWords(drawing.grid.columns, rows, paper),
    rows: isPlain ? rows.map(plainRow) : rows,
    notes,
    annex: additions.review
      ? annexOf(document, { left, isMonitoring: findPlaced(drawing.grid, 'interim') !== undefined, locale })
      : undefined,
    leftOut: left,
    loose,
    digits: document.profile.rounding.digits,
  };
}

/** A row as it is handed in: nothing marked, nothing said beside it. */
const plainRow = (row: FormRow): FormRow => ({
  ...row,
  cells: row.cells.map(cell => ({ ...cell, missing: false, score: undefined, hint: [], findings: [] })),
});

function sectionRows(section: Section, drawing: Drawing): readonly DraftRow[] {
  switch (section.kind) {
    case 'fields':
      return fieldRows(section, drawing);
    case 'money':
      return moneyRows(section, drawing);
    case 'goals':
      return goalRows(section, drawing);
    case 'fund-management':
      return fundRows(section, drawing);
    case 'indicators':
      return indicatorRows(section, drawing);
    case 'total':
      return totalRows(section, drawing);
    case 'closing':
      return closingRows(section, drawing);
    case 'signatures':
      return [signatureRow(section, drawing)];
  }
}

/** Made of a table of targets, a table of monitoring is none any more, whatever the file’s title still says. */
function titleOf({ document: { evaluation }, layout, say }: Drawing): Line {
  const { title } = evaluation;
  const written = inOneLine(sayField(title));
  return {
    text: (layout.id === 'monitoring' ? titleOfStage('monitoring', written) : written) || say(layout.title),
    source: title.state === 'absent' ? undefined : title.span,
  };
}

/** The year below the title, where the title does not say it; a blank to write it in where nobody does. */
function subtitleOf(title: string, { layout: { subtitle }, say, locale }: Drawing): Line | undefined {
  if (!subtitle || /\d{4}|20××/.test(title)) return undefined;
  return { text: say(subtitle) || subtitle[locale].replace('{year}', '　　　'), source: undefined };
}
