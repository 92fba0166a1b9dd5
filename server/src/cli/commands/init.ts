import type { Command } from '../command.js';
import { profile } from '../options.js';

export const initCommand: Command = {
  name: 'init',
  operands: '',
  count: [0, 0],
  about: { 'zh-CN': '输出一份空白的自评表', en: 'print a new evaluation to fill in' },
  options: [
    { ...profile, about: { 'zh-CN': '按哪个评分办法', en: 'the profile it follows' } },
    {
      name: 'layout',
      value: 'ID',
      about: { 'zh-CN': '按哪种表式，如 mof-project', en: 'the layout it is printed in, such as mof-project' },
    },
  ],
  run: async (context, given) => (await import('../init.js')).init(context, given),
};
