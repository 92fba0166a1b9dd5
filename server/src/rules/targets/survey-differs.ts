import { asScalar, setScalar } from '../../language/edit.js';
import type { FactOf } from '../../scoring/fact.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { defineRule } from '../rule.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';

interface Differs {
  readonly row: RatedRow;
  readonly fact: FactOf<'survey-differs'>;
  readonly valid: string;
  readonly satisfied: string;
}

export const surveyDiffers = defineRule<Differs>({
  code: 'survey-differs',
  group: 'targets',
  severity: 'warning',
  title: { 'zh-CN': '完成值与问卷不符', en: 'The actual differs from the survey' },
  doc: {
    what: {
      'zh-CN': '填了“问卷”，完成值却不是“满意÷有效”；完成值可以四舍五入到任意位数。计分用问卷的数。',
      en: 'Beside a `survey` the actual is not satisfied ÷ valid, at any number of digits. The survey’s rate is what is scored.',
    },
    why: {
      'zh-CN': '满意度以问卷为准；两个数不一致，复核时会要求解释。',
      en: 'Satisfaction rests on the survey; two figures for one thing invite questions.',
    },
    how: {
      'zh-CN': '采用问卷算出的数（可自动修复），或改正问卷的份数。',
      en: 'Take the survey’s rate (there is a fix), or correct how many forms there were.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 受益群众满意度, 权重: 80, 目标值: ≥90%, 完成值: 98%, 得分: 80, 问卷: { 发放: 320, 有效: 300, 满意: 282 }',
      ),
    ],
    good: [
      example(
        '名称: 受益群众满意度, 权重: 80, 目标值: ≥90%, 完成值: 94%, 得分: 80, 问卷: { 发放: 320, 有效: 300, 满意: 282 }',
      ),
      example('名称: 受益群众满意度, 权重: 80, 目标值: ≥90%, 得分: 80, 问卷: { 发放: 320, 有效: 300, 满意: 282 }'),
    ],
  },
  message: {
    'zh-CN': ({ fact, valid, satisfied }) =>
      `完成值填的是 ${fact.written}，问卷是 ${fact.surveyed}（${satisfied} ÷ ${valid}），计分用问卷的数。请采用问卷的数，或改正问卷份数。`,
    en: ({ fact, valid, satisfied }) =>
      `The actual says ${fact.written}, the survey ${fact.surveyed} (${satisfied} ÷ ${valid}), which is what is scored. Take the survey’s rate, or correct how many forms there were.`,
  },

  *check(document) {
    for (const { row, fact } of factsOf(document, 'survey-differs')) {
      const { valid, satisfied } = row.indicator.survey ?? {};
      if (valid?.state !== 'ok' || satisfied?.state !== 'ok') continue;
      const [of, good] = [valid.value.value.toFixed(), satisfied.value.value.toFixed()];
      yield { span: fact.span, state: { row, fact, valid: of, satisfied: good } };
    }
  },

  fixes({ row: { indicator }, fact }, { text }) {
    const node = asScalar(indicator.actual.entry?.value);
    const edit = node && setScalar(text, node, fact.surveyed);
    if (!edit) return [];
    return [
      {
        title: { 'zh-CN': `采用问卷的数 ${fact.surveyed}`, en: `Take the survey’s rate ${fact.surveyed}` },
        edits: [edit],
        preferred: true,
      },
    ];
  },
});
