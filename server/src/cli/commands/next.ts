import type { Command } from '../command.js';
import { stdinName } from '../options.js';

export const nextCommand: Command = {
  name: 'next',
  operands: 'FILE',
  count: [1, 1],
  about: {
    'zh-CN': '由本年自评表生成下年的目标表，或由目标表生成自评表',
    en: 'make next year’s file from a self-evaluation, or the self-evaluation from a target table',
  },
  options: [
    {
      name: 'output',
      value: 'OUT.perf.yaml',
      about: { 'zh-CN': '输出文件（也可写作 -o）', en: 'the file to write (also -o)' },
    },
    {
      name: 'year',
      value: 'N',
      about: { 'zh-CN': '新表的年度，默认为下一年', en: 'the new file’s year; the following one by default' },
    },
    stdinName,
  ],
  run: async (context, given) => (await import('../next.js')).next(context, given),
};
