import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Indicator, Node } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import { inOneLine } from '../text/one-line.js';
import { showPlain, sayField } from './fields.js';

type Monitored = Indicator['monitoring'][number];

/** A label with what the evaluation says in its places; a bracket, or 年度, whose place stays empty goes with it. */
export const fillLabel = (template: string, document: DocumentAnalysis): string =>
  template
    .replace(/\n?[（(][^（）()\n]*\{(\w+)\}[^（）()\n]*[）)]/g, (bracket, name: string) =>
      wordFor(name, document) === '' ? '' : bracket,
    )
    .replace(/\{year\} ?年度/g, year => (wordFor('year', document) === '' ? '' : year))
    .replace(/\{(\w+)\}/g, (_, name: string) => wordFor(name, document))
    .trim();

function wordFor(name: string, { evaluation, scorecard, profile, context }: DocumentAnalysis): string {
  const isScored = scorecard.rows.some(({ weight }) => weight !== undefined) || scorecard.rows.length === 0;
  switch (name) {
    case 'currency':
      return context.currency;
    case 'points':
      return scorecard.budget ? showPlain(scorecard.budget.weight) : showPlain(profile.budget.weight);
    case 'rest':
      return isScored ? showPlain(profile.total.minus(profile.budget.weight)) : '';
    case 'year':
      return String(valueOf(evaluation.year) ?? '');
    case 'organization':
      return inOneLine(sayField(evaluation.organization));
    case 'project':
      return inOneLine(sayField(evaluation.project));
    case 'months':
      return monthsMonitored(evaluation);
    default:
      return '';
  }
}

/** `1-7月`: up to the month of the last monitoring. */
function monthsMonitored({ budget, indicators }: DocumentAnalysis['evaluation']): string {
  const rows = [...(budget?.monitoring ?? []), ...(valueOf(indicators) ?? []).flatMap(monitoringOf)].map(
    ({ through }) => through,
  );
  const month = rows.map(through => /(\d{1,2}) ?月|\d{4}[-/.](\d{1,2})/.exec(sayField(through))).findLast(Boolean);
  return month ? `1-${Number(month[1] ?? month[2])}月` : '';
}

const monitoringOf = (node: Node): readonly Monitored[] =>
  node.kind === 'group' ? node.children.flatMap(monitoringOf) : node.monitoring;
