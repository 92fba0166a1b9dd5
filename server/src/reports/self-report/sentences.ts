import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Deviation } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import { number, percent } from '../../messages/number.js';
import { writeNormal } from '../../quantity/normal.js';
import { compact, says } from '../../rules/support/explained.js';
import { roundScore } from '../../scoring/claim.js';
import { missesTarget } from '../../scoring/completion.js';
import type { RatedBudget, RatedNode, RatedRow } from '../../scoring/scorecard.js';
import type { Decimal } from '../../number/decimal.js';

/** What only a person can write. */
export const gap = (what: string): string => `【待补：${what}】`;

/** A text of the form, else the gap; with one full stop. */
const saidOr = (field: Field<string>, what: string): string =>
  says(field) ? sentence(valueOf(field) ?? '') : gap(what);

const sentence = (text: string): string =>
  `${text
    // a line break between characters is no word space
    .replace(/(?<=[\u3001-\u9fff\uff00-\uffef])\s+(?=[\u3001-\u9fff\uff00-\uffef])/gu, gap =>
      /[\r\n]/.test(gap) ? '' : gap,
    )
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。；;.]{1,8}$/, '')}。`;

/** The score as the form has it: what is claimed, else what is computed. */
export const scoreOf = (
  { claimed, score }: Pick<RatedRow, 'claimed' | 'score'>,
  { profile }: DocumentAnalysis,
): Decimal | undefined => claimed?.value ?? (score.value && roundScore(score.value, profile));

export const totalOf = ({ scorecard: { total } }: DocumentAnalysis): Decimal | undefined =>
  total.claimed?.value ?? (total.provisional ? undefined : total.sum.rounded);

export const gradeOf = ({ scorecard: { grade } }: DocumentAnalysis): string | undefined =>
  grade.claimed ?? grade.computed?.name;

export const applying = ({ scorecard: { rows } }: DocumentAnalysis): readonly RatedRow[] =>
  rows.filter(({ status }) => status !== 'not-applicable');

/** Whether a row fell short: fewer points than its weight, and in any case a target that was missed. */
export function isMissed(row: RatedRow, document: DocumentAnalysis): boolean {
  const score = scoreOf(row, document);
  return (
    missesTarget(row) ||
    (row.late ?? 0) > 0 ||
    (score !== undefined && row.weight !== undefined && score.lessThan(row.weight))
  );
}

/** 一、基本情况. */
export function basics(document: DocumentAnalysis): readonly string[] {
  const { evaluation, context } = document;
  const { organization, project, implementer, department, goals, content } = evaluation;
  const unit = valueOf(implementer) ?? valueOf(organization) ?? gap('单位名称');
  const above = valueOf(department.text);
  const year = context.year === undefined ? gap('年度') : `${context.year} 年度`;
  const what = valueOf(project);
  return [
    `${what === undefined ? `${unit}组织开展了${year}整体支出绩效自评` : `${what}由${unit}实施`}${above === undefined ? '' : `，主管部门为${above}`}。${says(content) ? sentence(valueOf(content) ?? '') : gap('立项背景和主要实施内容')}`,
    `${year}${money(document)}`,
    ...(goals.length > 0
      ? [`年度绩效目标：${goals.map(goal => sentence(valueOf(goal.text) ?? '')).join('')}`]
      : [gap('年度绩效目标')]),
  ];
}

function money(document: DocumentAnalysis): string {
  const { budget } = document.scorecard;
  const { currency } = document.context;
  if (!budget?.planned || !budget.spent) return `资金安排和使用情况：${gap('预算数和执行数')}。`;
  const score = budget.weight && scoreOf(budget, document);
  return `预算数 ${number(budget.planned)} ${currency}，执行数 ${number(budget.spent)} ${currency}，预算执行率 ${budget.rate ? percent(budget.rate) : gap('执行率')}${score && budget.weight ? `，预算执行得 ${number(score)} 分（满分 ${number(budget.weight)} 分）` : ''}。`;
}

/** 二、绩效目标完成情况. */
export function results(document: DocumentAnalysis): readonly string[] {
  const rows = applying(document);
  const missed = rows.filter(row => isMissed(row, document));
  const total = totalOf(document);
  const grade = gradeOf(document);
  return [
    `本年度共设三级指标 ${document.scorecard.rows.length} 项，完成目标 ${rows.length - missed.length} 项，未完成 ${missed.length} 项${notApplying(document)}。`,
    ...document.scorecard.nodes.map(node => nodeResults(node, document)),
    ...(document.context.scored
      ? [
          `综合评定，自评总分 ${total ? number(total) : gap('总分')} 分${asAdded(document)}，评价等级为“${grade ?? gap('等级')}”。`,
        ]
      : []),
    ...(says(document.evaluation.conclusion) ? [sentence(valueOf(document.evaluation.conclusion) ?? '')] : []),
  ];
}

/** The rows that do not apply, each with its reason. */
function notApplying({ scorecard: { rows } }: DocumentAnalysis): string {
  const out = rows.filter(({ status }) => status === 'not-applicable');
  if (out.length === 0) return '';
  const each = out.map(row => {
    const why = valueOf(row.indicator.notApplicable);
    return why === undefined ? nameIn(row) : `${nameIn(row)}：${sentence(why).slice(0, -1)}`;
  });
  return `，不适用 ${out.length} 项（${each.join('；')}）`;
}

