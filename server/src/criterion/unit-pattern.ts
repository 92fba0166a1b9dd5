import { unitTable } from '../quantity/units.js';

/** Words that are units elsewhere but behind a number of a scoring sentence mean something else: 分 are points, 1级 is a grade. */
const never = new Set(['分', '级', '号', '月', '方面', '成', '折', '档', '情', '名次', '部', '体', '卡']);

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
];

const known = unitTable()
  .names.filter(name => /^(?:[\p{Script=Han}]+|[㎡℃%‰°]|[a-zA-Z]+[²³]|㎥)$/u.test(name) && !never.has(name))
  .concat(own);
const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length).join('|');

/** A unit behind a number: 万元, 百万立方米, 微克÷立方米. */
export const measuredUnit = `(?:(?:[十百千]?[万亿]|[百千])?(?:${longestFirst})(?:÷(?:[十百千]?[万亿]|[百千])?(?:${longestFirst}))?|[A-Za-zμ]{1,8}(?:÷[A-Za-zμ]{1,4}[²³]?)?)`;
