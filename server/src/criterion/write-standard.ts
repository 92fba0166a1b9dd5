import { quote } from '../language/edit.js';
import type { MappingName } from '../language/key-spec.js';
import { spell, type Vocabulary } from '../language/key-table.js';
import { keyOf } from '../language/vocabulary.js';
import type { Decimal } from '../number/decimal.js';
import type { Bonus, Deduct, Fact, Points, Standard, Step } from './standard.js';

/** What a standard is written for: how the row's own numbers are meant. */
export interface WrittenFor {
  /** Whether percentages of the standard speak of the row's own number, which is one. */
  readonly ofActual: boolean;
  /** The target that is measured from; `undefined` where the row has none. */
  readonly target: string | undefined;
  readonly weight: Decimal | undefined;
  /** How much of the row's number lies beyond what earns more, where that is known. */
  readonly beyond: string | undefined;
  /** Which way the row counts. */
  readonly direction: string;
}

/** A standard as the value of `scoring`, on one line, with room for the facts that are not there yet. */
export function writeStandard(standard: Standard, row: WrittenFor, vocabulary: Vocabulary): string {
  const say = (mapping: MappingName, name: string, value: string): string =>
    `${spell(keyOf(mapping, name), vocabulary)}: ${value}`;
  const put = new Writer(vocabulary, say);
  const { base, checks, pass, exceed, deduct, veto, bonus, least, basis } = standard;
  const isActual = basis === 'actual' || (basis === undefined && row.ofActual && speaksOfBounds(standard));
  return put.map([
    ...(isActual ? [say('scoring', 'basis', put.word('actual', '完成值'))] : []),
    ...(base ? baseEntries(standard, row, put, say) : []),
    ...put.list('checks', checks, ({ name, points, met }) => [
      say('checkItem', 'name', quote(name)),
      say('checkItem', 'points', points.toFixed()),
      say('checkItem', 'met', put.answer(met)),
    ]),
    ...(pass
      ? [
          say(
            'scoring',
            'pass',
            put.map([say('passMark', 'at', quote(pass.at)), ...put.points('passMark', 'score', pass.score)]),
          ),
        ]
      : []),
    ...(exceed ? [say('scoring', 'exceed', put.map(exceedEntries(exceed, put, say)))] : []),
    ...put.list('deduct', deduct, each => deductEntries(each, row, put, say)),
    ...put.list('veto', veto, ({ when, occurred, score }) => [
      say('veto', 'when', quote(when)),
      say('veto', 'occurred', put.answer(occurred)),
      ...(score.isZero() ? [] : [say('veto', 'score', score.toFixed())]),
    ]),
    ...put.list('bonus', bonus, each => bonusEntries(each, row, put, say)),
    ...(least ? [say('scoring', 'least', least.toFixed())] : []),
  ]);
}

type Say = (mapping: MappingName, name: string, value: string) => string;

class Writer {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly say: Say,
  ) {}

  map(entries: readonly string[]): string {
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }

  list<T>(name: string, items: readonly T[], entries: (item: T) => readonly string[]): readonly string[] {
    return items.length === 0
      ? []
      : [this.say('scoring', name, `[ ${items.map(item => this.map(entries(item))).join(', ')} ]`)];
  }

  word(en: string, zh: string): string {
    return this.vocabulary === 'zh' ? zh : en;
  }

  /** Nothing where nobody has said it: the room for a fact. */
  answer(answer: boolean | undefined): string {
    if (answer === undefined) return '';
    return answer ? this.word('yes', '是') : this.word('no', '否');
  }

  points(mapping: MappingName, name: string, points: Points): readonly string[] {
    if ('points' in points) return [this.say(mapping, name, points.points.toFixed())];
    return mapping === 'step' ? [this.say(mapping, 'share', `${points.share.times(100).toFixed()}%`)] : [];
  }

  most(mapping: MappingName, most: Decimal | undefined): readonly string[] {
    return most ? [this.say(mapping, 'most', most.toFixed())] : [];
  }

  count(mapping: MappingName, count: Fact, isNeeded: boolean): readonly string[] {
    if (count !== undefined) return [this.say(mapping, 'count', quote(count))];
    return isNeeded ? [this.say(mapping, 'count', '')] : [];
  }
}

/** Whether bands, a pass mark or an excess are held against a number. */
const speaksOfBounds = ({ base, pass, exceed, condition }: Standard): boolean =>
  base?.kind === 'steps' ||
  pass !== undefined ||
  exceed !== undefined ||
  (base?.kind === 'all-or-nothing' && condition !== undefined);

