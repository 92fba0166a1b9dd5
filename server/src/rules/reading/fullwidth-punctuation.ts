import type { Edit } from '../../text/span.js';
import { syntaxProblemsOf } from '../support/facts.js';
import { defineRule, type WrittenText } from '../rule.js';

interface State {
  readonly edits: readonly Edit[];
  /** The marks as written, each once. */
  readonly marks: readonly string[];
}

export const fullwidthPunctuation = defineRule<State, WrittenText>({
  code: 'fullwidth-punctuation',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '用了中文逗号或花括号', en: 'Full-width comma or brace' },
  doc: {
    what: {
      'zh-CN': '写在一行里的内容，两项之间用了中文（全角）逗号“，”，或用了全角花括号“｛｝”。',
      en: 'Entries on one line are parted by a full-width comma “，” or stand in full-width braces “｛｝”.',
    },
    why: {
      'zh-CN': 'YAML 只认英文（半角）逗号和花括号；用中文的，别的软件会把几项读成一段文字。',
      en: 'YAML takes only half-width commas and braces; other programs read several entries as one text.',
    },
    how: { 'zh-CN': '改为英文逗号、花括号。', en: 'Use half-width commas and braces.' },
  },
  examples: {
    bad: ['年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数，权重: 80, 目标值: 30 次, 完成值: 32 次 }\n'],
    good: ['年度: 2020\n绩效指标:\n  - { 名称: 走访，含线上, 权重: 80, 目标值: 30 次, 完成值: 32 次 }\n'],
  },
  message: {
    'zh-CN': ({ marks }) =>
      `“${marks.join('')}”${marks.some(isHalf) ? '不是逗号' : '是中文标点'}，两项之间请用英文逗号，两端用英文花括号。已照此读取。`,
    en: ({ marks }) =>
      `“${marks.join('')}” is ${marks.some(isHalf) ? 'no comma' : 'full width'}: use half-width commas and braces. It is read as those here.`,
  },

  *check(document) {
    for (const { span, edits } of syntaxProblemsOf(document, 'fullwidth-punctuation')) {
      const marks = [...new Set(edits.map(edit => document.text.slice(edit.span.start, edit.span.end)))];
      yield { span, state: { edits, marks } };
    }
  },

  fixes: ({ edits }) => [
    {
      title: { 'zh-CN': '改为英文标点', en: 'Use half-width marks' },
      edits,
      preferred: true,
      safe: true,
    },
  ],
});

const isHalf = (mark: string): boolean => mark === ';' || mark === '.';
