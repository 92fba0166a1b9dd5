import { clauseName } from '../../messages/clause-name.js';
import type { Profile } from '../../profiles/profile.js';
import { missingGroups } from '../support/group-names.js';
import { rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';

interface Missing {
  /** The group as the profile names it. */
  readonly name: string;
  readonly profile: Profile;
}

export const satisfactionMissing = defineRule<Missing>({
  code: 'satisfaction-missing',
  group: 'structure',
  severity: 'info',
  needsWhole: true,
  misses: ['name'],
  title: { 'zh-CN': '没有满意度指标', en: 'No satisfaction indicator' },
  doc: {
    what: {
      'zh-CN':
        '评分办法设有满意度指标，本表没有这一组，也没有名称中带“满意度”的指标。办法把满意度列为可选的（如 wuhan-2020），不提示。',
      en: 'The profile has a satisfaction group, and the form has neither that group nor a row with 满意度 in its name. Silent where the profile makes it optional, as wuhan-2020 does.',
    },
    why: {
      'zh-CN': '面向公众或服务对象的支出，一般要看服务对象是否满意；确实不适合设的，其分值应调整到其他指标。',
      en: 'Spending that serves people is usually judged by their satisfaction; where that does not fit, its points go to other rows.',
    },
    how: {
      'zh-CN':
        '补设满意度指标（如“服务对象满意度 ≥90%”）；确不适用的，用 # perf-ignore 注明理由。没有自动修复：调查了谁、结果如何，只有填报人知道。',
      en: 'Add a satisfaction indicator, such as 服务对象满意度 ≥90%; where it does not apply, say so in a `# perf-ignore`. There is no fix: only the analyst knows who was asked and what came of it.',
    },
  },
  examples: {
    bad: [
      '评分办法: mof-2020\n年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 50\n    指标:\n      - { 名称: 培训期数, 权重: 50, 目标值: ≥4 期, 完成值: 4 期 }\n  - 名称: 效益指标\n    权重: 40\n    指标:\n      - { 名称: 学员就业率, 权重: 40, 目标值: ≥80%, 完成值: 85% }\n',
    ],
    good: [
      '评分办法: mof-2020\n年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 50\n    指标:\n      - { 名称: 培训期数, 权重: 50, 目标值: ≥4 期, 完成值: 4 期 }\n  - 名称: 效益指标\n    权重: 30\n    指标:\n      - { 名称: 学员就业率, 权重: 30, 目标值: ≥80%, 完成值: 85% }\n  - 名称: 满意度指标\n    权重: 10\n    指标:\n      - { 名称: 学员满意度, 权重: 10, 目标值: ≥90%, 完成值: 95% }\n',
    ],
  },
  message: {
    'zh-CN': ({ name, profile }) =>
      `没有${name}，办法要求设置（${clauseName(profile.clauses.satisfaction, 'zh-CN')}）。请补设；确不适用的，请注明理由并忽略。`,
    en: ({ name, profile }) =>
      `There is no ${name}, which the profile asks for (${clauseName(profile.clauses.satisfaction, 'en')}). Add it; where it does not apply, state why and ignore this.`,
  },

  *check(document) {
    const {
      evaluation: { indicators },
      profile,
    } = document;
    if (indicators.state !== 'ok' || indicators.value.length === 0) return;
    const missing = missingGroups(document).find(({ name }) => name.includes(satisfaction));
    if (missing && aboutSatisfaction(document).length === 0)
      yield { span: indicators.entry.keySpan, state: { name: missing.name, profile } };
  },
});

const satisfaction = '满意度';

const aboutSatisfaction = rowsThat(({ path }) => path.at(-1)?.includes(satisfaction) === true);
