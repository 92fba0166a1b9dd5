import { colon } from '../text/punctuation.js';
import { pad } from '../text/display-width.js';
import type { Locale, Words } from '../text/locale.js';
import type { Command, Option } from './command.js';

/** The help of the whole tool. */
export function overview(commands: readonly Command[], general: readonly Option[], locale: Locale): string {
  return [
    words.title[locale],
    '',
    `${words.usage[locale]}perf-yaml ${words.command[locale]}`,
    '',
    words.commands[locale],
    ...table(commands.map(({ name, operands, about }) => [`${name} ${operands}`.trim(), about[locale]])),
    '',
    words.options[locale],
    ...table(general.map(option => [synopsis(option), about(option, locale)])),
    '',
    words.status[locale](words.ones[locale](commands.flatMap(({ name, one }) => (one ? [name] : [])))),
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(
  { name, operands, about: summary, options, one }: Command,
  general: readonly Option[],
  locale: Locale,
): string {
  return [
    `${words.usage[locale]}perf-yaml ${`${name} ${operands}`.trim()}`,
    '',
    summary[locale],
    '',
    words.options[locale],
    ...table([...options, ...general].map(option => [synopsis(option), about(option, locale)])),
    '',
    words.status[locale](one?.[locale]),
    '',
  ].join('\n');
}

const synopsis = ({ name, value }: Option): string => `--${name}${value ? ` ${value}` : ''}`;

const about = ({ about: text, choices }: Option, locale: Locale): string =>
  `${text[locale]}${choices ? `${colon[locale]}${choices.join(' | ')}` : ''}`;

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${pad(left, width)}  ${right}`);
}

const words = {
  title: {
    'zh-CN': 'perf-yaml：绩效自评表（.perf.yaml）的检查、计分和说明',
    en: 'perf-yaml: checks, scores and explains performance self-evaluations (.perf.yaml)',
  },
  usage: { 'zh-CN': '用法：', en: 'Usage: ' },
  command: { 'zh-CN': '命令 [选项]', en: 'COMMAND [OPTIONS]' },
  commands: { 'zh-CN': '命令：', en: 'Commands:' },
  options: { 'zh-CN': '选项：', en: 'Options:' },
  status: {
    'zh-CN': (one?: string) => `退出状态：0 正常；${one ? `1 ${one}；` : ''}2 用法有误、文件无法读取或没有做完。`,
    en: (one?: string) =>
      `Exit status: 0 all is well${one ? `; 1 ${one}` : ''}; 2 wrong usage, unreadable input, or work that could not be finished.`,
  },
  ones: {
    'zh-CN': (names: readonly string[]) => `见 ${names.join('、')} 各自的帮助`,
    en: (names: readonly string[]) => `see the help of ${names.join(', ')}`,
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
