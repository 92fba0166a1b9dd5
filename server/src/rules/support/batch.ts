import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { type Field, valueOf } from '../../language/field.js';
import { hundred } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';
import type { Span } from '../../text/span.js';
import { inOneLine } from '../../text/one-line.js';
import { shorten } from '../../text/shorten.js';
import type { BatchCode, BatchFound } from '../rule.js';
import { commentOf, reviewSpan, type Reviewed, reviewsOf } from './reviews.js';

/** One thing of a form that is held against the others of its batch. */
export interface BatchItem<Place> {
  readonly code: BatchCode;
  /** What has the same key is the same. */
  readonly key: string;
  /** How it is told, cut short. */
  readonly words: string;
  /** Per cent of the score that were taken off. */
  readonly share: number;
  readonly place: Place;
}

/** What one form brings to its batch: plain data, small, so that it can travel between threads and be kept for thousands. */
export interface BatchDigest<Place> {
  readonly unit: string;
  readonly items: readonly BatchItem<Place>[];
}

/** Characters without white space and figures, from which on the same words are no chance. */
const longest = 15;

/** The same of a text of many lines, without folding it first. */
const saysEnough = new RegExp(`(?:[^\\s\\d\uff10-\uff19][\\s\\d\uff10-\uff19]*){${longest}}`);

export function batchDigest(document: DocumentAnalysis): BatchDigest<Span> {
  const { evaluation } = document;
  const unit = [evaluation.organization, evaluation.project].map(valueOf).find(name => name?.trim()) ?? '';
  // a roll-up repeats what its sources say
  const isRollUp = evaluation.sources.length > 0;
  return { unit: bare(unit), items: [...(isRollUp ? [] : sharedTexts(document)), ...deductions(document)] };
}

function sharedTexts({ evaluation, scorecard }: DocumentAnalysis): readonly BatchItem<Span>[] {
  const { deviations, improvements, conclusion } = evaluation;
  const entries = deviations?.entries ?? [];
  const fields = [
    ...scorecard.rows.flatMap(({ indicator: { deviation } }) => [deviation.text, deviation.reason, deviation.measure]),
    ...(deviations ? [deviations.text] : []),
    ...entries.flatMap(({ reason, measure }) => [reason, measure]),
    improvements,
    conclusion,
  ];
  return [...fields.flatMap(textItem), ...rowsItem(evaluation, scorecard)];
}

function textItem(field: Field<string>): readonly BatchItem<Span>[] {
  // what is left out only makes it shorter
  if ((valueOf(field)?.length ?? 0) < longest) return [];
  const key = bare(valueOf(field) ?? '');
  if (key.length < longest) return [];
  return [{ code: 'text-shared', key, words: cut(valueOf(field) ?? ''), share: 0, place: field.span }];
}

/** The rows of a form as one text: only where all of them agree does it say anything. */
function rowsItem(
  { indicators }: DocumentAnalysis['evaluation'],
  { rows }: DocumentAnalysis['scorecard'],
): readonly BatchItem<Span>[] {
  if (indicators.state !== 'ok' || rows.length < 3 || rows.some(({ actual }) => actual.kind === 'empty')) return [];
  const texts = rows.map(({ indicator, target, actual }) => [valueOf(indicator.name), target.source, actual.source]);
  const key = texts
    .flat()
    .join('\n')
    .replace(/[ \t]+/g, '');
  if (!saysEnough.test(key)) return [];
  const words = cut(rows.map(({ indicator }) => valueOf(indicator.name) ?? '').join('、'));
  return [{ code: 'text-shared', key: `rows\n${key}`, words, share: 0, place: indicators.entry.keySpan }];
}

const deductions = (document: DocumentAnalysis): readonly BatchItem<Span>[] =>
  reviewsOf(document).flatMap(entry => deductionItem(entry));

/** Why a reviewer took points off, and what share; what was found anew gives its own share each time. */
function deductionItem({ review, result }: Reviewed): readonly BatchItem<Span>[] {
  const { base, value, grounds, again } = result;
  if (!base?.greaterThan(0) || !value?.lessThan(base) || (again && grounds.length === 0)) return [];
  const ids = grounds.map(({ entry, source }) => entry?.id ?? bare(source)).sort();
  const reason = ids.length > 0 ? ids.join('+') : bare(commentOf(review));
  if (reason.length < 2) return [];
  const share = base.minus(value).times(hundred).div(base).toNumber();
  const words = cut(
    grounds.map(({ entry, source }) => entry?.title['zh-CN'] ?? source).join('、') || commentOf(review),
  );
  return [{ code: 'deduction-unequal', key: reason, words, share, place: reviewSpan(review) }];
}

/** Without white space and figures. */
const bare = (text: string): string => fold(text).replace(/[\s\d]+/g, '');

const cut = (text: string): string => shorten(inOneLine(text), 30);

interface Group<Place> {
  readonly item: BatchItem<Place>;
  readonly units: Set<string>;
  readonly shares: number[];
  readonly others: Place[];
}

/** Shares that differ by less come from rounding. */
const sameShare = 0.5;

/** Folds forms into what they show together, one after the other. */
export class BatchFold<Place> {
  private readonly groups = new Map<string, Group<Place>>();

  /** `home` stands for the unit of a form that names none. */
  add({ unit, items }: BatchDigest<Place>, home: string): void {
    for (const item of items) {
      const key = `${item.code} ${item.key}`;
      const group = this.groups.get(key) ?? { item, units: new Set(), shares: [], others: [] };
      if (group.item !== item) group.others.push(item.place);
      group.units.add(unit || home);
      if (!group.shares.some(share => Math.abs(share - item.share) < sameShare)) group.shares.push(item.share);
      this.groups.set(key, group);
    }
  }

  found(): readonly BatchFound<Place>[] {
    return [...this.groups.values()].filter(isTold).map(({ item, units, shares, others }) => ({
      code: item.code,
      words: item.words,
      units: units.size,
      shares,
      first: item.place,
      others,
    }));
  }
}

const isTold = ({ item, units, shares }: Group<unknown>): boolean =>
  item.code === 'text-shared' ? units.size > 1 : shares.length > 1;
