import { Decimal } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import { type Section, sectionFor, sectionsOf, textSection, type Token } from './number-format.js';
import { showDate, type Shown } from './shown-date.js';

/** A number with the format that a workbook shows it in. */
export interface NumberCell {
  readonly value: number;
  readonly format: string;
  /** A calculated number is what it shows; one that was typed has all its digits. */
  readonly isCalculated: boolean;
  readonly since1904: boolean;
}

/** A number as its format shows it, with all its digits where the format only hides some of those that were typed. */
export function showNumber(cell: NumberCell): Shown {
  const { value, format } = cell;
  if (!Number.isFinite(value)) return { text: '', isUnderstood: true };
  const sections = sectionsOf(format);
  const section = sectionFor(sections, value);
  if (!section) return { text: general(value, cell.isCalculated), isUnderstood: true };
  const { tokens } = section;
  if (tokens.length === 0) return { text: '', isUnderstood: value === 0 };
  if (tokens.some(({ kind }) => kind === 'unknown')) return { text: general(value, false), isUnderstood: false };
  if (tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'half'))
    return showDate(tokens, value, cell.since1904) ?? { text: general(value, false), isUnderstood: false };
  if (value === 0 && section === sections[2] && !tokens.some(writesZero))
    return { text: tokens.map(literal).join('').trim().replace(lonelyDash, '$1'), isUnderstood: true };
  const shown = inSection(section, Math.abs(value), cell.isCalculated).trim();
  return {
    text: value < 0 && (section === sections[0] || !saysLess(tokens)) ? negative(shown) : shown,
    isUnderstood: true,
  };
}

/** Only `0` stands for a nought; where a section for it has none, it shows its other letters: `"-"??` a dash. */
const writesZero = (token: Token): boolean =>
  token.kind === 'general' || token.kind === 'text' || (token.kind === 'digit' && token.mark === '0');

/** A dash behind the sign of a currency says what a dash says. */
const lonelyDash = /^[¥￥$€£]?\s*([-—–])$/;

/** `"减少"0"个"`: a word or a mark of its own stands for the sign. */
const saysLess = (tokens: readonly Token[]): boolean =>
  tokens.some(token => token.kind === 'literal' && /[负减亏降少欠▲△▼▽↓]/.test(token.text));

/** A text as its cell's format shows it: `@"个"`; blank where the format hides it: `;;;`. */
export function showText(text: string, format: string): string {
  const sections = sectionsOf(format);
  if (sections[3]?.tokens.length === 0) return '';
  const tokens = textSection(sections)?.tokens;
  if (!tokens?.some(({ kind }) => kind === 'text')) return text;
  return tokens.map(token => (token.kind === 'text' ? text : literal(token))).join('');
}

function inSection({ tokens }: Section, value: number, isCalculated: boolean): string {
  if (tokens.some(({ kind }) => kind === 'exponent'))
    return around(tokens, general(value, isCalculated), ({ kind }) => kind !== 'literal' && kind !== 'percent');
  const line = tokens.findIndex((_, at) => isFractionLine(tokens, at));
  if (line >= 0) return asDecimal(tokens, line, general(value, isCalculated));
  if (tokens.some(({ kind }) => kind === 'digit')) return digits(tokens, value, isCalculated);
  return around(tokens, general(value, isCalculated), ({ kind }) => kind === 'general' || kind === 'text');
}

/** `# ?/?` and `# ?/8`: the line of a fraction, with places for digits above it and places or digits below. */
function isFractionLine(tokens: readonly Token[], at: number): boolean {
  const below = tokens[at + 1];
  const isBelow = below?.kind === 'digit' || (below?.kind === 'literal' && /^\d$/.test(below.text));
  return tokens[at]?.kind === 'fraction' && tokens[at - 1]?.kind === 'digit' && isBelow;
}

/** A fraction is written as the number that it is; what stands before and behind it stays. */
function asDecimal(tokens: readonly Token[], line: number, number: string): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const isBelow = (token: Token): boolean =>
    token.kind === 'digit' || (token.kind === 'literal' && /^\d$/.test(token.text));
  const after = tokens.findIndex((token, at) => at > line && !isBelow(token));
  const behind = after < 0 ? [] : tokens.slice(after);
  return [...tokens.slice(0, first).map(literal), number, ...behind.map(literal)].join('');
}

/** The literals of a section, and the number where it first stands. */
function around(tokens: readonly Token[], number: string, isNumber: (token: Token) => boolean): string {
  const at = tokens.findIndex(isNumber);
  return tokens
    .map((token, index) => {
      if (index === at) return number;
      return isNumber(token) ? '' : literal(token);
    })
    .join('');
}

const literal = (token: Token): string => {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'fraction') return '/';
  return token.kind === 'percent' ? '%' : '';
};

const exact = (value: number): Decimal => new Decimal(value.toPrecision(15));

const general = (value: number, isCalculated: boolean): string =>
  (isCalculated ? new Decimal(value.toPrecision(10)) : exact(value)).toFixed();

