import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { applying, nameIn } from '../self-report/figures.js';
import { foldSentence } from './mentions.js';
import { actualOf, targetOf } from './row-values.js';

/** A row from where it is named on. */
export interface NamedRow {
  readonly row: RatedRow;
  readonly start: number;
  readonly end: number;
}

/** A clause up to its number, that number’s unit, and what stands right behind it. */
const clausePattern =
  /(?<=^|[,、;:。()\d])(?<told>\p{Script=Han}{4,24}?)(?<role>(?:达到?|为|是|仅|共|至|到|[了约近]|压[缩减]|缩短|控制在?|平均|累计|用时|耗时)*)(?=\d[\d,.]*(?<unit>[^\d,、;:。()的]{1,8}))/gu;

/** Words that say nothing of what is counted. */
const fillers =
  /全年|年内|累计|合计|实际|其中|已经?|共|完成|实现|各类|全[省市县区镇乡局院校](?!域)|本年|当年|对(?![象口外])|[了为的于]/gu;

/** Words that end a name and say how it is counted. */
const measures =
  /(?:数量|次数|条数|人数|人次|场次|批次|户数|家数|个数|台数|件数|里程数?|长度|面积|金额|总?量|时间|时限|时长|天数|数)$/u;

/**
 * Rows that a clause names in other words than the form, with the same signs: 检查特种设备 1426 台 is 特种设备检查台数, 投诉举报平均 38 天办结 is
 * 投诉举报办结时限. All of the name must stand there and nothing else, beside its unit; where a target is told right behind, as much of it as there is.
 */
export const looselyNamed = (text: string, document: DocumentAnalysis): readonly NamedRow[] =>
  Array.from(text.matchAll(clausePattern)).flatMap(match => {
    const { told = '', unit: scaled = '' } = match.groups ?? {};
    const unit = scaled.replace(/^[百千万亿]+(?!米|克)/u, '');
    // 累计 may be told of several years
    if (told.includes('累计')) return [];
    const rows = applying(document).filter(row => unitBeside(row, unit) !== undefined);
    const isHeld = aimedAt.test(text.slice(match.index + match[0].length));
    const whole = rows.filter(row => isNamed(row, told, unit));
    const named = whole.length === 0 && isHeld ? rows.filter(row => isShortFor(row, told)) : whole;
    const [row] = named;
    return row && named.length === 1 ? [{ row, start: match.index, end: match.index + told.length }] : [];
  });

/** 41.2 公里，低于年初 46 公里的目标; 3086 人，为目标任务的 96.44%. */
const aimedAt =
  /^\d[\d,.]*[^\d,、;:。()的]{1,8}[,(](?:仅?为|占|完成|达到?|[低高少多短快优]于|超[过出]?|[比较与距])(?:年度|年初|全年)*(?:\d[^,;、]{0,10}的)?(?:目标|任务|计划)/u;

const unitBeside = (row: RatedRow, unit: string): string | undefined =>
  unitsOf(row).find(each => unit.startsWith(each));

/** What is counted, without the words for how. */
const bareName = (row: RatedRow): string =>
  foldSentence(nameIn(row))
    .replace(/\([^()]*\)$/u, '')
    .replace(measures, '')
    .replace(fillers, '');

function isNamed(row: RatedRow, told: string, unit: string): boolean {
  const name = bareName(row);
  if (name.length < 4) return false;
  const clause = told.replace(measures, '').replace(fillers, '');
  const behind = unit.slice(unitBeside(row, unit)?.length).replace(/^内/u, '').slice(0, 2);
  const own = name.includes('平均') ? clause : clause.replace('平均', '');
  return isMadeOf(own, name) || (behind.length === 2 && isMadeOf(own + behind, name));
}

/** 修复河道 for 河道生态修复长度; 市场主体 are more than 新增市场主体. */
function isShortFor(row: RatedRow, told: string): boolean {
  const name = bareName(row);
  const clause = told.replace(measures, '').replace(/^(?:全年|年内|累计|共|实际|完成){1,3}/u, '');
  const restOf = (text: string, left: string): string | undefined => {
    if (text === '') return left;
    for (let length = text.length; length > 1; length--) {
      const at = left.indexOf(text.slice(0, length));
      if (at >= 0) return restOf(text.slice(length), left.slice(0, at) + left.slice(at + length));
    }
    return undefined;
  };
  const rest = clause.length < 4 ? undefined : restOf(clause, name);
  return rest !== undefined && !/[新净]增|新建|增加|[人户亩车日月]均|平均|重[大点]|一般|优/u.test(rest);
}

/** 盾构掘进：全年掘进 19.3 公里: what its own name says again leads to a row’s number. */
export const withoutOwnWord = (told: string, name: string): string => {
  const word = foldSentence(name)
    .replace(/\([^()]*\)$/u, '')
    .replace(measures, '')
    .slice(-2);
  return word.length === 2 ? told.replace(word, '') : told;
};

const unitsOf = (row: RatedRow): readonly string[] =>
  [targetOf(row), actualOf(row)].flatMap(value =>
    value.kind === 'quantity' && value.unit ? [value.unit.text, value.unit.unit.name].map(foldSentence) : [],
  );

/** Whether a text is a name cut into words of two signs and more that stand in another order. */
function isMadeOf(text: string, name: string): boolean {
  if (text.length !== name.length) return false;
  if (text === '') return true;
  for (let length = name.length; length > 1; length--) {
    const word = text.slice(0, length);
    const at = word.length === length ? name.indexOf(word) : -1;
    if (at >= 0) return isMadeOf(text.slice(length), name.slice(0, at) + name.slice(at + length));
  }
  return false;
}
