import type { Comparison, Slice } from './value.js';

type Direction = Comparison['direction'];

/** A comparison as one sign or one group of words. `weak` words (控制在, 达到) give way to the other side's: 控制在30%以上. */
interface Sign {
  readonly direction: Direction;
  readonly strict: boolean;
  readonly weak: boolean;
  readonly slice: Slice;
}

interface Form {
  readonly pattern: string;
  readonly direction: Direction;
  readonly strict?: boolean;
  readonly weak?: boolean;
}

const not = '(?:不得再?|不能|不可|不应|不宜|不会|没有|从未|均未|均不|未|不|没)';
const up = '(?:超过|超出|高于|大于|多于|突破|长于|优于)';
const down = '(?:低于|少于|小于|短于)';

/** What stands before a number; the first that fits wins. */
const prefixes: readonly Form[] = [
  { pattern: `(?:${down}|[<])(?:或者?|及)?\\s{0,4}(?:等于|=)|=\\s{0,4}<|≤`, direction: 'at-most' },
  { pattern: `(?:${up}|>)(?:或者?|及)?\\s{0,4}(?:等于|=)|=\\s{0,4}>|≥`, direction: 'at-least' },
  // 不发生事故超过2起
  {
    pattern: `(?:${not}(?:发生|出现|产生|存在|有)|无)[\\p{Script=Han}]{0,8}${up}`,
    direction: 'at-most',
  },
  { pattern: `${not}(?:${up}|超)|至多|最多|上限为?|no more than|at most|up to`, direction: 'at-most' },
  {
    pattern: `${not}(?:${down}|足于)|不下于?|至少(?:达到?|为|有|完成)?|最少|下限为?|no less than|at least`,
    direction: 'at-least',
  },
  { pattern: `(?:未能?|没有|没|不)达到?`, direction: 'at-most', strict: true },
  { pattern: `${down}|不足|不到|<`, direction: 'at-most', strict: true },
  { pattern: `${up}|超|>`, direction: 'at-least', strict: true },
  { pattern: '(?:严格)?(?:控制|限制|限定|压缩|压降|压减)(?:在|到|至|为)', direction: 'at-most', weak: true },
  { pattern: '达到|(?<![马雷抵到发下传表转送直通])达', direction: 'at-least', weak: true },
  // 全市前3名
  { pattern: '(?<![以之目日月年天周季期提跟当此生空午])前(?:第)?', direction: 'at-most' },
  { pattern: '={1,2}|(?<!不)等于', direction: 'equal' },
];

const included = String.raw`\((?:含|包含|含本数|包括)\)`;
const suffixes: readonly Form[] = [
  { pattern: '(?:以上|之上)', direction: 'at-least' },
  {
    pattern: '(?:以下|之下|以内|之内|内(?=$|[^\\p{Script=Han}]|完成|办结|到位|办理|处理|响应|送达))',
    direction: 'at-most',
  },
];

const leading = prefixes.map(form => ({
  form,
  pattern: new RegExp(`(?<words>${form.pattern})(?<rest>\\s{0,8}:?\\s{0,8})$`, 'iu'),
}));
const trailing = suffixes.map(form => ({
  form,
  pattern: new RegExp(
    `^\\s{0,8}(?<words>(?:${included})?(?:及|或|或者)?${form.pattern}(?:\\s{0,8}(?:${included}|\\((?<open>不含)\\)))?)`,
    'u',
  ),
}));
const opening =
  /^\s{0,8}(?:>\s{0,4}=|=\s{0,4}>|<\s{0,4}=|=\s{0,4}<|[≥≤><]|={1,2}|不[少低]于|不超过|不[高多大]于|不小于|至[少多])/;

/** The comparison around a number of a folded text, with the ends of the words before it and behind it. */
export interface Around {
  /** `undefined` where there is none; `contradictory` where both sides disagree. */
  readonly comparison: Comparison | undefined;
  readonly contradictory: boolean;
  /** What is left of the text on both sides: `[0, left)` and `[right, length)`; `from` where a sign opens the text. */
  readonly from: number;
  readonly left: number;
  readonly right: number;
}

/** Looks for a comparison right before `start`, at the beginning of the text, and right behind `end`. */
export function comparisonAround(text: string, start: number, end: number): Around {
  const first = prefixOf(text.slice(0, start));
  const opens = first ? undefined : openingOf(text.slice(0, start));
  const before = first ?? opens;
  const behind = suffixOf(text, end);
  const clash = before && behind && before.direction !== behind.direction && !before.weak;
  const deciding = before?.weak && behind ? behind : (before ?? behind);
  const parts = [before, behind].flatMap(sign => (sign ? [sign.slice] : []));
  return {
    comparison: deciding && { direction: deciding.direction, strict: deciding.strict, parts },
    contradictory: clash === true,
    from: opens?.slice.end ?? 0,
    left: first?.slice.start ?? start,
    right: behind?.slice.end ?? end,
  };
}

function prefixOf(before: string): Sign | undefined {
  let best: Sign | undefined;
  for (const { form, pattern } of leading) {
    const match = pattern.exec(before);
    if (!match || (best && best.slice.start <= match.index)) continue;
    best = sign(form, match.index, match.index + (match.groups?.['words'] ?? '').length);
  }
  return best;
}

/** A sign at the very beginning, before a label: `≥合格率90%`, `不少于每年30次`. */
function openingOf(before: string): Sign | undefined {
  const match = opening.exec(before);
  return match ? prefixOf(match[0]) : undefined;
}

function suffixOf(text: string, end: number): Sign | undefined {
  const behind = text.slice(end);
  for (const { form, pattern } of trailing) {
    const match = pattern.exec(behind);
    const words = match?.groups?.['words'];
    if (!match || words === undefined) continue;
    const start = end + match[0].length - words.length;
    return { ...sign(form, start, start + words.length), strict: match.groups?.['open'] !== undefined };
  }
  return undefined;
}

const sign = ({ direction, strict = false, weak = false }: Form, start: number, end: number): Sign => ({
  direction,
  strict,
  weak,
  slice: { start, end },
});
