import { Decimal, zero } from '../../number/decimal.js';
import { writeNormal } from '../../quantity/normal.js';
import { nameIn } from '../self-report/figures.js';
import { type Difference, words } from './expected.js';
import { nameOf, type Placed } from './subjects.js';

/** Days of rows whose target or actual is one. */
export const dayDifferences = (text: string, subjects: readonly Placed[]): readonly Difference[] =>
  Array.from(text.matchAll(dayOrEnd)).flatMap(match => {
    const subject = subjects.findLast(({ end }) => end <= match.index)?.subject;
    if (subject?.kind !== 'rows') return [];
    const days = subject.rows.flatMap(({ target, actual }) =>
      [actual, target].flatMap(value => (value.kind === 'date' ? [value] : [])),
    );
    const [year, month] = match.slice(1).map(Number);
    const [first] = days;
    const agrees = days.some(
      ({ date }) =>
        date.year === year && date.month === month && (match[3] === undefined || date.day === Number(match[3])),
    );
    if (!first || agrees) return [];
    const name = subject.rows[0] ? nameIn(subject.rows[0]) : '';
    return [{ what: words(`“${name}”的日期`, `the day of “${name}”`), written: match[0], form: writeNormal(first) }];
  });

/** A day, or the month by whose end something is done. */
const dayOrEnd = /(20\d\d)年(\d{1,2})月(?:(\d{1,2})日|(?=[底末]|(?:之|以)?前|完[成工]|竣工))/gu;

/** Targets that are ranges, with both their ends. */
export const rangeDifferences = (text: string, subjects: readonly Placed[]): readonly Difference[] =>
  Array.from(otherYear.test(text) ? [] : text.matchAll(range)).flatMap(match => {
    const subject = subjects.findLast(({ end }) => end <= match.index)?.subject;
    if (subject?.kind !== 'rows' || !/目标|计划|指标值|年初|预期|要求|控制在|标准/u.test(text.slice(0, match.index)))
      return [];
    const ranges = subject.rows.flatMap(({ target }) => (target.kind === 'range' ? [target] : []));
    const [first] = ranges;
    const [low = zero, high = zero] = match.slice(1, 3).map(each => new Decimal(each.replaceAll(',', '')));
    // in whatever scale they are written
    const agrees = ranges.some(form => low.times(form.high.number).equals(high.times(form.low.number)));
    if (!first || agrees) return [];
    const name = nameOf(subject.rows);
    return [
      { what: words(`“${name}”的目标值`, `the target of “${name}”`), written: match[0], form: writeNormal(first) },
    ];
  });

const otherYear = /20\d\d年|上年|去年|往年|明年|下年/u;
const range =
  /(?<![\d.])(\d[\d,]*(?:\.\d+)?)[^\d,，、;。至到~—-]{0,4}(?:[至到~-]|—{1,2})(\d[\d,]*(?:\.\d+)?)(?![\d.年月日])/gu;
