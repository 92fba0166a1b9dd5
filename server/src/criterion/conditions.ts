import { isCount } from './amount.js';
import type { Bound, Condition, Sign } from './clause.js';
import { units } from './gathered.js';
import { isSign, readRange, saidOf, spaceUnit, turned } from './range-bounds.js';
import { hundred } from '../number/decimal.js';
import { numberOf, type Token } from './tokens.js';

const negative = /未|没|无|不|缺|漏|逾期|超期|延期|超时|延迟|迟报|滞后|发生|出现|发现|违|弄虚作假|造成|擅自/;

/** Whether a text names something that should not be. */
export const speaksOfFaults = (text: string): boolean => negative.test(text);

/** A text as a person would name the matter: without what joins it to the rest. */
export const nameOf = (tokens: readonly Token[]): string =>
  trimMarks(tokens.map(({ text }) => text).join('')).replace(
    /的时候?$|的$|(?<![细规准守原总通])则$|(?<![及按准定])时$/,
    '',
  );

/** Without the characters that join it to what stands around it. */
function trimMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ')、,:和及且并'.includes(text[start] ?? '')) start++;
  while (end > start && '(、,:='.includes(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** What must hold for a clause; `undefined` where its words cannot be told. */
export function conditionOf(tokens: readonly Token[]): Condition | undefined {
  const said = asFaults(tokens.filter(({ letter }) => letter !== 'G'));
  const text = nameOf(said);
  if (said.some(({ letter }) => letter === 'O'))
    return said.every(({ letter }) => 'OT'.includes(letter)) ? { kind: 'else' } : undefined;
  if (said.some((token, i) => token.letter === 'T' && /前$/.test(token.text) && said[i + 1]?.letter === 'A'))
    return undefined;
  if (said.some((token, i) => token.letter === 'n' && isWord(said[i + 1], token))) return undefined;
  if (said.every(({ letter }) => letter === 'T'))
    return text === '' || /^[该本此]项?(?:指标|工作)?$/.test(text)
      ? { kind: 'none' }
      : { kind: 'text', text, negative: negative.test(text) };
  if (distance.test(text) && said.some(isAmount)) return undefined;
  if (fraction.test(text) || share.test(text) || saysMore(said)) return undefined;
  if (isRelative(said)) return { kind: 'text', text, negative: negative.test(text) };
  const bounds = boundsOf(said.filter(({ letter }) => letter !== 'T'));
  return bounds && { kind: 'bounds', bounds: asRates(bounds, text), text };
}

/** 在职人员控制率≤1: one as a rate is all of it. */
const asRates = (bounds: readonly Bound[], text: string): readonly Bound[] =>
  /(?:率|比例|比重|占比)[^\d,]{0,6}(?:1(?:\.0{1,2})?|0\.\d{1,4})(?![\d.%])/.test(text)
    ? bounds.map(bound =>
        /^(?:1(?:\.0{1,2})?|0\.\d{1,4})$/.test(bound.amount) ? { ...bound, amount: shareOf(bound.amount) } : bound,
      )
    : bounds;

const shareOf = (amount: string): string => `${numberOf(amount).times(hundred).toFixed()}%`;

/** 两项未完成: what two of them are, and not a bound that lies behind the number. */
const asFaults = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i): Token => {
    const before = tokens[i - 1];
    const isFault =
      token.letter === 'C' &&
      /^(?:[未没不]|[达完]不)/.test(token.text) &&
      !/^不[超高多大突低少小足到]/.test(token.text);
    const amount = before?.letter === 'U' ? tokens[i - 2] : before;
    return isFault && before?.end === token.start && amount?.letter === 'A' && isCount(amountOf(amount), units)
      ? { ...token, letter: 'T' }
      : token;
  });

/** 偏离目标值20%以内: how far from the target is no value of the row. */
const distance = /(?:偏离|偏差|相差|背离)[^\d,]{0,3}(?:目标|计划|预算|预期|标准|指标值)/;

/** 开工率100%、完工率90%以上, 到位率95%以上且及时: more must hold than bounds of one number say. */
const saysMore = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ letter, text }, i) =>
      letter === 'T' &&
      tokens.slice(0, i).some(isBounding) &&
      (/^[、和与及].{0,12}(?:率|比例|占比|度)$/.test(text) ||
        /^(?:的?(?:且|并且?|同时)).*[^的且并时是为则,]/.test(text)) &&
      (/^[、和与及]/.test(text) || !tokens.slice(i).some(isBounding) || isOther(text, tokens[0])),
  );

/** 完成率≥100%且满意度≥90%: what the second bound speaks of is not what the first does. */
function isOther(text: string, first: Token | undefined): boolean {
  const own = text.replace(/^的?(?:并且|且|并|同时),?/, '').replace(/[为在达]$/, '');
  const before = first?.letter === 'T' ? nameOf([first]) : '';
  return (
    /.(?:率|度|比例|比重|占比|数|量|值)$/.test(own) && before !== '' && !before.includes(own) && !own.includes(before)
  );
}

