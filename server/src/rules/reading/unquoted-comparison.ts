import { quote } from '../../language/edit.js';
import type { Span } from '../../text/span.js';
import { syntaxProblemsOf } from '../support/facts.js';
import { defineRule, type Fix, type WrittenText } from '../rule.js';

interface State {
  readonly span: Span;
  readonly written: string;
}

export const unquotedComparison = defineRule<State, WrittenText>({
  code: 'unquoted-comparison',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '比较符号没有加引号', en: 'Comparison without quotes' },
  doc: {
    what: {
      'zh-CN': '值以 >、[、* 等符号开头而没有加引号，例如“目标值: >= 30”。',
      en: 'A value begins with a sign such as >, [ or * and has no quotes, for example “target: >= 30”.',
    },
    why: {
      'zh-CN':
        '这些符号在 YAML 里另有含义：> 表示下面是一段长文字，[ 表示列表，* 表示引用。不加引号，别的软件会读错或读不出这个文件。',
      en: 'These signs mean something else in YAML: > begins a block of text, [ a list, * a reference. Without quotes, other programs misread the file or reject it.',
    },
    how: { 'zh-CN': '写成“≥ 30”，或给整个值加上引号。', en: 'Write “≥ 30”, or put the whole value in quotes.' },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: >= 30 次\n    完成值: 32 次\n',
      '年度: 2020\n绩效指标:\n  - 名称: 冷库平均温度\n    权重: 80\n    目标值: [5, 10)\n    完成值: 7\n',
    ],
    good: [
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 40\n    目标值: ≥ 30 次\n    完成值: 32 次\n  - 名称: 冷库平均温度\n    权重: 40\n    目标值: "[5, 10)"\n    完成值: 7\n',
    ],
  },
  message: {
    'zh-CN': ({ written }) =>
      `以 ${written[0] ?? ''} 开头的内容须加引号${sign(written) ? `，或改写为“${sign(written)}”` : ''}。已按“${written}”读取。`,
    en: ({ written }) =>
      `What begins with ${written[0] ?? ''} needs quotes${sign(written) ? `, or write “${sign(written)}”` : ''}. It is read as “${written}”.`,
  },

  *check(document) {
    for (const { span, written } of syntaxProblemsOf(document, 'unquoted')) yield { span, state: { span, written } };
  },

  fixes({ span, written }) {
    const better = sign(written);
    const strict = isStrict(written);
    const text = better && quote(better);
    const rewrite: readonly Fix[] = text
      ? [
          {
            title: { 'zh-CN': `改写为 ${text}`, en: `Write ${text}` },
            edits: [{ span, text }],
            preferred: !strict,
            safe: !strict,
          },
        ]
      : [];
    const inQuotes = /["\\]/.test(written) && !written.includes("'") ? `'${written}'` : quote(written);
    return [
      ...rewrite,
      {
        title: { 'zh-CN': `加引号：${inQuotes}`, en: `Put it in quotes: ${inQuotes}` },
        edits: [{ span, text: inQuotes }],
        preferred: !better || strict,
        safe: !better || strict,
      },
    ];
  },
});

/** The same comparison with a sign that needs no quotes; a strict one counts as its closed form, but says something else on paper. */
function sign(written: string): string | undefined {
  const [head = ''] = /^[<>]\s*=?/.exec(written) ?? [];
  const value = written.slice(head.length).trimStart();
  return head === '' || value === '' ? undefined : `${head.startsWith('>') ? '≥' : '≤'} ${value}`;
}

const isStrict = (written: string): boolean => !/^[<>]\s*=/.test(written);
