import type { ColumnKey } from '../labels/field-words.js';
import { attainments } from '../../language/choices.js';
import { builtIn } from '../../quantity/built-in-units.js';
import type { Column } from '../labels/columns.js';
import type { Fit } from '../labels/fit-record.js';
import type { Piece } from './piece.js';
import { hasKnownUnit, isBehindNumber, isLevelName, isValue } from '../labels/token-kinds.js';

/**
 * Whether a row whose cells nothing parts can be believed: where digits, names and words of values run into each other, a reading says little by being
 * the only one found. What was aimed at has a sign or a unit, or is said again as what was reached.
 */
export function isBelievable(fit: Fit, pieces: readonly Piece[], columns: readonly Column[]): boolean {
  const first = Math.min(...[...fit.cells.values()].map(({ from }) => from));
  if (!pieces.some(({ gap }) => gap === 'none')) return true;
  if (!areHeadingsCertain(columns)) return false;
  if (columns.some(({ key }) => key === 'score') && !/^\d/.test(textAt(fit, 'score'))) return false;
  if (columns.some(({ key }, index) => isProse(key) && index < columns.length - 2)) return false;
  return begins(fit, pieces, columns, first) && !endsInside(fit, pieces) && hasValues(fit, pieces);
}

/** Where words run together a heading that nobody knows, or two of one kind, were cut wrongly. */
function areHeadingsCertain(columns: readonly Column[]): boolean {
  const keys = columns.flatMap(({ key }) => (key === 'actual' || key === 'weight' || key === 'score' ? [key] : []));
  return (
    new Set(keys).size === keys.length &&
    !columns.some(({ key, heading }) => key === undefined && !/是否|系数/.test(heading))
  );
}

const textAt = ({ cells }: Fit, key: ColumnKey): string =>
  [...cells].find(([column]) => column.key === key)?.[1].text ?? '';

const isProse = (key: ColumnKey | undefined): boolean =>
  key === 'deviation' || key === 'measure' || key === 'note' || key === 'criterion';

/** Whether a row can begin here: its name is one, and no reason of the row above is part of it. */
function begins(fit: Fit, pieces: readonly Piece[], columns: readonly Column[], first: number): boolean {
  const name = textAt(fit, 'name');
  const before = pieces[first - 1]?.text ?? '';
  if (!isName(name) || (/\d$/.test(before) && /^[岁年月日个人次万元余多两]/.test(name))) return false;
  const isFirst = isLevelName(before) || isLevelName(pieces[first]?.text ?? '');
  const values = columns.filter(({ key }) => !isProse(key));
  if (!isFirst && values.at(-1)?.key === 'score' && !/\d$/.test(before)) return false;
  return isFirst || !isProse(columns.at(-1)?.key) || endsInFullMarks(columns, pieces, first);
}

/** Words alone, numbered or not: digits, signs and words of other columns may have been the cells before it. */
const isName = (name: string): boolean =>
  /^(?:指标\d{0,2}[:：])?[\u4e00-\u9fffA-Za-z“"《〈【][^\d%≥≤]*$/.test(name) &&
  !/了|^无|因|较晚|滞后|不足|不到位|扣|由于|导致|推迟|尚未|未[能完]/.test(name) &&
  !/反映.+情况|^.{0,2}[)）]|^[是否]|定[性量](?!指标)|.指标\d|(.{2,12})\1|元[/／]|^.{0,2}$/.test(name) &&
  !builtIn.has(name);

/**
 * Whether what stands before a place says that the row before is done: points twice, the score that its name was followed by, or where nothing is scored what
 * was aimed at said again. Where less was reached a reason is to be expected.
 */
function endsInFullMarks(columns: readonly Column[], pieces: readonly Piece[], at: number): boolean {
  const text = pieces
    .slice(Math.max(0, at - 60), at)
    .map(piece => piece.text)
    .join('');
  const order = columns.map(({ key }) => key);
  if (!order.includes('score')) return /(.{2,12})\1$/.test(text);
  if (order.indexOf('weight') === order.indexOf('score') - 1) return /(\d{1,3}(?:\.\d{1,2})?)\1$/.test(text);
  const [score] = /\d{1,3}$/.exec(text) ?? [];
  if (score === undefined) return false;
  return new RegExp(`[\\u4e00-\\u9fff)）]${score}[≥≤=<>\\u4e00-\\u9fff]`).test(
    text.slice(0, text.length - score.length),
  );
}

/** Whether the row ends in the middle of digits, or its reason begins there. */
function endsInside(fit: Fit, pieces: readonly Piece[]): boolean {
  const next = pieces[fit.to];
  const last = pieces[fit.to - 1]?.text ?? '';
  const isInValue =
    next?.gap === 'none' &&
    /\d$/.test(last) &&
    (/^\d/.test(next.text) || (textAt(fit, 'score') === '' && isBehindNumber(next.text)));
  const isInUnit = next?.gap === 'none' && /^[/／]/.test(next.text);
  return (
    isInValue ||
    isInUnit ||
    [...fit.cells].some(([{ key }, cell]) => isProse(key) && isTail(cell.text, pieces, cell.from))
  );
}

