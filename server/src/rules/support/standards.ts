import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Place } from '../../criterion/clause.js';
import type { Standard } from '../../criterion/standard.js';
import { type WrittenFor, writeStandard } from '../../criterion/write-standard.js';
import { asScalar, insertEntry, quote, setScalar } from '../../language/edit.js';
import { spell } from '../../language/key-table.js';
import { keyOf } from '../../language/vocabulary.js';
import { directionWord } from '../../messages/direction.js';
import { isPercentage, readAmount } from '../../criterion/amount.js';
import { Decimal, zero } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { inputOf } from '../../scoring/standards/input-of-row.js';
import type { Edit, Span } from '../../text/span.js';
import type { Fix } from '../rule.js';
import { rowsThat } from './rows.js';

/** The rows with a sentence of their own. */
export const withSentence = rowsThat(
  ({ indicator: { criterion }, status }) => criterion.state === 'ok' && status !== 'not-applicable',
);

/** The row’s scoring sentence; empty where it has none. */
export const sentenceOf = ({ indicator: { criterion } }: RatedRow): string =>
  criterion.state === 'ok' ? criterion.value : '';

/** Where a part of a row's sentence stands; the whole of it where it is not written letter for letter. */
export function partSpan(row: RatedRow, { start, end }: Place, text: string): Span {
  const { span } = row.indicator.criterion;
  const at = text.slice(span.start, span.end).indexOf(sentenceOf(row));
  return at < 0 ? span : { start: span.start + at + start, end: span.start + at + end };
}

/** Writes a reading as `scoring`, with room for its facts; and the direction, where only the sentence says it. */
export function writeReading(
  row: RatedRow,
  standard: Standard,
  { text, evaluation: { vocabulary }, profile }: DocumentAnalysis,
): Fix | undefined {
  const { indicator, target, directionFrom, direction } = row;
  if (indicator.criterion.state !== 'ok' || indicator.scoring) return undefined;
  const needsTarget = standard.base?.kind === 'proportional' && standard.condition !== undefined;
  // a share of the value itself is no formula of a row with another target
  const isOwn = standard.basis === 'actual';
  if (needsTarget && target.kind !== 'empty' && (isOwn || !row.score.value)) return undefined;
  // a mapping has no words for how far from the target a value lies
  if ((standard.isDeviation || standard.isOfPlan || standard.isFall) && !row.score.value) return undefined;
  const value = writeStandard(settledFor(row, standard, profile), writtenFor(row, standard), vocabulary);
  const insert = (key: string, written: string, after: RatedRow['indicator']['criterion']): Edit | undefined =>
    insertEntry(
      text,
      indicator.node,
      after.state === 'ok' ? after.entry : undefined,
      spell(keyOf('indicator', key), vocabulary),
      [written],
    );
  const scoring = insert('scoring', value, indicator.criterion);
  const due = needsTarget && target.kind === 'empty' ? targetFor(row, standard, insert, text) : undefined;
  if (!scoring || (needsTarget && target.kind === 'empty' && !due)) return undefined;
  const needsDirection = directionFrom === 'standard' && direction === 'at-most' && indicator.target.state === 'ok';
  const stated = needsDirection
    ? insert('direction', directionWord('at-most', vocabulary === 'zh' ? 'zh-CN' : 'en'), indicator.target)
    : undefined;
  return {
    title: { 'zh-CN': '按读法写成“计分方式”', en: 'Write the reading as `scoring`' },
    edits: [due, stated, scoring].flatMap(edit => edit ?? []),
  };
}

/** With its percentages as what they come to beside the row's target. */
const settledFor = (row: RatedRow, standard: Standard, profile: Profile): Standard =>
  (row.weight && inputOf({ ...row, exact: row.exactActual, weight: row.weight }, standard, profile)?.standard) ??
  standard;

/** What a standard of a row is written for. */
export function writtenFor(row: RatedRow, standard: Standard): WrittenFor {
  const { target, actual, weight, direction } = row;
  const number = [target, actual].find(value => value.kind === 'quantity' || value.kind === 'range');
  const unit = number && 'unit' in number ? (number.unit?.text ?? '') : '';
  return {
    ofActual: target.kind === 'empty' || isPercentage({ unit }),
    target: target.kind === 'quantity' || target.kind === 'range' ? target.source : undefined,
    weight,
    beyond: beyondOf(row, standard),
    direction,
  };
}

/** A sentence that carries its own target leaves it behind: 达到12000元得2分，低于12000元按比率计分. */
function targetFor(
  { indicator }: RatedRow,
  { condition = '', direction }: Standard,
  insert: (key: string, written: string, after: RatedRow['indicator']['criterion']) => Edit | undefined,
  text: string,
): Edit | undefined {
  const sign = direction === 'at-most' ? '≤' : '≥';
  const value = `${sign}${condition.replace(/^[<>≤≥=]+/, '')}`;
  const node = indicator.target.state === 'absent' ? undefined : asScalar(indicator.target.entry?.value);
  return node ? setScalar(text, node, value) : insert('target', quote(value), indicator.name);
}

/** How much of the actual lies beyond what earns more: 5 天 of 245 天 where 240 天 are due. */
function beyondOf({ target, actual }: RatedRow, { bonus }: Standard): string | undefined {
  const over = bonus.flatMap(each => each.over ?? [])[0];
  const due = over === 'target' ? target : undefined;
  const start = due?.kind === 'quantity' ? due.amount.number : readAmount(over ?? '')?.number;
  if (over === undefined || !start || actual.kind !== 'quantity') return undefined;
  const more = Decimal.max(actual.amount.number.minus(start), zero);
  return `${more.toFixed()} ${actual.unit?.text ?? ''}`.trim();
}

/** Rows with one sentence together, in their order. */
export function bySentence(rows: readonly RatedRow[]): readonly (readonly [RatedRow, ...RatedRow[]])[] {
  const groups = new Map<string, [RatedRow, ...RatedRow[]]>();
  for (const row of rows) {
    const key = `${row.weight?.toFixed() ?? ''} ${sentenceOf(row)}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
