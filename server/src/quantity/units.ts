import { type Decimal, one } from '../number/decimal.js';
import { fold } from '../number/fold.js';
import { remember } from '../text/remembered.js';
import { builtIn, latin, lowerCase } from './built-in-units.js';
import { type Compound, compoundUnit, joinAt, perAt } from './compound.js';
import { either } from './convert.js';
import { multiplierAt } from './multiplier.js';
import type { Unit } from './value.js';

/** A unit that a profile adds: `equals` says what one of it is. */
export interface ExtraUnit {
  readonly name: string;
  readonly equals?: { readonly amount: Decimal; readonly unit: string };
}

/** A unit found in a text, its multiplier apart: 10000 and 方 for 万方. */
export interface UnitMatch {
  readonly multiplier: Decimal;
  /** `undefined` where there is a multiplier and nothing else. */
  readonly unit: Unit | undefined;
  /** Where the unit itself stands, without its multiplier. */
  readonly start: number;
  readonly end: number;
}

/** Every unit known under one profile. */
export interface UnitTable {
  /** What a unit means, its multiplier included: 万元 is 10000 元. What nobody knows is a dimension of its own, by its text. */
  lookUp(text: string): Unit;
  /** The multiplier and the unit that a whole text names. */
  split(text: string): UnitMatch;
  /** The multiplier and the longest known unit that begin at `at` of a folded text; `undefined` where neither does. */
  match(text: string, at: number): UnitMatch | undefined;
  /** Every known name, for completion. */
  readonly names: readonly string[];
}

/** The built-in units and those of a profile, which win. */
export function unitTable(extra: readonly ExtraUnit[] = []): UnitTable {
  const table = new Table(new Map(builtIn));
  for (const unit of extra) table.add(unit);
  return table;
}

class Table implements UnitTable {
  private longest: number;

  constructor(private readonly known: Map<string, Unit>) {
    this.longest = Math.max(...[...known.keys()].map(name => name.length));
  }

  get names(): readonly string[] {
    return [...this.known.keys()];
  }

  add({ name, equals }: ExtraUnit): void {
    const key = fold(name).trim();
    if (key === '') return;
    const base = equals && this.find(equals.unit);
    const size =
      base && equals && !equals.amount.isZero()
        ? { factor: base.factor.times(equals.amount.abs()), divisor: base.divisor }
        : { factor: one, divisor: one };
    this.known.set(key, {
      name: key,
      dimension: base?.dimension ?? `count:${key}`,
      family: base?.family ?? 'count',
      ...size,
    });
    this.longest = Math.max(this.longest, key.length);
  }

  /** A form has few units, and asks for that of its money again and again. */
  readonly lookUp = remember((text: string): Unit => this.find(text));

  private find(text: string): Unit {
    const { multiplier, unit } = this.split(text);
    if (!unit) return { name: text.trim(), dimension: 'number', family: 'other', factor: multiplier, divisor: one };
    return multiplier.equals(one) ? unit : { ...unit, name: text.trim(), factor: unit.factor.times(multiplier) };
  }

  split(source: string): UnitMatch {
    const text = fold(source);
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    const match = this.match(text, start);
    return match?.end === end ? match : { multiplier: one, unit: unknownUnit(text), start, end };
  }

  match(text: string, at: number): UnitMatch | undefined {
    const direct = this.compoundAt(text, at);
    if (direct) return { multiplier: one, ...direct };
    const multiplier = multiplierAt(text, at);
    if (!multiplier) return undefined;
    const after = at + multiplier.length;
    const start = skipSpace(text, after);
    const unit = this.compoundAt(text, start);
    return unit
      ? { multiplier: multiplier.size, ...unit }
      : { multiplier: multiplier.size, unit: undefined, start: after, end: after };
  }

