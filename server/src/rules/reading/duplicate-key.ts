import { removeEntry } from '../../language/edit.js';
import type { DuplicateKey } from '../../language/problem.js';
import type { Words } from '../../text/locale.js';
import { readProblemsOf } from '../support/facts.js';
import { defineRule, type Fix, type Related } from '../rule.js';

export const duplicateKey = defineRule<DuplicateKey>({
  code: 'duplicate-key',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '同一项写了两次', en: 'Key given twice' },
  doc: {
    what: {
      'zh-CN': '同一处把同一项写了两次，或者用中文、英文各写了一次。',
      en: 'A key stands twice in one place, in one spelling or once in each language.',
    },
    why: {
      'zh-CN': '两个值哪个算数，看的人和程序可能理解不一；这里按第一个计算。',
      en: 'People and programs may disagree on which one counts; here the first does.',
    },
    how: { 'zh-CN': '留下正确的一个，删去另一个。', en: 'Keep the right one and remove the other.' },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    完成值: 32 次\n    目标值: ≥35 次\n',
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    target: ≥35 次\n    目标值: ≥30 次\n    完成值: 32 次\n',
    ],
    good: ['年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    完成值: 32 次\n'],
  },
  message: { 'zh-CN': problem => duplicateKeyWords(problem)['zh-CN'], en: problem => duplicateKeyWords(problem).en },

  *check(document) {
    for (const problem of readProblemsOf(document, 'duplicate-key')) {
      yield { span: problem.span, state: problem, related: firstOne(problem) };
    }
  },

  fixes: (problem, { text }) => removals(problem, text),
});

/** Which key stands there twice, and which one counts. */
export const duplicateKeyWords = ({ entry, first }: DuplicateKey): Words => ({
  'zh-CN': `${entry.key === first.key ? `“${entry.key}”在这里写了两次` : `“${entry.key}”和前面的“${first.key}”是同一项`}，只按前面的一个计算。请留下正确的一个。`,
  en: `${entry.key === first.key ? `“${entry.key}” stands here twice` : `“${entry.key}” is the same key as “${first.key}” above`}; only the first counts. Keep the right one.`,
});

export const firstOne = ({ first }: DuplicateKey): readonly Related[] => [
  { span: first.keySpan, words: { 'zh-CN': '这一个算数', en: 'This one counts' } },
];

/** Either of the two taken out; which one is right, only the author knows. */
export const removals = ({ owner, entry, first }: DuplicateKey, text: string): readonly Fix[] =>
  [
    removal(text, owner, entry, { 'zh-CN': '删去后面的一个', en: 'Remove the second' }),
    removal(text, owner, first, { 'zh-CN': '删去前面的一个', en: 'Remove the first' }),
  ].flatMap(fix => fix ?? []);

function removal(
  text: string,
  owner: DuplicateKey['owner'],
  entry: DuplicateKey['entry'],
  title: Words,
): Fix | undefined {
  const edit = removeEntry(text, owner, entry);
  return edit && { title, edits: [edit] };
}
