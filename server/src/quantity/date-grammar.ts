import { calendarDate, lastDay } from './calendar.js';
import type { CalendarDate } from './value.js';

/** A place in a folded text whose digits are a date's. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `undefined` for a day that does not exist, a span of months or years, or a date without a year where none is known. */
  readonly date: CalendarDate | undefined;
  /** The last day of a span of months, or of this year: 3-5月, 2022年3月至5月, 当年. */
  readonly through?: CalendarDate | undefined;
}

const before = String.raw`(?<until>\s{0,4}(?:之前|以前|前(?![\p{Script=Han}])|前(?=完成|完工|竣工|建成|办结|到位|实现|开工|投)|为?止|之内|以内|内(?![\p{Script=Han}])|内(?=完成)))?`;
/** An hour of the day that was due: 24时前; elsewhere than before 前 only the end of the day. */
const hour = String.raw`(?:\s{0,4}(?:(?:24|23)(?:[时点]|[:：](?:00|59)(?:[:：]\d\d)?)|(?:上午|下午|晚上?)?\s?\d{1,2}(?:[时点](?:整|半|\d{1,2}分)?|[:：]\d\d)(?=\s{0,4}(?:之前|以前|前(?![\p{Script=Han}])|前(?=完成)))))?`;
const bareMonth = String.raw`(?<![\d.\-~≥≤<>=一二三四五六七八九十]\s{0,4})`;
const noSpan = String.raw`(?!\s{0,4}(?:以[内上下]|之内|内|及以))`;
const part = String.raw`(?<part>上旬|中旬|下旬|月?底|月?末|初|中(?=\s{0,4}(?:前|之前|以前|$)))`;
const quarter = '[一二三四1-4]';

/** The forms of a date, each with the named groups it fills. */
const forms: readonly string[] = [
  String.raw`(?<=^\s{0,4})(?:(?<from>\d{4})\s{0,4}年\s{0,4})?(?<first>\d{1,2})\s{0,4}月?份?\s{0,4}[-~—–至到]{1,2}\s{0,4}(?<last>\d{1,2})\s{0,4}月份?[底末]?(?=\s{0,4}(?:完成)?$)(?<span>)`,
  String.raw`(?<=^\s{0,4})[当本]年度?(?<ending>)(?<span>)(?=\s{0,4}(?:完成|建成|完工|办结)?$)`,
  String.raw`(?<![\d.])(?:\d{4}\s{0,4}年?\s{0,4}[-~—–至到]{1,2}\s{0,4}\d{4}\s{0,4}(?:学年|年度?)|(?:\d{4}\s{0,4}年\s{0,4})?\d{1,2}\s{0,4}月?份?\s{0,4}[-~—–至到]{1,2}\s{0,4}\d{1,2}\s{0,4}月)(?<span>)`,
  String.raw`(?<![\d.])(?<y1>\d{4})(?<sign>[-/.])(?<m1>\d{1,2})\k<sign>(?<d1>\d{1,2})(?![\d%]|\.\d)${hour}${before}`,
  String.raw`(?<=^\s{0,4})(?<y2>(?:19|20)\d\d)(?<dotted>\.)(?<m2>0[1-9]|1[0-2]|[1-9])(?=\s{0,4}(?:$|前|之前|以前|底|末))(?:\s{0,4}[底末])?${before}`,
  String.raw`(?<![\d.\-/])(?<y2>(?:19|20)\d\d)[-/](?<m2>0?[1-9]|1[0-2])(?=\s{0,4}(?:$|前|之前|以前|底|末))(?:\s{0,4}[底末])?${before}`,
  String.raw`(?<![\d.])(?<y3>\d{4}|\d{2})\s{0,4}年\s{0,4}(?<m3>\d{1,2})\s{0,4}月\s{0,4}(?:(?<d3>\d{1,2})(?:\s{0,4}[日号]|(?=\s{0,4}(?:$|前|之前|以前)))${hour}|份?\s{0,4}${part})?份?${before}`,
  String.raw`(?<![\d.])(?<m4>\d{1,2})\s{0,4}月\s{0,4}(?:(?<d4>\d{1,2})(?:\s{0,4}[日号]|(?=\s{0,4}(?:$|前|之前|以前)))${hour}|份?\s{0,4}${part.replace('part', 'part4')})${before}`,
  String.raw`${bareMonth}(?<m5>0?[1-9]|1[0-2])\s{0,4}月(?!\s{0,4}[\p{Script=Han}/·*](?<!月\s{0,4}[份前之以完]))${noSpan}份?${before}`,
  String.raw`(?<![\d.])(?<y6>\d{4})\s{0,4}年度?\s{0,4}(?:(?<half>年?底|年?末|年终|终|之内|内|上半年|下半年|年中)|第?(?<q6>${quarter})\s{0,4}季度\s{0,4}[末底]?)${before}`,
  String.raw`(?<![\d.])(?<y7>\d{4})\s{0,4}年度?(?:(?<whole>(?<=^\s{0,4}\d{4}\s{0,4}年)(?=\s{0,4}(?:完成)?$))|)`,
  String.raw`(?<![\d一二两三四五六七八九十几半多每去次明]\s{0,4})(?:[本当今]?年度?(?<end>年?底|年?末|终|内)|(?<half8>[上下]半年))${before}`,
  String.raw`(?<![\d每])(?:第\s{0,4}(?<q9>${quarter})\s{0,4}季度\s{0,4}[末底]?|(?<q10>${quarter})\s{0,4}季度\s{0,4}[末底]|(?<q11>[一二三四])季度)${before}`,
  String.raw`(?<=^\s{0,4})(?<y1>(?:19|20)\d\d)(?<m1>0[1-9]|1[0-2])(?<d1>0[1-9]|[12]\d|3[01])(?=\s{0,4}(?:$|前|之前|以前))${before}`,
  String.raw`(?<=^\s{0,4})(?<alone>月末|月底|上旬|中旬|下旬)(?=\s{0,4}(?:前|之前|以前)?\s{0,4}$)${before}`,
];

