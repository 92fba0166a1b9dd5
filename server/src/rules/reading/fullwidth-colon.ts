import type { Span } from '../../text/span.js';
import { readProblemsOf, syntaxProblemsOf } from '../support/facts.js';
import { defineRule, isForm, type WrittenText } from '../rule.js';

interface State {
  readonly key: string;
  readonly span: Span;
}

export const fullwidthColon = defineRule<State, WrittenText>({
  code: 'fullwidth-colon',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '用了中文冒号', en: 'Full-width colon' },
  doc: {
    what: { 'zh-CN': '项名后面用了中文（全角）冒号“：”。', en: 'A key is followed by a full-width colon “：”.' },
    why: {
      'zh-CN': 'YAML 只认英文（半角）冒号加一个空格；用中文冒号，别的软件会把整行当作一段文字。',
      en: 'YAML takes only a half-width colon with a space; other programs read the whole line as one text.',
    },
    how: { 'zh-CN': '改为英文冒号，后面空一格。', en: 'Use a half-width colon with a space after it.' },
  },
  examples: {
    bad: ['年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重：80\n    目标值: ≥30 次\n    完成值: 32 次\n'],
    good: [
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    完成值: 32 次\n    说明: 口径：含线上走访\n',
    ],
  },
  message: {
    'zh-CN': ({ key }) => `“${key}”后面是中文冒号，请改为英文冒号加空格。已照此读取。`,
    en: ({ key }) => `“${key}” is followed by a full-width colon; use “: ”. It is read as that here.`,
  },

  *check(document) {
    const strange = new Set(
      isForm(document) ? readProblemsOf(document, 'unknown-key').map(({ span }) => span.end) : [],
    );
    for (const { key, span } of syntaxProblemsOf(document, 'fullwidth-colon'))
      if (!strange.has(span.start)) yield { span, state: { key, span } };
  },

  fixes({ span }, { text }) {
    const endsLine = /^[\r\n]?$/.test(text.charAt(span.end));
    return [
      {
        title: { 'zh-CN': '改为英文冒号', en: 'Use a half-width colon' },
        edits: [{ span, text: endsLine ? ':' : ': ' }],
        preferred: true,
        safe: true,
      },
    ];
  },
});
