import { deepestChain, type ResolvedSource } from '../../scoring/resolved-source.js';
import type { Words } from '../../text/locale.js';
import { defineRule } from '../rule.js';

interface Missing {
  readonly file: string;
  readonly problem: Exclude<ResolvedSource['problem'], 'cycle' | undefined>;
}

export const sourceMissing = defineRule<Missing>({
  code: 'source-missing',
  group: 'roll-up',
  severity: 'error',
  title: { 'zh-CN': '汇总来源文件读不到', en: 'Source cannot be read' },
  doc: {
    what: {
      'zh-CN': `“汇总来源”里写的文件不存在、不是自评文件、不在打开的文件夹之内（链接指向文件夹以外的也算），或往下逐级汇总超过 ${deepestChain} 级。本表还没有保存时只作提示。`,
      en: `A file named in \`sources\` is not there, is not an evaluation, lies outside the opened folders (a link that leads out of them does too), or stands above more than ${deepestChain} levels of roll-ups. While the form itself is not saved it is told as information.`,
    },
    why: {
      'zh-CN': '少一个来源，汇总的完成数和预算数都不全，要用到它的各行因此不计分。',
      en: 'With a source missing, neither actuals nor budgets are whole, so the rows that need it are not scored.',
    },
    how: {
      'zh-CN':
        '核对路径和文件名；通配符要能匹配到 .perf.yaml 文件；文件放在本表所在的文件夹或其下级；汇总层级过多的，减少中间层级。没有自动修复：该汇总哪个文件，由填报人决定。',
      en: 'Check the path; a pattern must match some .perf.yaml; keep the files in or below this one’s folder; where too many roll-ups stand on one another, leave some levels out. There is no fix: which file is meant is for the analyst to say.',
    },
  },
  examples: {
    bad: ['年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n'],
    good: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n',
    ],
  },
  message: {
    'zh-CN': ({ file, problem }) =>
      `${reasons[problem]['zh-CN'](file)}，需要它的各行暂不计分。${advice(problem)['zh-CN']}`,
    en: ({ file, problem }) =>
      `${reasons[problem].en(file)}; the rows that need it are not scored. ${advice(problem).en}`,
  },

  *check({ context: { sources = [] } }) {
    for (const { span, file, problem } of sources)
      if (problem && problem !== 'cycle')
        yield { span, state: { file, problem }, ...(problem === 'unsaved' && { severity: 'info' }) };
  },
});

function advice(problem: Missing['problem']): Words {
  if (problem === 'too-deep') return { 'zh-CN': '请减少中间的汇总层级。', en: 'Leave out some of the levels between.' };
  if (problem === 'unsaved')
    return { 'zh-CN': '保存到文件夹里就会汇总。', en: 'Save the draft to a folder, and they are added up.' };
  if (problem === 'not-utf8') return { 'zh-CN': '请另存为 UTF-8 编码。', en: 'Save it as UTF-8.' };
  if (problem === 'unreadable') return { 'zh-CN': '请检查文件和权限。', en: 'Check the file and its permissions.' };
  return { 'zh-CN': '请核对“汇总来源”的路径。', en: 'Check the path.' };
}

const reasons = {
  missing: {
    'zh-CN': (file: string) => `找不到汇总来源“${file}”`,
    en: (file: string) => `There is no source “${file}”`,
  },
  'not-utf8': {
    'zh-CN': (file: string) => `汇总来源“${file}”不是 UTF-8 编码（可能是 GBK），没有读取`,
    en: (file: string) => `The source “${file}” is not UTF-8 (perhaps GBK) and was not read`,
  },
  unreadable: {
    'zh-CN': (file: string) => `汇总来源“${file}”在，但打不开（没有权限、过大或不是文件）`,
    en: (file: string) => `The source “${file}” is there but cannot be opened (no permission, too large, or no file)`,
  },
  unsaved: {
    'zh-CN': (file: string) => `本表还没有保存，汇总来源“${file}”无从找起`,
    en: (file: string) => `The form is not saved yet, so the source “${file}” cannot be looked for`,
  },
  'not-evaluation': {
    'zh-CN': (file: string) => `“${file}”不是自评文件，不能汇总`,
    en: (file: string) => `“${file}” is not an evaluation, so it cannot be added up`,
  },
  'too-deep': {
    'zh-CN': (file: string) => `“${file}”往下逐级汇总超过 ${deepestChain} 级，没有读取`,
    en: (file: string) => `“${file}” stands above more than ${deepestChain} levels of roll-ups and was not read`,
  },
  outside: {
    'zh-CN': (file: string) => `“${file}”不在打开的文件夹之内，没有读取`,
    en: (file: string) => `“${file}” lies outside the opened folders and was not read`,
  },
};
