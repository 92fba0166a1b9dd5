import { quote } from '../../language/edit.js';
import type { Span } from '../../text/span.js';
import { syntaxProblemsOf } from '../support/facts.js';
import { defineRule, type WrittenText } from '../rule.js';

interface State {
  readonly span: Span;
  readonly written: string;
}

export const thousandsSeparator = defineRule<State, WrittenText>({
  code: 'thousands-separator',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '花括号里的千分位逗号', en: 'Thousands separator in braces' },
  doc: {
    what: {
      'zh-CN': '写在一行花括号 { } 里的数用了千分位逗号，如“目标值: 1,000 个”。',
      en: 'A number inside braces { } has a comma between its thousands, such as “target: 1,000”.',
    },
    why: {
      'zh-CN': '花括号里逗号是两项之间的分隔，别的软件会把 1,000 读成 1 和 000 两项；这里按完整的数计算。',
      en: 'Inside braces a comma parts two entries: other programs read 1,000 as 1 and 000. It is read whole here.',
    },
    how: {
      'zh-CN': '去掉逗号；要保留逗号的，给整个值加引号，或改写成一行一项。',
      en: 'Leave the comma out; to keep it, put the value in quotes, or write one entry a line.',
    },
  },
  examples: {
    bad: ['年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: 1,000 次, 完成值: 1200 次 }\n'],
    good: [
      '年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 40, 目标值: 1000 次, 完成值: 1200 次 }\n  - 名称: 培训人数\n    权重: 40\n    目标值: 1,000 人\n    完成值: 1,200 人\n',
    ],
  },
  message: {
    'zh-CN': ({ written }) =>
      `“${written}”的千分位逗号在花括号里会被看作分隔，请去掉逗号。已按 ${without(written)} 计算。`,
    en: ({ written }) =>
      `The comma in “${written}” parts two entries inside braces; leave it out. It is read as ${without(written)}.`,
  },

  *check(document) {
    for (const { span, written } of syntaxProblemsOf(document, 'thousands')) yield { span, state: { span, written } };
  },

  fixes: ({ span, written }) => [
    {
      title: { 'zh-CN': `改为 ${without(written)}`, en: `Write ${without(written)}` },
      edits: [{ span, text: without(written) }],
      preferred: true,
      safe: true,
    },
    {
      title: { 'zh-CN': `加引号：${quote(written)}`, en: `Put it in quotes: ${quote(written)}` },
      edits: [{ span, text: quote(written) }],
    },
  ],
});

const without = (written: string): string => written.replace(/(?<=[\d０-９]),(?=[\d０-９]{3}(?![\d０-９]))/g, '');
