import { mofClauses, mofCommon } from './mof-common.js';
import { builtIn } from './complete.js';

/** 项目支出绩效评价管理办法: 预算执行率 10, 产出 50, 效益 30, 满意度 10. */
export const mof2020 = builtIn({
  ...mofCommon,
  id: 'mof-2020',
  title: { 'zh-CN': '财政部项目支出绩效自评（2020）', en: 'Ministry of Finance, project self-evaluation 2020' },
  source: {
    'zh-CN': '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
    en: 'Measures for the performance evaluation of project expenditure (财预〔2020〕10号)',
  },
  groups: [
    {
      name: '产出指标',
      weight: 50,
      required: true,
      fixed: true,
      groups: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
    },
    {
      name: '效益指标',
      weight: 30,
      required: true,
      fixed: true,
      groups: [
        { name: '经济效益指标' },
        { name: '社会效益指标' },
        { name: '生态效益指标' },
        { name: '可持续影响指标' },
      ],
    },
    { name: '满意度指标', weight: 10, required: true, fixed: true, groups: [{ name: '服务对象满意度指标' }] },
  ],
  clauses: {
    ...mofClauses,
    weights: {
      'zh-CN':
        '财预〔2020〕10号：原则上预算执行率和一级指标权重统一设置为：预算执行率 10%、产出指标 50%、效益指标 30%、服务对象满意度指标 10%；如有特殊情况，一级指标权重可做适当调整',
      en: '财预〔2020〕10号: as a rule the execution rate counts 10 %, outputs 50 %, benefits 30 %, satisfaction of those served 10 %; level-1 weights may be adjusted where circumstances are special',
    },
    satisfaction: {
      'zh-CN':
        '财预〔2020〕10号：单位自评指标包括产出数量、质量、时效、成本，以及经济效益、社会效益、生态效益、可持续影响、服务对象满意度等',
      en: '财预〔2020〕10号: indicators cover output quantity, quality, timeliness and cost, economic, social and ecological benefits, lasting effects and the satisfaction of those served',
    },
  },
});
