import { builtIn } from './complete.js';
import { hubeiCommon, hubeiNotes } from './hubei-common.js';
import { unitOutline } from './outlines.js';

const source = {
  'zh-CN': '2020年度部门（单位）整体绩效自评表（附件3）备注',
  en: 'Notes to the 2020 self-evaluation form of departments and units (annex 3)',
};

/** The reference form: 预算执行 20 分, 年度绩效指标 80 分; its 备注 are the rules. */
export const wuhan2020 = builtIn({
  ...hubeiCommon,
  id: 'wuhan-2020',
  title: { 'zh-CN': '武汉 2020 年度整体绩效自评表', en: 'Wuhan self-evaluation form 2020' },
  source,
  layout: 'wuhan-unit',
  report: { sections: unitOutline },
  clauses: {
    ...hubeiNotes,
    budget: {
      'zh-CN':
        '表头：得分（20 分*执行率）；备注 1：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数',
      en: 'Heading: score (20 points × execution rate); note 1: planned is all fiscal funds after adjustment, carry-overs included; spent is what the unit actually spent of them',
    },
    weights: {
      'zh-CN': '表头：预算执行情况 20 分，年度目标 80 分，合计 100 分',
      en: 'Headings: budget execution 20 points, the year’s goals 80, together 100',
    },
  },
});
