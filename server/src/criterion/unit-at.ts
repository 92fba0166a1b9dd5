import { unitTable } from '../quantity/units.js';

/** Words that are units elsewhere but behind a number of a scoring sentence mean something else: 分 are points, 1级 is a grade. */
const never = new Set(['分', '级', '号', '月', '方面', '成', '折', '档', '情', '部', '体', '卡']);

/** Words that sentences count and that no form gives as the unit of a value. */
const own = [
  '百分点',
  '个百分点',
  '千分点',
  '个千分点',
  '月次',
  '个分项',
  '分项',
  '类别',
  '个类别',
  '断面',
  '环节',
  '岁',
  '字',
  '人日',
  '星级',
  '星',
  '名次',
  '个名次',
  '个点',
];

const known = unitTable()
  .names.filter(name => /^(?:[\p{Script=Han}]+|[㎡℃%‰°]|[a-zA-Z]+[²³]|㎥)$/u.test(name) && !never.has(name))
  .concat(own);
const names = new Set(known);
const longest = Math.max(...known.map(name => name.length));

const multiplier = /[十百千]?[万亿]|[百千]/y;
const latin = /[A-Za-zμ]{1,8}(?:÷[A-Za-zμ]{1,4}[²³]?)?/y;

/**
 * Where a unit that begins at `at` ends: 万元, 百万立方米, 微克÷立方米. Names are looked up and not matched, as one pattern of all of them takes
 * longer to compile than a form takes to read.
 */
export function unitAt(text: string, at: number): number | undefined {
  const end = partAt(text, at);
  if (end === undefined) return endOf(latin, text, at);
  const under = text[end] === '÷' ? partAt(text, end + 1) : undefined;
  if (under === undefined) return end;
  // 元/人·天
  return ('·*÷'.includes(text[under] ?? ' ') ? partAt(text, under + 1) : undefined) ?? under;
}

function partAt(text: string, at: number): number | undefined {
  const behind = endOf(multiplier, text, at);
  return (behind === undefined ? undefined : nameAt(text, behind)) ?? nameAt(text, at);
}

/** Where the longest known name that begins at `at` ends. */
function nameAt(text: string, at: number): number | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length--)
    if (names.has(text.slice(at, at + length))) return at + length;
  return undefined;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