/** `0.0%`, `#,##0`, `0!.0,"万元"`: digits fall into their places from the right, and commas behind the last one take thousands away. */
function digits(tokens: readonly Token[], value: number, isCalculated: boolean): string {
  const { whole, decimals, scale, isGrouped, isParted } = shapeOf(tokens);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const number = exact(value).times(new Decimal(100).pow(percents)).div(new Decimal(1000).pow(scale));
  const isShown = isCalculated || scale > 0 || isParted || number.decimalPlaces() <= decimals.length;
  const places = isShown ? decimals.length : number.decimalPlaces();
  const [integer = '0', fraction = ''] = roundTo(number, places).toFixed(places).split('.');
  const placed = place(isGrouped && !isParted ? withCommas(integer) : integer, whole, isGrouped && !isParted);
  const behind = withoutOptional(fraction, decimals);
  return write(tokens, placed, behind);
}

interface Shape {
  /** The marks for digits before and behind the point. */
  readonly whole: readonly string[];
  readonly decimals: readonly string[];
  /** How many times a thousand is taken away. */
  readonly scale: number;
  readonly isGrouped: boolean;
  /** Whether letters stand among the digits before the point. */
  readonly isParted: boolean;
}

function shapeOf(tokens: readonly Token[]): Shape {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const end = point < 0 ? tokens.length : point;
  const isDigit = ({ kind }: Token): boolean => kind === 'digit';
  const first = tokens.findIndex(isDigit);
  const last = tokens.slice(0, end).findLastIndex(isDigit);
  const lastOfAll = tokens.findLastIndex(isDigit);
  const inner = tokens.slice(first, last + 1);
  const marks = (some: readonly Token[]): string[] =>
    some.flatMap(token => (token.kind === 'digit' ? [token.mark] : []));
  const behind = tokens.slice(lastOfAll + 1);
  const stop = behind.findIndex(({ kind }) => kind !== 'comma');
  const beforePoint = point < 0 ? 0 : tokens.slice(last + 1, point).filter(({ kind }) => kind === 'comma').length;
  return {
    whole: marks(tokens.slice(0, end)),
    decimals: point < 0 ? [] : marks(tokens.slice(point)),
    scale: (stop < 0 ? behind.length : stop) + beforePoint,
    isGrouped: inner.some(({ kind }) => kind === 'comma'),
    isParted: inner.some(({ kind }) => kind === 'literal'),
  };
}

/** The digits before the point, one text for each of their marks. */
function place(integer: string, marks: readonly string[], isGrouped: boolean): string[] {
  if (isGrouped || marks.length === 0) return [integer, ...marks.slice(1).map(() => '')];
  const least = marks.length - Math.max(0, marks.indexOf('0') < 0 ? marks.length - 1 : marks.indexOf('0'));
  const all = Array.from(integer.padStart(least, '0'));
  return marks.map((_, index) => {
    const at = all.length - marks.length + index;
    if (index === 0) return all.slice(0, Math.max(0, at + 1)).join('');
    return at >= 0 ? (all[at] ?? '') : '';
  });
}

/** Zeros that only `#` asks for are not shown. */
function withoutOptional(fraction: string, marks: readonly string[]): string {
  const least = marks.findLastIndex(mark => mark === '0') + 1;
  let end = fraction.length;
  while (end > least && fraction[end - 1] === '0') end--;
  return fraction.slice(0, end);
}

function write(tokens: readonly Token[], whole: readonly string[], fraction: string): string {
  const hasPoint = tokens.some(({ kind }) => kind === 'point');
  const lastWhole = tokens.findLastIndex(({ kind }, at) => kind === 'digit' && !tokens.slice(0, at).some(isPoint));
  let seen = 0;
  let isBehind = false;
  const texts = tokens.map((token, index): string => {
    if (token.kind === 'digit' && !isBehind) {
      const own = whole[seen++] ?? '';
      return index === lastWhole && !hasPoint && fraction !== '' ? `${own}.${fraction}` : own;
    }
    if (token.kind !== 'point' || isBehind) return literal(token);
    isBehind = true;
    return `${seen === 0 ? whole.join('') : ''}${fraction === '' ? '' : `.${fraction}`}`;
  });
  return texts.join('');
}

const isPoint = ({ kind }: Token): boolean => kind === 'point';

/** A section for negative numbers writes a sign or brackets of its own, or only a colour: the sign is there in any case. */
function negative(shown: string): string {
  const [open, close] = [shown.indexOf('('), shown.indexOf(')')];
  if (open >= 0 && /\d/.test(shown.slice(open, close)))
    return `${shown.slice(0, open)}-${shown.slice(open + 1, close)}${shown.slice(close + 1)}`;
  return /[-−]/.test(shown.slice(0, shown.search(/\d/))) ? shown.replace('−', '-') : `-${shown}`;
}

const withCommas = (digits: string): string =>
  Array.from(digits, (digit, at) => (at > 0 && (digits.length - at) % 3 === 0 ? `,${digit}` : digit)).join('');
