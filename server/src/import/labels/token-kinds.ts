import type { ColumnKey } from './field-words.js';
import { attainments } from '../../language/choices.js';
import { readPoints } from '../../number/read.js';
import { builtIn } from '../../quantity/built-in-units.js';
import { readNamed, saysNone } from './cell-words.js';
import type { Column } from './columns.js';
import { withoutNumbering } from '../../text/numbering.js';

/** How well a text can stand in a column: 0 well, more the less, `Infinity` not at all. */
export function costOf({ key, heading }: Column, text: string): number {
  const written = text.normalize('NFKC').trim();
  if (key === undefined) return unknownCost(heading, written);
  if (isDash(written)) return dashCost(key);
  if (saysNone(written)) return noneCost(key);
  if (/^[….·]+$/.test(written)) return key === 'name' ? 0 : Infinity;
  if (key.startsWith('level')) return levelCost(key, written);
  return (costs[key] ?? wordsCost)(written);
}

/** What it costs a row not to say anything in a column. */
export const blankCost = ({ key, heading }: Column): number =>
  key === undefined ? Number(/是否/.test(heading)) : (blanks[key] ?? 0);

const blanks: Readonly<Partial<Record<ColumnKey, number>>> = {
  weight: 3,
  score: 2,
  target: 2,
  actual: 2,
  sign: 0.3,
  direction: 0.3,
  unit: 0.3,
  through: 2,
  reviewActual: 1,
  share: 1,
  reviewScore: 1,
};

/** What stands where nothing is to be said. */
export const isDash = (text: string): boolean => /^[-–—―/\\*]+$/.test(text);

const dashCost = (key: ColumnKey): number => (key === 'name' || key.startsWith('level') ? Infinity : 0.1);

/** 无 stands where a dash may, and seldom for a whole indicator. */
const noneCost = (key: ColumnKey): number => {
  if (key.startsWith('level')) return Infinity;
  if (key === 'name') return 4;
  return key === 'weight' || key === 'score' ? Infinity : 0.2;
};

const costs: Readonly<Partial<Record<ColumnKey, (text: string) => number>>> = {
  name: nameCost,
  sign: text => (isSign(text) || /^定[性量]/.test(text) ? 0 : Infinity),
  direction: text => (isSign(text) || /^(?:定[性量]|[正反]向|时限|区间)(?:指标)?$/.test(text) ? 0 : Infinity),
  unit: unitCost,
  target: valueCost,
  actual: valueCost,
  through: valueCost,
  forecast: valueCost,
  reviewActual: valueCost,
  adjusted: text => valueCost(text) + 1.5,
  baseline: valueCost,
  weight: text => (/^0+(?:\.0*)?$/.test(text) ? Infinity : pointsCost(text)),
  score: pointsCost,
  reviewScore: pointsCost,
  share: text => (/^\d+(?:\.\d+)?%?$/.test(text) ? 0 : Infinity),
  gap: text => (/^\d+(?:\.\d+)?%?$/.test(text) ? 0 : Infinity),
  likely: text => (/能/.test(text) ? 0 : Infinity),
  criterion: text => wordsCost(text) + 0.7 * Number(!/分|按比例|酌情/.test(text)),
  note: text => wordsCost(text) + 0.7 * Number(isStandard(text)),
  label: () => 0,
  ordinal: text => (/^\d{1,3}$/.test(text) ? 0 : Infinity),
};

/** Reasons, measures, notes and standards are words; people put a zero where there is none. */
function wordsCost(text: string): number {
  if (text === '0') return 1.5;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Infinity;
  if (isLevelName(text) || isTemplateName(text) || isUnit(text)) return Infinity;
  if (/[(（]\d+(?:\.\d+)?分[)）]$/.test(text)) return 3.5;
  return isValue(text) ? 4 : 0.5;
}

/** `指标2：`: a row of the form's template. */
export const isTemplateName = (text: string): boolean =>
  /^指标(?:\s?\d{1,3})?\s?[:.、]?$|^[….·]+$/.test(text.normalize('NFKC'));