function baseEntries(
  { base, condition, direction }: Standard,
  row: WrittenFor,
  put: Writer,
  say: Say,
): readonly string[] {
  switch (base?.kind) {
    case 'proportional':
      return [say('scoring', 'proportional', put.answer(true))];
    case 'all-or-nothing':
      return condition === undefined
        ? [say('scoring', 'all-or-nothing', put.answer(true))]
        : put.list('steps', [edgeOf(condition, direction)], ([edge, amount]) => [
            say('step', edge, quote(amount)),
            say('step', 'share', '100%'),
          ]);
    case 'steps':
      return [
        ...put.list('steps', base.steps, step => stepEntries(step, row, put, say)),
        ...('points' in base.otherwise && !base.otherwise.points.isZero()
          ? [say('scoring', 'otherwise', base.otherwise.points.toFixed())]
          : []),
      ];
    case 'earn':
      return put.list('earn', base.items, ({ each, points, most, count }) => [
        say('earning', 'each', quote(each)),
        ...put.points('earning', 'points', inPoints(points, row)),
        ...put.most('earning', most),
        ...put.count('earning', count, base.items.length > 1),
      ]);
    case undefined:
      return [];
  }
}

/** The one edge of a condition: ≥90% begins there. */
function edgeOf(condition: string, direction: Standard['direction']): readonly [string, string] {
  const amount = condition.replace(/^[<>≤≥=]+/, '');
  const [sign = direction === 'at-most' ? '≤' : '≥'] = /^[<>≤≥]/.exec(condition) ?? [];
  const edges: Readonly<Record<string, string>> = { '≥': 'from', '>': 'above', '≤': 'to', '<': 'below' };
  return [edges[sign] ?? 'from', amount];
}

function stepEntries({ score, ...edges }: Step, row: WrittenFor, put: Writer, say: Say): readonly string[] {
  const written = (['from', 'above', 'to', 'below', 'when'] as const).flatMap(edge => {
    const amount = edges[edge];
    return amount === undefined ? [] : [say('step', edge, quote(amount))];
  });
  // two thirds are no percentage that comes to an end
  const isEndless = 'share' in score && score.share.decimalPlaces() > 6;
  return [...written, ...put.points('step', 'score', isEndless ? inPoints(score, row) : score)];
}

function exceedEntries(
  { over, each, points, score }: NonNullable<Standard['exceed']>,
  put: Writer,
  say: Say,
): readonly string[] {
  return [
    say('excess', 'over', quote(over)),
    ...(each === undefined ? [] : [say('excess', 'each', quote(each))]),
    ...(points ? put.points('excess', 'points', points) : []),
    ...(score ? put.points('excess', 'score', score) : []),
  ];
}

function deductEntries(deduct: Deduct, row: WrittenFor, put: Writer, say: Say): readonly string[] {
  const { each, points, count, partial, most, until } = deduct;
  const from = startOf(deduct, row);
  const partials = { proportional: '按比例', whole: '不计', started: '按一档' } as const;
  return [
    say('loss', 'each', quote(each)),
    ...put.points('loss', 'points', inPoints(points, row)),
    ...(from === undefined ? [] : [say('loss', 'from', from === 'none' ? put.word('none', '无') : quote(from))]),
    ...put.count('loss', count, false),
    ...(partial ? [say('loss', 'partial', put.word(partial, partials[partial]))] : []),
    ...put.most('loss', most),
    ...(until === undefined ? [] : [say('loss', 'until', quote(until))]),
  ];
}

/** A share of the weight as points: those are all that a loss can be written in. */
const inPoints = (points: Points, { weight }: WrittenFor): Points =>
  'share' in points && weight ? { points: weight.times(points.share).toDecimalPlaces(6) } : points;

/** From where a loss is measured, with the side where the row's direction does not say it. */
function startOf({ from: own, side }: Deduct, { target, direction }: WrittenFor): string | undefined {
  if (own === 'none') return own;
  const isAbove = side === 'above' || side === 'grown';
  const fits = direction === (isAbove ? 'at-most' : 'at-least');
  if (own === undefined || own === 'target') {
    if (target === undefined) return own ?? 'none';
    if (fits || side === undefined) return own;
  }
  const from = own === undefined || own === 'target' ? (target ?? '').replace(/^[<>≤≥=＝≦≧\s]+/, '') : own;
  return /^[<>≤≥]/.test(from) || fits || side === undefined ? from : `${isAbove ? '≤' : '≥'}${from}`;
}

function bonusEntries(
  { name, each, points, most, count, occurred, over }: Bonus,
  row: WrittenFor,
  put: Writer,
  say: Say,
): readonly string[] {
  const counted = count ?? (over === undefined ? undefined : row.beyond);
  return [
    ...(each === undefined ? [say('bonus', 'when', quote(name))] : [say('bonus', 'each', quote(each))]),
    ...put.points('bonus', 'points', inPoints(points, row)),
    ...put.most('bonus', most),
    ...(each === undefined ? [say('bonus', 'occurred', put.answer(occurred))] : put.count('bonus', counted, true)),
  ];
}
