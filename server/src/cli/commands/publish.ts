import type { Command } from '../command.js';

export const publishCommand: Command = {
  name: 'publish',
  operands: 'FOLDER',
  count: [1, Infinity],
  about: {
    'zh-CN': '把文件夹里的自评表汇成一份公开文件，带目录，不印姓名和电话',
    en: 'put all forms of a folder into one document with a table of contents, without names and telephone numbers of persons',
  },
  options: [
    {
      name: 'output',
      value: 'OUT',
      about: {
        'zh-CN': '输出文件（也可写作 -o），以 .docx 或 .html 结尾',
        en: 'the file to write (also -o), ending in .docx or .html',
      },
    },
  ],
  run: async (context, given) => (await import('../publish.js')).publish(context, given),
};
