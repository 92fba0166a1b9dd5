import { distance } from '../text/distance.js';
import { type KeyTable, nameSpelled, type Spelling, type Vocabulary } from './key-table.js';

/** Words that forms and people use for a key without it being its spelling, by the key's English name. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  target: ['年初目标值', '年度目标值', '年度指标值', '指标值', '目标', '计划值', 'goal', 'targets', 'plan'],
  actual: ['实际完成值', '全年完成值', '全年实际值', '实际值', '完成情况', '完成', 'value', 'result', 'actuals'],
  weight: ['分值', '权数', '比重', 'points', 'weights'],
  score: ['自评得分', '分数', '实得分', 'scores', 'mark'],
  name: ['指标名称', '三级指标', '二级指标', '一级指标', '项目', 'title', 'label'],
  unit: ['单位', '度量单位', 'units'],
  organization: ['单位', '填报单位', '预算单位', 'organisation', 'org'],
  deviation: ['偏差原因', '偏差原因分析', '未完成原因', '偏差说明', 'reason'],
  deviations: ['偏差原因分析', '未完成原因分析', '偏差大或目标未完成原因分析'],
  improvements: ['改进措施及结果应用方案', '整改措施', 'improvement'],
  note: ['备注', '说明', 'notes', 'remark', 'comment'],
  total: ['合计', '得分合计', '总得分'],
  grade: ['评价等级', '绩效等级'],
  planned: ['预算', '预算金额', '预算额', '年初预算数', '全年预算数'],
  spent: ['支出数', '执行金额', '决算数', '支出', '全年执行数'],
  rate: ['预算执行率'],
  indicators: ['指标', '绩效指标', '子指标', 'children', 'rows'],
  goals: ['目标', '年度总体目标', '绩效目标'],
  filed: ['日期', '填表日期', '填报时间', 'date'],
  department: ['主管单位', '上级部门'],
};

/** The keys of a mapping that an unknown key may have been meant as, the likeliest first; at most three. */
export function suggest(written: string, { specs }: KeyTable): Spelling[] {
  const word = written.trim();
  const vocabulary = /[\u3400-\u9fff]/.test(word) ? 'zh' : 'en';
  const meant =
    specs.find(spec => synonyms[spec.name]?.includes(word.toLowerCase())) ??
    specs.find(spec => spec.name === nameSpelled(word));
  if (meant) return [{ spec: meant, vocabulary }];
  return specs
    .map(spec => ({ spec, spelling: vocabulary === 'zh' ? spec.zh : spec.name }))
    .map(({ spec, spelling }) => ({
      spec,
      cost: distance(word.toLowerCase(), spelling, allowed(spelling, vocabulary)),
    }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ spec }) => ({ spec, vocabulary }));
}

/** How many letters may differ: half of a Chinese word, a third of an English one. */
const allowed = (spelling: string, vocabulary: Vocabulary): number =>
  Math.max(1, Math.floor(spelling.length / (vocabulary === 'zh' ? 2 : 3)));
