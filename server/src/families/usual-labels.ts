import { label } from './label.js';
import type { IndicatorColumn } from './layout.js';

/** Labels that several families print alike. */
export const project = label('项目名称', 'Project');
/** The department in charge. */
export const department = label('主管部门', 'Department', '主管部门及代码', '主管单位', '一级主管部门');
/** Who carries the project out. */
export const implementer = label(
  '实施单位',
  'Implementing unit',
  '项目实施单位',
  '项目单位',
  '资金使用单位',
  '承担单位',
);
/** The unit that evaluates itself. */
export const organization = label('单位名称', 'Unit', '部门名称', '部门（单位）名称', '填报单位', '预算单位');
/** The day on which it was filled in. */
export const filed = label('填报日期', 'Filed', '填表日期', '填报时间', '填表时间');

/** Groups of the first level. */
export const level1: IndicatorColumn = { key: 'level1', label: label('一级指标', 'Level 1') };
/** Groups of the second level. */
export const level2: IndicatorColumn = { key: 'level2', label: label('二级指标', 'Level 2') };
/** The rows’ own names. */
export const level3: IndicatorColumn = {
  key: 'level3',
  label: label('三级指标', 'Level 3', '指标名称', '三级指标名称', '绩效指标名称'),
};
/** The points a row is worth. */
export const weight: IndicatorColumn = {
  key: 'weight',
  label: label('分值', 'Points', '权重', '指标分值', '标准分', '权数', '分值权重'),
};
/** The points it has. */
export const score: IndicatorColumn = { key: 'score', label: label('得分', 'Score', '自评得分', '考评得分', '自评分') };
/** At least, at most or equal, in a column of its own. */
export const sign: IndicatorColumn = { key: 'sign', label: label('指标性质', 'Sign', '性质', '符号', '指标方向') };
/** The number of the target, where its sign and its unit have columns of their own. */
export const value: IndicatorColumn = { key: 'value', label: label('指标值', 'Value', '目标值', '年度指标值') };
/** The target’s unit, in a column of its own. */
export const unit: IndicatorColumn = { key: 'unit', label: label('度量单位', 'Unit', '计量单位', '单位') };
