import { comparedScores } from '../../families/compared-scores.js';
import type { Locale } from '../../text/locale.js';

/** What the opening sentence is told from; texts of numbers, absent where not known. */
export interface Outcome {
  readonly form: string;
  readonly profile: string;
  readonly claimed: string | undefined;
  readonly claimedGrade: string | undefined;
  readonly reviewed: string | undefined;
  readonly grade: string | undefined;
  /** How many scores are open. */
  readonly unknown: number;
  /** Reviewed less claimed; 0 where either is not known. */
  readonly change: number;
  readonly points: string;
}

interface Phrases {
  readonly title: string;
  readonly form: string;
  readonly colon: string;
  readonly returned: string;
  readonly accepted: string;
  readonly table: string;
  readonly headings: readonly string[];
  readonly scores: string;
  readonly corrections: string;
  readonly explanations: string;
  readonly opinion: string;
  readonly closing: string;
  readonly by: string;
  readonly comment: string;
  readonly undecided: string;
  outcome(told: Outcome): string;
  numbered(position: number, heading: string): string;
  points(points: string): string;
  spent(amounts: string): string;
  values(target: string, actual: string): string;
  claimed(values: string, score: string | undefined): string;
  computed(headline: string, clause: string | undefined): string;
  ground(title: string, share: string): string;
  found(isBudget: boolean, values: readonly string[], grounds: readonly string[]): string;
  change(less: boolean, points: string): string;
  recognised(decided: boolean, score: string, change: string): string;
}

/** How a finance bureau words it. */
export const phrases: Readonly<Record<Locale, Phrases>> = {
  'zh-CN': {
    title: '绩效自评复核意见',
    form: '绩效自评表',
    colon: '：',
    returned: '现将复核中发现的问题反馈如下，请逐项核实、更正后重新报送。',
    accepted: '各项得分与评分办法一致，未发现需要更正的问题，予以认可。',
    table: '得分核对表',
    headings: comparedScores['zh-CN'],
    scores: '得分认定',
    corrections: '需要更正的问题',
    explanations: '需要补充说明或核实的问题',
    opinion: '总体意见',
    closing: '对上述认定有不同意见的，请附佐证材料书面说明。',
    by: '复核人：',
    comment: '复核意见：',
    undecided: '认定：暂无法计分，请先补正后再行复核。',
    outcome: ({ form, profile, claimed, claimedGrade, reviewed, grade, unknown, change, points }) =>
      [
        `经复核，贵单位报送的《${form}》${claimed ? `填报得分合计 ${claimed} 分${claimedGrade ? `（${claimedGrade}）` : ''}` : '未填报得分'}`,
        reviewed
          ? `，依据“${profile}”评分办法${unknown > 0 ? `暂核定 ${reviewed} 分，另有 ${unknown} 项暂无法计分，等级待定` : `核定为 ${reviewed} 分${grade ? `（${grade}）` : ''}`}`
          : '，目前各项均无法计分',
        change === 0 ? '。' : `，${change < 0 ? '核减' : '核增'} ${points} 分。`,
      ].join(''),
    numbered: (position, heading) => `${'一二三四五六七八九十'[position - 1] ?? position}、${heading}`,
    points: points => `（${points} 分）`,
    values: (target, actual) => `目标值 ${target}，完成值 ${actual}`,
    spent: amounts => `执行数 / 预算数为 ${amounts}`,
    claimed: (values, score) =>
      `填报：${[values, score === undefined ? '未填报得分' : `得分 ${score} 分`].filter(Boolean).join('，')}。`,
    computed: (headline, clause) =>
      headline ? `计算：${headline}。${clause ? `依据：${clause.replace(/[。；]$/, '')}。` : ''}` : '',
    ground: (title, share) => `${title}（扣 ${share}%）`,
    found: (isBudget, values, grounds) =>
      `复核：${[
        ...(values.length > 0 ? [`${isBudget ? '执行数' : '完成值'} ${values.join('，')}`] : []),
        ...(grounds.length > 0 ? [`扣分依据：${grounds.join('、')}`] : []),
      ].join('；')}。`,
    change: (less, points) => `，${less ? '核减' : '核增'} ${points} 分`,
    recognised: (decided, score, change) => `认定：${decided ? '经复核认定' : '按办法应为'} ${score} 分${change}。`,
  },
  en: {
    title: 'Review of the performance self-evaluation',
    form: 'performance self-evaluation',
    colon: ':',
    returned: 'What the review found is listed below. Please check each point, correct it and file the form again.',
    accepted: 'All scores agree with the scoring rules; nothing needs to be corrected, and the form is accepted.',
    table: 'Scores compared',
    headings: comparedScores.en,
    scores: 'Scores',
    corrections: 'To be corrected',
    explanations: 'To be explained or checked',
    opinion: 'Opinion',
    closing: 'If you disagree with any of this, please say so in writing and enclose the evidence.',
    by: 'Reviewed by: ',
    comment: 'Comment: ',
    undecided: 'Recognised: it cannot be scored yet; please complete it first.',
    outcome: ({ form, profile, claimed, claimedGrade, reviewed, grade, unknown, change, points }) =>
      [
        `On review, your form “${form}” ${claimed ? `claims ${claimed} points in all${claimedGrade ? ` (${claimedGrade})` : ''}` : 'claims no scores'}`,
        reviewed
          ? `; by the rules “${profile}” it is worth ${unknown > 0 ? `${reviewed} points for now, with ${unknown} scores open and no grade yet` : `${reviewed} points${grade ? ` (${grade})` : ''}`}`
          : '; nothing in it can be scored yet',
        change === 0 ? '.' : `, ${points} ${change < 0 ? 'less' : 'more'} than claimed.`,
      ].join(''),
    numbered: (position, heading) => `${position}. ${heading}`,
    points: points => ` (${points} points)`,
    values: (target, actual) => `target ${target}, actual ${actual}`,
    spent: amounts => `spent / planned ${amounts}`,
    claimed: (values, score) =>
      `Claimed: ${[values, score === undefined ? 'no score' : `score ${score}`].filter(Boolean).join(', ')}.`,
    computed: (headline, clause) =>
      headline ? `Worked out: ${headline}.${clause ? ` Source: ${clause.replace(/\.$/, '')}.` : ''}` : '',
    ground: (title, share) => `${title} (${share} % off)`,
    found: (isBudget, values, grounds) =>
      `Found: ${[
        ...(values.length > 0 ? [`${isBudget ? 'spent' : 'actual'} ${values.join(', ')}`] : []),
        ...(grounds.length > 0 ? [`grounds: ${grounds.join(', ')}`] : []),
      ].join('; ')}.`,
    change: (less, points) => `, ${points} ${less ? 'less' : 'more'} than claimed`,
    recognised: (decided, score, change) => `Recognised: ${decided ? '' : 'by the rules '}${score}${change}.`,
  },
};
