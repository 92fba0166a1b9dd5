import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar, setScalar } from '../../language/edit.js';
import type { Goal } from '../../language/evaluation.js';
import { type Present, valueOf } from '../../language/field.js';
import { goalMeant, goalNamed, goalTitle, servingGoals } from '../support/goals.js';
import { defineRule } from '../rule.js';
import { alsoHere, type Some, together } from '../support/together.js';

interface Use {
  readonly field: Present<string>;
  /** What else the row names. */
  readonly others: readonly (Goal | undefined)[];
}

/** One wrong reference, wherever it stands; all of them where the form has no goals. */
interface UnknownGoal {
  readonly uses: Some<Use>;
  readonly goals: readonly Goal[];
}

export const unknownGoal = defineRule<UnknownGoal>({
  code: 'unknown-goal',
  group: 'structure',
  severity: 'error',
  title: { 'zh-CN': '对应目标不存在', en: 'No such goal' },
  doc: {
    what: {
      'zh-CN': '“对应目标”写的既不是年度目标的编号，也不是它的序号（从 1 起）。同一个错处在多行出现的，只提示一次。',
      en: '`goal` names neither a goal’s id nor its position from 1. The same wrong reference in many rows is reported once.',
    },
    why: {
      'zh-CN': '指标要能落到年度目标上；引用落空，目标与指标的对应关系就断了。',
      en: 'An indicator serves a goal of the year; a reference to none breaks that thread.',
    },
    how: {
      'zh-CN': '改成已有的编号或序号；年度目标漏填的，补上。',
      en: 'Use an id or position that is there, or add the missing goal.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n年度目标:\n  - { 编号: M1, 内容: 招商活动有效开展 }\n  - { 编号: M2, 内容: 营商环境持续优化 }\n绩效指标:\n  - { 名称: 走出去招商次数, 权重: 80, 目标值: ≥10 次, 完成值: 10 次, 得分: 80, 对应目标: [M1, M22] }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n年度目标:\n  - { 编号: M1, 内容: 招商活动有效开展 }\n绩效指标:\n  - { 名称: 走出去招商次数, 权重: 80, 目标值: ≥10 次, 完成值: 10 次, 得分: 80, 对应目标: M1 }\n',
    ],
  },
  message: {
    'zh-CN': ({ uses, goals }) =>
      `年度目标中没有“${uses[0].field.value}”${uses.length > 1 ? `（共 ${uses.length} 处${goals.length > 0 ? '这样写' : '写了“对应目标”'}）` : ''}${goals.length > 0 ? `，现有 ${goals.length} 条：${listGoals(goals, '；')}。请改成目标的编号或序号。` : '，本表没有填写年度目标。请补填“年度目标”，或删去“对应目标”。'}`,
    en: ({ uses, goals }) =>
      `There is no goal “${uses[0].field.value}”${uses.length > 1 ? ` (${uses.length} references${goals.length > 0 ? ' to it' : ''})` : ''}${goals.length > 0 ? `; the goals are: ${listGoals(goals, '; ')}. Use a goal’s id or position.` : ': the form has no goals. Add them, or remove the reference.'}`,
  },

  *check(document) {
    const { goals } = document.evaluation;
    const cause = ({ field }: Use): string => (goals.length > 0 ? field.value : '');
    for (const uses of together(unknownIn(document), cause).values()) {
      const [
        {
          field: { span },
        },
        ...more
      ] = uses;
      yield { span, state: { uses, goals }, related: more.map(({ field }) => alsoHere(field)) };
    }
  },

  fixes({ uses, goals }, { text }) {
    const [
      {
        field: { value },
      },
    ] = uses;
    const meant = goalMeant(
      value,
      goals.filter(goal => !uses.some(({ others }) => others.includes(goal))),
    );
    const word = meant && (valueOf(meant.id) ?? String(meant.position));
    const edits =
      word === undefined
        ? []
        : uses.flatMap(({ field }) => {
            const scalar = asScalar(field.entry.value);
            return (scalar && setScalar(text, scalar, word)) ?? [];
          });
    return meant && edits.length > 0
      ? [{ title: { 'zh-CN': `改为年度目标 ${goalTitle(meant)}`, en: `Use the goal ${goalTitle(meant)}` }, edits }]
      : [];
  },
});

/** How many goals a sentence lists. */
const mostListed = 10;

const listGoals = (goals: readonly Goal[], comma: string): string =>
  goals.slice(0, mostListed).map(goalTitle).join(comma) + (goals.length > mostListed ? '…' : '');

function unknownIn(document: DocumentAnalysis): readonly Use[] {
  return servingGoals(document).flatMap(({ indicator }) => {
    const others = indicator.goals.map(field =>
      field.state === 'ok' ? goalNamed(field.value, document.evaluation.goals) : undefined,
    );
    return indicator.goals.flatMap((field, index) =>
      field.state === 'ok' && !others[index] ? [{ field, others }] : [],
    );
  });
}
