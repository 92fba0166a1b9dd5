import type { Field } from '../../language/field.js';
import type { Slice } from '../../quantity/value.js';

/** Marks that a template leaves for people to write over: `**单位`, `××中心`, `XX`, `____`. */
const mark = /[*＊]{2,}|[×✕]{2,}|(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|_{3,}|＿{2,}/u;
/** A value that is nothing but dots; inside a sentence they only trail off. */
const dots = /^(?:…+|\.{3,}|。{3,}|．{3,})$/u;
/** The row number of a template before a name, or instead of one: `指标1：`. */
const numbered =
  /^指标\s*(?:(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*(?:[:：、.．]\s*|$)|[\d０-９]{1,2}(?![\d０-９.．%％\s项个次条级年月]))/u;

/** The mark in a text, as it stands; `undefined` where the text is somebody's own. */
export const placeholderIn = (text: string): string | undefined => dots.exec(text.trim())?.[0] ?? mark.exec(text)?.[0];

/** The part of a name that the template put there. */
export function numberPrefix(name: string): Slice | undefined {
  const match = numbered.exec(name);
  return match ? { start: 0, end: match[0].length } : undefined;
}

/** Whether a name is nothing but the template's: 指标1, Indicator 1. */
export const isTemplateName = (name: string): boolean =>
  numberPrefix(name.trim())?.end === name.trim().length || /^indicator\s{0,9}\d{1,2}$/i.test(name.trim());

/** Whether a field holds a template's mark and nothing else. */
export const isNothingElse = (field: Field<string>): boolean =>
  field.state === 'ok' && placeholderIn(field.value) === field.value.trim();

/** Whether a field still holds a template's mark. */
export const isPlaceholder = (field: Field<string>): boolean =>
  field.state === 'ok' && placeholderIn(field.value) !== undefined;