function unknownCost(heading: string, text: string): number {
  if (/是否/.test(heading)) return /^[是否]$/.test(text) ? 0 : Infinity;
  return 1;
}

const firstLevels = /^(?:产出|效益|效果|满意度|投入|过程|成本|管理|履职|绩效|预算执行)(?:[与和及].{1,6})?指标(?:等)?$/;
const otherLevels =
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态)(?:效益|成本|效果)?|可持续(?:影响|发展)?|环境(?:效益)?|生态环境成本|服务对象满意度?|满意度|受益对象满意度|[^\d≥≤=%％]{2,8}满意度)指标(?:等)?$/;

/** 产出指标 (50分), 数量指标: the usual names of groups. */
export const isLevelName = (text: string): boolean => {
  const name = groupName(text);
  return firstLevels.test(name) || otherLevels.test(name);
};

/** 产出, 社会效益: the name of a group without 指标 behind it. */
export const isBareLevel = (text: string): boolean =>
  !isLevelName(text) && (isLevelName(`${groupName(text)}指标`) || isPeople(groupName(text)));

const isPeople = (name: string): boolean => /^(?:服务|受益)对象$/.test(name);

/** 定量 or 定性 under 指标类型: how an indicator is measured, which names no group. */
export const isMeasure = (text: string): boolean => /^定[量性](?:指标)?$/.test(text);

/** Whether a text is the name of a group of the first level. */
export const isFirstLevel = (text: string): boolean => firstLevels.test(groupName(text));

/** Whether it is the name of one of another level, be it one of the first as well. */
export const isOtherLevel = (text: string): boolean => otherLevels.test(groupName(text));

const groupName = (text: string): string =>
  withoutNumbering(readNamed(text.normalize('NFKC')).name.replace(/\s+/g, ''));

function levelCost(key: string, text: string): number {
  const name = groupName(text);
  if (isValue(text) || text.length > 30 || !/[\u4e00-\u9fffA-Za-z]/.test(text)) return Infinity;
  if (isBareLevel(text)) return bareCost(key, name);
  const [first, other] = [firstLevels.test(name), otherLevels.test(name)];
  if (!first && !other) return /指标$/.test(name) ? 2 : 4;
  if (key === 'level1') return first ? 0.3 * Number(other) : 5;
  return other ? 0 : 5;
}

/** 成本 may as well be the name of an indicator. */
const bareCost = (key: string, name: string): number => {
  const isOwn =
    (key === 'level1' ? firstLevels : otherLevels).test(`${name}指标`) || (key !== 'level1' && isPeople(name));
  return isOwn ? 1 : 5;
};

function nameCost(text: string): number {
  if ((isValue(text) && !isNamed(text)) || isSign(text) || /^[\d.,\s]+$/.test(text)) return Infinity;
  if (/^定[性量](?:指标)?$|(?:扣|不得|得满)分$/.test(text) || isUnit(text)) return Infinity;
  if (attainments.some(({ zh }) => zh === text)) return 6;
  if (/[\u4e00-\u9fff]{2}(?:目标|完成|实际|指标)值$/.test(text)) return Infinity;
  if (/^指标\d*[:.]?$|^[….·]+$/.test(text)) return 0;
  if (/[≥≤<>=]$/.test(text)) return Infinity;
  return (
    (isLevelName(text) ? 5 : 0) +
    Number(/^指标[\u4e00-\u9fff]{4}/.test(text)) * 6 +
    Number(/\d[万亿]?元$/.test(text)) * 3 +
    (text.length > 60 ? 3 : 0) +
    Number(/[。；;]/.test(text)) * 2 +
    Number(/[≥≤%]/.test(text)) * 2
  );
}

/** 24小时响应率, 5G基站改造, 2023年新建充电桩 begin with digits, and what follows them is no unit. */
const isNamed = (text: string): boolean =>
  !/^[≥≤≧≦=═><]/.test(text) && !hasKnownUnit(text) && /[\u4e00-\u9fff]{3}$/.test(text);

