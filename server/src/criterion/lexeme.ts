import { type Matcher, matching } from './sequence.js';

/** A kind of word that scoring sentences are made of. */
export interface Lexeme {
  readonly letter: Letter;
  readonly match: Matcher;
  /** What the words mean beyond their kind. */
  readonly means?: string;
  /** Only behind 每, or right before a number. */
  readonly counted?: true;
  /** Characters of which it holds one: it is not tried, and its pattern not compiled, where a clause has none of them. */
  readonly holds?: string;
}

/**
 * E 每 · A amount · R range of amounts · P points · I interval of points · F full marks · Z no marks · N no loss · D deduct · G give · B add ·
 * C compares what follows · U compares what stands before · O otherwise · L until nothing is left · M at most · Q in proportion · J a person
 * judges · V vetoes the whole · S base points · X a bound in brackets · H what part of a step counts · K a formula · n another number.
 */
export type Letter =
  | 'E'
  | 'A'
  | 'R'
  | 'P'
  | 'I'
  | 'F'
  | 'Z'
  | 'N'
  | 'D'
  | 'G'
  | 'B'
  | 'C'
  | 'U'
  | 'O'
  | 'L'
  | 'M'
  | 'Q'
  | 'J'
  | 'V'
  | 'S'
  | 'X'
  | 'H'
  | 'K'
  | 'n'
  | 'T';

/** A small number in Chinese figures, half and decimals included. */
export const chinese =
  '[零一二三四五六七八九]点[零一二三四五六七八九]{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半]';
/** A number without a sign. */
export const digits = String.raw`\d{1,12}(?:\.\d{1,8})?`;

/** A sign belongs to a number only where no number ends before it. */
export const signed = String.raw`(?:(?<![\d%)分])-?|(?<=\)))${digits}`;

/** The units that a sentence counts in, longer ones before those they begin with. */
export const units = [
  '个百分点|百分点|个千分点|千分点|个点|%|‰',
  '个工作日|工作日|个自然日|自然日|个月|月次|小时|分钟|季度|年|天|日|周|秒',
  '亿元|千万元|百万元|十万元|万元|千元|元|亿立方米|万立方米|立方米|平方公里|平方米|公顷|万亩|亩|公里|千米|米|万吨|吨|公斤|千克|度|万方|方',
  '个名次|名次|万人次|人次|人日|万人|万户|个分项|分项|个|项|处|次|起|例|件|人|户|家|条|篇|份|场|台|套|辆|株|宗|路|名|岁|位|所|座|栋|间|本|页|张|块|类别|批|期|册|幅|盏|口|根|棵|头|只|站|村|断面|班|节|届|队|组|片|段|轮|桩|笔|单|字|课时|倍|环节',
].join('|');

/** Behind a number, 分 that is no points: 分钟, 分项, 分之. */
export const noPoints = '(?!钟|项|之|别|类|局|公司|散|支|布|解|工|级|档|析|担|配|包|校|院|队|批|期|阶|步|流|段|部|子)';
/** A number of points: 3分, 三分. */
export const pointsOf = String.raw`(?:${digits}|${chinese})分${noPoints}`;
/** What stands between the ends of a range. */
export const dash = '(?:-|—|–|~|～|至|到)';
const these = '(?:[该本此]项指标|[该本此]指标|[该本此]项|指标|单项)?';
/** The weight of the row, as sentences call it. */
export const shareOf = `${these}(?:权重分值|权重分?|分值|满分|总分|标准分)`;
/** The row, as sentences call it; may be left out. */
export const item = '(?:[该本此]项指标|[该本此]指标|[该本此]项|指标|所有|全部)?';

/** Words for above. */
export const more = '超过|超出|高于|大于|多于|快于|增加|上升|提高|超|高|多|快|增';
/** Words for below. */
export const less = '低于|小于|少于|慢于|不足|降低|减少|下降|低|少|慢|减';
/** What joins two words of which either will do. */
export const either = '[(或者和与、÷]{1,2}';

/** A lexeme of words; `means` is what they stand for, `counted` where they are a number of something. */
export const words = (letter: Letter, pattern: string, means?: string, counted?: true): Lexeme => ({
  letter,
  match: matching(new RegExp(pattern, 'y')),
  ...(means !== undefined && { means }),
  ...(counted && { counted }),
});

/** A lexeme that also counts as one of what it names. */
export const withOne = (holds: string, lexeme: Lexeme): Lexeme => ({ ...lexeme, holds });

const part = '[^=÷*()]{1,24}';
/** The target, as sentences call it. */
export const named =
  '(?:(?:目标|计划|任务|预期|预算|指标)(?:值|数量?|任务|目标|量)|(?:计划|预算|目标|概算)(?:总?投资|总?成本|金额|总?额|控制数))';

/** What a share is one of where a sentence says 目标值的60%, and how large such a share is: 超过预算的5% is none. */
export const ofTarget = `(?:年[度初])?(?:${named}|(?:目标|计划|任务)(?=的))`;
/** A percentage from 50 to 100. */
export const most = String.raw`(?:100|[5-9]\d)(?:\.\d{1,4})?`;

/** Before a comparison: it does not hold, so that its other side does. */
export const never = '(?:不得|不应|不能|不可|未能|从未|并未|均未|都未|没有|没|未|不)';

/** What a row is worth: its weight in words, or points. */
export const worth = String.raw`${these}(?:分值|权重(?:分值?)?|满分|标准分)|${digits}分?(?![\d%.个项])`;
/** One thing divided by another, signs as in a formula. */
export const quotient = String.raw`\(?(?<over>${part})(?:÷|除以)(?<under>${part})(?:\*100%)?\)?(?:\*100%)?`;
/** 实际数与目标数之比 divides as well. */
export const inWords = String.raw`\(?(?<over>[^=÷*()的与和占]{1,16})[与和占](?<under>[^=÷*()的]{1,16})(?:之比|的?(?:比例|比值|比率))\)?`;
/** Times. */
export const by = String.raw`(?:\*|乘以?)`;
/** A rate by its name, such as 完成率, or by the letter that stands for it. */
export const rate = '(?:[^=÷*(),+%\\d-]{1,20}(?:率|比例|比重|占比|程度|度)|[A-Za-z](?![A-Za-z]))';
/** Words for “is calculated” and “scores” behind a formula. */
export const worked = String.raw`\)?(?:来?(?:计算|折算|换算))?(?:得分|计分|记分|给分|赋分)?\)?(?:=[该本此]?项?(?:指标)?得分)?`;

/** A pattern that matches only where it is tried. */
export const sticky = (source: string): RegExp => new RegExp(source, 'y');

const open = String.raw`\(不?含[^()]{0,8}\)`;
/** A range on both sides of zero: ±5. */
export const aroundZero = sticky(String.raw`(?:在|介于)?(?:±|\+÷-|正负)(?<around>${digits})`);
/** The lower end of a range. */
export const lowEnd = sticky(String.raw`(?:在|介于)?(?<low>${signed})`);
/** What stands between the ends of a range that words join, with its upper end. */
export const between = sticky(String.raw`(?<lowOpen>${open}|及?以上)?(?:和|与|至|到|-|—|~|～)(?<high>-?${digits})`);
/** The same where a dash joins them. */
export const toHigh = sticky(String.raw`(?<lowOpen>${open}|及?以上)?${dash}(?<high>-?${digits})`);
/** What stands behind the upper end of a range. */
export const highEnd = sticky(`(?<highOpen>${open})?`);
/** The unit of points. */
export const scoreUnit = sticky(`(?<unit>分${noPoints})`);
