import type { Command } from '../command.js';

export const rollupCommand: Command = {
  name: 'rollup',
  operands: 'FILE|FOLDER',
  count: [1, 1],
  about: {
    'zh-CN': '汇总下级自评表后计分，并列出每个来源的完成值、资金额度和贡献',
    en: 'add up the sources of a roll-up, score the whole, and show what each source brings',
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['table', 'json', 'csv', 'markdown'],
      about: { 'zh-CN': '输出格式', en: 'output format' },
    },
  ],
  run: async (context, given) => (await import('../rollup.js')).rollup(context, given),
};
