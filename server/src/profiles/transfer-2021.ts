import { builtIn } from './complete.js';
import { transferOutline } from './outlines.js';

/** The form for transfers from the centre to regions: targets and what became of them, without points. */
export const transfer2021 = builtIn({
  id: 'transfer-2021',
  title: {
    'zh-CN': '转移支付区域（项目）绩效目标自评表',
    en: 'Self-evaluation of targets of transfers, regions and projects',
  },
  source: {
    'zh-CN': '《转移支付区域（项目）绩效目标自评表》（中央对地方专项转移支付）',
    en: 'The self-evaluation form for transfers from the centre to local governments',
  },
  budget: { weight: 0 },
  groups: [
    {
      name: '产出指标',
      groups: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
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
  ],
  scored: false,
  layout: 'transfer',
  report: { sections: transferOutline },
  clauses: {
    budget: {
      'zh-CN': '本表不计分：预算执行率（B/A）只作列示',
      en: 'The form has no points: the execution rate (B/A) is only shown',
    },
    weights: {
      'zh-CN': '本表不设分值：对照指标值填写全年实际完成值',
      en: 'The form has no points: the year’s actuals stand beside the targets',
    },
    shortfall: {
      'zh-CN': '表内设“未完成原因和改进措施”一栏：未完成指标的应说明原因和改进措施',
      en: 'The form has a column for reasons and measures: a missed target must be explained',
    },
    grades: { 'zh-CN': '本表不评定等级', en: 'The form has no grades' },
    satisfaction: {
      'zh-CN': '表内列有满意度指标，由单位按实际填写',
      en: 'The form has rows for satisfaction, filled in where they apply',
    },
  },
});
