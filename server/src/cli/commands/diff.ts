import type { Command } from '../command.js';

export const diffCommand: Command = {
  name: 'diff',
  operands: 'A B',
  count: [2, 2],
  about: {
    'zh-CN': '比较两份自评表（两个版本或两个年度），先列目标值的变动',
    en: 'compare two forms (versions or years), changed targets first',
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'markdown'],
      about: { 'zh-CN': '输出格式', en: 'output format' },
    },
  ],
  one: { 'zh-CN': '有变动', en: 'something changed' },
  run: async (context, given) => (await import('../diff.js')).diff(context, given),
};
