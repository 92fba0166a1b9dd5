import type { ZhKey } from '../../language/vocabulary.js';
import type { ColumnKey } from './field-words.js';
import { attainments, directions, likelihoods } from '../../language/choices.js';
import { toHalfWidth } from '../../text/width.js';
import { isGap } from './gap.js';
import { readPoints } from '../../number/read.js';
import { halfWidthValue, isBlank, labelOf, onOneLine, pointsText, saysNone, weightText } from './cell-words.js';
import type { Column } from './columns.js';
import type { DraftRow } from './draft.js';
import type { GridCell } from '../cells/grid.js';
import { chineseOf } from './label-keys.js';
import { monthIn } from './months.js';
import { isTick } from './ticks.js';

/** The texts of a row by what their columns hold. */
export type RowTexts = ReadonlyMap<ColumnKey, readonly GridCell[]>;

/** One value out of the cells of one column. */
export const textAt = (texts: RowTexts, key: ColumnKey): string =>
  (texts.get(key) ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** Puts a row's values under their keys; what cannot be one is kept beside the row. */
export function fillRow(row: DraftRow, texts: RowTexts, columns: readonly Column[] = []): void {
  setTarget(row, texts);
  setActual(row, texts);
  setScore(row, texts);
  setReview(row, texts, columns);
  setMonitoring(row, texts, columns);
  setDeviation(row, texts);
  for (const [key, name] of plain) {
    const text = onOneLine(textAt(texts, key));
    if (isBlank(text) || (key === 'note' && row.review.get('意见') === text)) continue;
    if (key === 'adjusted' || key === 'baseline') row.keys.set(name, withUnit(halfWidthValue(text), unitOf(texts)));
    else if (key !== 'direction') row.keys.set(name, text);
    else if (isDirection(text)) row.keys.set(name, directionWord(text));
    else if (!isSign(text) && !/^定量/.test(text)) keepCells(row, texts, key, '指标性质');
  }
  keepCells(row, texts, 'funds', '资金额度');
  if (weightText(textAt(texts, 'weight')) === undefined) keepCells(row, texts, 'weight', '权重');
}

const plain = [
  ['direction', '方向'],
  ['attainment', '达成情况'],
  ['evidence', '佐证材料'],
  ['id', '编号'],
  ['goal', '对应目标'],
  ['baseline', '基线值'],
  ['adjusted', '调整后目标值'],
  ['criterion', '评分标准'],
  ['nature', '数值类型'],
  ['note', '说明'],
] as const;

/** 正向指标 and at-least are the same word. */
export const directionWord = (text: string): string => {
  const word = text.replace(/指标$/, '');
  return directions.find(({ name, zh }) => name === word || zh === word)?.zh ?? text;
};

const isDirection = (text: string): boolean => directions.some(({ zh }) => zh === directionWord(text));

const isSign = (text: string): boolean => /^[≥≤=><]$/.test(signOf(text));

const signOf = (text: string): string => {
  const sign = text.normalize('NFKC').replace(/\s/g, '');
  return signs[sign] ?? sign;
};

/** What a row's cells say beside what has a key. */
function keepCells(row: DraftRow, texts: RowTexts, key: ColumnKey, label: string): void {
  row.remarks.push(
    ...(texts.get(key) ?? [])
      .filter(({ text }) => !isBlank(text))
      .map(({ text, place }) => ({ place, text: `${label}：${text}` })),
  );
}

const signs: Readonly<Record<string, string>> = {
  '>=': '≥',
  '=>': '≥',
  '≧': '≥',
  '⩾': '≥',
  '》': '>',
  '》=': '≥',
  大于等于: '≥',
  不少于: '≥',
  不低于: '≥',
  '<=': '≤',
  '=<': '≤',
  '≦': '≤',
  '⩽': '≤',
  '《': '<',
  '《=': '≤',
  小于等于: '≤',
  不超过: '≤',
  不高于: '≤',
  '═': '=',
  '==': '=',
  等于: '=',
  大于: '>',
  小于: '<',
};

/** Sign, value and unit, each perhaps in a column of its own, joined: `≥`, `30`, `个` is `≥30 个`. Several numbers under one heading are no target. */
function setTarget(row: DraftRow, texts: RowTexts): void {
  const own = textAt(texts, 'sign');
  const sign = signOf(own === '' && isSign(textAt(texts, 'direction')) ? textAt(texts, 'direction') : own);
  const cells = texts.get('target') ?? [];
  const value = joinCells(cells);
  const unit = unitOf(texts);
  const isWord = isDirection(sign);
  if (isWord) row.keys.set('方向', directionWord(sign));
  if (cells.filter(({ text }) => /\d/.test(toHalfWidth(text))).length > 1)
    return keepCells(row, texts, 'target', '目标值');
  const written = withUnit(isSign(sign) ? withSign(sign, value) : value, unit);
  if (!isBlank(written)) row.keys.set('目标值', written);
  if (!isWord && (isBlank(written) || !isSign(sign)) && !isSilent(sign)) keepCells(row, texts, 'sign', '符号');
  if (!isNone(unit) && !isSaid(unit, [value, textAt(texts, 'actual')])) row.keys.set('计量单位', onOneLine(unit));
}

const isNone = (text: string): boolean => isBlank(text) || saysNone(text);

/** What says nothing of how a number is compared. */
const isSilent = (sign: string): boolean => isNone(sign) || /^定量/.test(sign);

/** The unit's own column, or what stands alone behind the number where one heading reaches over all of a target. */
function unitOf(texts: RowTexts): string {
  const own = texts.get('unit')?.[0]?.text.trim() ?? '';
  const cells = (texts.get('target') ?? []).map(({ text }) => onOneLine(text));
  const last = cells.at(-1) ?? '';
  return own === '' && cells.length > 1 && takesUnit(cells.at(-2) ?? '') && !/\d/.test(last) ? last : own;
}

/** Of two columns of units the second, behind what was reached, is that of it. */
function unitOfActual(texts: RowTexts): string {
  const from = texts.get('actual')?.[0]?.column ?? Infinity;
  const [first, ...more] = texts.get('unit') ?? [];
  return more.length > 0 && first && first.column < from ? (more.at(-1)?.text.trim() ?? '') : unitOf(texts);
}

/** Whether the unit joins a number of the row, or stands behind one already. */
const isSaid = (unit: string, values: readonly string[]): boolean =>
  values.some(value => takesUnit(value) || value.endsWith(unit));

const withSign = (sign: string, value: string): string =>
  sign === '' || value === '' || value.startsWith(sign) ? value : sign + value;

/** A unit behind a bare number; ratios stand close to it. */
function withUnit(value: string, unit: string): string {
  if (isNone(unit) || !takesUnit(value)) return value;
  return `${value}${/^[%‰％℃]/.test(unit) ? '' : ' '}${toHalfWidth(unit)}`;
}

const takesUnit = (value: string): boolean => /[\d０-９]$/.test(value);

/** The cells under one heading: a sign and a unit join the number between them. */
const joinCells = (cells: readonly GridCell[]): string =>
  halfWidthValue(
    cells
      .map(({ text }) => onOneLine(text))
      .reduce(
        (all, text) =>
          isSign(all) ? signOf(all) + text : [all, text].filter(Boolean).join(/^[%‰％℃]/.test(text) ? '' : ' '),
        '',
      ),
  ).trim();

/** 达成预期指标 where the actual stands is that, and says how it is judged. */
function setActual(row: DraftRow, texts: RowTexts): void {
  const text = halfWidthValue(onOneLine(textAt(texts, 'actual')));
  const level = attainments.find(({ name, zh }) => zh === text || name === text);
  if (isBlank(text)) return;
  if (level && !texts.has('attainment')) row.keys.set('达成情况', level.zh);
  row.keys.set('完成值', level ? level.zh : withUnit(text, unitOfActual(texts)));
}

/** What the reviewer found; the distance between the two scores follows from them and is kept only where it does not. */
function setReview(row: DraftRow, texts: RowTexts, columns: readonly Column[]): void {
  const isReview = columns.some(({ key }) => key === 'reviewScore' || key === 'reviewActual');
  const values: readonly (readonly [ZhKey, string])[] = [
    ['复核完成值', withUnit(halfWidthValue(onOneLine(textAt(texts, 'reviewActual'))), unitOf(texts))],
    ['复核得分', textAt(texts, 'reviewScore')],
    ['意见', textAt(texts, 'reviewComment') || (isReview ? onOneLine(textAt(texts, 'note')) : '')],
  ];
  for (const [key, value] of values) if (!isBlank(value)) row.review.set(key, value);
  const gap = textAt(texts, 'gap');
  if (gap !== '' && !isGap(gap, row.keys.get('得分'), row.review.get('复核得分')))
    keepCells(row, texts, 'gap', labelOf(columns.find(({ key }) => key === 'gap')?.heading ?? '偏离度'));
}

/** What was reached by a month, and what is expected: none of it is the year's actual. */
function setMonitoring(row: DraftRow, texts: RowTexts, columns: readonly Column[]): void {
  const heading = columns.find(({ key }) => key === 'through')?.heading;
  if (heading === undefined && !texts.has('forecast') && !texts.has('likely')) return;
  const month = monthIn(heading ?? '');
  const unit = unitOf(texts);
  const values: readonly (readonly [ZhKey, string])[] = [
    ['截至', month ?? ''],
    ['完成值', withUnit(halfWidthValue(onOneLine(textAt(texts, 'through'))), unit)],
    ['预计完成', withUnit(halfWidthValue(onOneLine(textAt(texts, 'forecast'))), unit)],
    ['完成可能性', likelihoodOf(textAt(texts, 'likely'))],
    ['原因', reasons(texts)],
  ];
  for (const [key, value] of values) if (!isBlank(value)) row.monitoring.set(key, value);
}

const causeOf = chineseOf('indicators', 'cause');

const likelihoodOf = (text: string): string => likelihoods.find(({ name }) => name === text)?.zh ?? text;

/** A tick below the heading of a reason is that reason. */
export const asCause = (cell: GridCell, heading: string): GridCell =>
  isTick(cell.text) ? { ...cell, text: causeOf(onOneLine(heading)) } : cell;

/** The ticked columns of reasons by their headings, and what is written in one: `人员保障；汛期`. */
const reasons = (texts: RowTexts): string =>
  [...(texts.get('tick') ?? []), ...(texts.get('deviation') ?? [])]
    .filter(({ text }) => !isBlank(text))
    .map(({ text }) => onOneLine(text))
    .join('；');

function setScore(row: DraftRow, texts: RowTexts): void {
  const cells = texts.get('score') ?? [];
  const text = textAt(texts, 'score');
  if (text === '' || /^(?:不适用|未计分|not applicable|not scored|[-–—―/\\]+)$/.test(text)) return;
  const score = pointsText(text);
  if (score !== undefined && readPoints(score)) row.keys.set('得分', score);
  else row.remarks.push(...cells.map(({ text, place }) => ({ place, text: `得分：${text}` })));
}

/** `原因：…` and `措施：…` apart, `不适用：…` for what it says, and any other text as it stands. */
function setDeviation(row: DraftRow, texts: RowTexts): void {
  const isMonitored = row.monitoring.has('原因');
  const written = (texts.get('tick') ?? []).some(({ text }) => !isBlank(text))
    ? reasons(texts)
    : textAt(texts, 'deviation');
  const text = isMonitored || isBlank(written) ? '' : written;
  const measure = textAt(texts, 'measure');
  const split = /^(?:原因|Reason)[:：]([^]*?)(?:\s(?:改进)?(?:措施|Measure)[:：]([^]*))?$/.exec(text);
  if (notApplicable.test(text)) row.keys.set('不适用', text.replace(notApplicable, ''));
  else if (split || measure !== '') {
    setSome(row.deviation, '原因', split?.[1] ?? text);
    setSome(row.deviation, '措施', measure || (split?.[2] ?? ''));
  } else if (/^(?:改进)?措施[:：]/.test(text)) row.deviation.set('措施', text.replace(/^(?:改进)?措施[:：]\s*/, ''));
  else setSome(row.keys, '偏差', text);
}

const notApplicable = /^(?:不适用|not applicable)[:：]\s*/;

function setSome(keys: Map<string, string>, key: string, value: string): void {
  if (value.trim() !== '') keys.set(key, value.trim());
}