/** 未达指标值酌情扣分 says how a row is scored. */
const isStandard = (text: string): boolean => /(?:扣|得|计|不得|满)分$/.test(text);

const isSign = (text: string): boolean => /^(?:[≥≤≧≦=═><⩾⩽﹥﹤﹦》《]=?|大于等于|小于等于|大于|小于|等于)$/.test(text);

/** Whether a text is a unit alone: 万元, 元/人, %. */
export const isUnit = (text: string): boolean =>
  text === '%' || isKnownUnit(text) || isKnownUnit(text.replace(/^[百千万亿]{1,2}(?=.)/, ''));

/** 一, （二）, 三、: what counts the groups of a form whose rows are counted 1, 2. */
export const isGroupNumber = (text: string): boolean => /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/.test(text);

/** What stands behind a number and is of the same cell: its unit, the next part of a date, 以上. */
export const isBehindNumber = (text: string): boolean =>
  isUnit(text) || (text.length < 4 && /^(?:[年月日号]|以[上下内])/.test(text));

function unitCost(text: string): number {
  if (isUnit(text)) return 0;
  return /^[^\d≥≤=<>]{1,5}$/.test(text) && !isLevelName(text) ? 2 : Infinity;
}

function pointsCost(text: string): number {
  const points = readPoints(text);
  return points?.value.greaterThanOrEqualTo(0) && points.value.lessThanOrEqualTo(100) ? 0 : Infinity;
}

/** An amount with a sign or a unit, a rate, a date, or words. */
function valueCost(text: string): number {
  if (/^(?:目标|完成|实际|指标)值$/.test(text)) return Infinity;
  if (isValue(text)) return hasKnownUnit(text) ? 0 : 0.6;
  if (isLevelName(text) || isTemplateName(text)) return Infinity;
  if (/^定[性量](?:指标)?$/.test(text) || isStandard(text)) return 6;
  if (readNamed(text, false).points !== undefined) return Infinity;
  if (text.length > 80 || /[≥≤<>=]$/.test(text) || /^[%‰]$/.test(text)) return Infinity;
  if (isUnit(text)) return 3;
  return (
    (text.length > 8 ? 1 : 0.5) +
    Number(text.length > 30) +
    3 * Number(/\d%?[\u4e00-\u9fff]*$|%(?!$)/.test(text)) +
    Number(/[。；;]/.test(text))
  );
}

/** Whether a text is an amount rather than words. */
export const isValue = (text: string): boolean =>
  /^(?:[≥≤≧≦=═><⩾⩽﹥﹤﹦]=?|不少于|不低于|不超过|大于等于|小于等于|大于|小于|达到|控制在)?\s*[-+]?\d+(?:[.,]\d+)*\s*(?:[%‰]|百分比|[\u4e00-\u9fff㎡℃/A-Za-z·²³]{0,6})?(?:以[上下内])?$/u.test(
    text.replace(/(\d)[-~～—至](?=\d)/, '$1'),
  ) || /^(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底?前|之前|底|末)?$/.test(text);

/** Whether what stands behind the digits is a unit, or nothing. */
export function hasKnownUnit(text: string): boolean {
  const unit = /\d([^\d]*)$/.exec(text)?.[1]?.trim() ?? '';
  return unit === '' || /^(?:百分比|[千万亿]{1,2})/.test(unit) || isKnownUnit(unit) || isDateEnd(unit);
}

/** 日前, 年底, 月中旬: what stands behind the last digits of a date. */
const isDateEnd = (unit: string): boolean =>
  /^[年月日号](?:[份度初中末底前内]|之前|以[前内]|[上中下]旬|[上下]半年|第?[一二三四]季度){0,2}$/.test(unit);

/** A unit, or one by another: 微克/立方米. */
const isKnownUnit = (text: string): boolean =>
  builtIn.has(text) || (/[/／]/.test(text) && text.split(/[/／]/).every(part => builtIn.has(part)));
