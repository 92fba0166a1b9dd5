import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Deviation, DeviationEntry } from '../../language/evaluation.js';
import { valueOf } from '../../language/field.js';
import { percent } from '../../messages/number.js';
import { one, hundred } from '../../number/decimal.js';
import { compact, explainsItself, explanationsOf, says } from '../../rules/support/explained.js';
import { shortBudget } from '../../rules/support/shortfalls.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { applying, isInterim, isMissed, isOpen, isShort, nameIn, sayRate } from './figures.js';
import { tellLoss, tellRow } from './results.js';
import { gap, paragraphs, saysNone, sayOr, sentence, withoutEnd } from './said.js';

/** Why money was left, why targets were missed or far exceeded, and where points were lost although a target was met. */
export function tellReasons(document: DocumentAnalysis): readonly string[] {
  const rows = applying(document);
  const missed = rows.filter(row => isMissed(row, document));
  const lost = rows.filter(row => !isMissed(row, document) && isShort(row, document));
  const explained = rows.filter(row => isExplained(row, document) && !missed.includes(row) && !lost.includes(row));
  const plain = document.evaluation.deviations.text;
  const lines = [
    ...unspent(document),
    ...missed.map(
      row => `${tellRow(row, document)}${tellLoss(row, document)}。${whyOf(row, document, '未完成的原因')}`,
    ),
    ...lost.map(row => `${tellRow(row, document)}${tellLoss(row, document)}。${whyOf(row, document, '扣分的原因')}`),
    ...explained.map(
      row => `${tellRow(row, document)}${tellExcess(row, document)}。${whyOf(row, document, '偏离目标的原因')}`,
    ),
    ...tellOthers(document),
    ...(says(plain) ? paragraphs(valueOf(plain) ?? '') : []),
  ];
  if (lines.length > 0) return lines;
  return [
    rows.some(row => isOpen(row, document)) ? gap('偏离绩效目标的原因') : '各项绩效指标均完成年初目标，没有偏离。',
  ];
}

/** Where the form says why a row that met its target is not just where it should be: above it, or with a target adjusted during the year. */
const isExplained = (row: RatedRow, document: DocumentAnalysis): boolean =>
  !isInterim(document) &&
  (explainsItself(row.indicator) ||
    explanationsOf(document.evaluation).names(row.indicator) ||
    entriesOf(document.evaluation, name => rowsOf(name, document).includes(row)).some(
      ({ reason, measure }) => says(reason) || says(measure),
    ));

/** How far above its target, as the profile has it. */
function tellExcess({ direction, completion }: RatedRow, { profile }: DocumentAnalysis): string {
  const { over } = profile.explain;
  const isMore = direction === 'at-least' || direction === 'equal';
  const isFar = isMore && over !== undefined && completion?.times(hundred).greaterThan(over) === true;
  return isFar ? `，为目标值的 ${percent(completion)}` : '';
}

/** Where so little was spent that a reason is due, or one is given. */
function unspent(document: DocumentAnalysis): readonly string[] {
  const {
    scorecard: { budget },
    evaluation,
  } = document;
  if (!budget?.rate?.lessThan(one) || isInterim(document)) return [];
  const reason = [budget.budget.reason, ...entriesOf(evaluation, aboutBudget).map(entry => entry.reason)].find(says);
  const isDue = document.context.scored ? shortBudget(document) !== undefined : document.profile.explain.shortfall;
  if (!isDue && !reason) return [];
  const head = `预算执行率 ${sayRate(budget) ?? ''}，未全部执行`;
  const isToldBelow = !reason && says(evaluation.deviations.text);
  return [
    isToldBelow
      ? `${head}，原因见下文分析。`
      : `${head}的原因：${reason ? sentence(valueOf(reason) ?? '') : gap('预算未执行完的原因')}`,
  ];
}

/** Entries of the analysis whose name says that they are about something. */
const entriesOf = (
  { deviations: { entries } }: DocumentAnalysis['evaluation'],
  about: (name: string) => boolean,
): readonly DeviationEntry[] => entries.filter(({ indicator }) => about(compact(valueOf(indicator) ?? '')));

const aboutBudget = (name: string): boolean => /预算执行|执行率|资金执行/u.test(name);

/** The rows that an entry is about: all whose names stand in it, else the only one that it names in part. */
function rowsOf(entry: string, document: DocumentAnalysis): readonly RatedRow[] {
  const rows = applying(document);
  const whole = rows.filter(row => entry.includes(compact(nameIn(row))));
  if (whole.length > 0 || entry.length < 3) return whole;
  const part = rows.filter(row => compact(nameIn(row)).includes(entry));
  return part.length === 1 ? part : [];
}

/** What the analysis says of things that are no row of the form. */
const tellOthers = (document: DocumentAnalysis): readonly string[] =>
  entriesOf(document.evaluation, name => rowsOf(name, document).length === 0 && !aboutBudget(name)).flatMap(
    ({ indicator, reason, measure }) => {
      const name = withoutEnd(valueOf(indicator) ?? '');
      const told = [
        says(reason) ? `原因：${sentence(valueOf(reason) ?? '')}` : '',
        says(measure) ? `措施：${sentence(valueOf(measure) ?? '')}` : '',
      ].join('');
      return told === '' ? [] : [name === '' ? told : `${name}：${told}`];
    },
  );

function whyOf(row: RatedRow, document: DocumentAnalysis, what: string): string {
  const { evaluation } = document;
  const [entry] = entriesOf(evaluation, name => rowsOf(name, document).includes(row));
  const { text, reason, measure }: Deviation = row.indicator.deviation;
  const why = [text, reason, ...(entry ? [entry.reason] : [])].find(says);
  const done = [measure, ...(entry ? [entry.measure] : [])].find(says);
  // the analysis printed below speaks of the row
  const isToldBelow = !why && says(evaluation.deviations.text) && explanationsOf(evaluation).explain(row.indicator);
  const told = isToldBelow ? '原因见下文分析。' : `原因：${why ? sentence(valueOf(why) ?? '') : gap(what)}`;
  return `${told}${done ? `措施：${sentence(valueOf(done) ?? '')}` : ''}`;
}

/** What will be done about it. */
export const tellImprovements = (document: DocumentAnalysis): readonly string[] => {
  const { improvements } = document.evaluation;
  const isNoneDue = applying(document).every(row => !isMissed(row, document) && !isOpen(row, document));
  return [isNoneDue && saysNone(improvements) ? '无。' : sayOr(improvements, '改进措施')];
};