/** A measure with its value, or a value said twice: the row that comes next. */
const holdsRow = /[率度数量额][≥≤=]?\d|[≥≤=<>]\d|(\d[\d.]{0,8})[%\u4e00-\u9fff]{1,3}\1|\d$/;

/** Whether a reason begins in a number or with the unit of one. */
const isTail = (text: string, pieces: readonly Piece[], at: number): boolean =>
  /^(?:[\d.%]|[/／].)/.test(text) ||
  holdsRow.test(text) ||
  (pieces[at]?.gap === 'none' &&
    /\d$/.test(pieces[at - 1]?.text ?? '') &&
    /^[次个人份篇件家元项场台套户万亩吨米]/.test(text));

/** Whether target and actual are values that are parted from each other and from the points by more than a guess. */
function hasValues(fit: Fit, pieces: readonly Piece[]): boolean {
  const [name, target, actual] = [textAt(fit, 'name'), textAt(fit, 'target'), textAt(fit, 'actual')];
  if (target === '' || actual === '' || textAt(fit, 'score') === '0') return false;
  if (/[率度]$|满意/.test(name) && isBeyondAll(target) && !isBeyondAll(actual)) return false;
  const [adjusted, unit] = [textAt(fit, 'adjusted'), textAt(fit, 'unit')];
  if (!isWhole(target) || !isWhole(actual) || !isWhole(adjusted) || /[年月日]/.test(adjusted)) return false;
  if (unit !== '' && unit !== '%' && !builtIn.has(unit)) return false;
  if (isRate(target) !== isRate(actual) && unitOf(target) !== '' && unitOf(actual) !== '') return false;
  if (/^0[^\d.]/.test(target) && /^[1-9]/.test(actual) && textAt(fit, 'score') === textAt(fit, 'weight')) return false;
  if ((['target', 'unit', 'actual'] as const).some(key => isCut(fit, key, /[年月]$/, pieces))) return false;
  if ((['target', 'actual'] as const).some(key => isCut(fit, key, /[千万亿]$/, pieces, /^[元人次个户亩吨只头株]/)))
    return false;
  if ([target, actual].some(text => /^无.|.无$|^[-/—–*]|.[-/—–*]$/.test(text))) return false;
  if (isDoubled(textAt(fit, 'weight')) || isDoubled(textAt(fit, 'score'))) return false;
  const isInDigits = isCut(fit, 'target', /\d$/, pieces) || isCut(fit, 'actual', /\d$/, pieces);
  if (isInDigits && /[\d.]+/.exec(target)?.[0] !== actual) return false;
  const isParted = textAt(fit, 'sign') !== '' || textAt(fit, 'unit') !== '' || isSign(textAt(fit, 'direction'));
  if (isBare(target) && (isWorded(name) || (!isParted && (target !== actual || target.length < 2)))) return false;
  if (isAmount(target)) return !isWords(actual) || isKnown(actual);
  return isWords(actual) && (target === actual || isKnown(actual));
}

/** 66 may be 6 and 6. */
const isDoubled = (points: string): boolean => /^([1-9]\d?(?:\.\d)?)\1$/.test(points);

const isRate = (text: string): boolean => /[%‰]$/.test(text);

const unitOf = (text: string): string => /\d([^\d.]+)$/.exec(text)?.[1] ?? '';

/** More than all of something: a digit of the name, or a sign read as one, may stand in front. */
const isBeyondAll = (text: string): boolean => Number(/^(\d+(?:\.\d+)?)%$/.exec(text)?.[1] ?? 0) > 200;

/** Whether a cell ends like this, and digits or what else `goesOn` says go on behind it. */
function isCut({ cells }: Fit, key: ColumnKey, end: RegExp, pieces: readonly Piece[], goesOn: RegExp = /^\d/): boolean {
  const [, cell] = [...cells].find(([column]) => column.key === key) ?? [];
  const next = pieces[cell?.to ?? Infinity];
  return cell !== undefined && end.test(cell.text) && next?.gap === 'none' && goesOn.test(next.text);
}

/** An amount with nothing but its unit behind it, or words without any. */
const isWhole = (text: string): boolean =>
  isWords(text) || (isValue(text) && hasKnownUnit(text) && !/\d{4}(?:\.\d+)?%/.test(text));

const isBare = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

const isAmount = (text: string): boolean => /^[≥≤≧≦=＝<>＜＞]|\d/.test(text);

const isWords = (text: string): boolean => !/\d/.test(text);

const isSign = (text: string): boolean => /^[≥≤=<>＝]$/.test(text);

const isKnown = (text: string): boolean => attainments.some(({ zh }) => zh === text);

/** Whether a name ends in words that say how far one came, and may have taken them from the next cells. */
const isWorded = (name: string): boolean =>
  /(?:明显|显著|提[升高]|改善|增[强加]|健全|完善|良好|完成|减[轻少]|降低|[较很]?[高好大]|合格|按时|及时)$/.test(name);
