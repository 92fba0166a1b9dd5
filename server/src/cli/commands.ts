import type { Command } from './command.js';
import { lspOptions, profile, stdinName, watch } from './options.js';
import { exportOptions } from './export-options.js';

/** Every command; help, checking of arguments and dispatch all read this table. */
export const commands: readonly Command[] = [
  {
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
    run: async (context, given) => (await import('./check.js')).check(context, given),
  },
  {
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
    run: async (context, given) => (await import('./score.js')).score(context, given),
  },
  {
    name: 'explain',
    operands: 'CODE|FILE:LINE|PROFILE',
    count: [0, 1],
    about: {
      'zh-CN': '说明一条检查规则、某一行的得分是怎么算出来的、一套评分办法，或一句评分标准',
      en: 'explain a rule, how the score at a line is worked out, a profile, or a scoring sentence',
    },
    options: [
      {
        name: 'criterion',
        value: 'SENTENCE',
        about: {
          'zh-CN': '说明一句评分标准怎么读，并算一个例子',
          en: 'how a scoring sentence is read, with an example worked',
        },
      },
      { name: 'weight', value: 'W', about: { 'zh-CN': '例子的权重', en: 'the weight of the example' } },
      { name: 'target', value: 'A', about: { 'zh-CN': '例子的目标值', en: 'the target of the example' } },
      { name: 'actual', value: 'B', about: { 'zh-CN': '例子的完成值', en: 'the actual of the example' } },
    ],
    run: async (context, given) => (await import('./explain.js')).explain(context, given),
  },
  {
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
    run: async (context, given) => (await import('./fmt.js')).fmt(context, given),
  },
  {
    name: 'export',
    operands: 'FILE',
    count: [1, 1],
    about: { 'zh-CN': '导出正式的自评表', en: 'write the official form' },
    options: [...exportOptions, profile, stdinName],
    run: async (context, given) => (await import('./export.js')).exportForm(context, given),
  },
  {
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
    run: async (context, given) => (await import('./publish.js')).publish(context, given),
  },
  {
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
    run: async (context, given) => (await import('./next.js')).next(context, given),
  },
  {
    name: 'import',
    operands: 'IN',
    count: [1, 1],
    about: {
      'zh-CN': '把填好的自评表（xlsx、xls、docx、html、csv、md、txt）读成 .perf.yaml',
      en: 'read a filled-in form (xlsx, xls, docx, html, csv, md, txt) into a .perf.yaml',
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
    run: async (context, given) => (await import('./import.js')).importFile(context, given),
  },
  {
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
    run: async (context, given) => (await import('./rollup.js')).rollup(context, given),
  },
  {
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
    run: async (context, given) => (await import('./diff.js')).diff(context, given),
  },
  {
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
    run: async (context, given) => (await import('./review.js')).review(context, given),
  },
  {
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
    run: async (context, given) => (await import('./init.js')).init(context, given),
  },
  {
    name: 'schema',
    operands: '[profile]',
    count: [0, 1],
    about: {
      'zh-CN': '输出 .perf.yaml（或写 profile，输出 .perf-profile.yaml）的 JSON Schema',
      en: 'print the JSON Schema of .perf.yaml, or with profile that of .perf-profile.yaml',
    },
    options: [],
    run: async (context, given) => (await import('./schema.js')).schema(context, given),
  },
  {
    name: 'lsp',
    operands: '',
    count: [0, 0],
    about: { 'zh-CN': '启动语言服务器', en: 'run the language server' },
    options: lspOptions,
    run: async (context, given) => (await import('./lsp.js')).lsp(context, given),
  },
];