const isBounding = ({ letter }: Token): boolean => 'ARnU'.includes(letter);

/** 三分之一以上未完成, 两项各占50%: how much of what, no bound says. */
const fraction = /[一二三四五六七八九十\d]分之|半数|过半|\d÷\d|(?:各|分别)占/;

/** 按完成率的80%计分: a formula, and no bound. */
const share = /^按照?[^,\d]{1,12}的\d/;

/** 低于平均值5个百分点以内, 低5至10个百分点: a distance from something else than 0, which no bound of the value itself says. */
const isRelative = (tokens: readonly Token[]): boolean =>
  tokens.some((token, i) => {
    if (token.letter !== 'C' || token.means === 'late') return false;
    const [next, after] = [tokens[i + 1], tokens[i + 2]];
    if (/^[低高少多超差缺]$/.test(token.text))
      return next !== undefined && 'AR'.includes(next.letter) && !isCountUpwards(next, after);
    return token.means !== '≥' && next?.letter === 'T' && after !== undefined && 'AR'.includes(after.letter);
  });

/** 超2个及以上: how many there are. */
const isCountUpwards = (amount: Token, behind: Token | undefined): boolean =>
  behind?.letter === 'U' && behind.means === '≥' && isCount(amountOf(amount), units);

/** Whether a bare number is followed at once by a word: a unit that nobody knows. */
const isWord = (next: Token | undefined, { end }: Token): boolean =>
  next?.letter === 'T' && next.start === end && /^(?![的时则者且并和或及与为])\p{Script=Han}/u.test(next.text);

/** Whether two conditions may stand together: one is not said, or they bound one value from both sides. */
export function bothOf(first: Condition, second: Condition): Condition | undefined {
  if (first.kind === 'none') return second;
  if (second.kind === 'none') return first;
  if (first.kind === 'text' && second.kind === 'text')
    return { kind: 'text', text: `${first.text}，${second.text}`, negative: first.negative || second.negative };
  if (first.kind === 'text' && second.kind === 'bounds') return { ...second, text: first.text + second.text };
  if (first.kind === 'bounds' && second.kind === 'text' && measure.test(second.text))
    return { ...first, text: first.text + second.text };
  if (first.kind !== 'bounds' || second.kind !== 'bounds') return undefined;
  return { kind: 'bounds', bounds: [...first.bounds, ...second.bounds], text: first.text + second.text };
}

/** The name of what is measured, which says no more than that: 完成率. */
const measure = /^[^未没无不缺漏]{0,12}(?:率|比例|占比|比重|数|数量|量|值|额|得分|面积|天数|时间)$/;

function boundsOf(tokens: readonly Token[]): readonly Bound[] | undefined {
  const bounds: Bound[] = [];
  for (let i = 0; i < tokens.length;) {
    const step = boundAt(tokens, i);
    if (!step) return undefined;
    const isShare = tokens
      .slice(i, i + step.taken)
      .some(({ letter, means }) => 'AR'.includes(letter) && means === 'target');
    bounds.push(...step.bounds.map((bound): Bound => (isShare ? { ...bound, ofTarget: true } : bound)));
    i += step.taken;
  }
  // no value is equal to two of them
  return bounds.filter(({ sign }) => sign === '=').length > 1 ? undefined : bounds;
}

/** The bounds that begin with a word, and how many words say them. */
function boundAt(
  tokens: readonly Token[],
  i: number,
): { readonly bounds: readonly Bound[]; readonly taken: number } | undefined {
  const [first, second, third] = [tokens[i] as Token, tokens[i + 1], tokens[i + 2]];
  if (first.letter === 'C' && first.means === 'late') return lateBy(tokens, i);
  if (first.letter === 'C' && isGrowth(first)) return changedBy(tokens, i);
  if (first.letter === 'C' && isFall(first, second)) return changedBy(tokens, i, true);
  if (first.letter === 'C') return readComparison(first, second, third);
  if (first.letter === 'R') return readRange(first, second);
  const turns = second?.letter === 'C' && second.start === first.end && isSign(second.means);
  if (!isAmount(first) || (first.letter === 'n' && second?.letter !== 'U' && !turns)) return undefined;
  if (second?.letter === 'C' && second.start === first.end && isSign(second.means))
    return { bounds: [{ sign: turned[second.means], amount: amountOf(first) }], taken: 2 };
  const open = isOpened(second);
  if (second?.letter === 'U' || second?.letter === 'X')
    return {
      bounds: [{ sign: closeSign(second, open), amount: amountOf(first), ...saidOf(open) }],
      taken: third?.letter === 'X' ? 3 : 2,
    };
  return { bounds: [{ sign: '=', amount: amountOf(first) }], taken: 1 };
}

