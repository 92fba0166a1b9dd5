import type { RuleMeta, Severity } from '../rules/rule.js';
import type { Locale, Words } from '../text/locale.js';

/** A rule's page as Markdown: what it says, why, what to do, examples, and how to silence it. */
export function rulePage({ code, severity, title, doc, examples }: RuleMeta, locale: Locale): string {
  const word = (key: keyof typeof words): string => words[key][locale];
  return (
    [
      `# ${code}`,
      `**${title[locale]}** · ${word('severity')}${severityWords[severity][locale]} (\`${severity}\`)`,
      doc.what[locale],
      `## ${word('why')}`,
      doc.why[locale],
      `## ${word('how')}`,
      doc.how[locale],
      ...(examples.bad.length > 0 ? [`## ${word('bad')}`, ...examples.bad.map(fenceExample)] : []),
      ...(examples.good.length > 0 ? [`## ${word('good')}`, ...examples.good.map(fenceExample)] : []),
      `## ${word('silence')}`,
      silence[locale](code),
    ].join('\n\n') + '\n'
  );
}

/** The names of the severities; codes and flags keep the English ones. */
const severityWords: Readonly<Record<Severity, Words>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  info: { 'zh-CN': '提示', en: 'info' },
};

/** A list of all rules with links to their pages, as Markdown. */
export function ruleTable(rules: readonly RuleMeta[], locale: Locale): string {
  const rows = rules.map(
    ({ code, severity, title }) =>
      `| [\`${code}\`](${code}.md) | ${severityWords[severity][locale]} | ${title[locale]} |`,
  );
  return [words.table[locale], '|---|---|---|', ...rows, ''].join('\n');
}

const fenceExample = (example: string): string => `\`\`\`yaml\n${example.trimEnd()}\n\`\`\``;

const words = {
  severity: { 'zh-CN': '级别：', en: 'severity: ' },
  why: { 'zh-CN': '为什么', en: 'Why' },
  how: { 'zh-CN': '怎么改', en: 'What to do' },
  bad: { 'zh-CN': '会报告', en: 'Reported' },
  good: { 'zh-CN': '不会报告', en: 'Not reported' },
  silence: { 'zh-CN': '怎么忽略', en: 'How to silence it' },
  table: { 'zh-CN': '| 代码 | 级别 | 说明 |', en: '| Code | Severity | About |' },
} satisfies Readonly<Record<string, Words>>;

const silence: Readonly<Record<Locale, (code: string) => string>> = {
  'zh-CN': code =>
    `在问题开始的那一行末尾或上一行写注释，并写明理由：\n\n\`\`\`yaml\n# perf-ignore ${code}: 理由\n\`\`\`\n\n` +
    `或在编辑器设置 \`perfYaml.rules\` 中改变级别或关闭：\`"perfYaml.rules": { "${code}": "off" }\`。`,
  en: code =>
    `Write a comment with the reason at the end of the line where the finding begins, or on the line above:\n\n\`\`\`yaml\n# perf-ignore ${code}: reason\n\`\`\`\n\n` +
    `Or change its severity or turn it off in the editor’s setting \`perfYaml.rules\`: \`"perfYaml.rules": { "${code}": "off" }\`.`,
};
