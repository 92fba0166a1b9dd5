import { Decimal } from '../number/decimal.js';
import { readChinese } from './chinese-number.js';
import { type Letter, lexemes, pointsOf, unitAlone } from './lexicon.js';

/** A word of a clause: its kind, its place there, and what it says. */
export interface Token {
  readonly letter: Letter;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** ≥, ≤, …; `loss`, `share`, `below`: what a word means beyond its kind. */
  readonly means: string | undefined;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** The words of a clause; whatever is none of the lexicon's is text between them. */
export function tokensOf(clause: string): readonly Token[] {
  const tokens: Token[] = [];
  let plain = 0;
  const text = (end: number): void => {
    if (end > plain) tokens.push(token('T', clause, plain, end));
  };
  for (let at = 0; at < clause.length;) {
    const found = tokenAt(clause, at, tokens.at(-1)?.end === at ? tokens.at(-1) : undefined, tokens);
    if (!found) {
      at++;
      continue;
    }
    text(found.start);
    tokens.push(found);
    at = plain = found.end;
  }
  text(clause.length);
  return tokens;
}

function tokenAt(clause: string, at: number, before: Token | undefined, all: readonly Token[]): Token | undefined {
  if (before?.letter === 'E') {
    const unit = match(unitAlone, clause, at);
    if (unit && unit[0] !== '')
      return { ...token('A', clause, at, at + unit[0].length), groups: { amount: '1', unit: unit[0] } };
  }
  for (const { letter, pattern, means, counted } of lexemes) {
    const found = match(pattern, clause, at);
    if (!found) continue;
    const end = at + found[0].length;
    if (counted && !isCounted(clause, end, all)) continue;
    if (letter === 'U' && !(before && 'ARPnI'.includes(before.letter))) continue;
    return { ...token(letter, clause, at, end), means, groups: found.groups ?? {} };
  }
  return undefined;
}

/** Words such as 少 and 超 compare only behind 每 (perhaps with a word between), or right before a number. */
const isCounted = (clause: string, end: number, all: readonly Token[]): boolean =>
  all.slice(-2).some(({ letter }) => letter === 'E') || isNumber(clause, end);

function isNumber(clause: string, at: number): boolean {
  if (match(points, clause, at)) return false;
  return /^(?:\d|[一二两三四五六七八九十半](?![致般律]))/.test(clause.slice(at, at + 2));
}

const points = new RegExp(pointsOf, 'y');

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const token = (letter: Letter, clause: string, start: number, end: number): Token => ({
  letter,
  text: clause.slice(start, end),
  start,
  end,
  means: undefined,
  groups: {},
});

/** A number in digits or in Chinese words. */
export const numberOf = (text: string): Decimal => (/^-?\d/.test(text) ? new Decimal(text) : readChinese(text));
