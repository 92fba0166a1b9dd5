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
  /** Set where a comment in the form silences it: the reason that it gives, empty without one. */
  readonly setAside?: string;
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

/** What of a form is compared with the other forms of a batch. */
export function batchDigest(document: DocumentAnalysis): BatchDigest<Span> {
  const { evaluation } = document;
  const unit = [evaluation.organization, evaluation.project].map(valueOf).find(name => name?.trim()) ?? '';
  // a roll-up repeats what its sources say
  const isRollUp = evaluation.sources.length > 0;
  // 第1小学 and 第2小学 are two units
  return {
    unit: fold(unit).replace(/\s+/g, ''),
    items: [...(isRollUp ? [] : sharedTexts(document)), ...deductions(document)],
  };
}

function sharedTexts({ evaluation, scorecard }: DocumentAnalysis): readonly BatchItem<Span>[] {
  const { deviations, improvements, conclusion } = evaluation;
  const found: BatchItem<Span>[] = [];
  const take = (field: Field<string>): void => {
    const item = textItem(field);
    if (item) found.push(item);
  };
  for (const { indicator } of scorecard.rows) {
    const { text, reason, measure } = indicator.deviation;
    [text, reason, measure].forEach(take);
  }
  if (deviations) take(deviations.text);
  for (const { reason, measure } of deviations?.entries ?? []) [reason, measure].forEach(take);
  [improvements, conclusion].forEach(take);
  const rows = rowsItem(evaluation, scorecard);
  return rows ? [...found, rows] : found;
}

function textItem(field: Field<string>): BatchItem<Span> | undefined {
  // what is left out only makes it shorter
  if (field.state !== 'ok' || field.value.length < longest) return undefined;
  const key = bare(field.value);
  if (key.length < longest) return undefined;
  return { code: 'text-shared', key, words: cut(field.value), share: 0, place: field.span };
}

/** The rows of a form as one text: only where all of them agree does it say anything. */
function rowsItem(
  { indicators }: DocumentAnalysis['evaluation'],
  { rows }: DocumentAnalysis['scorecard'],
): BatchItem<Span> | undefined {
  if (indicators.state !== 'ok' || rows.length < 3 || rows.some(({ actual }) => actual.kind === 'empty'))
    return undefined;
  const names = rows.map(({ indicator }) => valueOf(indicator.name) ?? '');
  const key = rows
    .map(({ target, actual }, at) => `${names[at]}\n${target.source}\n${actual.source}`)
    .join('\n')
    .replace(/[ \t]+/g, '');
  if (!saysEnough.test(key)) return undefined;
  const words = cut(names.join('、'));
  return { code: 'text-shared', key: `rows\n${key}`, words, share: 0, place: indicators.entry.keySpan };
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
  readonly code: BatchCode;
  readonly items: Found<Place>[];
}

interface Found<Place> {
  readonly item: BatchItem<Place>;
  readonly unit: string;
}

/** What a batch shows and a form silences there. */
export interface BatchSetAside<Place> {
  readonly code: BatchCode;
  readonly place: Place;
  readonly reason: string;
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
      const group = this.groups.get(key) ?? { code: item.code, items: [] };
      group.items.push({ item, unit: unit || home });
      this.groups.set(key, group);
    }
  }

  /** What is left when each form has set aside what it gives a reason for. */
  found(): readonly BatchFound<Place>[] {
    return [...this.groups.values()].flatMap(group => {
      const items = group.items.filter(({ item }) => item.setAside === undefined);
      const [first, ...others] = items;
      if (!first || !isTold({ ...group, items })) return [];
      return [
        {
          code: group.code,
          words: first.item.words,
          units: unitsOf(items).size,
          shares: sharesOf(items),
          first: first.item.place,
          others: others.map(({ item }) => item.place),
        },
      ];
    });
  }

  /** What would be told, did the forms not silence it. */
  setAside(): readonly BatchSetAside<Place>[] {
    return [...this.groups.values()]
      .filter(isTold)
      .flatMap(({ code, items }) =>
        items.flatMap(({ item: { place, setAside: reason } }) =>
          reason === undefined ? [] : [{ code, place, reason }],
        ),
      );
  }
}

const unitsOf = (items: readonly Found<unknown>[]): ReadonlySet<string> => new Set(items.map(({ unit }) => unit));

/** The shares that differ by more than rounding does. */
function sharesOf(items: readonly Found<unknown>[]): readonly number[] {
  const shares: number[] = [];
  for (const { item } of items)
    if (!shares.some(share => Math.abs(share - item.share) < sameShare)) shares.push(item.share);
  return shares;
}

const isTold = ({ code, items }: Group<unknown>): boolean =>
  code === 'text-shared' ? unitsOf(items).size > 1 : sharesOf(items).length > 1;
