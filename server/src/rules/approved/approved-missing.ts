import type { ApprovedProblem } from '../../analysis/analysis.js';
import type { Words } from '../../text/locale.js';
import { defineRule } from '../rule.js';

interface Missing {
  readonly file: string;
  readonly problem: ApprovedProblem;
}

export const approvedMissing = defineRule<Missing>({
  code: 'approved-missing',
  group: 'approved',
  severity: 'error',
  title: { 'zh-CN': '批复目标读不到', en: 'Approved targets cannot be read' },
  doc: {
    what: {
      'zh-CN':
        '“批复目标”所写的文件不存在、不在打开的文件夹之内、就是本表，或里面没有绩效目标。批复的是 xlsx、docx 等表格而眼下读不到时（网页版、远程文件夹），或本表还没有保存，只作提示。',
      en: 'The file named as `approved` is not there, lies outside the opened folders, is this file itself, or holds no targets. A table of another format that cannot be read where the form is open (in a browser, in a remote folder), and any file while the form itself is not saved, is told as information.',
    },
    why: {
      'zh-CN': '读不到批复的目标，就查不出自评表里的目标有没有改动。',
      en: 'Without it nobody can tell whether the targets were changed.',
    },
    how: {
      'zh-CN': '核对路径和文件名；网页版里先把表格导入成 .perf.yaml。没有自动修复：批复文件放在哪里，只有填报人知道。',
      en: 'Check the path; in a browser import the table first. There is no fix: only the author knows where the file is.',
    },
  },
  examples: {
    bad: [
      '批复目标: 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
    good: [
      '批复目标: 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n#- 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次 }\n',
    ],
  },
  message: {
    'zh-CN': ({ file, problem }) =>
      `${reasons[problem]['zh-CN'].replace('{}', `“${file}”`)}，目标有没有改动无从核对。${advice(problem)['zh-CN']}`,
    en: ({ file, problem }) =>
      `${reasons[problem].en.replace('{}', `“${file}”`)}, so nobody can tell whether targets were changed. ${advice(problem).en}`,
  },

  *check({ approved, evaluation }) {
    if (!approved?.problem) return;
    const { file, problem } = approved;
    yield {
      span: evaluation.approved.span,
      state: { file, problem },
      // the file may be as it should be: nothing is wrong with the form
      ...((problem === 'not-here' || problem === 'unsaved') && { severity: 'info' }),
    };
  },
});

function advice(problem: ApprovedProblem): Words {
  if (problem === 'not-utf8') return { 'zh-CN': '请另存为 UTF-8 编码。', en: 'Save it as UTF-8.' };
  if (problem === 'not-here')
    return {
      'zh-CN': '请用桌面版打开，或先导入成 .perf.yaml 再引用。',
      en: 'Open the folder on a desktop, or import the table and name the imported file.',
    };
  if (problem === 'unsaved')
    return { 'zh-CN': '保存到文件夹里就会核对。', en: 'Save the draft to a folder, and they are compared.' };
  if (problem === 'unreadable') return { 'zh-CN': '请检查文件和权限。', en: 'Check the file and its permissions.' };
  return { 'zh-CN': '请核对“批复目标”的路径。', en: 'Check the path.' };
}

const reasons: Readonly<Record<ApprovedProblem, Words>> = {
  missing: { 'zh-CN': '找不到批复目标文件{}', en: 'There is no file {} of approved targets' },
  'not-form': { 'zh-CN': '{}里没有读到绩效目标表', en: '{} holds no form with targets' },
  outside: { 'zh-CN': '{}不在打开的文件夹之内，没有读取', en: '{} lies outside the opened folders and was not read' },
  itself: { 'zh-CN': '批复目标写的是本表自己', en: 'The file {} is this form itself' },
  'not-utf8': {
    'zh-CN': '批复目标文件{}不是 UTF-8 编码（可能是 GBK），没有读取',
    en: 'The file {} of approved targets is not UTF-8 (perhaps GBK) and was not read',
  },
  unreadable: {
    'zh-CN': '{}在，但打不开（没有权限、过大或不是文件）',
    en: '{} is there but cannot be opened (no permission, too large, or no file)',
  },
  unsaved: {
    'zh-CN': '本表还没有保存，批复目标文件{}无从找起',
    en: 'The form is not saved yet, so the file {} cannot be looked for',
  },
  'not-here': {
    'zh-CN': '{}是表格，网页版和远程文件夹里读不到',
    en: '{} is a table, which cannot be read in a browser or a remote folder',
  },
};
