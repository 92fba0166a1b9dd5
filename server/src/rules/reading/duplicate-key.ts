import { lineEnd, removeEntry } from '../../language/edit.js';
import type { DuplicateKey } from '../../language/problem.js';
import { lineStartAt } from '../../text/line-around.js';
import type { Words } from '../../text/locale.js';
import type { Entry, MapNode } from '../../yaml/tree.js';
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
    how: {
      'zh-CN': '留下正确的一个。两个内容不同的，快速修复只把另一个改为注释，不删内容；花括号里的请自行改正。',
      en: 'Keep the right one. Where the two differ, a fix makes the other a comment and deletes nothing; inside braces, correct it yourself.',
    },
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
export const duplicateKeyWords = (problem: DuplicateKey): Words =>
  names.has(problem.entry.key) && problem.entry.key === problem.first.key && !problem.owner.flow
    ? nameTwice(problem.entry.key)
    : keyTwice(problem);

const names: ReadonlySet<string> = new Set(['名称', 'name']);

const nameTwice = (key: string): Words => ({
  'zh-CN': `同一行指标里有两个“${key}”。如为新的一行，请在前面加“- ”。`,
  en: `One row has two “${key}”. If a new row begins here, put “- ” before it.`,
});

const keyTwice = ({ entry, first }: DuplicateKey): Words => ({
  'zh-CN': `${entry.key === first.key ? `“${entry.key}”在这里写了两次` : `“${entry.key}”和前面的“${first.key}”是同一项`}，只按前面的一个计算。请留下正确的一个。`,
  en: `${entry.key === first.key ? `“${entry.key}” stands here twice` : `“${entry.key}” is the same key as “${first.key}” above`}; only the first counts. Keep the right one.`,
});

/** Points at the key that counts. */
export const firstOne = ({ first }: DuplicateKey): readonly Related[] => [
  { span: first.keySpan, words: { 'zh-CN': '这一个算数', en: 'This one counts' } },
];

/** One of two that say the same is taken out; of others either becomes a comment: which one is right, only the author knows, and nothing is lost. */
export function removals({ owner, entry, first }: DuplicateKey, text: string): readonly Fix[] {
  const textOf = ({ value: { span } }: Entry): string => text.slice(span.start, span.end);
  const fixes =
    textOf(entry) === textOf(first)
      ? [removal(text, owner, entry, { 'zh-CN': '删去重复的一个', en: 'Remove the repetition' })]
      : [
          asComment(text, owner, entry, { 'zh-CN': '后面的一个改为注释', en: 'Make the second a comment' }),
          asComment(text, owner, first, { 'zh-CN': '前面的一个改为注释', en: 'Make the first a comment' }),
        ];
  return fixes.flatMap(fix => fix ?? []);
}

/** An entry that stands alone on its lines, made a comment. */
function asComment(text: string, owner: MapNode, { span }: Entry, title: Words): Fix | undefined {
  const start = lineStartAt(text, span.start);
  const end = lineEnd(text, span.end);
  if (owner.flow || owner.borrowed || text.slice(start, span.start).trim() !== '') return undefined;
  const indent = span.start - start;
  const heads = [
    start,
    ...Array.from(text.slice(start, end).matchAll(/\r?\n/g), match => start + match.index + match[0].length),
  ];
  const edits = heads
    .map(head => Math.min(head + indent, lineEnd(text, head)))
    .map(at => ({ span: { start: at, end: at }, text: '# ' }));
  return { title, edits };
}

function removal(
  text: string,
  owner: DuplicateKey['owner'],
  entry: DuplicateKey['entry'],
  title: Words,
): Fix | undefined {
  const edit = removeEntry(text, owner, entry);
  return edit && { title, edits: [edit] };
}
