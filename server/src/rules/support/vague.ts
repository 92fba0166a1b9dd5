import { valueOf } from '../../language/field.js';
import type { Profile } from '../../profiles/profile.js';
import type { QuantityValue, Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { kept } from '../../incremental/kept.js';
import { nameOf } from './doubts/doubt.js';
import { compact } from './explained.js';

/** The longest of some words that a text holds; none where it holds none. */
export const wordIn = (text: string, words: readonly string[]): string | undefined =>
  listOf(words).any.test(text) ? listOf(words).each.find(([, folded]) => text.includes(folded))?.[0] : undefined;

interface WordList {
  /** Most texts hold none, which is told in one go. */
  readonly any: RegExp;
  /** Each word with what it is looked for as, the longest first. */
  readonly each: readonly (readonly [word: string, folded: string])[];
}

/** The lists are few, and every row is held against them. */
function listOf(words: readonly string[]): WordList {
  const known = lists.of(words);
  if (known) return known;
  const each = [...words].sort((a, b) => b.length - a.length).map(word => [word, compact(word)] as const);
  const made = { any: new RegExp(each.map(([, folded]) => literal(folded)).join('|') || '(?!)'), each };
  lists.keep(words, made);
  return made;
}

const lists = kept<readonly string[], WordList>();
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const hollow = [
  '经济效益',
  '社会效益',
  '生态效益',
  '可持续影响',
  '效益',
  '指标',
  '成效',
  '效果',
  '影响',
  '作用',
  '水平',
  '能力',
  '程度',
  '情况',
  '工作',
  '质量',
  '发展',
  '管理',
  '服务',
  '项目',
  '资金',
  '单位',
  '部门',
  '社会',
  '经济',
  '生态',
  '环境',
  '持续',
  '得到',
  '实现',
  '达到',
  '进行',
  '比较',
  '基本',
  '一定',
  '更加',
  '更',
  '较',
  '大',
  '好',
  '高',
  '地',
  '的',
  '得',
  '和',
  '与',
  '及',
  '并',
  '了',
  '对',
  '为',
  '性',
  '力',
  '强',
];
const ratioWord = /率|比例|比重|占比|百分|覆盖|度$|增长|增幅|降幅/;

/** The word for which a row cannot be checked: name and target are made of such words alone, or a percentage stands beside what is no ratio. */
export function vagueWordOf(row: RatedRow, profile: Profile): string | undefined {
  const { words } = profile;
  const name = nameOf(row);
  const { target, indicator } = row;
  const isPercent = target.kind === 'quantity' && isShare(target);
  if (target.kind !== 'text' && !(isPercent && !ratioWord.test(name))) return undefined;
  const unmeasured = isPercent ? shareOfNothing(name, target) : praiseAlone(name, target, profile);
  if (unmeasured) return unmeasured;
  if (target.kind === 'text' && isEmptyPraise(compact(target.source), profile) && isAnybodys(name, profile))
    return wordIn(compact(target.source), words.vague) ?? target.source;
  const word = wordIn(name, words.vague) ?? wordIn(compact(valueOf(indicator.target) ?? ''), words.vague);
  if (!word || !saysNothing(name, profile)) return undefined;
  return target.kind === 'text' && !saysNothing(compact(target.source), profile) ? undefined : word;
}

const isShare = ({ unit }: QuantityValue): boolean =>
  unit?.unit.family === 'ratio' && !unit.unit.dimension.includes('/');

/** 食品安全水平 ≥95%: nobody can say what nearly all of it would be. A small share may be by how much it rises. */
const shareOfNothing = (name: string, { amount, unit }: QuantityValue): string | undefined =>
  unit && amount.number.times(unit.unit.factor).div(unit.unit.divisor).greaterThanOrEqualTo(0.5)
    ? /(?:水平|能力|作用|影响|影响力|竞争力|凝聚力|成效|效果|效益|意识|形象|氛围|素质|面貌|秩序|作风|活力|环境|(?:工作|服务|管理)质量)$/.exec(
        name,
      )?.[0]
    : undefined;

/** 有效提升…服务水平, with 显著提升 as its target: praise in both, a measure in neither. 持续性影响 and 积极性 name what is looked at. */
function praiseAlone(name: string, { source }: Value, profile: Profile): string | undefined {
  const praised =
    /有效(?!期|性|率)|显著|明显|不断|进一步|切实|大力|(?<!可)持续(?!性|影响|期|时)|逐步|积极(?!性)|稳步|充分|较好/.exec(
      name,
    )?.[0];
  return praised !== undefined && saysNothing(compact(source), profile) ? praised : undefined;
}

/** 有效保障, 氛围良好, 强: how good, and of nothing. */
const isEmptyPraise = (target: string, profile: Profile): boolean => praise.test(target) && isAnybodys(target, profile);

const praise =
  /有效|显著|明显|不断|进一步|切实|大力|持续|逐步|积极|稳步|充分|较好|较高|良好|有所|顺利|高质量|提升|提高|增强|促进|改善|长期|得到保障|有力|规范|好转|优质|优良|^[强好高大优]$/;

/** 保障单位正常运转, 推动事业发展: it could stand in any form, and with such a target it says nothing. */
const isAnybodys = (text: string, profile: Profile): boolean =>
  bare(text).replace(emptyWords(profile).anybodys, '').length <= 1;

/** What every unit says of itself: it tells one thing from another only where a number stands beside it. */
const anybodys = [
  '正常运转',
  '正常',
  '运转',
  '运行',
  '机构',
  '机关',
  '保障',
  '有力',
  '事业',
  '和谐',
  '稳定',
  '安定',
  '高质量',
  '效率',
  '营造',
  '氛围',
  '认可',
  '顺利',
  '开展',
  '完成',
  '长效',
  '机制',
  '建设',
  '本行业',
  '行业',
  '未来',
  '可',
  '带动',
  '知名度',
  '好转',
  '优质',
  '优良',
  '改进',
  '作风',
  '支撑',
  '基础',
  '履职',
  '职能',
  '各项',
  '总体',
  '整体',
];

/** Whether a text is made of words alone that fit anything. */
function saysNothing(text: string, profile: Profile): boolean {
  const all = bare(text);
  const left = all.replace(emptyWords(profile).hollow, '');
  return left.length <= 1 && left.length < all.length - 1;
}

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '');

interface EmptyWords {
  /** What fits anything. */
  readonly hollow: RegExp;
  /** And what any unit says of itself. */
  readonly anybodys: RegExp;
}

function emptyWords(profile: Profile): EmptyWords {
  const known = emptyOf.of(profile);
  if (known) return known;
  const words = [...profile.words.vague, ...hollow];
  const made = { hollow: anyOf(words), anybodys: anyOf([...words, ...anybodys]) };
  emptyOf.keep(profile, made);
  return made;
}

/** The longest first, so that none is taken apart by a shorter one. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    words
      .map(compact)
      .sort((a, b) => b.length - a.length)
      .map(literal)
      .join('|'),
    'g',
  );

const emptyOf = kept<Profile, EmptyWords>();
