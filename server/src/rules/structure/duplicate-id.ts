import { type Field, valueOf } from '../../language/field.js';
import { fold } from '../../number/fold.js';
import type { Span } from '../../text/span.js';
import { rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';

interface Duplicate {
  readonly id: string;
  readonly of: 'indicator' | 'goal';
  /** Whose id it was first. */
  readonly first: string;
}

export const duplicateId = defineRule<Duplicate>({
  code: 'duplicate-id',
  group: 'structure',
  severity: 'error',
  title: { 'zh-CN': '编号重复', en: 'Id given twice' },
  doc: {
    what: {
      'zh-CN': '两个指标（或两条年度目标）用了同一个编号。',
      en: 'Two indicators (or two goals) have the same id.',
    },
    why: {
      'zh-CN': '汇总按编号找指标，“对应目标”按编号找目标；编号重复，引用就说不清是哪一个。',
      en: 'Roll-ups find indicators and indicators find goals by id; with two of one id nobody can tell which is meant.',
    },
    how: {
      'zh-CN': '给其中一个换一个编号。没有自动修复：别处的引用指的是哪一个，只有填报人知道。',
      en: 'Give one of them another id. There is no fix: only the analyst knows which one is referred to elsewhere.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 编号: C1, 名称: 走出去招商次数, 权重: 40, 目标值: ≥10 次, 完成值: 10 次, 得分: 40 }\n  - { 编号: C1, 名称: 开展专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 编号: C1, 名称: 走出去招商次数, 权重: 40, 目标值: ≥10 次, 完成值: 10 次, 得分: 40 }\n  - { 编号: C2, 名称: 开展专项检查, 权重: 40, 目标值: ≥4 次, 完成值: 4 次, 得分: 40 }\n',
    ],
  },
  message: {
    'zh-CN': ({ id, of, first }) =>
      `编号 ${id} 已用于${of === 'goal' ? '年度目标' : '指标'}“${first}”，${of === 'goal' ? '“对应目标”' : '汇总和引用'}无法分清是哪一个。请换一个编号。`,
    en: ({ id, of, first }) =>
      `The id ${id} already belongs to the ${of} “${first}”, so nothing can refer to either. Choose another id.`,
  },

  *check(document) {
    const { evaluation } = document;
    const rows = withId(document).map(({ indicator: { id, name }, path }) => ({
      id,
      about: valueOf(name) ?? '',
      path,
    }));
    const goals = evaluation.goals.map(({ id, text }) => ({ id, about: valueOf(text) ?? '' }));
    yield* findRepeated(rows, 'indicator');
    yield* findRepeated(goals, 'goal');
  },
});

interface Named {
  readonly id: Field<string>;
  readonly about: string;
  /** Of a row: what stands at one place twice is told as a repeated row. */
  readonly path?: readonly string[];
}

function* findRepeated(items: readonly Named[], of: Duplicate['of']) {
  const seen = new Map<string, Pick<Named, 'about' | 'path'> & { readonly span: Span }>();
  for (const { id, about, path } of items) {
    if (id.state !== 'ok') continue;
    const key = fold(id.value).trim();
    const first = seen.get(key);
    if (!first) seen.set(key, { span: id.span, about, ...(path && { path }) });
    else if (!path || path.join('\n') !== first.path?.join('\n'))
      yield {
        span: id.span,
        state: { id: id.value, of, first: first.about },
        related: [{ span: first.span, words: { 'zh-CN': '先用于这里', en: 'First given here' } }],
      };
  }
}

const withId = rowsThat(({ indicator: { id } }) => id.state === 'ok');
