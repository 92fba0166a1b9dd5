import { builtIn } from './complete.js';
import { mofClauses, mofCommon } from './mof-common.js';
import { sichuanOutline } from './outlines.js';

/** Sichuan's form of a departmental project: 预算执行 10 分, 绩效指标 90 分, groups and their points set by each unit. */
export const sichuan2023 = builtIn({
  ...mofCommon,
  id: 'sichuan-2023',
  title: { 'zh-CN': '四川部门预算项目支出绩效自评表', en: 'Sichuan self-evaluation of departmental projects' },
  source: {
    'zh-CN': '四川省《部门预算项目支出绩效自评表》（报表编号 510000_0013zp）；评分办法沿用财预〔2020〕10号',
    en: 'Sichuan’s self-evaluation form of departmental projects (form 510000_0013zp); scoring as in 财预〔2020〕10号',
  },
  groups: [
    {
      name: '产出指标',
      groups: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }],
    },
    {
      name: '效益指标',
      groups: [
        { name: '经济效益指标' },
        { name: '社会效益指标' },
        { name: '生态效益指标' },
        { name: '可持续影响指标' },
      ],
    },
    { name: '满意度指标', groups: [{ name: '服务对象满意度指标' }] },
    { name: '成本指标', groups: [{ name: '经济成本指标' }] },
  ],
  explain: { execution: 90 },
  layout: 'sichuan-project',
  report: { sections: sichuanOutline },
  limits: { conclusion: 200, problems: 200, improvements: 200 },
  valid: { region: '四川' },
  clauses: {
    ...mofClauses,
    budget: {
      'zh-CN':
        '表头：预算执行情况（10 分），预算执行率=预算执行数/调整后预算数；按通行做法，得分=权重×执行率，不超过权重',
      en: 'Heading: budget execution (10 points), rate = spent ÷ planned after adjustment; by common practice, score = weight × rate, at most the weight',
    },
    weights: {
      'zh-CN': '表头：预算执行情况 10 分，绩效指标 90 分，合计 100 分；各项指标的权重由单位自定',
      en: 'Headings: budget execution 10 points, indicators 90, together 100; units set the weight of each row',
    },
    shortfall: {
      'zh-CN': '表内说明：预算执行率未达到 90% 的需说明原因；未完成的指标在“未完成原因分析”一栏说明',
      en: 'On the form: an execution rate below 90 % must be explained; a missed target in the column for reasons',
    },
    satisfaction: {
      'zh-CN': '本表未规定必设满意度指标，由单位按项目实际设置',
      en: 'The form does not require satisfaction indicators; units set them where they fit',
    },
  },
});
