import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import type { Worked } from '../messages/worked.js';
import { workedBudget, workedRow } from '../messages/worked-row.js';
import { workedGroup, workedIndicators, workedTotal } from '../messages/worked-sums.js';
import { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';

/** The worked calculation that a line belongs to: that of its row, group or budget, else of the whole. `undefined` beyond the text and where nothing is scored. */
export function workedAtLine({ text, documents }: Analysis, line: number, locale: Locale): Worked | undefined {
  const lines = new Lines(text);
  if (line < 0 || line >= lines.count) return undefined;
  const here: Span = { start: lines.start(line), end: lines.end(line) };
  const document = documents.findLast(({ span, index }) => index === 0 || span.start <= here.end);
  return document?.evaluation.indicators.state === 'ok' ? workedIn(document, here, locale) : undefined;
}

function workedIn(document: DocumentAnalysis, here: Span, locale: Locale): Worked {
  const {
    scorecard: { rows, groups, budget },
    evaluation: { indicators },
  } = document;
  const row = rows.find(({ indicator: { node } }) => meets(node.span, here));
  if (row) return workedRow(row, document, locale);
  const group = groups.findLast(({ group: { node } }) => meets(node.span, here));
  if (group) return workedGroup(group, document, locale);
  if (budget && meets({ start: budget.budget.keySpan.start, end: budget.budget.node.span.end }, here))
    return workedBudget(budget, document, locale);
  if (indicators.entry && meets(indicators.entry.keySpan, here)) return workedIndicators(document, locale);
  return workedTotal(document, locale);
}

/** Whether a node has a character on a line; the line break behind it is none of it. */
const meets = (span: Span, here: Span): boolean => span.start < here.end && here.start < span.end;
