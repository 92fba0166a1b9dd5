import type { Command } from '../command.js';
import { profile, stdinName, watch } from '../options.js';

export const scoreCommand: Command = {
  name: 'score',
  operands: 'FILE…',
  count: [1, Infinity],
  about: { 'zh-CN': '计算各项得分、总分和等级', en: 'compute scores, total and grade' },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['table', 'json', 'csv', 'markdown'],
      about: { 'zh-CN': '输出格式', en: 'output format' },
    },
    profile,
    {
      name: 'compare',
      value: 'ID,ID',
      about: { 'zh-CN': '并列比较几个评分办法的得分', en: 'put several profiles side by side' },
    },
    watch,
    stdinName,
  ],
  run: async (context, given) => (await import('../score.js')).score(context, given),
};
