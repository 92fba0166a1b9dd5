import { Decimal, one } from '../number/decimal.js';
import { fold } from '../number/fold.js';
import type { Fraction } from '../number/fraction.js';
import { counts, measures } from './unit-data.js';
import type { Unit } from './value.js';

/** A name in Latin letters, perhaps with an exponent. */
export const latin = /^[A-Za-z]+\d?$/;

function fraction(size: string): Fraction {
  const [num = '1', den = '1'] = size.split('/');
  return { num: new Decimal(num), den: new Decimal(den) };
}

const measured = measures.flatMap(({ dimension, family, units }) =>
  units.flatMap((line): readonly [string, Unit][] => {
    const [size = '1', ...names] = line.split(' ');
    const { num, den } = fraction(size);
    return names.map(name => [fold(name), { name: names[0] ?? name, dimension, family, factor: num, divisor: den }]);
  }),
);

const counted = counts
  .trim()
  .split(/\s+/)
  .flatMap((group): readonly [string, Unit][] => {
    const names = group.split('=');
    const name = names[0] ?? group;
    return names.map(spelling => [
      spelling,
      { name, dimension: `count:${name}`, family: 'count', factor: one, divisor: one },
    ]);
  });

/** Every unit known without a profile, by each of its folded names. */
export const builtIn: ReadonlyMap<string, Unit> = new Map([...counted, ...measured]);
/** Names of Latin letters that are told apart without their case: `KM`, `Kg`. Single letters are not. */
export const lowerCase: ReadonlyMap<string, Unit> = new Map(
  [...builtIn]
    .filter(([name]) => latin.test(name) && name.length > 1)
    .map(([name, unit]) => [name.toLowerCase(), unit]),
);
