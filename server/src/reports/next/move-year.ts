import { readDate } from '../../quantity/dates.js';
import { toHalfWidth } from '../../text/width.js';

const digits = '〇一二三四五六七八九';
const inWords = (year: number): string => [...String(year)].map(digit => digits[Number(digit)]).join('');

/** Four digits of one kind, with 零 and ○ for the nought that is written so too. */
const written = /(?<![\d０-９])(?:\d{4}|[０-９]{4})(?![\d０-９])|[〇零○一二三四五六七八九]{4}(?=\s*年)/gu;

/** A title of the next year: the year of the form moves wherever the title names it, but not the one in a project's own name. */
export function moveYear(title: string, from: number, to: number, project = ''): string {
  const at = project === '' ? -1 : title.indexOf(project);
  if (at >= 0 && project !== title)
    return [moveYear(title.slice(0, at), from, to), project, moveYear(title.slice(at + project.length), from, to)].join(
      '',
    );
  return title.replace(written, year => {
    if (toHalfWidth(year) === String(from)) return toWidthOf(year, String(to));
    return year.replace(/[零○]/gu, '〇') === inWords(from) ? inWords(to) : year;
  });
}

const toWidthOf = (like: string, year: string): string =>
  /\d/.test(like) ? year : year.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 2024年11月底前 some years on; `undefined` for what is no date, names no year, or is no day of that year. */
export function moveDate(text: string, years: number): string | undefined {
  if (!readDate(text)) return undefined;
  const moved = text.replace(/(?<!\d)20\d\d(?!\d)/u, year => String(Number(year) + years));
  return moved !== text && readDate(moved) ? moved : undefined;
}

/** The lines, from 1, that still name a year; what the last year came to may. */
export const linesNaming = (text: string, year: number): readonly number[] =>
  text.split('\n').flatMap((line, at) => {
    const told = line.replace(/(?:基线值|baseline):[^,}]*/gu, '').replace(/(?:^|\s)#.*$/u, '');
    return new RegExp(`(?<!\\d)${year}(?=\\s*年|[-/.]\\d)`, 'u').test(told) ? [at + 1] : [];
  });
