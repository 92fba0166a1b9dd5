import type { Option } from './command.js';
import { notBeside } from './idle-options.js';

const besideReport = notBeside('report', {
  'zh-CN': '写的是自评报告，不是表',
  en: 'the report is written, not the form',
});

/** What the form is written to, and how it is printed. */
export const exportOptions: readonly Option[] = [
  {
    name: 'output',
    value: 'OUT',
    about: {
      'zh-CN':
        '输出文件（也可写作 -o），格式取自扩展名：xlsx、docx、html、pdf、md、csv、json，或预算管理一体化系统的 kpi.csv、kpi.json',
      en: 'the file to write (also -o), in the format of its extension: xlsx, docx, html, pdf, md, csv, json, or kpi.csv and kpi.json of the integrated budget system',
    },
  },
  {
    name: 'layout',
    value: 'ID',
    about: {
      'zh-CN': '按这种表式打印，如 mof-project，不按文件或评分办法所写',
      en: 'print it in this layout, such as mof-project, instead of its own',
    },
    idle: besideReport,
  },
  {
    name: 'document',
    value: 'N',
    about: {
      'zh-CN': '文件里有几份表时，只导出第 N 份（从 0 数起）',
      en: 'of several forms in the file write only this one, counted from 0',
    },
  },
  {
    name: 'report',
    about: {
      'zh-CN': '写自评报告的初稿（docx、html、md），数字取自本表，要补写的标为【待补：…】',
      en: 'write a draft of the self-evaluation report (docx, html, md): numbers from the form, gaps marked 【待补：…】',
    },
  },
  {
    name: 'computed',
    about: { 'zh-CN': '加印“计算得分”一列', en: 'add the column of computed scores' },
    idle: besideReport,
  },
  {
    name: 'basis',
    about: { 'zh-CN': '在表后加印计分依据', en: 'add below the form the clauses that decide the scores' },
    idle: besideReport,
  },
  {
    name: 'review',
    about: {
      'zh-CN':
        '核对用：加印复核意见（哪些得分不予认定、哪些需要更正或说明，及其依据）、复核得分、问题和表上没有位置的内容',
      en: 'for checking: add the reviewer’s report (what is returned and why, with calculation and clause), reviewed scores, findings and what the form has no place for',
    },
    idle: besideReport,
  },
];
