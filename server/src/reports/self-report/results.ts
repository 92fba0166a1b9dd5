import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { sayField } from '../../layouts/fields.js';
import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';
import { writeNormal } from '../../quantity/normal.js';
import type { CalendarDate, Value } from '../../quantity/value.js';
import { roundScore } from '../../scoring/claim.js';
import { assumedUnit } from '../../rules/support/unit-edits.js';
import type { RatedGroup, RatedNode, RatedRow } from '../../scoring/scorecard.js';
import {
  applies,
  applying,
  gradeOf,
  groupScore,
  isInterim,
  isMissed,
  isOpen,
  isShort,
  nameIn,
  rowsBelow,
  scoreOf,
  totalOf,
} from './figures.js';
import { gap, say, sentence, withoutEnd } from './said.js';

/** How many rows there are and what became of them, and what became of the goals. */
export const tellOverall = (document: DocumentAnalysis): readonly string[] => {
  const count = document.scorecard.rows.length;
  const reached = document.evaluation.goals.flatMap(({ actual }) => say(actual) ?? []);
  return [
    count === 0
      ? `本年度设置的绩效指标和完成情况：${gap('各项指标')}。`
      : `本年度共设三级指标 ${count} 项，${howMany(applying(document), document)}${notApplying(document)}。`,
    ...(reached.length === 0 ? [] : [`目标完成情况：${reached.join('')}`]),
  ];
};

/** 完成目标 3 项，未完成 1 项: what is not known yet is neither. */
function howMany(rows: readonly RatedRow[], document: DocumentAnalysis): string {
  const open = rows.filter(row => isOpen(row, document)).length;
  const missed = rows.filter(row => isMissed(row, document)).length;
  if (open === rows.length && open > 0) return `完成情况${gap('各项完成值')}`;
  if (missed + open === 0) return '均完成目标';
  return `完成目标 ${rows.length - missed - open} 项，未完成 ${missed} 项${open > 0 ? `，其余 ${open} 项${gap('完成值')}` : ''}`;
}

/** The rows that do not apply, each with its reason. */
function notApplying({ scorecard: { rows } }: DocumentAnalysis): string {
  const out = rows.filter(row => !applies(row));
  if (out.length === 0) return '';
  const each = out.map(row => {
    const why = valueOf(row.indicator.notApplicable);
    return why === undefined ? nameIn(row) : `${nameIn(row)}：${withoutEnd(sentence(why))}`;
  });
  return `，不适用 ${out.length} 项（${each.join('；')}）`;
}

/** The total and the grade, and what the form concludes itself. */
export function tellConclusion(document: DocumentAnalysis): readonly string[] {
  const conclusion = say(document.evaluation.conclusion);
  const own = conclusion === undefined ? [] : [conclusion];
  if (!document.context.scored) return own;
  const total = document.scorecard.rows.length === 0 ? undefined : totalOf(document);
  const grade = total && gradeOf(document);
  return [
    `综合评定，自评总分 ${total ? number(total) : gap('总分')} 分${asAdded(document)}，评价等级为“${grade ?? gap('等级')}”。`,
    ...own,
  ];
}

/** Where nobody claims a total, and what is claimed throughout comes to another one. */
function asAdded(document: DocumentAnalysis): string {
  const { total, budget } = document.scorecard;
  const { claimed, rounded: computed } = total.sum;
  const isWhole = applying(document).every(row => row.claimed) && (!budget?.weight || budget.claimed !== undefined);
  return isWhole && !total.claimed && claimed && computed && !total.provisional && !claimed.equals(computed)
    ? `（按评分办法计算，表中各项得分合计 ${number(claimed)} 分）`
    : '';
}

/** A group, then its rows, those of each group below it together; or a row that stands in none. */
export function tellNode(node: RatedNode, document: DocumentAnalysis): readonly string[] {
  if (node.kind === 'row') return applies(node) ? [`${tellRow(node, document)}。`] : [];
  const rows = rowsBelow(node).filter(applies);
  const head = `${groupName(node)}共 ${rows.length} 项${rows.some(row => isOpen(row, document)) ? '' : `，${groupDone(rows, document)}`}${points(node, document)}。`;
  const own = node.children.filter(child => child.kind === 'row');
  const below = node.children.filter(child => child.kind === 'group');
  return [head + tellRows(own, document), ...below.flatMap(group => tellBelow(group, document))];
}

