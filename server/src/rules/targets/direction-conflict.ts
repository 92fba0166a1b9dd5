import { directionWord } from '../../messages/direction.js';
import { citeValue } from '../../messages/values.js';
import type { Direction } from '../../language/evaluation.js';
import type { FactOf } from '../../scoring/fact.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Edit } from '../../text/span.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { defineRule, type Fix } from '../rule.js';
import { resign, stateDirection } from '../support/values.js';

interface Conflict {
  readonly row: RatedRow;
  readonly fact: FactOf<'direction-conflict'>;
}

export const directionConflict = defineRule<Conflict>({
  code: 'direction-conflict',
  group: 'targets',
  severity: 'warning',
  title: { 'zh-CN': '方向与目标值的写法不一致', en: 'Direction contradicts the target' },
  doc: {
    what: {
      'zh-CN': '“方向”写的与目标值里的“≥”“≤”“=”或区间不一致，例如目标值“≥30”而方向写“反向”。按“方向”计分。',
      en: 'The stated direction contradicts the sign or range in the target, such as ≥30 with at-most. The stated direction is used.',
    },
    why: {
      'zh-CN': '同一行里两处说法不一致，必有一处写错；两种算法得分不同。',
      en: 'Two statements in one row contradict each other, one of them is wrong, and they give different scores.',
    },
    how: {
      'zh-CN': '改正方向，或改正目标值的符号，使两处一致。',
      en: 'Correct the direction or the sign in the target.',
    },
  },
  examples: {
    bad: [example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 方向: 反向, 完成值: 30 次, 得分: 80')],
    good: [example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 方向: 正向, 完成值: 30 次, 得分: 80')],
  },
  message: {
    'zh-CN': ({ row, fact: { stated, written } }) =>
      `方向写的是“${directionWord(stated, 'zh-CN')}”，目标值${citeValue(row.target)}却是“${directionWord(written, 'zh-CN')}”的写法。现按“${directionWord(stated, 'zh-CN')}”计分，请改正其中一处。`,
    en: ({ row, fact: { stated, written } }) =>
      `The direction is ${directionWord(stated, 'en')}, but the target ${citeValue(row.target)} says ${directionWord(written, 'en')}. The row is scored as ${directionWord(stated, 'en')}; correct one of the two.`,
  },

  *check(document) {
    for (const { row, fact } of factsOf(document, 'direction-conflict')) {
      const told = row.facts.some(other => other.kind === 'type-mismatch' && other.side === 'target');
      if (!told) yield { span: fact.span, state: { row, fact } };
    }
  },

  fixes({ row, fact: { stated, written } }, document) {
    const fix = (zh: string, en: string, edit: Edit | undefined): readonly Fix[] =>
      edit ? [{ title: { 'zh-CN': zh, en }, edits: [edit] }] : [];
    const sign = signs[stated];
    return [
      ...fix(
        `方向改为“${directionWord(written, 'zh-CN')}”`,
        `State the direction ${directionWord(written, 'en')}`,
        stateDirection(row.indicator, written, document),
      ),
      ...fix(
        `目标值的符号改为“${sign}”`,
        `Write ${sign} in the target`,
        sign ? resign(row.indicator.target, row.target, sign, document.text) : undefined,
      ),
    ];
  },
});

const signs: Partial<Readonly<Record<Direction, string>>> = { 'at-least': '≥', 'at-most': '≤', equal: '=' };
