import { didYouMean } from '../text/did-you-mean.js';
import { type KeyTable, namesSpelled, spell, type Spelling } from './key-table.js';

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
  planned: ['预算', '预算金额', '预算额', '全年预算数'],
  initial: ['年初预算', '年初预算金额'],
  spent: ['支出数', '执行金额', '决算数', '支出', '全年执行数'],
  rate: ['预算执行率'],
  indicators: ['指标', '绩效指标', '子指标', 'children', 'rows'],
  goals: ['目标', '年度总体目标', '绩效目标'],
  filed: ['日期', '填表日期', '填报时间', 'date'],
  department: ['主管单位', '上级部门'],
  implementer: ['项目单位', '项目实施单位', '承担单位', '实施部门'],
  responsible: ['项目负责人', '单位负责人'],
  phone: ['电话', '联系方式', 'telephone', 'tel'],
  'filled-by': ['填表人', '经办人'],
  conclusion: ['自评结论', '结论'],
  problems: ['问题', '主要问题', '存在的问题'],
  content: ['项目实施内容', '项目内容', '实施过程'],
  criterion: ['评分规则', '计分标准', '扣分标准', 'criteria', 'standard'],
  survey: ['满意度调查', '问卷调查', '调查'],
  adjusted: ['调整目标值', '调整后目标', '调整后的目标值', '调整后指标值'],
  baseline: ['基准值', '基期值', '上年完成值'],
  points: ['分值', '分数', '加分', '扣分'],
  each: ['每次', '每项', 'per'],
  deduction: ['扣分原因', '扣分', 'deductions'],
  through: ['截止', '截至时间', '月份'],
  forecast: ['预计完成值', '全年预计', '预计'],
};

/** The keys of a mapping that an unknown key may have been meant as, the likeliest first; at most three. */
export function suggest(written: string, { specs, spellings }: KeyTable): Spelling[] {
  const word = written.trim();
  const vocabulary = /[\u3400-\u9fff]/.test(word) ? 'zh' : 'en';
  const elsewhere = namesSpelled(word);
  const meant =
    specs.find(spec => synonyms[spec.name]?.includes(word.toLowerCase())) ??
    specs.find(spec => elsewhere.includes(spec.name));
  if (meant) return [{ spec: meant, vocabulary }];
  return didYouMean(
    word,
    specs.map(spec => spell(spec, vocabulary)),
    ({ length }) => length / (vocabulary === 'zh' ? 2 : 3),
  ).flatMap(meant => spellings.get(meant) ?? []);
}
