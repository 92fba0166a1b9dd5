import type { Goal, Indicator } from '../../language/evaluation.js';
import { goalMeant, goalNamed, goalTitle, servingGoals } from '../support/goals.js';
import { defineRule } from '../rule.js';

interface Uncovered {
  readonly goal: string;
}

export const goalUncovered = defineRule<Uncovered>({
  code: 'goal-uncovered',
  group: 'structure',
  severity: 'info',
  needsWhole: true,
  title: { 'zh-CN': '年度目标没有指标对应', en: 'Goal without an indicator' },
  doc: {
    what: {
      'zh-CN':
        '有的指标写了“对应目标”，而这条年度目标没有任何指标对应。没有一行写“对应目标”时不检查；“对应目标”写错、又看不出指哪一条的，改正之前也不检查。',
      en: 'Some rows say which goal they serve, and no row serves this one. Not checked while no row names a goal, nor while a reference leads to no goal and nobody can tell which one was meant.',
    },
    why: {
      'zh-CN': '绩效指标是年度目标的细化和量化；没有指标的目标，完成与否无从评价。',
      en: 'Indicators put goals into figures; a goal without one cannot be evaluated.',
    },
    how: {
      'zh-CN':
        '在体现该目标的指标上写“对应目标”，没有这样的指标就补设。没有自动修复：哪个指标体现该目标，由填报人判断。',
      en: 'Name the goal in the rows that serve it, or add such a row. There is no fix: the analyst knows which rows serve it.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n年度目标:\n  - { 编号: M1, 内容: 招商活动有效开展 }\n  - { 编号: M2, 内容: 党建工作有序开展 }\n绩效指标:\n  - { 名称: 走出去招商次数, 权重: 80, 目标值: ≥10 次, 完成值: 10 次, 得分: 80, 对应目标: M1 }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n年度目标:\n  - { 编号: M1, 内容: 招商活动有效开展 }\n  - { 编号: M2, 内容: 党建工作有序开展 }\n绩效指标:\n  - { 名称: 走出去招商次数, 权重: 40, 目标值: ≥10 次, 完成值: 10 次, 得分: 40, 对应目标: M1 }\n  - { 名称: 党建相关活动次数, 权重: 40, 目标值: ≥10 次, 完成值: 10 次, 得分: 40, 对应目标: 2 }\n',
    ],
  },
  message: {
    'zh-CN': ({ goal }) =>
      `没有指标对应年度目标“${goal}”，这条目标的完成情况无从评价。请在有关指标上写“对应目标”，或补设指标。`,
    en: ({ goal }) =>
      `No row serves the goal “${goal}”, so it cannot be evaluated. Name it in the rows that serve it, or add one.`,
  },

  *check(document) {
    const { goals } = document.evaluation;
    const served = servingGoals(document).flatMap(({ indicator, status }) =>
      status === 'not-applicable' ? [] : goalsServed(indicator, goals),
    );
    if (served.length === 0 || served.includes(undefined)) return;
    const covered = new Set(served);
    for (const goal of goals) {
      const span = [goal.id, goal.text].find(field => field.state === 'ok')?.span;
      if (span && !covered.has(goal)) yield { span, state: { goal: goalTitle(goal) } };
    }
  },
});

/** The goals that a row names or, where it names none of them, means: a wrong reference has a finding of its own. `undefined` where nobody can tell. */
function goalsServed({ goals: fields }: Indicator, goals: readonly Goal[]): readonly (Goal | undefined)[] {
  const references = fields.flatMap(field => (field.state === 'ok' ? [field.value] : []));
  const named = references.map(reference => goalNamed(reference, goals));
  const others = goals.filter(goal => !named.includes(goal));
  return references.map((reference, index) => named[index] ?? goalMeant(reference, others));
}