const named = /\?<([a-z]+\d*)>/g;
const patterns = forms.map(
  form =>
    new RegExp(
      form.replace(named, (group, name: string) =>
        name === 'sign' ? group : `?<${name.replace(/^(part|half)\d$/, '$1')}>`,
      ),
      'uy',
    ),
);

/** Every date of a folded text, from left to right; at one place the first form that fits. */
export function findDates(text: string, year: number | undefined): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!starts.test(text.charAt(at))) continue;
    const date = dateAt(text, at, year);
    if (!date) continue;
    found.push(date);
    at = date.end - 1;
  }
  return found;
}

const starts = /[\d年本当今上中下月第一二三四]/;

function dateAt(text: string, at: number, year: number | undefined): FoundDate | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match?.groups?.['dotted'] !== undefined && !isNear(Number(match.groups['y2']), year)) continue;
    if (!match) continue;
    const groups = match.groups ?? {};
    return { start: at, end: at + match[0].length, date: dateOf(groups, year), through: throughOf(groups, year) };
  }
  return undefined;
}

/** 2022.11 in a form of those years is a month; elsewhere it is a number. */
const isNear = (written: number, year: number | undefined): boolean =>
  year !== undefined && Math.abs(written - year) <= 3;

type Groups = Readonly<Record<string, string | undefined>>;

/** The last day of a span of months within one year, and of this year. */
function throughOf({ from, first, last, ending }: Groups, known: number | undefined): CalendarDate | undefined {
  const year = from === undefined ? known : Number(from);
  if (year !== undefined && ending !== undefined) return inMonth(year, 12, undefined, undefined);
  if (year === undefined || Number(first ?? 0) < 1 || !(Number(first) < Number(last))) return undefined;
  return inMonth(year, Number(last), undefined, undefined);
}

function dateOf(groups: Groups, known: number | undefined): CalendarDate | undefined {
  if (groups['span'] !== undefined) return undefined;
  // a table makes 2022.10 to 2022.1
  if (groups['dotted'] !== undefined && groups['m2'] === '1') return undefined;
  const written = groups['y1'] ?? groups['y2'] ?? groups['y3'] ?? groups['y6'] ?? groups['y7'];
  const year = written === undefined ? known : Number(written.length === 2 ? `20${written}` : written);
  if (year === undefined || (groups['y7'] !== undefined && groups['whole'] === undefined)) return undefined;
  const month = groups['m1'] ?? groups['m2'] ?? groups['m3'] ?? groups['m4'] ?? groups['m5'];
  if (month !== undefined)
    return inMonth(year, Number(month), groups['d1'] ?? groups['d3'] ?? groups['d4'], groups['part']);
  const alone = groups['alone'];
  if (alone !== undefined) return inMonth(year, 12, undefined, alone);
  return inMonth(year, lastMonth(groups), undefined, undefined);
}

/** The last month of a quarter, a half year or the year. */
function lastMonth(groups: Groups): number {
  const quarterName = groups['q6'] ?? groups['q9'] ?? groups['q10'] ?? groups['q11'];
  if (quarterName !== undefined) return 3 * ('一二三四'.indexOf(quarterName) + 1 || Number(quarterName));
  return groups['half'] === '上半年' || groups['half'] === '年中' ? 6 : 12;
}

/** A day of a month; 上旬 ends on the 10th, 中旬 on the 20th, everything else with the month. */
function inMonth(
  year: number,
  month: number,
  day: string | undefined,
  word: string | undefined,
): CalendarDate | undefined {
  return calendarDate(year, month, day === undefined ? (lastDays[word ?? ''] ?? lastDay(year, month)) : Number(day));
}

const lastDays: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20, 中: 20 };
