import { Decimal } from '../number/decimal.js';
import { remember } from '../text/remembered.js';
import { assemble } from './assemble.js';
import type { Clause } from './clause.js';
import { clausesOf, numberingAt } from './clauses.js';
import { normalize } from './normal.js';
import type { Reading } from './reading.js';
import type { Interval } from './standard.js';

/** A longer text is no scoring sentence: characters. */
const longest = 600;

/**
 * Reads a scoring sentence for a row of some weight. Closed: where a part is not understood, or the parts do not make one rule, there is no
 * standard, and what was not understood is told. What was read is kept: a form prints one sentence in many rows.
 */
export const readCriterion = (source: string, weight: Decimal | undefined): Reading =>
  reader(`${weight?.toFixed() ?? ''}\n${source}`);

const reader = remember((key: string): Reading => {
  const at = key.indexOf('\n');
  return read(key.slice(at + 1), at === 0 ? undefined : new Decimal(key.slice(0, at)));
}, longest);

function read(source: string, weight: Decimal | undefined): Reading {
  const nothing: Reading = { standard: undefined, unread: [], interval: undefined };
  const whole = { start: 0, end: source.length };
  if (source.length > longest) return { ...nothing, unread: [whole] };
  const { text, sourceAt } = normalize(source);
  const ordered = pointsLast(text);
  const groups = groupsOf(ordered);
  const clauses = groups.flat();
  const unread = clauses
    .filter(({ kind }) => kind === 'unread')
    .map(({ start, end }) => (ordered === text ? { start: sourceAt(start), end: sourceAt(end - 1) + 1 } : whole));
  const judges = clauses.filter(clause => clause.kind === 'judge');
  if (judges.length > 0) {
    const interval = intervalOf(judges.flatMap(({ interval: own }) => own ?? []));
    // points beyond the row's own are none that a person may give
    const isWithin = !interval || !weight || interval.high.lessThanOrEqualTo(weight);
    return isWithin ? { ...nothing, unread, interval } : { ...nothing, unread: [whole] };
  }
  if (unread.length > 0) return { ...nothing, unread };
  const standard = assemble(groups, weight);
  return standard ? { ...nothing, standard } : { ...nothing, unread: [whole] };
}

/** 5分：≥95%；4分：90%-95%: where each part begins with its points, they are read behind what earns them. */
function pointsLast(text: string): string {
  const parts = text.split(';');
  const told = parts.map(part => ahead.exec(part));
  const isAll = parts.filter(part => part !== '').length > 1 && parts.every((part, i) => part === '' || told[i]);
  return isAll ? parts.map((part, i) => (told[i] ? `${told[i][2]},${told[i][1]}` : part)).join(';') : text;
}

const ahead = /^([得计]?(?:\d{1,3}(?:\.\d{1,2})?分|满分)|不得分):([^:]+)$/;

/** The clauses between full stops and semicolons. */
function groupsOf(text: string): readonly (readonly Clause[])[] {
  const groups: (readonly Clause[])[] = [];
  let [start, last] = [0, 0];
  for (const sentence of text.split(';')) {
    const { length, number } = numberingAt(sentence, 0, last);
    last = number ?? last;
    groups.push(clausesOf(sentence.slice(length), start + length, last));
    start += sentence.length + 1;
  }
  return groups.filter(group => group.length > 0);
}

/** From the lowest to the highest score a person may give. */
function intervalOf([first, ...rest]: readonly Interval[]): Interval | undefined {
  return rest.reduce<Interval | undefined>(
    (all, { low, high }) => all && { low: Decimal.min(all.low, low), high: Decimal.max(all.high, high) },
    first,
  );
}
