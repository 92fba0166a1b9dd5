import { readPoints } from '../number/read.js';
import { attainments, directions } from '../language/choices.js';
import { toHalfWidth } from '../text/width.js';
import { halfWidthValue, isBlank, onOneLine, pointsText, weightText } from './cell-words.js';
import type { ColumnKey } from './columns.js';
import type { DraftRow } from './draft.js';
import type { GridCell } from './grid.js';

/** The texts of a row by what their columns hold. */
export type RowTexts = ReadonlyMap<ColumnKey, readonly GridCell[]>;

/** One value out of the cells of one column. */
export const textAt = (texts: RowTexts, key: ColumnKey): string =>
  (texts.get(key) ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** Puts a row's values under their keys; what cannot be one is kept beside the row. */
export function fillRow(row: DraftRow, texts: RowTexts): void {
  setTarget(row, texts);
  setActual(row, texts);
  setScore(row, texts);
  setDeviation(row, texts);
  for (const [key, name] of plain) {
    const text = onOneLine(textAt(texts, key));
    if (isBlank(text)) continue;
    if (key !== 'direction') row.keys.set(name, text);
    else if (isDirection(text)) row.keys.set(name, directionWord(text));
    else if (!isSign(text)) keepCells(row, texts, key, '指标性质');
  }
  keepCells(row, texts, 'funds', '资金额度');
  if (weightText(textAt(texts, 'weight')) === undefined) keepCells(row, texts, 'weight', '权重');
  for (const [key, name] of [
    ['reviewScore', '复核得分'],
    ['reviewComment', '意见'],
  ] as const) {
    const text = textAt(texts, key);
    if (text !== '') row.review.set(name, text);
  }
}

const plain = [
  ['direction', '方向'],
  ['attainment', '达成情况'],
  ['evidence', '佐证材料'],
  ['id', '编号'],
  ['goal', '对应目标'],
  ['baseline', '基线值'],
  ['nature', '数值类型'],
  ['note', '说明'],
] as const;

/** 正向指标 and at-least are the same word. */
export const directionWord = (text: string): string => {
  const word = text.replace(/指标$/, '');
  return directions.find(({ name, zh }) => name === word || zh === word)?.zh ?? text;
};

const isDirection = (text: string): boolean => directions.some(({ zh }) => zh === directionWord(text));

const isSign = (text: string): boolean => /^[≥≤=><]=?$/.test(signOf(text));

const signOf = (text: string): string => {
  const sign = toHalfWidth(text).replace(/\s/g, '');
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
  大于等于: '≥',
  不少于: '≥',
  不低于: '≥',
  '<=': '≤',
  '=<': '≤',
  '≦': '≤',
  小于等于: '≤',
  不超过: '≤',
  不高于: '≤',
  '═': '=',
  等于: '=',
  大于: '>',
  小于: '<',
};

/** Sign, value and unit, each perhaps in a column of its own, joined: `≥`, `30`, `个` is `≥30 个`. */
function setTarget(row: DraftRow, texts: RowTexts): void {
  const own = textAt(texts, 'sign');
  const sign = signOf(own === '' && isSign(textAt(texts, 'direction')) ? textAt(texts, 'direction') : own);
  const value = joined(texts.get('target') ?? []);
  const unit = textAt(texts, 'unit');
  const isWord = isDirection(sign);
  if (isWord) row.keys.set('方向', directionWord(sign));
  const written = withUnit(isWord || isBlank(sign) ? value : withSign(sign, value), unit);
  if (written !== '') row.keys.set('目标值', written);
  if (written === '' && !isWord) keepCells(row, texts, 'sign', '符号');
  if (!isBlank(unit) && ![value, textAt(texts, 'actual')].some(takesUnit)) keepCells(row, texts, 'unit', '计量单位');
}

const withSign = (sign: string, value: string): string =>
  sign === '' || value === '' || value.startsWith(sign) ? value : sign + value;

/** A unit behind a bare number; ratios stand close to it. */
function withUnit(value: string, unit: string): string {
  if (isBlank(unit) || unit === '无' || !takesUnit(value)) return value;
  return `${value}${/^[%‰％℃]/.test(unit) ? '' : ' '}${toHalfWidth(unit)}`;
}

const takesUnit = (value: string): boolean => /[\d０-９]$/.test(value);

/** The cells under one heading: a sign and a unit join the number between them. */
const joined = (cells: readonly GridCell[]): string =>
  halfWidthValue(
    cells
      .map(({ text }) => onOneLine(text))
      .reduce((all, text) => (signs[all] ?? all) + (all === '' || /^[≥≤=><＞＜≧≦═]+$/.test(all) ? '' : ' ') + text, ''),
  ).trim();

function setActual(row: DraftRow, texts: RowTexts): void {
  const text = halfWidthValue(onOneLine(textAt(texts, 'actual')));
  const isLevel = attainments.some(({ name, zh }) => zh === text || name === text);
  if (isLevel && !texts.has('attainment')) row.keys.set('达成情况', text);
  else if (text !== '') row.keys.set('完成值', withUnit(text, textAt(texts, 'unit')));
}

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
  const text = textAt(texts, 'deviation');
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
