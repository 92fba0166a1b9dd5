import type { Command } from '../command.js';
import { beside } from '../idle-options.js';
import { stdinName, watch } from '../options.js';

export const checkCommand: Command = {
  name: 'check',
  operands: 'PATH…',
  count: [0, Infinity],
  about: {
    'zh-CN': '检查文件、文件夹或通配符所指的自评表和评分办法，列出问题',
    en: 'check evaluations and profiles: files, folders, globs, or - for standard input',
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'sarif', 'github', 'junit'],
      about: { 'zh-CN': '输出格式', en: 'output format' },
    },
    {
      name: 'fix',
      about: {
        'zh-CN': '把确有把握的问题自动改正，写回原文件',
        en: 'apply the fixes that cannot be wrong, in place',
      },
    },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: ['error', 'warning', 'info'],
      about: {
        'zh-CN': '出现该级别及以上的问题时，退出状态为 1',
        en: 'end with 1 when something is at or above this severity',
      },
    },
    {
      name: 'max-warnings',
      value: 'N',
      about: { 'zh-CN': '警告多于 N 个时，退出状态为 1', en: 'end with 1 when there are more than N warnings' },
      idle: ({ value }) => {
        const least = value('fail-on');
        return least === 'warning' || least === 'info'
          ? beside(`fail-on ${least}`, {
              'zh-CN': '一个警告就足以使退出状态为 1',
              en: 'one warning is enough to end with 1',
            })
          : undefined;
      },
    },
    {
      name: 'against',
      value: 'REPORT',
      about: {
        'zh-CN': '拿写好的报告（docx、html、md、txt）与表核对：总分、等级、执行率、金额、项数和各项指标',
        en: 'hold a finished report (docx, html, md, txt) against the form: total, grade, rates, amounts, counts and rows',
      },
    },
    {
      name: 'paths-from',
      value: 'FILE',
      about: {
        'zh-CN': '从文件（- 为标准输入）读取要检查的路径，每行一个',
        en: 'read the paths to check from a file, or from standard input (-), one a line',
      },
    },
    watch,
    stdinName,
  ],
  one: {
    'zh-CN': '有达到 --fail-on 级别的问题，或警告多于 --max-warnings',
    en: 'something at or above --fail-on, or more warnings than --max-warnings',
  },
  run: async (context, given) => (await import('../check.js')).check(context, given),
};
