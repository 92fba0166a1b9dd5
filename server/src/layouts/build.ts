import type { DocumentAnalysis } from '../analysis/analysis.js';
import { valueOf } from '../language/field.js';
import { findingsOf } from '../rules/support/of-document.js';
import type { Finding } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import { annexOf } from './annex.js';
import { linesOf, said } from './fields.js';
import type { Form, Line } from './form.js';
import { gridOf } from './grid.js';
import { budgetRows, expenditureRows, unitRows } from './head-rows.js';
import { indicatorRows } from './indicator-rows.js';
import { notesOf } from './notes.js';
import { placeFindings } from './place-findings.js';
import { closingRows, goalRows, totalRow } from './text-rows.js';
import { words } from './words.js';
import { inOneLine } from '../text/one-line.js';

/** The official form of one evaluation. Total: what is missing leaves its cell empty. `findings` may be those of the whole text. */
export function buildForm(document: DocumentAnalysis, findings: readonly Finding[], locale: Locale): Form {
  const grid = gridOf(document, locale);
  const drafts = [
    ...unitRows(document, grid, locale),
    ...expenditureRows(document, grid, locale),
    ...budgetRows(document, grid, locale),
    ...goalRows(document, grid, locale),
    ...indicatorRows(document, grid, locale),
    totalRow(document, grid, locale),
    ...closingRows(document, grid, locale),
  ];
  const { rows, loose } = placeFindings(drafts, findingsOf(document, findings), locale);
  return {
    locale,
    document: document.index,
    title: titleOf(document, locale),
    lead: leadOf(document, locale),
    columns: grid.columns,
    rows,
    notes: notesOf(document, locale),
    annex: annexOf(document, locale),
    loose,
    digits: document.profile.rounding.digits,
  };
}

function titleOf({ evaluation: { title, year } }: DocumentAnalysis, locale: Locale): Line {
  const text = inOneLine(said(title)) || words.title[locale](String(valueOf(year) ?? ''));
  return { text, source: title.state === 'absent' ? undefined : title.span };
}

function leadOf({ evaluation: { organization, filed } }: DocumentAnalysis, locale: Locale): readonly Line[] {
  return [
    ...linesOf(organization, words.organization[locale] + words.colon[locale]),
    ...linesOf(filed, words.filed[locale] + words.colon[locale]),
  ];
}