/** 逾期3天, 逾期超过3天: so many days late. */
function lateBy(
  tokens: readonly Token[],
  i: number,
): { readonly bounds: readonly Bound[]; readonly taken: number } | undefined {
  const behind = tokens[i + 1] && boundAt(tokens, i + 1);
  if (!behind) return undefined;
  const bounds = behind.bounds.map((bound): Bound => ({
    ...bound,
    sign: bound.sign === '=' ? '≥' : bound.sign,
    late: true,
  }));
  return { bounds, taken: behind.taken + 1 };
}

/** 增长5%以上, 下降5%以上: how much it grew or fell is itself the value. */
function changedBy(
  tokens: readonly Token[],
  i: number,
  isFallen = false,
): { readonly bounds: readonly Bound[]; readonly taken: number } | undefined {
  const behind = tokens[i + 1] && boundAt(tokens, i + 1);
  if (!behind) return undefined;
  const bounds = behind.bounds.map((bound): Bound => ({
    ...bound,
    ...(bound.sign === '=' && bound.amount !== 'target' && { sign: '≥' }),
    ...(isFallen && { fall: true }),
  }));
  return { bounds, taken: behind.taken + 1 };
}

/** 下降5%, and not 下降 alone, which is measured from the target. */
const isFall = ({ text, end }: Token, next: Token | undefined): boolean =>
  /^(?:下降|降低|减少)$/.test(text) && next?.start === end && 'AR'.includes(next.letter);

const isGrowth = ({ means, text }: Token): boolean => means === 'grown' || /^(?:上升|提高|提升)$/.test(text);

const isAround = ({ groups }: Token): boolean => groups['around'] !== undefined;

/** 超支5%以内: more than nothing, and no more than that. */
const isExcess = /^(?:超[支出过]|高出)$|^超.*[算划额本数]的?$/;

const zeroOf = (amount: string): string => amount.replace(/^[\d.]+/, '0');

function readComparison(
  first: Token,
  second: Token | undefined,
  third: Token | undefined,
): { readonly bounds: readonly Bound[]; readonly taken: number } | undefined {
  const { means } = first;
  // 少3名以上: how many are missing
  if (means === 'missing' && second && isAmount(second) && isCountUpwards(second, third))
    return { bounds: [{ sign: '≥', amount: amountOf(second) }], taken: 3 };
  if (!isSign(means)) return undefined;
  if (second && isAround(second)) {
    const inside = readRange(second, third);
    // 不超过±5% is within it; what lies beyond it on both sides no two bounds say
    return means === '≤' || means === '<' ? { ...inside, taken: inside.taken + 1 } : undefined;
  }
  if (second?.letter === 'R' && isExcess.test(first.text)) {
    const inside = readRange(second, third);
    return { bounds: inside.bounds.map((bound): Bound => ({ ...bound, beyond: true })), taken: inside.taken + 1 };
  }
  if (!second || !isAmount(second)) return { bounds: [{ sign: means, amount: 'target' }], taken: 1 };
  const behind = third?.letter === 'U' || third?.letter === 'X' ? third : undefined;
  if (!behind) return { bounds: [{ sign: means, amount: amountOf(second) }], taken: 2 };
  const own = closeSign(behind, isOpened(behind));
  if (isExcess.test(first.text) && (own === '≤' || own === '<'))
    return {
      bounds: [
        { sign: '>', amount: zeroOf(amountOf(second)), beyond: true },
        { sign: own, amount: amountOf(second), beyond: true },
      ],
      taken: 3,
    };
  if (behind.letter === 'U' && (own === '≥' || own === '>') !== (means === '≥' || means === '>')) return undefined;
  const isClosed = isOpened(behind) === false || /及|或/.test(behind.text);
  const sign = isClosed ? (means.replace('<', '≤').replace('>', '≥') as Sign) : means;
  return { bounds: [{ sign, amount: amountOf(second) }], taken: 3 };
}

/** Whether a bound itself is left out: 不含 yes, 含 no. */
const isOpened = (token: Token | undefined): boolean | undefined => {
  const said = token?.groups['open'] ?? token?.groups['lead'];
  return said?.startsWith('不');
};

function closeSign({ letter, means, text }: Token, open: boolean | undefined): Sign {
  if (letter === 'X') return '=';
  if (means === '≥') return open ? '>' : '≥';
  if (means === '≤') return open ? '<' : '≤';
  return open === false || /含\)|及|或/.test(text) ? '≤' : '<';
}

const isAmount = ({ letter }: Token): boolean => letter === 'A' || letter === 'n';

/** 1个点 is a point of a percentage, 1个名次 a rank. */
const plainUnit = (unit: string): string => (unit === '个点' ? '个百分点' : unit.replace(/^个?名次$/, '名'));

/** An amount as the value grammar reads it. */
export function amountOf({ letter, text, groups: { amount, unit, words, after, percent, points } }: Token): string {
  if (letter === 'n') return text;
  if (percent !== undefined) return `${numberOf(percent).toFixed()}%`;
  if (points !== undefined) return `${numberOf(points).toFixed()} 分`;
  return spaceUnit(numberOf(amount ?? words ?? '').toFixed(), plainUnit(unit ?? after ?? ''));
}
