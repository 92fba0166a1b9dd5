import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import { Decimal } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';
import { readDecimal } from '../../number/read.js';
import { roundTo } from '../../number/round.js';
import { inUnit, relation } from '../../quantity/convert.js';
import { readMoney } from '../../quantity/money.js';
import { normalised } from '../../quantity/normal.js';
import { readValue } from '../../quantity/read-value.js';
import type { Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { applying, gradeOf, isMissed, nameIn, rowsBelow, scoreOf, totalOf } from '../self-report/sentences.js';

/** A number of a sentence that is another one in the form. */
export interface Difference {
  readonly what: string;
  readonly written: string;
  readonly form: string;
}

const figure = '(\\d[\\d,]*(?:\\.\\d+)?)';
const be = '(?:为|是|共|共计|合计|达到?|:)?\\s*';

/** Everything that one sentence states of the form and the form says otherwise. */
export function differencesIn(sentence: string, document: DocumentAnalysis): readonly Difference[] {
  const text = fold(sentence);
  const year = /(20\d\d)\s?年/.exec(text)?.[1];
  if (year !== undefined && document.context.year !== undefined && Number(year) !== document.context.year) return [];
  const rows = rowDifferences(text, document);
  return rows ?? [...wholeDifferences(text, document), ...countDifferences(text, document)];
}

function wholeDifferences(text: string, document: DocumentAnalysis): readonly Difference[] {
  const { budget } = document.scorecard;
  const full = document.profile.total;
  const total = totalOf(document);
  const grade = gradeOf(document);
  const written = new RegExp(`(?:总分|总得分|综合得分|自评得分)${be}${figure}\\s*分`, 'u').exec(text)?.[1];
  const level = /(?:等级|评价结果|评定)(?:为|是|:)?\s*["“”‘’「]*(优|良|中|差)/u.exec(text)?.[1];
  return [
    ...(written !== undefined && total && !new Decimal(written).equals(full) ? differs('总分', written, total) : []),
    ...(level !== undefined && grade !== undefined && level !== grade
      ? [{ what: '等级', written: level, form: grade }]
      : []),
    ...rateDifferences(text, document),
    ...amount(text, '(?<!年初|上年|初)预算(?:数|总额|金额)', budget?.planned, '预算数', document),
    ...amount(text, '(?:执行数|执行金额|实际支出)', budget?.spent, '执行数', document),
    ...points(
      text,
      `预算执行(?:情况)?得(?:分)?${be}${figure}\\s*分`,
      budget && scoreOf(budget, document),
      '预算执行得分',
    ),
    ...points(text, `预算执行[^。]*满分\\s*${figure}\\s*分`, budget?.weight, '预算执行的分值'),
  ];
}

function rateDifferences(text: string, { scorecard: { budget } }: DocumentAnalysis): readonly Difference[] {
  const written = new RegExp(`执行率${be}${figure}\\s*%`, 'u').exec(text)?.[1];
  const exact = budget?.rate?.times(100);
  if (written === undefined || !exact || agrees(exact, written)) return [];
  return [{ what: '预算执行率', written: `${written}%`, form: percent(exact.div(100)) }];
}

function amount(
  text: string,
  words: string,
  exact: Decimal | undefined,
  what: string,
  { context: { currency }, profile }: DocumentAnalysis,
): readonly Difference[] {
  const written = new RegExp(`${words}${be}(\\d[\\d,]*(?:\\.\\d+)?\\s?(?:元|千元|万元|百万元|亿元))`, 'u').exec(
    text,
  )?.[1];
  const read = written === undefined ? undefined : readMoney(written, currency, profile.units);
  if (written === undefined || !read || !exact || read.written.value.isZero()) return [];
  const inWritten = exact.times(read.written.value).div(read.value);
  const same =
    inWritten.equals(read.written.value) || roundTo(inWritten, read.written.digits).equals(read.written.value);
  return same ? [] : [{ what, written, form: `${number(exact)} ${currency}` }];
}

function countDifferences(text: string, document: DocumentAnalysis): readonly Difference[] {
  const rows = applying(document);
  const missed = rows.filter(row => isMissed(row, document)).length;
  return [
    ...groupDifferences(text, document),
    ...count(text, '三级指标(?:共)?', rows.length, '指标项数'),
    ...count(text, '(?<!未|没有)完成(?:目标|指标)?', rows.length - missed, '完成目标的项数'),
    ...count(text, '未完成(?:目标|指标)?', missed, '未完成的项数'),
  ];
}

function groupDifferences(text: string, document: DocumentAnalysis): readonly Difference[] {
  return document.scorecard.groups.flatMap(group => {
    const name = fold(group.path.at(-1) ?? '').replace(/\s/g, '');
    if (name === '' || !text.replace(/\s/g, '').startsWith(name)) return [];
    const rows = rowsBelow(group).filter(({ status }) => status !== 'not-applicable');
    return [
      ...count(text, '共', rows.length, `“${name}”的项数`),
      ...points(text, `满分${be}${figure}\\s*分`, group.weight, `“${name}”的分值`),
      ...points(text, `得(?:分)?${be}${figure}\\s*分`, group.claimed?.value ?? group.sum.rounded, `“${name}”的得分`),
    ];
  });
}

/** What a sentence says of rows that it names; `undefined` where it names none. Of rows of one name it is enough that one agrees. */
function rowDifferences(text: string, document: DocumentAnalysis): readonly Difference[] | undefined {
  const places = applying(document)
    .map(row => ({ row, at: text.indexOf(fold(nameIn(row))) }))
    .filter(({ row, at }) => at >= 0 && /目标|完成|得|扣/u.test(text.slice(at + nameIn(row).length)))
    .sort((a, b) => a.at - b.at || nameIn(b.row).length - nameIn(a.row).length);
  if (places.length === 0) return undefined;
  const starts = [...new Set(places.map(({ at }) => at))];
  return starts.flatMap((at, index) => {
    const longest = Math.max(...places.filter(place => place.at === at).map(({ row }) => nameIn(row).length));
    const here = places.filter(place => place.at === at && nameIn(place.row).length === longest);
    const part = text.slice(at + longest, starts[index + 1]);
    const found = here.map(({ row }) => ofRow(part, row, document));
    return found.some(each => each.length === 0) ? [] : (found[0] ?? []);
  });
}

function ofRow(text: string, row: RatedRow, document: DocumentAnalysis): readonly Difference[] {
  const score = scoreOf(row, document);
  const lost = score && row.weight?.minus(score);
  const name = nameIn(row);
  return [
    ...value(/目标值?(?:为|是|:)?\s*([^,;。]+)/u.exec(text)?.[1], row.target, `“${name}”的目标值`, document),
    ...value(
      /完成(?:值|数|情况)?(?:为|是|了|:)?\s*([^,;。]+)/u.exec(text)?.[1],
      row.actual,
      `“${name}”的完成值`,
      document,
    ),
    ...points(text, `得(?:分)?${be}${figure}\\s*分`, score, `“${name}”的得分`),
    ...points(text, `扣(?:减|除|分)?${be}${figure}\\s*分`, lost, `“${name}”的扣分`),
    ...points(text, `(?:满分|分值|权重)${be}${figure}\\s*分`, row.weight, `“${name}”的分值`),
  ];
}

function value(
  written: string | undefined,
  form: Value,
  what: string,
  { profile, context: { year } }: DocumentAnalysis,
): readonly Difference[] {
  if (written === undefined || form.kind === 'empty' || form.kind === 'text') return [];
  const read = readValue(written, { units: profile.units, unit: undefined, year, noneIsEmpty: false });
  const differ = [{ what, written: written.trim(), form: normalised(form) }];
  if (normalised(read) === normalised(form)) return [];
  if (read.kind !== 'quantity' || form.kind !== 'quantity') return read.kind === form.kind ? differ : [];
  if (read.comparison && form.comparison && read.comparison.direction !== form.comparison.direction) return differ;
  const [theirs, own] = [read.unit?.unit, form.unit?.unit];
  if (theirs && own && !['same', 'converted'].includes(relation(own, theirs))) return [];
  const exact = form.amount.number.times(form.amount.multiplier);
  const there = theirs && own ? inUnit(exact, own, theirs) : exact;
  return agrees(there.div(read.amount.multiplier), number(read.amount.number)) ? [] : differ;
}

function points(text: string, pattern: string, form: Decimal | undefined, what: string): readonly Difference[] {
  const written = new RegExp(pattern, 'u').exec(text)?.[1];
  return written === undefined || !form ? [] : differs(what, written, form);
}

const differs = (what: string, written: string, form: Decimal): readonly Difference[] =>
  agrees(form, written) ? [] : [{ what, written: `${written} 分`, form: `${number(form)} 分` }];

function count(text: string, words: string, form: number, what: string): readonly Difference[] {
  const written = new RegExp(`${words}${be}(\\d+)\\s*项`, 'u').exec(text)?.[1];
  return written === undefined || Number(written) === form
    ? []
    : [{ what, written: `${written} 项`, form: `${form} 项` }];
}

/** Equal, or equal when rounded to the digits it is written with. */
function agrees(exact: Decimal, written: string): boolean {
  const read = readDecimal(written.replaceAll(',', ''));
  return read !== undefined && (exact.equals(read.value) || roundTo(exact, read.digits).equals(read.value));
}
