import { Decimal } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';

/** A number of a sentence with what stands around it. */
export interface Mention {
  readonly kind: 'points' | 'percent' | 'money' | 'count' | 'value';
  /** As written, with its unit. */
  readonly text: string;
  readonly number: Decimal;
  readonly digits: number;
  /** 约 1400 万元 tells it to its last digit that is no zero. */
  readonly isRough: boolean;
  /** Where it begins and ends in the sentence without white space. */
  readonly start: number;
  readonly end: number;
  /** The sentence before it. */
  readonly ahead: string;
  /** Its clause before it, and behind it. */
  readonly before: string;
  /** The clause ahead of that one, up to its number. */
  readonly clauseAhead: string;
  /** All clauses ahead, each up to its number. */
  readonly clausesAhead: readonly string[];
  readonly after: string;
  /** The sentence behind it. */
  readonly behind: string;
}

/** A sentence as it is compared: without white space, in half-width signs. */
export const foldSentence = (sentence: string): string => fold(sentence).replace(/\s+/g, '');

const pattern =
  /(?:[≥≤><=]|>=|<=|不少于|不低于|不超过|不高于)?(?<number>\d[\d,]*(?:\.\d+)?)(?<unit>[^\d,，。、;；:：()（）“”"'‘’?!《》\[\]的]{0,8})/gu;

const isDate = /^(?:年|月|号|时|季度|\.\d|[-~—–/]\d)/u;

/** Every number with a unit, from left to right; days, years and numbers of documents are none. */
export function mentionsIn(text: string): readonly Mention[] {
  return Array.from(text.matchAll(pattern)).flatMap(match => {
    const { number = '', unit = '' } = match.groups ?? {};
    const start = match.index;
    const at = start + match[0].length - unit.length;
    const clean = number.replaceAll(',', '');
    if (
      /[第〔[\dA-Za-z.]$/u.test(text.slice(0, start)) ||
      isDate.test(text.slice(at)) ||
      // 1.数量指标 is numbered
      /^\.\p{Script=Han}/u.test(unit) ||
      // 76 日 is how long, 12 月 20 日 when
      (text[at] === '日' && /[月至到、~—-]$/u.test(text.slice(0, start))) ||
      !/^\d+(?:\.\d+)?$/.test(clean) ||
      // 001-县财政局 is a code
      /^0\d/.test(clean)
    )
      return [];
    const clauses = clausesBefore(text, start);
    const told = clauses.at(-1) ?? '';
    const clausesAhead = clauses.slice(0, -1).map(upToNumber);
    const before = told.replace(rough, '');
    const [kind, own] = bareKind(unit, before, clean) ?? kindOf(unit);
    const end = at + own.length;
    const isFraction = kind === 'percent' && own === '';
    const digits = clean.split('.')[1]?.length ?? 0;
    return [
      {
        kind,
        text: match[0].slice(0, match[0].length - unit.length) + own,
        number: isFraction ? new Decimal(clean).times(100) : new Decimal(clean),
        digits: isFraction ? Math.max(0, digits - 2) : digits,
        isRough: before !== told,
        start,
        end,
        ahead: text.slice(0, start),
        before,
        clauseAhead: clausesAhead.at(-1) ?? '',
        clausesAhead,
        after: /^[^,，、;；。]*/u.exec(text.slice(end))?.[0] ?? '',
        behind: text.slice(end),
      },
    ];
  });
}

/** 约, 近: but 节约 and 最近 say something else. */
export const rough = /(?:(?<![节合预契条公签制])约|大概|(?<![附最临相靠])近|将近|接近|逾)(?:为|有)?$/u;

/** 最终得分：94.65 without 分, 执行率 0.8645 without a sign. */
function bareKind(unit: string, before: string, number: string): readonly [Mention['kind'], string] | undefined {
  if (unit !== '') return undefined;
  if (/(?:得分|总分|评分|分数|满分|分值)(?:为|是|:|共|达)*$/u.test(before)) return ['points', ''];
  const isRate = /(?:执行|支出|支付|得分)率(?:为|是|:|达到?)*$/u.test(before) && Number(number) <= 1.5;
  return isRate ? ['percent', ''] : undefined;
}

function kindOf(unit: string): readonly [Mention['kind'], string] {
  const [points] = /^分(?![之钟析别类项为布]|公司)/u.exec(unit) ?? [];
  if (points) return ['points', points];
  const [share] = /^[%％]/u.exec(unit) ?? [];
  if (share) return ['percent', share];
  const [money] = /^(?:亿|百万|千万|万|千)?元(?![/／])/u.exec(unit) ?? [];
  if (money) return ['money', money];
  const [count] =
    /^(?:项|个(?=(?:三级|二级|一级)?(?:绩效)?(?:指标|目标)|[,，、;；。:：()（）]|$|均|全|未|已|完|达|分别|得满分|扣分|失分))/u.exec(
      unit,
    ) ?? [];
  return count ? ['count', count] : ['value', unit];
}

const clausesBefore = (text: string, start: number): readonly string[] =>
  text.slice(0, start).split(/(?<!\d),|,(?!\d{3}(?!\d))|[，、;；。()（）]/u);

/** 2023年预算 of 2023年预算860.5万元. */
const upToNumber = (clause: string): string =>
  clause
    .split(/[\d.,]+/u)
    .slice(0, -1)
    .join('');
