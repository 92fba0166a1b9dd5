import { builtIn } from './complete.js';
import { mof2020Groups, mof2020Weights, mofClauses, mofCommon } from './mof-common.js';
import { yunnanOutline } from './outlines.js';

/** Yunnan's 公开14表: scored as the Ministry's form of 2020, printed in columns of its own. */
export const yunnan2020 = builtIn({
  ...mofCommon,
  id: 'yunnan-2020',
  title: { 'zh-CN': '云南项目支出绩效自评表（公开14表）', en: 'Yunnan project self-evaluation (published table 14)' },
  source: {
    'zh-CN': '云南省部门决算公开14表《项目支出绩效自评表》；评分办法沿用财预〔2020〕10号',
    en: 'Yunnan’s published table 14 of departmental accounts; scoring as in 财预〔2020〕10号',
  },
  groups: mof2020Groups,
  layout: 'yunnan-project',
  report: { sections: yunnanOutline },
  valid: { region: '云南' },
  clauses: {
    ...mofClauses,
    weights: {
      'zh-CN': `公开14表：总分 100 分，分值设单独一栏；${mof2020Weights['zh-CN']}`,
      en: `Published table 14: the total is 100, points have a column of their own; ${mof2020Weights.en}`,
    },
    shortfall: {
      'zh-CN': '公开14表：未完成指标的，在“偏差原因分析及改进措施”一栏说明',
      en: 'Published table 14: a missed target is explained in the column for deviations and measures',
    },
  },
});
