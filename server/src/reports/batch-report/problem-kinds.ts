import type { RuleGroup } from '../../rules/rule.js';

/** A heading under which problems of a batch are reported, and what is suggested where there are any. */
export interface ProblemKind {
  readonly heading: string;
  readonly groups: readonly RuleGroup[];
  readonly advice: string;
}

/** In the order of the report: what changes scores first. The report is a paper of a Chinese bureau, so its words are Chinese. */
export const problemKinds: readonly ProblemKind[] = [
  {
    heading: '得分填报不准确',
    groups: ['scores'],
    advice: '各单位应按评分办法逐项重新核算得分，总分、小计和等级随之更正后重新报送。',
  },
  {
    heading: '目标值、完成值填报不规范',
    groups: ['targets', 'units'],
    advice: '完成值应填实际数，与目标值的计量单位、口径一致；定性指标写明达成情况，时限指标写明完成日期。',
  },
  {
    heading: '指标设置质量不高',
    groups: ['quality'],
    advice:
      '编报下一年度绩效目标时，指标应当具体、可衡量：不以支付率、到位率作产出，少用“显著”“有效”等表述，满意度要有问卷作依据，时效指标要有日期，佐证材料与完成值一一对应。',
  },
  {
    heading: '偏差原因和改进措施说明不充分',
    groups: ['explanations'],
    advice: '未完成或明显超额完成的指标，应逐项说明原因和改进措施，不得以“无”代替。',
  },
  {
    heading: '预算执行数据有误或进度偏慢',
    groups: ['money'],
    advice: '预算数、执行数、执行率应与决算数据一致；执行进度偏慢的，应查明原因，结余资金按规定处理。',
  },
  {
    heading: '目标与批复不一致',
    groups: ['approved'],
    advice: '绩效目标一经批复不得随意调整；确需调整的按程序报批，并在自评表中写明。',
  },
  {
    heading: '运行监控中的问题',
    groups: ['monitoring'],
    advice: '对进度偏慢、预计完不成的指标，应及时采取纠偏措施，必要时按程序调整目标或预算。',
  },
  {
    heading: '文字雷同、扣分尺度不一',
    groups: ['batch'],
    advice: '各单位应结合本单位实际填写原因和措施，不得照抄；复核时同类问题按同一尺度扣分。',
  },
  {
    heading: '权重和指标体系不符合要求',
    groups: ['weights', 'structure', 'standards', 'roll-up', 'profile'],
    advice: '应按表式和评分办法设置一级指标和权重，各级权重之和一致，指标不重复、不缺项。',
  },
  {
    heading: '填报内容不完整或不能识别',
    groups: ['reading'],
    advice: '应按填报说明补齐缺项，更正不能识别的内容。',
  },
];