  /** One unit, or units joined by `/` and `·`. */
  private compoundAt(text: string, at: number): (Omit<UnitMatch, 'multiplier'> & { readonly unit: Unit }) | undefined {
    const first = this.nameAt(text, at) ?? unknownOver(text, at);
    if (!first) return undefined;
    const parts: Compound = { over: [whole(first.unit)], under: [] };
    let end = first.end;
    for (;;) {
      const sign = perAt(text, end) ?? joinAt(text, end, parts.under.length > 0);
      const next = sign && this.partAt(text, sign.end, parts.under.length > 0 || sign.per);
      if (!sign || !next) break;
      (sign.per || parts.under.length > 0 ? parts.under : parts.over).push(next.part);
      end = next.closed;
    }
    const simple = parts.over.length === 1 && parts.under.length === 0;
    const other = simple && first.unit.family === 'count' ? this.otherAt(text, first.end) : undefined;
    if (other) return { unit: eitherOf(text.slice(at, other.end), first.unit, other.unit), start: at, end: other.end };
    return { unit: simple ? first.unit : compoundUnit(text.slice(at, end), parts), start: at, end };
  }

  /** 3个（处）: another count word in brackets behind one, which leaves open which of them is counted. */
  private otherAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
    const inner = text[at] === '(' ? this.nameAt(text, at + 1) : undefined;
    return inner?.unit.family === 'count' && text[inner.end] === ')' ? { ...inner, end: inner.end + 1 } : undefined;
  }

  /** A part behind a sign; behind `/` an unknown word will do, brackets are read through, and 万 is part of its size. */
  private partAt(
    text: string,
    at: number,
    under: boolean,
  ): { readonly part: { readonly unit: Unit; readonly size: Decimal }; readonly closed: number } | undefined {
    const start = skipSpace(text, text[at] === '(' ? at + 1 : at);
    const direct = this.nameAt(text, start);
    const multiplier = direct ? undefined : multiplierAt(text, start);
    const from = multiplier ? start + multiplier.length : start;
    const found = direct ?? this.nameAt(text, from) ?? (under ? unknownAt(text, from) : undefined);
    if (!found) return undefined;
    const closed = text[found.end] === ')' && opensBefore(text, found.end) ? found.end + 1 : found.end;
    return { part: { unit: found.unit, size: multiplier?.size ?? one }, closed };
  }

  private nameAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
    for (let length = Math.min(this.longest, text.length - at); length > 0; length--) {
      const end = at + length;
      const name = text.slice(at, end);
      if (latinEnd.test(name) && latinStart.test(text.slice(end, end + 1))) continue;
      const unit =
        this.known.get(name) ?? (length > 1 && latin.test(name) ? lowerCase.get(name.toLowerCase()) : undefined);
      if (unit) return { unit, end };
    }
    return undefined;
  }
}

const latinEnd = /[A-Za-z0-9]$/;
const latinStart = /[A-Za-z0-9]/;
/** Words behind a number that are none of its unit. */
const noUnit =
  /^(?:左右|上下|前后|不等|整|为|的|是|且|并|及|和|或|等|已|未|全|均|完成|达|优秀|良好|合格|以|之|至|到|与|跟)/;
const unknownWord = /[\p{Script=Han}A-Za-z]{1,6}?(?=$|[^\p{Script=Han}A-Za-z]|及?以[上下内]|之内|[至到和与]\s?\d)/uy;

/** A word that nobody knows, as far as it can be a unit. */
export function unknownAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  if (noUnit.test(text.slice(at, at + 4))) return undefined;
  unknownWord.lastIndex = at;
  const word = unknownWord.exec(text)?.[0];
  return word ? { unit: unknownUnit(word), end: at + word.length } : undefined;
}

/** A word that nobody knows, over a unit: `标准箱/天`. */
function unknownOver(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  const word = multiplierAt(text, at) ? undefined : unknownAt(text, at);
  return word && perAt(text, word.end) ? word : undefined;
}

const unknownUnit = (text: string): Unit => {
  const name = fold(text).replace(/\s+/g, '');
  return { name, dimension: `unknown:${name}`, family: 'unknown', factor: one, divisor: one };
};

const skipSpace = (text: string, at: number): number => {
  let end = at;
  while (text[end] === ' ') end++;
  return end;
};

const opensBefore = (text: string, at: number): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at - 1) &&
  /[/每]\s*$/.test(text.slice(0, text.lastIndexOf('(', at)));

const eitherOf = (name: string, { dimension, ...unit }: Unit, other: Unit): Unit => ({
  ...unit,
  name,
  dimension: `${dimension}${either}${other.dimension}`,
});

const whole = (unit: Unit): { readonly unit: Unit; readonly size: Decimal } => ({ unit, size: one });
