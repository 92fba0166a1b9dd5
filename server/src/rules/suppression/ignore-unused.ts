import { anyOf, cite } from '../../messages/list.js';
import type { Locale } from '../../text/locale.js';
import { lineAround } from '../../text/line-around.js';
import { defineRule, type Ignore, type WrittenText } from '../rule.js';

export const ignoreUnused = defineRule<Ignore, WrittenText>({
  code: 'ignore-unused',
  group: 'suppression',
  severity: 'warning',
  title: { 'zh-CN': '多余的 perf-ignore 注释', en: 'Needless perf-ignore' },
  doc: {
    what: {
      'zh-CN': '“# perf-ignore 规则: 理由”没有忽略任何问题：这一行和下一行没有该规则的问题，或者规则名写错了。',
      en: 'A “# perf-ignore CODE: reason” silences nothing: neither its line nor the next has a finding of that code, or there is no such code.',
    },
    why: {
      'zh-CN': '问题已经改正而注释还在，以后同样的问题再出现就会被悄悄放过。',
      en: 'Once the problem is gone, the comment would hide the next one without anybody noticing.',
    },
    how: { 'zh-CN': '删去注释；规则名写错的，改正规则名。', en: 'Remove the comment, or correct the code.' },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  # perf-ignore score-mismatch: 已与财政部门核对\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n绩效指标:\n  # perf-ignore score-mismatch: 已与财政部门核对，按 31 次认定\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥32 次, 完成值: 31 次, 得分: 80 }\n',
    ],
  },
  message: { 'zh-CN': ignore => sentence(ignore, 'zh-CN'), en: ignore => sentence(ignore, 'en') },

  *check(_, { ignores = [] }) {
    for (const ignore of ignores) if (!ignore.used) yield { span: ignore.comment.span, state: ignore };
  },

  fixes({ comment: { span, trailing, text: written }, code, suggestions }, { text }) {
    const [meant] = suggestions;
    const at =
      code === undefined ? -1 : text.indexOf(code, text.indexOf('perf-ignore', span.start) + 'perf-ignore'.length);
    const rename =
      meant && code && at >= 0 && written.includes(code)
        ? [
            {
              title: { 'zh-CN': `改为 ${meant}`, en: `Use ${meant}` },
              edits: [{ span: { start: at, end: at + code.length }, text: meant }],
              preferred: true,
            },
          ]
        : [];
    const whole = trailing ? { start: beforeSpaces(text, span.start), end: span.end } : lineAround(text, span.start);
    return [
      ...rename,
      {
        title: { 'zh-CN': '删去这条注释', en: 'Remove the comment' },
        edits: [{ span: whole, text: '' }],
        preferred: rename.length === 0,
        safe: rename.length === 0,
      },
    ];
  },
});

function beforeSpaces(text: string, offset: number): number {
  let start = offset;
  while (/[^\S\r\n]/u.test(text[start - 1] ?? '\n')) start--;
  return start;
}

function sentence({ code, known, suggestions }: Ignore, locale: Locale): string {
  const words = sentences[locale];
  if (code === undefined) return words.none;
  if (!known)
    return (
      words.unknown(cite(code)) + (suggestions.length > 0 ? words.meant(anyOf(suggestions, locale)) : words.remove)
    );
  return firm.has(code) ? words.firm(cite(code)) : words.unused(cite(code));
}

/** Codes whose findings stay whatever a comment says. */
const firm: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'unquoted-comparison',
  'fullwidth-colon',
  'fullwidth-punctuation',
  'thousands-separator',
  'duplicate-key',
  'wrong-type',
  'unreadable-value',
  'missing-key',
]);

const sentences = {
  'zh-CN': {
    none: '这条注释没有写明忽略哪条规则，不起作用。请写成“# perf-ignore 规则: 理由”，或删去。',
    unknown: (code: string) => `没有${code}这条规则，这条注释不起作用。`,
    meant: (codes: string) => `是不是${codes}？`,
    remove: '请改正规则名，或删去。',
    unused: (code: string) => `这里没有${code}的问题需要忽略，请删去这条注释，以免日后漏过同样的问题。`,
    firm: (code: string) => `${code}是书写错误，不能忽略，请改正；这条注释不起作用，请删去。`,
  },
  en: {
    none: 'The comment names no rule and does nothing. Write “# perf-ignore CODE: reason”, or remove it.',
    unknown: (code: string) => `There is no rule ${code}, so the comment does nothing. `,
    meant: (codes: string) => `Did you mean ${codes}?`,
    remove: 'Correct the code, or remove the comment.',
    unused: (code: string) =>
      `There is no ${code} to silence here. Remove the comment, so that it does not hide the next one.`,
    firm: (code: string) =>
      `${code} is an error of writing and cannot be silenced: correct it. The comment does nothing; remove it.`,
  },
} satisfies Record<Locale, unknown>;
