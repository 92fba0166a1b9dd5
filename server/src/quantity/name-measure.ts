import { fold } from '../number/fold.js';
import { readValue } from './read-value.js';
import type { UnitTable } from './units.js';
import type { Comparison } from './value.js';

/** What an indicator's name says of its values: 任务完成时限(月), 管理用房(≥**平方米). */
export interface NameMeasure {
  readonly unit: string | undefined;
  readonly comparison: Comparison | undefined;
}

const bracket = /\(([^()]{1,30})\)\s{0,8}$/;
/** Few names end so, and each row asks three times. */
const closing = /[)）]\s{0,8}$/;
const signs = String.raw`[≥≤<>=]{1,2}|不[少低]于|不超过|不[高多大]于|不小于|至[少多]|[大小]于等于|高于|低于`;
const sign = new RegExp(
  `^\\s{0,4}(?<sign>${signs})?\\s{0,4}(?<blank>[*xX_…○]{1,20})?(?![*xX_…○])\\s{0,4}(?<rest>.{0,30})$`,
  'u',
);
/** What brackets hold besides units: of whom or where. */
const nouns =
  /^(?:行政村|[村镇乡县市区校院馆室厅团队案]|街道|社区|乡镇|园区|企业|单位|机构|学校|医院|项目|课题|工程|制度|平台|系统|方案|报告|岗位|案件)$/;
/** Stands for the number, which the name leaves out. */
const some = '1.5';

/** The unit and the comparison in the brackets that end a name; numbers there without a comparison are points or remarks. */
export function measureInName(name: string, units: UnitTable): NameMeasure | undefined {
  if (!closing.test(name)) return undefined;
  const inside = bracket.exec(fold(name))?.[1];
  const { sign: written = '', rest = '' } = (inside && sign.exec(inside)?.groups) || {};
  if (inside === undefined || (written === '' && /\d/.test(rest)) || nouns.test(rest.trim())) return undefined;
  const source = `${written}${/^\d/.test(rest) ? '' : some}${rest}`;
  const value = readValue(source, { units, unit: undefined, year: undefined, noneIsEmpty: false });
  if (value.kind !== 'quantity' || value.label !== '' || value.unit?.unit.family === 'unknown') return undefined;
  const { unit, comparison, amount } = value;
  const text = unit && source.slice(amount.slice.end, unit.slice.end).trim();
  return text === undefined && !comparison
    ? undefined
    : { unit: text, comparison: comparison && { ...comparison, parts: [] } };
}
