import { builtIn } from './complete.js';
import { hubeiCommon, hubeiNotes } from './hubei-common.js';
import { hubeiProjectOutline } from './outlines.js';

const source = {
  'zh-CN': '湖北省 2020 年度项目支出绩效自评表备注',
  en: 'Notes to Hubei’s 2020 self-evaluation form of projects',
};

/** Hubei's form of a project: 预算执行 20 分, 年度绩效目标 80 分, notes as on the form of a whole unit. */
export const hubeiProject2020 = builtIn({
  ...hubeiCommon,
  id: 'hubei-project-2020',
  title: { 'zh-CN': '湖北 2020 年度项目绩效自评表', en: 'Hubei project self-evaluation 2020' },
  source,
  layout: 'hubei-project',
  report: { sections: hubeiProjectOutline },
  valid: { region: '湖北' },
  clauses: {
    ...hubeiNotes,
    budget: {
      'zh-CN': '表头：预算执行情况（万元）（20 分），得分（20 分*执行率）；执行率=执行数（B）/预算数（A）',
      en: 'Headings: budget execution (20 points), score (20 points × execution rate); rate = spent (B) / planned (A)',
    },
    weights: {
      'zh-CN': '表头：预算执行情况 20 分，年度绩效目标 80 分，合计 100 分；各级指标的分值写在名称后面',
      en: 'Headings: budget execution 20 points, the year’s targets 80, together 100; the points of each group stand behind its name',
    },
  },
});