/** Where nobody claims a total, and the claims of the rows come to another one. */
function asAdded({ scorecard: { total } }: DocumentAnalysis): string {
  const { claimed, rounded: computed } = total.sum;
  return !total.claimed && claimed && computed && !total.provisional && !claimed.equals(computed)
    ? `（按评分办法计算，表中各项得分合计 ${number(claimed)} 分）`
    : '';
}

function nodeResults(node: RatedNode, document: DocumentAnalysis): string {
  if (node.kind === 'row') return `${rowResult(node, document)}。`;
  const rows = rowsBelow(node).filter(({ status }) => status !== 'not-applicable');
  const name = compact(node.path.at(-1) ?? '');
  const head = `${name}共 ${rows.length} 项${node.weight && document.context.scored ? `，满分 ${number(node.weight)} 分` : ''}。`;
  return head + rows.map(row => `${rowResult(row, document)}。`).join('');
}

export const rowsBelow = (node: RatedNode): readonly RatedRow[] =>
  node.kind === 'row' ? [node] : node.children.flatMap(rowsBelow);

function rowResult(row: RatedRow, document: DocumentAnalysis): string {
  const score = scoreOf(row, document);
  const parts = [
    targetOf(row),
    row.actual.kind === 'empty' ? `实际完成 ${gap('完成值')}` : `实际完成 ${writeNormal(row.actual)}`,
    score && document.context.scored ? `得 ${number(score)} 分${asComputed(row, document)}` : '',
  ];
  return `${nameIn(row)}：${parts.filter(Boolean).join('，')}`;
}

/** `目标值 ≥720 公里（年中调整为 ≥700 公里）`: what was approved stays in sight. */
function targetOf({ target, approved }: RatedRow): string {
  if (target.kind === 'empty') return '';
  const before = approved && valueOf(approved);
  return before === undefined
    ? `目标值 ${writeNormal(target)}`
    : `目标值 ${before}（年中调整为 ${writeNormal(target)}）`;
}

/** Both numbers where the claim is not what the rules give: the total below rests on the second. */
const asComputed = ({ status, score }: RatedRow, { profile, scorecard }: DocumentAnalysis): string =>
  status === 'differs' && score.value && !scorecard.total.claimed
    ? `（按评分办法计算为 ${number(roundScore(score.value, profile))} 分）`
    : '';

export const nameIn = ({ path }: RatedRow): string => path.at(-1) ?? '';

/** 三、偏离绩效目标的原因和下一步改进措施. */
export function reasons(document: DocumentAnalysis): readonly string[] {
  const { evaluation, scorecard } = document;
  const missed = applying(document).filter(row => isMissed(row, document));
  const { budget } = scorecard;
  const plain = says(evaluation.deviations.text) ? valueOf(evaluation.deviations.text) : undefined;
  const short = budget?.rate?.lessThan(1) === true;
  if (missed.length === 0 && !short) return ['各项绩效指标均完成年初目标，没有偏离。'];
  return [
    ...(short && budget?.rate
      ? [`预算执行率 ${percent(budget.rate)}，未全部执行${whyUnspent(budget, plain !== undefined)}`]
      : []),
    ...missed.map(row => `${rowResult(row, document)}${sayLoss(row, document)}。${whyOf(row, document)}`),
    ...(plain === undefined ? [] : linesOf(plain)),
    `下一步改进措施：${saidOr(evaluation.improvements, '改进措施')}`,
  ];
}

/** A text on all deviations says it further down. */
const whyUnspent = ({ budget: { reason } }: RatedBudget, isToldBelow: boolean): string =>
  !says(reason) && isToldBelow ? '，原因见下文分析。' : `的原因：${saidOr(reason, '预算未执行完的原因')}`;

/** A text of several lines is as many paragraphs. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .filter(line => line.trim() !== '')
    .map(sentence);

function sayLoss(row: RatedRow, document: DocumentAnalysis): string {
  const score = scoreOf(row, document);
  return score && row.weight && document.context.scored && score.lessThan(row.weight)
    ? `，扣 ${number(row.weight.minus(score))} 分`
    : '';
}

function whyOf(row: RatedRow, { evaluation }: DocumentAnalysis): string {
  const name = compact(nameIn(row));
  const entry = evaluation.deviations.entries.find(({ indicator }) => compact(valueOf(indicator) ?? '').includes(name));
  const { text, reason, measure }: Deviation = row.indicator.deviation;
  const why = [text, reason, ...(entry ? [entry.reason] : [])].find(says);
  const what = [measure, ...(entry ? [entry.measure] : [])].find(says);
  return `原因：${why ? sentence(valueOf(why) ?? '') : gap('未完成的原因')}${what ? `措施：${sentence(valueOf(what) ?? '')}` : ''}`;
}

/** 五、其他需要说明的问题. */
export const others = ({ evaluation: { problems } }: DocumentAnalysis): readonly string[] => [
  saidOr(problems, '其他需要说明的问题，没有的写“无”'),
];