/** 数量指标：养护里程…。修补时间…。 */
function tellBelow(group: RatedGroup, document: DocumentAnalysis): readonly string[] {
  const rows = tellRows(rowsBelow(group), document);
  return rows === '' ? [] : [`${groupName(group)}方面，${rows}`];
}

/** 产出指标, also where the form says 产出 or 产出指标（40 分）. */
function groupName({ path }: RatedGroup): string {
  const name = fold(path.at(-1) ?? '')
    .replace(/\((?:\d[\d.]* ?分?)\)$/u, '')
    .trim();
  return /\p{Script=Han}/u.test(name) ? `${name.replaceAll(' ', '').replace(/指标$/, '')}指标` : `“${name}”`;
}

const tellRows = (rows: readonly RatedRow[], document: DocumentAnalysis): string =>
  rows
    .filter(applies)
    .map(row => `${tellRow(row, document)}。`)
    .join('');

function groupDone(rows: readonly RatedRow[], document: DocumentAnalysis): string {
  const missed = rows.filter(row => isMissed(row, document)).length;
  if (rows.length === 1) return missed === 0 ? '已完成目标' : '未完成目标';
  return missed === 0 ? '均完成目标' : `完成目标 ${rows.length - missed} 项，未完成 ${missed} 项`;
}

/** 满分 40 分，得 38.6 分: what is claimed of the group, else in its rows. */
function points(group: RatedGroup, document: DocumentAnalysis): string {
  const { sum } = group;
  const weight = fullOf(group);
  if (!weight || !document.context.scored) return '';
  const score = groupScore(group, document);
  if (!score) return `，满分 ${number(weight)} 分`;
  const computed = sum.unknown === 0 && !document.scorecard.total.claimed ? sum.rounded : undefined;
  return `，满分 ${number(weight)} 分，得 ${number(score)} 分${computed && !computed.equals(score) ? `（按评分办法计算为 ${number(computed)} 分）` : ''}`;
}

/** The points to be had: of rows that do not apply there are none. */
const fullOf = (group: RatedGroup): Decimal | undefined =>
  rowsBelow(group).every(applies) ? group.weight : group.sum.weight;

/** A row with its target, its actual and its score. */
export function tellRow(row: RatedRow, document: DocumentAnalysis): string {
  const score = scoreOf(row, document);
  const parts = [
    targetOf(row),
    sayActual(row, document),
    score && document.context.scored ? `得 ${number(score)} 分${asComputed(row, document)}` : '',
  ];
  return `${withoutEnd(nameIn(row)) || gap('指标名称')}：${parts.filter(Boolean).join('，')}`;
}

/** 实际完成 721 公里, 实际于 2025年11月25日完成. */
function sayActual(row: RatedRow, document: DocumentAnalysis): string {
  const { actual, target, late } = row;
  if (isInterim(document)) return `实际完成${gap('完成值')}`;
  // 每月通报得 1 分: what its standard ticks off has neither target nor actual
  if (actual.kind === 'empty' && target.kind === 'empty' && row.score.value) return '';
  if (actual.kind === 'empty') return sayAttainment(row);
  const said = sayValue(actual) + unitLeftOut(row, 'actual');
  if (statesNone(actual)) return `实际完成${gap(`完成值，表中写的是“${said.trim()}”，没有实际数`)}`;
  if (said.startsWith('为')) return `完成情况${said}`;
  if (actual.kind !== 'date') return `${didWhat(row)}${writtenBeside(row) ?? said}`;
  return `实际于${said.replace(/(?:完成|竣工)$/u, '')}完成${late !== undefined && late > 0 ? `（逾期 ${late} 天）` : ''}`;
}

