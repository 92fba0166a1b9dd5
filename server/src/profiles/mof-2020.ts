import { mof2020Groups, mof2020Weights, mofClauses, mofCommon } from './mof-common.js';
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
  groups: mof2020Groups,
  clauses: {
    ...mofClauses,
    weights: mof2020Weights,
    satisfaction: {
      'zh-CN':
        '财预〔2020〕10号：单位自评指标包括产出数量、质量、时效、成本，以及经济效益、社会效益、生态效益、可持续影响、服务对象满意度等',
      en: '财预〔2020〕10号: indicators cover output quantity, quality, timeliness and cost, economic, social and ecological benefits, lasting effects and the satisfaction of those served',
    },
  },
});
