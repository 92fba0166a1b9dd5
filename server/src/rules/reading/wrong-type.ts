import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { NodeKind, WrongType } from '../../language/problem.js';
import { quote } from '../../language/edit.js';
import type { Words } from '../../text/locale.js';
import { contains } from '../../text/span.js';
import type { Tree } from '../../yaml/tree.js';
import { readProblemsOf } from '../support/facts.js';
import { defineRule, limitsIn } from '../rule.js';

interface State extends WrongType {
  /** Whether it is an item of the key's list, not its value. */
  readonly item: boolean;
}

export const wrongType = defineRule<State>({
  code: 'wrong-type',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '内容的形式不对', en: 'Wrong kind of value' },
  doc: {
    what: {
      'zh-CN':
        '该填一个值的地方写成了列表或逐项列明的内容，或者该是列表、该逐项列明的地方写成了一个值；或者计分方式里写了两种算法。',
      en: 'A list or mapping stands where a single value belongs, or the other way round; or a way of scoring starts from two things.',
    },
    why: {
      'zh-CN': '形式不对，这一处的内容读不出来，也就无法计分。',
      en: 'What stands there cannot be read and so cannot be scored.',
    },
    how: {
      'zh-CN':
        '按提示改成要求的形式。只有写成 [a, b] 的值可以确定改法（加引号）；其余的改法要看填报人想写什么，因此不自动修复。',
      en: 'Write it in the form that the message names. Only a value such as [a, b] has a sure correction, quotes; for the rest it depends on what its author means.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  名称: 走访企业次数\n  权重: 80\n  目标值: ≥30 次\n  完成值: 32 次\n',
      '年度: 2020\n绩效指标:\n  - 名称: 冷库平均温度\n    权重: 80\n    目标值: [5, 10]\n    完成值: 7\n',
    ],
    good: ['年度: 2020\n绩效指标:\n  - 名称: 冷库平均温度\n    权重: 80\n    目标值: "[5, 10]"\n    完成值: 7\n'],
  },
  message: { 'zh-CN': state => wrongTypeWords(state)['zh-CN'], en: state => wrongTypeWords(state).en },

  *check(document) {
    const limits = limitsIn(document.problems);
    for (const problem of readProblemsOf(document, 'wrong-type')) {
      // nesting without end is reported as that alone
      if (limits.some(({ span }) => contains(problem.span, span.start))) continue;
      yield {
        span: problem.span,
        state: { ...problem, item: problem.found !== 'list' && listAt(problem, document) !== undefined },
      };
    }
  },

  fixes(problem, document) {
    const list = problem.expected === 'text' && problem.found === 'list' ? listAt(problem, document) : undefined;
    const written =
      list?.kind === 'list' && list.flow && !list.borrowed && document.text.slice(list.span.start, list.span.end);
    if (!list || !written || /[\r\n]/.test(written)) return [];
    return [
      {
        title: { 'zh-CN': '加上引号，作为一个值', en: 'Put it in quotes, as one value' },
        edits: [{ span: list.span, text: quote(written) }],
        preferred: true,
      },
    ];
  },
});

/** What should stand there, and what does. */
export const wrongTypeWords = (state: State): Words =>
  state.beside === undefined ? otherKind(state) : secondBase(state.key ?? '', state.beside);

const secondBase = (key: string, first: string): Words => ({
  'zh-CN': `“${key}”和“${first}”各是一种算法，同一行只能用一种。请只留一种；另外的扣分、加分写在“扣分”“一票否决”“另加”里。`,
  en: `“${key}” and “${first}” each say what the score starts from, and there can be one alone. Keep one; losses and bonuses go beside it.`,
});

const otherKind = ({ key, item, expected, found }: State): Words => ({
  'zh-CN': `${key === undefined ? '这里' : `“${key}”${item ? '的每一项' : ''}`}应当是${expectations[expected]['zh-CN']}，写成了${kinds[found]['zh-CN']}，读不出来。${advice[expected]['zh-CN']}`,
  en: `${key === undefined ? 'This' : `${item ? 'Each item of ' : ''}“${key}”`} should be ${expectations[expected].en}, but this is ${kinds[found].en} and cannot be read. ${advice[expected].en}`,
});

/** The list behind the key that the problem speaks of. */
function listAt({ key, span }: WrongType, { evaluation }: DocumentAnalysis): Tree | undefined {
  const values = evaluation
    .keys()
    .filter(use => use.entry.key === key)
    .map(use => use.entry.value);
  return values.find(value => value.kind === 'list' && contains(value.span, span.start));
}

const kinds: Readonly<Record<Tree['kind'], Words>> = {
  scalar: { 'zh-CN': '一个值', en: 'a single value' },
  list: { 'zh-CN': '列表', en: 'a list' },
  map: { 'zh-CN': '逐项列明的内容', en: 'a mapping of keys' },
};

const expectations: Readonly<Record<NodeKind, Words>> = {
  text: { 'zh-CN': '一个值', en: 'a single value' },
  list: { 'zh-CN': '列表', en: 'a list' },
  mapping: { 'zh-CN': '逐项列明的内容', en: 'a mapping of keys' },
  'text-or-list': { 'zh-CN': '一个值或列表', en: 'a single value or a list' },
  'text-or-mapping': { 'zh-CN': '一个值或逐项列明的内容', en: 'a single value or a mapping of keys' },
};

const advice: Readonly<Record<NodeKind, Words>> = {
  text: {
    'zh-CN': '请在冒号后面直接写值；值里有 [ ] { } 的，加上引号。',
    en: 'Write the value right after the colon, in quotes if it holds brackets.',
  },
  list: { 'zh-CN': '请另起一行，每一项前面写“- ”。', en: 'Write each item on a line of its own, with “- ” before it.' },
  mapping: { 'zh-CN': '请写成“名称: 内容”的形式，每项一行。', en: 'Write “key: value” pairs, one on each line.' },
  'text-or-list': {
    'zh-CN': '请直接写值，或每项一行，前面写“- ”。',
    en: 'Write the value, or one item on each line with “- ” before it.',
  },
  'text-or-mapping': { 'zh-CN': '请直接写值，或分项写明。', en: 'Write the value, or its keys one by one.' },
};