/** 完成情况为“部分达成预期指标”: what stands in the place of an actual. */
function sayAttainment({ indicator: { attainment } }: RatedRow): string {
  const said = withoutEnd(sayField(attainment));
  if (said === '') return `实际完成${gap('完成值')}`;
  return /[%％]/u.test(said) ? `达成程度 ${said}` : `完成情况为“${said}”`;
}

/** ≥90% and 90%~95% say what was aimed at, not what was reached. */
const statesNone = (value: Value): boolean =>
  value.kind === 'range' || (value.kind === 'quantity' && value.comparison !== undefined);

/** What is counted up is completed; a rate, a time and what is to stay small is what it is: 实际为 98.2%, 实际为 0.5 天. */
function didWhat(row: RatedRow): string {
  if (isUnwelcome(row)) return '实际发生';
  const { actual, target, direction } = row;
  const units = [actual, target].flatMap(value => (value.kind === 'quantity' && value.unit?.unit) || []);
  const isState = units.some(({ family, name }) => /^(?:ratio|time|temperature)$/u.test(family) || name.includes('/'));
  return isState || direction === 'at-most' || direction === 'between' ? '实际为' : '实际完成';
}

/** 事故 ≤0 起, 投诉 ≤20 件: what is counted so that there be few of it happens, nobody completes it. */
const isUnwelcome = ({ direction, target }: RatedRow): boolean =>
  direction === 'at-most' && target.kind === 'quantity' && target.unit?.unit.family === 'count';

/** 88.2% that the form writes beside its survey, which gives 88.17%. */
function writtenBeside({ indicator: { survey, actual } }: RatedRow): string | undefined {
  const written = survey && valueOf(actual);
  return written === undefined ? undefined : ` ${written}`;
}

/** `目标值 ≥720 公里（年中调整为 ≥700 公里）`: what was approved stays in sight. */
function targetOf(row: RatedRow): string {
  const { target, approved } = row;
  if (target.kind === 'empty') return '';
  const before = approved && valueOf(approved);
  return before === undefined
    ? `目标值${sayValue(target)}${unitLeftOut(row, 'target')}`
    : `目标值 ${before}（年中调整为 ${writeNormal(target)}）`;
}

/** The unit that stands in a column of its own, or beside the other number alone. */
function unitLeftOut(row: RatedRow, side: 'target' | 'actual'): string {
  const { kind, source } = row[side];
  if (kind !== 'quantity' || !/\d$/.test(source)) return '';
  const unit = (valueOf(row.indicator.unit) ?? assumedUnit(row, side)).replace('百分比', '%');
  return /^[%‰]/.test(unit) || unit === '' ? unit : ` ${unit}`;
}

/** A value as it is read aloud: 100% for =100%; words stand in quotation marks. */
function sayValue(value: Value): string {
  const written = writeNormal(value)
    .replace(/(?<=^[≥≤<>]) +(?=\d)/u, '')
    .replace(/ (?=[%‰]$)/u, '')
    .replace(/(?<=\d) ?百分比$/u, '%');
  if (value.kind === 'date' && isoDay.test(written)) return ` ${inWords(value.date)}`;
  if (/^[\d≥≤<>=＝]/.test(written)) return ` ${written.replace(/^[=＝]\s*/, '')}`;
  return `为“${withoutEnd(written)}”`;
}

const isoDay = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/u;

/** 2025年11月25日 of 2025-11-25. */
const inWords = ({ year, month, day }: CalendarDate): string => `${year}年${month}月${day}日`;

/** Both numbers where the claim is not what the rules give: the total below rests on the second. */
const asComputed = ({ status, score }: RatedRow, { profile, scorecard }: DocumentAnalysis): string =>
  status === 'differs' && score.value && !scorecard.total.claimed
    ? `（按评分办法计算为 ${number(roundScore(score.value, profile))} 分）`
    : '';

/** ，扣 0.8 分 */
export function tellLoss(row: RatedRow, document: DocumentAnalysis): string {
  const score = scoreOf(row, document);
  return score && row.weight && document.context.scored && isShort(row, document)
    ? `，扣 ${number(row.weight.minus(score))} 分`
    : '';
}
