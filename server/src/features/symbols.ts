import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { showScore } from '../messages/explain.js';
import { number } from '../messages/number.js';
import { valueOf } from '../language/field.js';
import { writeNormal } from '../quantity/normal.js';
import type { RatedBudget, RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import type { Value } from '../quantity/value.js';
import type { Locale } from '../text/locale.js';
import { encloses, type Span } from '../text/span.js';

/** An entry of the outline. Its span encloses the spans of its children. */
export interface Symbol {
  readonly kind: 'document' | 'group' | 'row' | 'budget';
  /** Never empty. */
  readonly name: string;
  /** `4 个 / 3 个 → 3.75`. */
  readonly detail: string;
  readonly span: Span;
  /** The name; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly Symbol[];
}

/** Groups and indicators of a file, under their document where there are several. */
export function documentSymbols({ documents }: Analysis, locale: Locale): readonly Symbol[] {
  const each = documents.map(document => ({ document, symbols: symbolsOf(document, locale) }));
  if (documents.length === 1) return each.flatMap(({ symbols }) => symbols);
  return each.map(({ document, symbols }) => documentSymbol(document, symbols));
}

const symbolsOf = (document: DocumentAnalysis, locale: Locale): readonly Symbol[] => {
  const { budget, nodes } = document.scorecard;
  return [
    ...(budget ? [budgetSymbol(budget, document, locale)] : []),
    ...nodes.map(node => nodeSymbol(node, document, locale)),
  ];
};

function documentSymbol({ evaluation, span, scorecard, index }: DocumentAnalysis, children: readonly Symbol[]): Symbol {
  const name =
    [evaluation.title, evaluation.organization, evaluation.project].map(valueOf).find(Boolean) ?? String(index + 1);
  const detail = [number(scorecard.total.sum.rounded), scorecard.grade.computed?.name].filter(Boolean).join(' ');
  const title = evaluation.title.state === 'ok' ? evaluation.title.span : { start: span.start, end: span.start };
  return { kind: 'document', name, detail, span, nameSpan: inside(span, title), children };
}

function budgetSymbol(rated: RatedBudget, { profile }: DocumentAnalysis, locale: Locale): Symbol {
  const { keySpan, node } = rated.budget;
  const name = { 'zh-CN': '预算执行', en: 'Budget execution' }[locale];
  const detail = `${number(rated.spent)} / ${number(rated.planned)} → ${showScore(rated.score, profile, locale)}`;
  return {
    kind: 'budget',
    name,
    detail,
    span: { start: Math.min(keySpan.start, node.span.start), end: Math.max(keySpan.end, node.span.end) },
    nameSpan: keySpan,
    children: [],
  };
}

const nodeSymbol = (node: RatedNode, document: DocumentAnalysis, locale: Locale): Symbol =>
  node.kind === 'group' ? groupSymbol(node, document, locale) : rowSymbol(node, document, locale);

function groupSymbol(
  { group, sum, weight, children, path }: RatedGroup,
  document: DocumentAnalysis,
  locale: Locale,
): Symbol {
  const detail = `${number(sum.rounded)}/${number(weight)}`;
  return {
    kind: 'group',
    name: oneLine(path.at(-1) ?? '') || '—',
    detail,
    span: group.node.span,
    nameSpan: inside(group.node.span, group.name.span),
    children: children.map(child => nodeSymbol(child, document, locale)),
  };
}

function rowSymbol(row: RatedRow, document: DocumentAnalysis, locale: Locale): Symbol {
  const { indicator, path } = row;
  return {
    kind: 'row',
    name: oneLine(path.at(-1) ?? '') || '—',
    detail: rowDetail(row, document, locale),
    span: indicator.node.span,
    nameSpan: inside(indicator.node.span, indicator.name.span),
    children: [],
  };
}

/** `74 个 / 30 个 → 3`. */
function rowDetail({ status, actual, target, score }: RatedRow, { profile }: DocumentAnalysis, locale: Locale): string {
  if (status === 'not-applicable') return { 'zh-CN': '不适用', en: 'not applicable' }[locale];
  return `${writeValue(actual)} / ${writeValue(target)} → ${showScore(score, profile, locale)}`;
}

const writeValue = (value: Value): string => (value.kind === 'empty' ? '?' : writeNormal(value));

/** A span as part of another; its beginning where it is not. */
const inside = (outer: Span, inner: Span): Span =>
  encloses(outer, inner) ? inner : { start: outer.start, end: outer.start };

/** A name as a list can show it: a line break in it counts as a blank. */
const oneLine = (name: string): string => name.replace(/[\r\n]+/g, ' ').trim();
