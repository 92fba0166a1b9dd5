import type { Command } from '../command.js';
import { notBeside, onlyWith } from '../idle-options.js';

export const reviewCommand: Command = {
  name: 'review',
  operands: 'FOLDER',
  count: [1, Infinity],
  about: {
    'zh-CN': '批量复核：一张表列出全部自评表，多报分数最多的在前',
    en: 'review a batch: one table of all evaluations, the most over-claimed first',
  },
  options: [
    {
      name: 'sort',
      value: 'ORDER',
      choices: ['over-claimed', 'suspicion', 'reduced'],
      about: {
        'zh-CN': '排序：多报分数（over-claimed，默认）、存疑程度（suspicion）、复核偏离度（reduced）',
        en: 'the order: most over-claimed (default), most suspicious, most reduced by the review',
      },
      idle: notBeside('report', { 'zh-CN': '得分表按多报分数排', en: 'the most over-claimed come first' }),
    },
    {
      name: 'sample',
      value: '15%',
      about: {
        'zh-CN': '抽查：按等级和是否多报分层，每层按这个比例抽，至少一份',
        en: 'draw a sample: this share of each stratum (grade, over-claimed or not), at least one',
      },
    },
    {
      name: 'seed',
      value: 'N',
      about: {
        'zh-CN': '抽查的种子，同一个数抽出同样的表；不写为 1',
        en: 'the seed of the sample: the same one draws the same forms; 1 without it',
      },
      idle: onlyWith('sample'),
    },
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['table', 'json', 'csv', 'xlsx', 'html', 'docx', 'md'],
      about: {
        'zh-CN': '输出格式；不写则看输出文件的扩展名（docx、md 只用于 --report）',
        en: 'output format; without it, that of the output’s extension (docx and md with --report alone)',
      },
    },
    {
      name: 'report',
      about: {
        'zh-CN': '写批量复核报告（docx、html、md）：范围、方式、得分表、各类问题和建议',
        en: 'write the bureau’s report (docx, html, md): scope, method, table of scores, problems by kind, suggestions',
      },
    },
    {
      name: 'output',
      value: 'OUT',
      about: {
        'zh-CN': '输出文件（也可写作 -o）；不写则输出到标准输出',
        en: 'the file to write (also -o); standard output without it',
      },
    },
  ],
  run: async (context, given) => (await import('../review.js')).review(context, given),
};
