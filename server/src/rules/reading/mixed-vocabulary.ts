import { choicesOf } from '../../language/choices-of.js';
import { setScalar } from '../../language/edit.js';
import type { KeyUse } from '../../language/key-uses.js';
import { spell, type Vocabulary } from '../../language/vocabulary.js';
import { cite } from '../../messages/list.js';
import type { Edit } from '../../text/span.js';
import { isEditableKey } from '../support/keys.js';
import { defineRule, type Fix } from '../rule.js';

interface State {
  readonly key: string;
  /** The vocabulary of fewer keys, how many they are, and how many the others. */
  readonly minority: Vocabulary;
  readonly few: number;
  readonly many: number;
}

export const mixedVocabulary = defineRule<State>({
  code: 'mixed-vocabulary',
  group: 'reading',
  severity: 'info',
  title: { 'zh-CN': '中文项名和英文项名混用', en: 'Chinese and English keys mixed' },
  doc: {
    what: {
      'zh-CN': '同一份文件里，有的项名用中文，有的用英文。',
      en: 'Some keys of a file are Chinese, others English.',
    },
    why: {
      'zh-CN': '混用不影响计分，但不便于查找和核对，也容易把同一项填两次。',
      en: 'It does not change a score, but makes the file harder to search and check, and a key easier to give twice.',
    },
    how: {
      'zh-CN': '用快速修复把全文统一为中文或英文项名，方向、达成情况等固定用语一并转换。',
      en: 'Let a fix bring the whole file into one vocabulary; listed words such as directions are converted too.',
    },
  },
  examples: {
    bad: ['年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    target: ≥30 次\n    完成值: 32 次\n'],
    good: [
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    完成值: 32 次\n',
      'year: 2020\nindicators:\n  - name: Visits to firms\n    weight: 80\n    target: ≥30 次\n    actual: 32 次\n',
    ],
  },
  message: {
    'zh-CN': ({ key, minority, few, many }) =>
      `文件里有 ${many} 个${kinds['zh-CN'][other(minority)]}项名，${few} 个${kinds['zh-CN'][minority]}项名（从${cite(key)}起），建议统一为一种。`,
    en: ({ key, minority, few, many }) =>
      `The file has ${many} ${kinds.en[other(minority)]} and ${few} ${kinds.en[minority]} keys, the first of which is ${cite(key)}. Use one vocabulary.`,
  },

  *check({ evaluation, text }) {
    const { spelled, vocabulary } = evaluation;
    if (spelled.zh === 0 || spelled.en === 0) return;
    const own = evaluation.keys().filter(({ entry }) => isEditableKey(text, entry));
    const few = own.filter(use => use.vocabulary !== vocabulary);
    const [first] = few;
    if (first && few.length < own.length)
      yield {
        span: first.entry.keySpan,
        state: { key: first.entry.key, minority: other(vocabulary), few: few.length, many: own.length - few.length },
      };
  },

  fixes({ minority }, { evaluation, text }) {
    return [other(minority), minority].map((to, index): Fix => ({
      title: { 'zh-CN': `全文统一为${kinds['zh-CN'][to]}项名`, en: `Make all keys ${kinds.en[to]}` },
      edits: respellKeys(evaluation.keys(), to, text),
      preferred: index === 0,
    }));
  },
});

/** All keys of a file, and the listed words behind them, in one vocabulary. */
export const respellKeys = (keys: readonly KeyUse[], to: Vocabulary, text: string): readonly Edit[] =>
  keys.filter(({ entry }) => isEditableKey(text, entry)).flatMap(use => convertKey(use, to, text));

function convertKey({ entry, spec, vocabulary }: KeyUse, to: Vocabulary, text: string): readonly Edit[] {
  const key: readonly Edit[] = vocabulary === to ? [] : [{ span: entry.keySpan, text: spell(spec, to) }];
  const { value } = entry;
  const choice =
    value.kind === 'scalar'
      ? choicesOf(spec.shape).find(({ name, zh }) => name === value.value.trim() || zh === value.value.trim())
      : undefined;
  const edit =
    choice && value.kind === 'scalar' && value.value.trim() !== spell(choice, to)
      ? setScalar(text, value, spell(choice, to))
      : undefined;
  return edit ? [...key, edit] : key;
}

const other = (vocabulary: Vocabulary): Vocabulary => (vocabulary === 'zh' ? 'en' : 'zh');

const kinds = { 'zh-CN': { zh: '中文', en: '英文' }, en: { zh: 'Chinese', en: 'English' } };
