import type { Token } from './number-format.js';

/** What a cell shows, and whether its format was understood. */
export interface Shown {
  readonly text: string;
  readonly isUnderstood: boolean;
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Days since the calendar's beginning, with their fraction. */
  readonly serial: number;
}

/**
 * A date or a time as its format shows it; `undefined` for a number that is none. A whole day is written from year to day as everywhere in this
 * program, whatever the order and the signs between; what shows less or more is written part by part.
 */
export function showDate(tokens: readonly Token[], value: number, since1904: boolean): Shown | undefined {
  if (value < 0 || value > 2_958_465) return undefined;
  const moment = momentOf(value, since1904);
  const has = (letters: string): boolean =>
    withMinutes(tokens).some(token => token.kind === 'date' && letters.includes(token.text.charAt(0)));
  const hasTime = has('hsn') || tokens.some(({ kind }) => kind === 'elapsed');
  const isNamed = tokens.some(token => token.kind === 'date' && /^(?:a+|d{3,})$/.test(token.text));
  const year = has('ye');
  const isShort = tokens.some(token => token.kind === 'date' && /^m{3,}$/.test(token.text));
  // dddd, mmmm dd, yyyy: the day of the week is in the day
  const isLong = isShort && tokens.some(token => token.kind === 'date' && /^d{3,}$/.test(token.text));
  const isWhole = year && has('m') && tokens.some(token => token.kind === 'date' && /^d{1,2}$/.test(token.text));
  if (isWhole && (!isNamed || isLong))
    return understood(around(tokens, hasTime ? `${isoDay(moment)} ${clock(tokens, moment)}` : isoDay(moment)));
  if (isShort && !hasTime && year) return understood(`${moment.year}年${moment.month}月`);
  if (isShort && !hasTime) return understood(`${moment.month}月${moment.day}日`);
  return understood(partByPart(withMinutes(tokens), moment));
}

/** A day with what stands before and behind it: `"≤"yyyy"年"m"月"d"日前"`. The word for a day or a second at its end is in it. */
function around(tokens: readonly Token[], day: string): string {
  const writeLiterals = (some: readonly Token[]): string =>
    some.map(token => (token.kind === 'literal' ? token.text : '')).join('');
  const first = tokens.findIndex(isPart);
  const last = tokens.findLastIndex(token => isPart(token) || token.kind === 'half');
  return `${writeLiterals(tokens.slice(0, first))}${day}${writeLiterals(tokens.slice(last + 1)).replace(/^[日号秒分]/, '')}`;
}

const understood = (text: string): Shown => ({ text: text.trim(), isUnderstood: true });

function momentOf(value: number, since1904: boolean): Moment {
  const seconds = Math.round(value * 86_400);
  const day = Math.floor(seconds / 86_400);
  // the calendar from 1900 has a 29th of February in that year
  const days = since1904 ? day + 1462 : day;
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  const rest = seconds - day * 86_400;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: Math.floor(rest / 3600),
    minutes: Math.floor(rest / 60) % 60,
    seconds: rest % 60,
    serial: seconds / 86_400,
  };
}

/** `m` beside hours or seconds are minutes: `n`. */
function withMinutes(tokens: readonly Token[]): Token[] {
  const parts = tokens.map((token, index) => ({ token, index })).filter(({ token }) => isPart(token));
  const minutes = new Set(
    parts.flatMap(({ token, index }, at) => {
      const isM = token.kind === 'date' && /^m{1,2}$/.test(token.text);
      const before = parts[at - 1]?.token;
      const after = parts[at + 1]?.token;
      return isM && (begins(before, 'h') || begins(after, 's')) ? [index] : [];
    }),
  );
  return tokens.map((token, index) =>
    token.kind === 'date' && minutes.has(index) ? { kind: 'date', text: token.text.replaceAll('m', 'n') } : token,
  );
}

const isPart = ({ kind }: Token): boolean => kind === 'date' || kind === 'elapsed';

const begins = (token: Token | undefined, letter: string): boolean =>
  token !== undefined && 'text' in token && token.text.startsWith(letter);

const isoDay = ({ year, month, day }: Moment): string => `${year}-${padNumber(month)}-${padNumber(day)}`;

const padNumber = (number: number): string => String(number).padStart(2, '0');

function clock(tokens: readonly Token[], { hours, minutes, seconds }: Moment): string {
  const hasSeconds = tokens.some(token => token.kind === 'date' && token.text.startsWith('s'));
  return `${hours}:${padNumber(minutes)}${hasSeconds ? `:${padNumber(seconds)}` : ''}`;
}

function partByPart(tokens: readonly Token[], moment: Moment): string {
  const isHalfDay = tokens.some(({ kind }) => kind === 'half');
  return tokens
    .map(token => {
      switch (token.kind) {
        case 'date':
          return part(token.text, moment, isHalfDay);
        case 'elapsed':
          return showElapsed(token.text, moment);
        case 'half':
          return half(token.text, moment);
        case 'literal':
          return token.text;
        case 'fraction':
          return '/';
        case 'point':
          return '.';
        case 'comma':
          return ',';
        default:
          return '';
      }
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/\.$/, '');
}

function part(text: string, moment: Moment, isHalfDay: boolean): string {
  const sizeNumber = (number: number): string => (text.length > 1 ? padNumber(number) : String(number));
  switch (text.charAt(0)) {
    case 'y':
    case 'e':
      return String(moment.year);
    case 'm':
      return text.length > 2 ? `${moment.month}月` : sizeNumber(moment.month);
    case 'd':
      return text.length > 2 ? `星期${weekdays.charAt(moment.weekday)}` : sizeNumber(moment.day);
    case 'a':
      return `${text.length > 3 ? '星期' : ''}${weekdays.charAt(moment.weekday)}`;
    case 'h':
      return sizeNumber(isHalfDay ? moment.hours % 12 || 12 : moment.hours);
    case 'n':
      return sizeNumber(moment.minutes);
    default:
      return sizeNumber(moment.seconds);
  }
}

const weekdays = '日一二三四五六';

function showElapsed(text: string, { serial }: Moment): string {
  const factors: Readonly<Record<string, number>> = { h: 24, m: 1440, s: 86_400 };
  const number = Math.floor(serial * (factors[text.charAt(0)] ?? 24) + 1e-7);
  return String(number).padStart(text.length, '0');
}

function half(text: string, { hours }: Moment): string {
  const names = /^A/.test(text) ? ['AM', 'PM'] : ['上午', '下午'];
  return `${names[hours < 12 ? 0 : 1] ?? ''}${/^A/.test(text) ? '' : ' '}`;
}
