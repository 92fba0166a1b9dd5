import { Decimal } from '../number/decimal.js';
import { readChinese } from '../number/chinese-number.js';
import { matching } from './sequence.js';
import { type Letter, type Lexeme, pointsOf } from './lexeme.js';
import { lexemes } from './lexicon.js';
import { unitAlone } from './unit-alone.js';

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
  const own = lexemes.filter(({ holds }) => holds === undefined || [...holds].some(char => clause.includes(char)));
  let plain = 0;
  const text = (end: number): void => {
    if (end > plain) tokens.push(token('T', clause, plain, end));
  };
  for (let at = 0; at < clause.length;) {
    const found = tokenAt(clause, at, tokens, own);
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

function tokenAt(clause: string, at: number, all: readonly Token[], own: readonly Lexeme[]): Token | undefined {
  const last = all.at(-1);
  const before = last?.end === at ? last : undefined;
  if (before?.letter === 'E') {
    const end = unitAlone(clause, at);
    if (end !== undefined)
      return { ...token('A', clause, at, end), groups: { amount: '1', unit: clause.slice(at, end) } };
  }
  for (const { letter, match, means, counted } of own) {
    const found = match(clause, at);
    if (!found) continue;
    const { end } = found;
    if (counted && !isCounted(clause, end, all)) continue;
    // 满意度（含基本满意）90%以上: what belongs to the value, and not to a bound
    if (letter === 'X' && !(before && 'ARPnIU'.includes(before.letter))) continue;
    if (letter === 'U' && !(before && 'ARPnI'.includes(before.letter))) continue;
    return { ...token(letter, clause, at, end), means, groups: found.groups };
  }
  return undefined;
}

/** Words such as 少 and 超 compare only behind 每 (perhaps with a word between), or right before a number. */
const isCounted = (clause: string, end: number, all: readonly Token[]): boolean =>
  all.slice(-2).some(({ letter }) => letter === 'E') || isNumber(clause, end);

function isNumber(clause: string, at: number): boolean {
  if (points(clause, at)) return false;
  return /^(?:\d|[一二两三四五六七八九十半](?![致般律]))/.test(clause.slice(at, at + 2));
}

const points = matching(new RegExp(pointsOf, 'y'));

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

/** The words of a clause, and those among them that say something. */
export interface Words {
  readonly all: readonly Token[];
  readonly telling: readonly Token[];
}
