import type { Command } from '../command.js';
import { stdinName } from '../options.js';

export const importCommand: Command = {
  name: 'import',
  operands: 'IN',
  count: [1, 1],
  about: {
    'zh-CN': '把填好的自评表（xlsx、xls、docx、html、csv、md、pdf、txt）读成 .perf.yaml',
    en: 'read a filled-in form (xlsx, xls, docx, html, csv, md, pdf, txt) into a .perf.yaml',
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json'],
      about: {
        'zh-CN': '读入情况的格式：text（默认）或 json，逐条列出保留为注释和略过的内容及其位置',
        en: 'how to tell what was read: text (default) or json, with the place of all that was kept or passed over',
      },
    },
    {
      name: 'into',
      value: 'FORM.perf.yaml',
      about: {
        'zh-CN':
          '填入这个已有的文件：只填空着的完成值、得分、原因和预算执行，与文件不同的不改、逐条列出；写了 -o 则另存',
        en: 'fill in this file that is there: only blank actuals, scores, reasons and execution; what differs is left and listed; with -o into a copy',
      },
    },
    {
      name: 'layout',
      value: 'ID|PATH',
      about: {
        'zh-CN': '按这种表式读，如 mof-project，或写有自定表式的 *.perf-profile.yaml 的路径；不写则由表头认',
        en: 'read it as this layout prints it, an id such as mof-project or the path of a *.perf-profile.yaml with a layout of its own; told from the headings without it',
      },
    },
    {
      name: 'output',
      value: 'OUT.perf.yaml',
      about: {
        'zh-CN': '输出文件（也可写作 -o）；不写则输出到标准输出',
        en: 'the file to write (also -o); standard output without it',
      },
    },
    stdinName,
  ],
  one: { 'zh-CN': '有内容没能读成数据，已留作注释', en: 'something could not be read and is kept as a comment' },
  run: async (context, given) => (await import('../import.js')).importFile(context, given),
};
