import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { KeyUse } from '../language/key-uses.js';
import type { Field } from '../language/field.js';
import type { Slice, Value } from '../quantity/value.js';
import { readActual } from '../scoring/values.js';
import type { Span } from '../text/span.js';
import type { ScalarNode } from '../yaml/tree.js';

/** A part of a value that means something of its own. Never spans lines. */
export interface ValueToken {
  readonly kind: 'number' | 'unit' | 'comparison' | 'date' | 'label' | 'word';
  readonly span: Span;
}

/** Amounts, units, signs, dates, labels and listed words of a document, in the order of their places. */
export function valueTokens(document: DocumentAnalysis): readonly ValueToken[] {
  const ofRows = document.scorecard.rows.flatMap(row => [
    ...inField(row.indicator.target, row.target),
    ...(row.indicator.parts || row.aggregated ? [] : inField(row.indicator.actual, row.actual)),
    ...(row.indicator.parts ?? []).flatMap(part =>
      inField(part.actual, readActual(part.actual, row.indicator, row.target, document.context)),
    ),
    ...inField(row.indicator.baseline, readActual(row.indicator.baseline, row.indicator, row.target, document.context)),
  ]);
  return [...ofRows, ...document.evaluation.keys().flatMap(inPlainField)].sort((a, b) => a.span.start - b.span.start);
}

function inField(field: Field<string>, value: Value): readonly ValueToken[] {
  const node = field.state === 'ok' && field.entry.value.kind === 'scalar' ? field.entry.value : undefined;
  if (!node?.verbatim) return [];
  const start = node.verbatim.start + node.value.indexOf(value.source);
  return node.value.includes(value.source) ? tokensOf(value, start, node.verbatim) : [];
}

function tokensOf(value: Value, base: number, whole: Span): readonly ValueToken[] {
  const at = (kind: ValueToken['kind'], { start, end }: Slice): ValueToken[] =>
    end > start ? [{ kind, span: { start: base + start, end: base + end } }] : [];
  switch (value.kind) {
    case 'quantity':
      return [
        ...(value.comparison?.parts ?? []).flatMap(part => at('comparison', part)),
        ...numberOf(value.amount.slice, value, at),
        ...(value.unit ? at('unit', value.unit.slice) : []),
        ...labelOf(value, at),
      ];
    case 'range':
      return [
        ...numberOf(value.low.slice, value, at),
        ...numberOf(value.high.slice, value, at),
        ...(value.unit ? at('unit', value.unit.slice) : []),
        ...labelOf(value, at),
      ];
    case 'date':
      return [{ kind: 'date', span: whole }];
    case 'yes-no':
      return [{ kind: 'word', span: whole }];
    case 'text':
    case 'empty':
      return [];
  }
}

/** An amount's digits, and the 万 or 亿 behind them where that is no part of the unit's name. */
function numberOf(
  digits: Slice,
  { source, unit }: { readonly source: string; readonly unit?: { readonly slice: Slice } | undefined },
  at: (kind: 'number', slice: Slice) => ValueToken[],
): ValueToken[] {
  const [whole = '', word = ''] = /^\s*([百千万亿]+)/.exec(source.slice(digits.end)) ?? [];
  const end = digits.end + whole.length;
  const isOwn = unit === undefined || end <= unit.slice.start;
  return [...at('number', digits), ...(isOwn ? at('number', { start: end - word.length, end }) : [])];
}

function labelOf(
  { label, source }: { readonly label: string; readonly source: string },
  at: (kind: 'label', slice: Slice) => ValueToken[],
): ValueToken[] {
  const start = label === '' ? -1 : source.indexOf(label);
  return start < 0 ? [] : at('label', { start, end: start + label.length });
}

/** Weights, scores, money and rates; listed words. */
function inPlainField({ entry: { value }, spec: { shape } }: KeyUse): readonly ValueToken[] {
  if (value.kind !== 'scalar' || !value.verbatim) return [];
  switch (shape.kind) {
    case 'points':
    case 'money':
    case 'rate':
      return numberIn(value, value.verbatim.start);
    case 'year':
    case 'date':
      return [{ kind: 'date', span: value.verbatim }];
    case 'choice':
    case 'attainment':
    case 'grade':
      return [{ kind: 'word', span: value.verbatim }];
    case 'unit':
      return [{ kind: 'unit', span: value.verbatim }];
    default:
      return [];
  }
}

function numberIn({ value }: ScalarNode, base: number): readonly ValueToken[] {
  const match = /[-+]?[\d０-９][\d０-９,，.．]*/.exec(value);
  if (!match) return [];
  const end = match.index + match[0].length;
  const unit = /^\s*([^\s()（）]+)/.exec(value.slice(end));
  const from = end + (unit?.[0].length ?? 0) - (unit?.[1]?.length ?? 0);
  const number: ValueToken = { kind: 'number', span: { start: base + match.index, end: base + end } };
  return unit?.[1]
    ? [number, { kind: 'unit', span: { start: base + from, end: base + from + unit[1].length } }]
    : [number];
}
