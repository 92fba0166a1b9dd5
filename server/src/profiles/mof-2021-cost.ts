import { mofClauses, mofCommon } from './mof-common.js';
import { builtIn } from './complete.js';
import { costOutline } from './outlines.js';

/** 核心绩效目标和指标设置及取值指引, for projects with cost indicators: 预算执行率 10, 成本 20, 产出 40, 效益 20, 满意度 10. */
export const mof2021Cost = builtIn({
  ...mofCommon,
  id: 'mof-2021-cost',
  title: {
    'zh-CN': '财政部项目支出绩效自评（2021，设成本指标）',
    en: 'Ministry of Finance, project self-evaluation 2021 with cost indicators',
  },
  source: {
    'zh-CN':
      '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）；评分办法沿用财预〔2020〕10号',
    en: 'Guidelines for core targets and indicators of central departments’ projects, for trial use (财预〔2021〕101号); scoring as in 财预〔2020〕10号',
  },
  report: { sections: costOutline },
  valid: { from: 2021 },
  groups: [
    {
      name: '成本指标',
      weight: 20,
      required: true,
      fixed: true,
      groups: [{ name: '经济成本指标' }, { name: '社会成本指标' }, { name: '生态环境成本指标' }],
    },
    {
      name: '产出指标',
      weight: 40,
      required: true,
      fixed: true,
      groups: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }],
    },
    {
      name: '效益指标',
      weight: 20,
      required: true,
      fixed: true,
      groups: [{ name: '经济效益指标' }, { name: '社会效益指标' }, { name: '生态效益指标' }],
    },
    { name: '满意度指标', weight: 10, required: false, fixed: true, groups: [{ name: '服务对象满意度指标' }] },
  ],
  clauses: {
    ...mofClauses,
    weights: {
      'zh-CN':
        '财预〔2021〕101号：设置成本指标的项目，成本指标 20%、产出指标 40%、效益指标 20%、满意度指标 10%，其余 10% 为预算执行率；不需设置满意度指标的，效益指标权重可相应调增 10%',
      en: '财预〔2021〕101号: with cost indicators, cost counts 20 %, outputs 40 %, benefits 20 %, satisfaction 10 %, the remaining 10 % the execution rate; without satisfaction, benefits may count 10 % more',
    },
    satisfaction: {
      'zh-CN': '财预〔2021〕101号：满意度指标根据实际需要选用',
      en: '财预〔2021〕101号: satisfaction indicators are used where they are needed',
    },
  },
});
