import { type PercentRead, readCount, readPoints, readRate } from '../number/read.js';
import type { Written } from '../number/decimal.js';
import type { Field } from './field.js';
import type { Choice, Shape } from './key-spec.js';
import { type Kind, visitField } from './mapping.js';
import type { UnreadableValue } from './problem.js';
import { type Attainment, readAttainment } from './read-attainment.js';
import { readYear } from './read-year.js';
import { saysNoReason } from './says-no-reason.js';
import { isMark, isNothing } from '../quantity/read-value.js';
import type { Wanted } from './reader.js';

type Scalar = Exclude<Shape['kind'], 'choice' | 'map' | 'list' | 'either'>;

/** A scalar that `read` understands. */
const scalar = <T>(
  shape: Shape,
  expected: UnreadableValue['expected'],
  read: (source: string) => T | undefined,
  anyText = false,
  isNone: Wanted['isNone'] = anyText ? undefined : isMark,
): Kind<Field<T>> => {
  const wanted: Wanted = { expected, choices: shape.kind === 'choice' ? shape.choices : [], anyText, isNone };
  const readIt = anyText ? read : (source: string): T | undefined => read(source) ?? read(bare(source));
  return { shape, read: (reader, owner, entry) => reader.scalar(owner, entry, readIt, wanted), visit: visitField };
};

/** `3,`, `489；`, `2020:`: a stop behind what stands alone says nothing. */
const withoutStop = (source: string): string => source.replace(/[\s,，;；:：。、]{1,4}$/, '');

/** `“3”`, `“3`, `3）`: nor do quotes of Chinese writing around it, or half of a pair. */
const bare = (source: string): string => withoutStop(source.replace(/^[“”‘’「『（(【]|[“”‘’」』）)】]$/g, ''));

/** A scalar that is kept as it is written, whatever reads it later. */
const textAsWritten = (kind: Scalar, anyText: boolean, isNone?: Wanted['isNone']): Kind<Field<string>> =>
  scalar({ kind }, 'name', asWritten, anyText, isNone ?? keepAll);

/** The same without a stop behind it. */
const wordAsWritten = (kind: Scalar): Kind<Field<string>> => scalar({ kind }, 'name', withoutStop, false, keepAll);

const keepAll = (): boolean => false;

const asWritten = (source: string): string => source;

/** `“mof-2020”`, `mof-2020）`: without quotes of Chinese writing, and without half of a pair. */
function withoutMarks(source: string): string {
  const text = source.replace(/^[“”‘’「『]|[“”‘’」』]$/g, '').trim();
  return (/^[（(【]/.test(text) === /[）)】]/.test(text) ? text : text.replace(/^[（(【]|[）)】]$/g, '')) || source;
}

/** Any text. */
export const text = textAsWritten('text', true);
/** A unit, as it is written. */
export const unit = textAsWritten('unit', true, isMark);
/** A text that means nothing where it is the mark of an empty cell. */
export const words = textAsWritten('text', true, isNothing);
/** Why something does not apply; a plain no says that it does. */
export const exemption = textAsWritten('text', true, saysNoReason);
/** A path or a pattern of paths, relative to the file. */
export const path = textAsWritten('path', true);
/** The id of a profile, or the path of a profile’s file. */
export const profile: Kind<Field<string>> = scalar({ kind: 'profile' }, 'name', withoutMarks, true);
/** The id of a layout. */
export const layout = textAsWritten('layout', true);
/** The name of one of the profile’s methods of scoring. */
export const method = textAsWritten('method', true);
/** An entry of the profile’s catalogue of deductions. */
export const deduction = textAsWritten('deduction', true);
/** A goal’s id or position. */
export const goal = textAsWritten('goal', true);
/** A target or an actual; read by what its row is about. */
export const value = textAsWritten('value', false);
/** An amount of money, in the form’s own unit where it names none. */
export const money = wordAsWritten('money');
/** A day. */
export const date = wordAsWritten('date');
/** A month or a day. */
export const month = wordAsWritten('month');
/** The name of a grade of the profile. */
export const grade = scalar({ kind: 'grade' }, 'name', withoutStop, false);

/** Points, with as many decimals as are written. */
export const points: Kind<Field<Written>> = scalar({ kind: 'points' }, 'points', readPoints);
/** A whole number of something. */
export const count: Kind<Field<Written>> = scalar({ kind: 'count' }, 'count', readCount);
/** A percentage. */
export const rate: Kind<Field<PercentRead>> = scalar({ kind: 'rate' }, 'rate', readRate);
/** A year of four digits. */
export const year: Kind<Field<number>> = scalar({ kind: 'year' }, 'year', readYear);
/** How far a row without a number was attained: a word of the bands, or a percentage. */
export const attainment: Kind<Field<Attainment>> = scalar({ kind: 'attainment' }, 'attainment', readAttainment);

/** Names stand in every line of what is exported and in messages of other rows, so that an endless one would come out thousands of times. */
export const name: Kind<Field<string>> = scalar(
  { kind: 'text' },
  'name',
  source => (source.length > longestName ? undefined : source),
  true,
);
const longestName = 500;

/** One of the listed words, in either vocabulary. */
export const choice = <const C extends readonly Choice[]>(choices: C): Kind<Field<C[number]['name']>> =>
  scalar({ kind: 'choice', choices }, 'choice', source => choices.find(is(source))?.name);

const is =
  (source: string) =>
  ({ name, zh, also }: Choice): boolean =>
    name === source || zh === source || also === source;
