import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { movedBlocks, type MovedBlock, movingEdits } from '../support/moved-blocks.js';
import { movedSentence, movedTitle } from '../support/moved-words.js';
import { defineRule, type Fix } from '../rule.js';
import { type ChecksFault, checksFault, withChecks } from '../support/checks-fault.js';
import { weightFixes } from '../support/weight-fixes.js';
import { sayWeightFault } from '../support/weight-words.js';
import { partsOf, type WeightFault, weightFaults } from '../support/weights.js';

interface State {
  readonly fault: WeightFault | ChecksFault | MovedBlock;
  /** How many sums of the form are wrong. */
  readonly all: number;
  readonly profile: Profile;
}

export const weightSum = defineRule<State>({
  code: 'weight-sum',
  group: 'weights',
  severity: 'error',
  needsWhole: true,
  misses: ['weight'],
  tellsUnread: true,
  title: { 'zh-CN': '权重合计不对', en: 'Weights do not add up' },
  doc: {
    what: {
      'zh-CN':
        '一组的权重不等于下级权重之和；或者各一级指标的权重合计，加上预算执行的分值，不等于评分办法的总分；或者预算执行的分值与评分办法不同。写明“不适用”的行不计入。',
      en: 'A group’s weight is not the sum of its children’s; or the level-1 weights and the budget’s do not come to the profile’s total; or the budget’s weight is not the profile’s. Rows that do not apply are left out.',
    },
    why: {
      'zh-CN': '权重就是各项的满分。合计不对，总分就不是百分制，等级也就不可比。',
      en: 'Weights are the points each part can earn. If they do not add up, the total is not out of what it claims, and its grade cannot be compared.',
    },
    how: {
      'zh-CN': '核对批复的指标表，改正写错的权重；也可以用快速修复，把下级权重按比例调整，或把本组权重改为下级合计。',
      en: 'Check the approved table and correct the weight that is wrong; or let a fix rebalance the children in proportion, or set the group to their sum.',
    },
  },
  examples: {
    bad: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 走访企业次数, 权重: 50, 目标值: ≥30 次, 完成值: 32 次 }\n      - { 名称: 走访记录完整率, 权重: 25, 目标值: 100%, 完成值: 100% }\n',
      '评分办法: wuhan-2020\n年度: 2020\n预算执行: { 权重: 10, 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
    good: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 走访企业次数, 权重: 50, 目标值: ≥30 次, 完成值: 32 次 }\n      - { 名称: 走访记录完整率, 权重: 30, 目标值: 100%, 完成值: 100% }\n',
    ],
  },
  message: {
    'zh-CN': state => sentence(state, 'zh-CN'),
    en: state => sentence(state, 'en'),
  },

  *check(document) {
    const faults = weightFaults(document);
    const moved = movedBlocks(document);
    for (const block of moved) {
      const [first] = block.nodes;
      if (first)
        yield {
          span: partsOf(first).name.span,
          state: { fault: block, all: faults.length, profile: document.profile },
        };
    }
    for (const fault of moved.length > 0 ? faults.filter(({ kind }) => kind === 'budget') : faults)
      yield { span: placeOf(fault, document), state: { fault, all: faults.length, profile: document.profile } };
    for (const row of withChecks(document)) {
      const fault = checksFault(row);
      const span = row.indicator.scoring?.keySpan;
      if (fault && span) yield { span, state: { fault, all: faults.length, profile: document.profile } };
    }
  },

  fixes: fixesOf,
});

function fixesOf({ fault, all }: State, document: DocumentAnalysis): readonly Fix[] {
  switch (fault.kind) {
    case 'checks':
      return [];
    case 'moved':
      return [{ title: movedTitle(fault.by), edits: movingEdits(document.text, fault), preferred: true }];
    default:
      return weightFixes(fault, all, document);
  }
}

function placeOf(fault: WeightFault, { evaluation }: DocumentAnalysis): Span {
  if (fault.kind === 'group') return fault.rated.group.weight.span;
  if (fault.kind === 'budget' && evaluation.budget) return evaluation.budget.weight.span;
  return evaluation.indicators.entry?.keySpan ?? evaluation.indicators.span;
}

const sentence = ({ fault, profile }: State, locale: Locale): string =>
  fault.kind === 'moved' ? movedSentence(fault, locale) : sayWeightFault(fault, profile, locale);
