import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar, setScalar } from '../../language/edit.js';
import { anyOf, cite } from '../../messages/list.js';
import { layoutIds } from '../../families/index.js';
import type { Locale } from '../../text/locale.js';
import { didYouMean } from '../../text/did-you-mean.js';
import { defineRule, type Fix } from '../rule.js';
import { meantOr } from '../../messages/hint.js';

interface State {
  readonly written: string;
  readonly known: readonly string[];
}

export const layoutUnknown = defineRule<State>({
  code: 'layout-unknown',
  group: 'profile',
  severity: 'error',
  title: { 'zh-CN': '没有这种表式', en: 'Layout unknown' },
  doc: {
    what: {
      'zh-CN': '“表式”填的既不是内置表式的编号，也不是评分办法自己的表式。',
      en: 'The layout that is named is neither a built-in one nor the profile’s own.',
    },
    why: {
      'zh-CN': '表式决定预览和导出印成什么样；不认识的，只能按评分办法的表式印。',
      en: 'The layout decides how the form is printed; without it the profile’s is used.',
    },
    how: {
      'zh-CN': '改为内置表式的编号，或删去这一项。',
      en: 'Name a built-in layout, or leave the key out.',
    },
  },
  examples: {
    bad: [
      '评分办法: wuhan-2020\n表式: wuhan-units\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
    good: [
      '评分办法: wuhan-2020\n表式: wuhan-unit\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
  },
  message: {
    'zh-CN': state => `没有编号为${cite(state.written)}的表式，暂按评分办法的表式印。${advice(state, 'zh-CN')}`,
    en: state => `There is no layout ${cite(state.written)}; the profile’s is used for now. ${advice(state, 'en')}`,
  },

  *check(document) {
    const { layout } = document.evaluation;
    const known = knownTo(document);
    if (layout.state === 'ok' && !known.includes(layout.value.trim()))
      yield { span: layout.span, state: { written: layout.value.trim(), known } };
  },

  fixes({ written, known }, { text, evaluation }) {
    const scalar = asScalar(evaluation.layout.entry?.value);
    return didYouMean(written, known).flatMap((id, index): Fix[] => {
      const edit = scalar && setScalar(text, scalar, id);
      return edit ? [{ title: { 'zh-CN': `改为 ${id}`, en: `Use ${id}` }, edits: [edit], preferred: index === 0 }] : [];
    });
  },
});

/** The built-in ones and the profile's own. */
function knownTo({ profile: { layout } }: DocumentAnalysis): readonly string[] {
  const node =
    typeof layout === 'object' ? layout.entries.find(({ key }) => key === 'id' || key === '编号')?.value : undefined;
  return [...layoutIds, ...(node?.kind === 'scalar' ? [node.value.trim()] : [])];
}

function advice({ written, known }: State, locale: Locale): string {
  const use = { 'zh-CN': `可以填${anyOf(known, locale)}。`, en: `Use ${anyOf(known, locale)}.` };
  return meantOr(didYouMean(written, known), use[locale], locale);
}
