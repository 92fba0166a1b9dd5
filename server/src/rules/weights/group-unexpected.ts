import { asScalar, setScalar } from '../../language/edit.js';
import { cite } from '../../messages/list.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale } from '../../text/locale.js';
import { isMoved } from '../support/moved-blocks.js';
import { type Stranger, strangers } from '../support/group-names.js';
import { defineRule, type Fix } from '../rule.js';
import { meantOr } from '../../messages/hint.js';

interface State extends Stranger {
  readonly profile: Profile;
}

export const groupUnexpected = defineRule<State>({
  code: 'group-unexpected',
  group: 'weights',
  severity: 'warning',
  title: { 'zh-CN': '办法里没有这一组指标', en: 'Group not in the profile' },
  doc: {
    what: {
      'zh-CN':
        '一级或二级指标的名称不在评分办法列出的名称之内。空格、名称前的省略号、末尾的“指标”二字不影响判断，“效果”与“效益”视为相同。',
      en: 'A group of the first two levels has a name that the profile does not list. White space, leading dots and a trailing 指标 do not matter; 效果 counts as 效益.',
    },
    why: {
      'zh-CN': '同一套办法的表要能逐组比较和汇总，名称不一，就对不上。',
      en: 'Forms of one kind are compared and added up group by group; other names do not match.',
    },
    how: {
      'zh-CN': '改为办法里的名称；确需自设的，在上一行注明理由。',
      en: 'Use the profile’s name; where a group of your own is needed, state the reason on the line above.',
    },
  },
  examples: {
    bad: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - 名称: 数目指标\n        权重: 80\n        指标:\n          - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
    good: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - 名称: ……数量\n        权重: 80\n        指标:\n          - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
  },
  message: {
    'zh-CN': state => `${place(state, 'zh-CN')}没有${cite(state.name)}这一组。${advice(state, 'zh-CN')}`,
    en: state => `${place(state, 'en')} has no group ${cite(state.name)}. ${advice(state, 'en')}`,
  },

  *check(document) {
    for (const stranger of strangers(document).filter(({ group }) => !isMoved(document, group.name.span)))
      yield { span: stranger.group.name.span, state: { ...stranger, profile: document.profile } };
  },

  fixes({ group, suggestions }, { text }) {
    const scalar = asScalar(group.name.entry?.value);
    return suggestions.flatMap((name, index): Fix[] => {
      const edit = scalar && setScalar(text, scalar, name);
      return edit
        ? [{ title: { 'zh-CN': `改为“${name}”`, en: `Rename to “${name}”` }, edits: [edit], preferred: index === 0 }]
        : [];
    });
  },
});

function place({ profile, under }: State, locale: Locale): string {
  const form = cite(profile.title[locale]);
  return {
    'zh-CN': under ? `${form}的${cite(under.name)}下` : `${form}的一级指标里`,
    en: under ? `Under ${cite(under.name)}, ${form}` : `At level 1, ${form}`,
  }[locale];
}

function advice({ suggestions, belongsUnder, isTop, known, name }: State, locale: Locale): string {
  if (isTop)
    return {
      'zh-CN': `${cite(name)}在办法里是一级指标，请移到最外层，单独计分。`,
      en: `${cite(name)} is a group of level 1 there: move it out, with its own points.`,
    }[locale];
  if (belongsUnder)
    return {
      'zh-CN': `${cite(name)}是${cite(belongsUnder.name)}下的二级指标，请移到它下面。`,
      en: `It belongs under ${cite(belongsUnder.name)}.`,
    }[locale];
  const names = known.map(spec => spec.name);
  const listed = {
    'zh-CN': `办法列出的有：${names.join('、')}。请归入其中一组；确需自设的，注明理由。`,
    en: `It has: ${names.join(', ')}. Use one of these, or state why another is needed.`,
  };
  return meantOr(suggestions, listed[locale], locale);
}
