import { env, workspace } from 'vscode';

export type Locale = 'zh-CN' | 'en';

/** A text in every language we speak. Missing one does not compile. */
export type Words = Readonly<Record<Locale, string>>;

/** The setting `perfYaml.locale`, else the language of the editor. */
export function currentLocale(): Locale {
  const setting = workspace.getConfiguration('perfYaml').get<string>('locale', 'auto');
  const tag = setting === 'auto' ? env.language : setting;
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

export const say = (words: Words): string => words[currentLocale()];

export const words = {
  noEvaluation: {
    'zh-CN': '请先打开一份绩效自评表（*.perf.yaml）。',
    en: 'Open a performance evaluation (*.perf.yaml) first.',
  },
  noScorecard: {
    'zh-CN': '本文件暂无评分结果。',
    en: 'This file has no scorecard yet.',
  },
  serverFailed: {
    'zh-CN': 'Perf YAML 语言服务未能启动，详情见“Perf YAML”输出。',
    en: 'The Perf YAML language server could not be started. See the “Perf YAML” output.',
  },
  restarted: {
    'zh-CN': 'Perf YAML 语言服务已重新启动。',
    en: 'The Perf YAML language server was restarted.',
  },
  pickProfile: {
    'zh-CN': '选择评分办法',
    en: 'Choose the scoring rules (profile)',
  },
  statusName: { 'zh-CN': '绩效自评得分', en: 'Performance evaluation score' },
  provisional: { 'zh-CN': '暂定', en: 'provisional' },
  unknown: { 'zh-CN': '待评', en: 'not scored' },
  computedTotal: { 'zh-CN': '计算总分', en: 'Computed total' },
  claimedTotal: { 'zh-CN': '填报总分', en: 'Claimed total' },
  claimedSum: { 'zh-CN': '填报得分合计', en: 'Sum of the claimed scores' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  provisionalWhy: {
    'zh-CN': '尚有指标无法计分，总分为已知得分之和，等级未定。',
    en: 'Some rows cannot be scored yet: the total adds up the known ones, and the grade is open.',
  },
  clickForScorecard: { 'zh-CN': '单击查看评分明细', en: 'Click to see the scorecard' },
} satisfies Record<string, Words>;
