import type { UnknownKey } from '../../language/problem.js';
import type { MappingName } from '../../language/key-spec.js';
import { unitInKey } from '../../language/suggest.js';
import { lookUpKey } from '../../language/vocabulary.js';
import { builtIn } from '../../quantity/built-in-units.js';
import { distance } from '../../text/distance.js';
import type { Locale, Words } from '../../text/locale.js';
import { shorten } from '../../text/shorten.js';
import type { Edit } from '../../text/span.js';
import { rememberAtHome } from '../../incremental/moved.js';
import type { MapNode } from '../../yaml/tree.js';
import { readProblemsOf } from '../support/facts.js';
import { isEditableKey } from '../support/keys.js';
import { defineRule, type Fix } from '../rule.js';
import { alsoHere, together } from '../support/together.js';
import { meantOr } from '../../messages/hint.js';

/** One unknown word, wherever it stands for the same key. */
interface State {
  readonly key: string;
  readonly mapping: MappingName;
  readonly uses: readonly UnknownKey[];
  readonly suggestions: readonly string[];
  /** Whether what stands below it is read all the same. */
  readonly isTaken: boolean;
}

export const unknownKey = defineRule<State>({
  code: 'unknown-key',
  group: 'reading',
  severity: 'warning',
  title: { 'zh-CN': '不认识的项名', en: 'Unknown key' },
  doc: {
    what: {
      'zh-CN': '这个项名不在自评表的用语之内，多半是写错了字，或者用了别的表里的叫法。同一个词出现多处时只说一次。',
      en: 'A key is none of the language’s, mostly a misspelling or another form’s word for it. A word in many places is reported once.',
    },
    why: {
      'zh-CN': '不认识的项名不会读取，写在它后面的内容等于没有填。',
      en: 'What stands behind an unknown key is not read, as if it had been left out.',
    },
    how: {
      'zh-CN': '改成提示的项名；如果只是说明，写在“说明”或“备注”里，或写成以 # 开头的注释。',
      en: 'Use the key suggested; a remark belongs into “note” or behind a #.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标植: ≥30 次\n    完成值: 32 次\n',
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    实际完成值: 32 次\n',
    ],
    good: ['年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    完成值: 32 次\n'],
  },
  message: {
    'zh-CN': state =>
      state.isTaken
        ? takenWords(state.key, state.suggestions.join(''), places(state, 'zh-CN'))['zh-CN']
        : `不认识“${shorten(state.key, 24)}”${places(state, 'zh-CN')}，后面的内容没有读取。${meantOr(state.suggestions, remark['zh-CN'], 'zh-CN')}`,
    en: state =>
      state.isTaken
        ? takenWords(state.key, state.suggestions.join(''), places(state, 'en')).en
        : `“${shorten(state.key, 24)}” is not a key known here${places(state, 'en')}; what stands behind it is not read. ${meantOr(state.suggestions, remark.en, 'en')}`,
  },

  *check(document) {
    const words = together(
      readProblemsOf(document, 'unknown-key'),
      ({ mapping, entry, isTaken }) => `${mapping}\n${entry.key}\n${isTaken}`,
    );
    for (const uses of words.values()) {
      const [first, ...more] = uses;
      yield {
        span: first.span,
        state: {
          key: first.entry.key,
          mapping: first.mapping,
          uses,
          suggestions: first.suggestions,
          isTaken: first.isTaken,
        },
        related: more.map(alsoHere),
      };
    }
  },

  fixes(state, { text }) {
    const free = (suggestion: string): boolean => {
      const { zh, name } = lookUpKey(state.mapping, suggestion)?.spec ?? {};
      return !state.uses.some(({ owner }) => [zh, name].some(spelling => wordsIn(owner).value.has(spelling)));
    };
    const editable = state.uses.filter(({ entry }) => isEditableKey(text, entry));
    return state.suggestions.filter(free).flatMap((suggestion, index): Fix[] => {
      const renamed = editable.flatMap(use => {
        const edits = renameTo(suggestion, use);
        return edits ? [edits] : [];
      });
      if (renamed.length === 0) return [];
      return [
        {
          title: {
            'zh-CN': `改为“${suggestion}”${count(renamed.length, 'zh-CN')}`,
            en: `Rename to “${suggestion}”${count(renamed.length, 'en')}`,
          },
          edits: renamed.flat(),
          preferred: index === 0,
          safe: state.suggestions.length === 1 && isSlip(state.key, suggestion),
        },
      ];
    });
  },
});

/** The keys of a mapping as written. */
const wordsIn = rememberAtHome(
  ({ entries }: MapNode): ReadonlySet<string | undefined> => new Set(entries.map(({ key }) => key)),
);

/** The key renamed; a unit that stood in it goes behind its bare number. Nothing where that would drop what stood in it, or make a unit of what is none. */
function renameTo(suggestion: string, { span, entry: { key, value } }: UnknownKey): readonly Edit[] | undefined {
  const rename = { span, text: suggestion };
  const unit = unitInKey(key)?.unit;
  if (unit === undefined || unit === '分') return [rename];
  if (!isUnit(unit) || value.kind !== 'scalar') return undefined;
  if (value.value.includes(unit) || value.value.trim() === '') return [rename];
  const end = value.span.end;
  return value.style === 'plain' && bareNumber.test(value.value)
    ? [rename, { span: { start: end, end }, text: ` ${unit}` }]
    : undefined;
}

/** 人次, 万元, %: not 年初, 1-12月 or 80分, which stand in brackets too. */
const isUnit = (text: string): boolean => builtIn.has(text) || /^[百千万亿]{0,2}元$/.test(text);

const bareNumber = /^[≥≤><=＞＜]{0,2}\s{0,4}\d[\d,.]*$/;

/** Whether only a letter or the case is wrong in a word long enough for that to be sure. */
const isSlip = (key: string, meant: string): boolean =>
  meant.length >= 3 && distance(key.trim().toLowerCase(), meant) <= 1;

/** A key that is none, whose content is read all the same. */
export const takenWords = (key: string, meant: string, where = ''): Words => ({
  'zh-CN': `不认识“${key}”${where}，下面的内容已按“${meant}”读取，请改正。`,
  en: `“${key}” is not a key known here${where}; what it holds is read as “${meant}”. Correct it.`,
});

const remark = {
  'zh-CN': '请查对用语；如果只是说明，可写成以 # 开头的注释。',
  en: 'Check its spelling; a mere remark can stand behind a #.',
};

const places = ({ uses: { length } }: State, locale: Locale): string =>
  length < 2 ? '' : { 'zh-CN': `（共 ${length} 处）`, en: ` (${length} places)` }[locale];
const count = (uses: number, locale: Locale): string =>
  uses < 2 ? '' : { 'zh-CN': `（${uses} 处）`, en: ` in ${uses} places` }[locale];
