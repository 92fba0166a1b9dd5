import type { Command } from '../command.js';
import { stdinName } from '../options.js';

export const fmtCommand: Command = {
  name: 'fmt',
  operands: 'PATH…',
  count: [1, Infinity],
  about: {
    'zh-CN': '整理格式：缩进、空格和空行；内容、注释和顺序不变',
    en: 'tidy indentation, spaces and blank lines; what is written, comments and order stay',
  },
  options: [
    {
      name: 'check',
      about: {
        'zh-CN': '不改文件，只列出需要整理的文件；有则退出状态为 1',
        en: 'change nothing, name the files that are not tidy and end with 1 if there are any',
      },
    },
    stdinName,
  ],
  one: { 'zh-CN': '加了 --check，且有文件需要整理', en: 'with --check, some file is not tidy' },
  run: async (context, given) => (await import('../fmt.js')).fmt(context, given),
};
