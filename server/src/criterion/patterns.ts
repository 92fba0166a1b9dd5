import { hundred, zero } from '../number/decimal.js';
import { isPercentage, readAmount } from './amount.js';
import type { Said } from './clause.js';
import { amountOf, conditionOf, nameOf } from './conditions.js';
import { isBound, sideOf, sideOfAll } from './sides.js';
import { readProportion } from './proportion.js';
import type { Points } from './standard.js';
import { numberOf, type Token, type Words } from './tokens.js';

/** One kind of clause: the letters its words make (plain text and 得 left out), what it says, and sentences it was met in. */
export interface Pattern {
  readonly letters: RegExp;
  read(words: Words): Said | undefined;
  readonly met: readonly string[];
}

/** What runs of lexemes say, the first that fits decides; each by the letters of its lexemes. */
export const patterns: readonly Pattern[] = [
  {
    letters: /^L$/,
    read: () => ({ kind: 'floor' }),
    met: ['扣完为止', '扣完本项分值为止'],
  },
  {
    letters: /^H$/,
    read: ({ telling: [token] }) => ({ kind: 'partial', how: token?.means === 'whole' ? 'whole' : 'started' }),
    met: ['不足1个百分点的按1个百分点计算', '不足一天不计'],
  },
  {
    letters: /^MPL?$/,
    read: ({ all, telling: [most, points] }) => {
      const name = nameOf(all.filter(({ letter }) => letter === 'T'));
      const isBest = most?.text.endsWith('得') === true && name !== '';
      const worth = pointsOf(points);
      if (isBest)
        return { kind: 'give', when: { kind: 'text', text: `${name}${most.text}`, negative: false }, points: worth };
      const isTotal = /^(?:累计|合计|总计|共)/.test(most?.text ?? '');
      return 'points' in worth
        ? { kind: 'most', points: worth.points, isLoss: most?.means === 'loss', isTotal }
        : undefined;
    },
    met: ['最多扣3分', '最高不超过10分', '扣完1分即止', '原始得分最高得1分'],
  },
  {
    letters: /^P$/,
    read: ({ all, telling: [points] }) =>
      /^(?:\(\d[^()]*分\)|[^()]{0,20}\(\d[^()]*分)$/.test(all.map(({ text }) => text).join(''))
        ? { kind: 'worth', points: pointsOf(points), ...gradeOf(all) }
        : undefined,
    met: ['否则不得分（10分）', '查看会议记录（3分，少一次扣1分）'],
  },
  {
    letters: /^(?:SP|FS?P)$/,
    read: ({ telling }) => ({ kind: 'worth', points: pointsOf(telling.at(-1)) }),
    met: ['满分5分', '设施基准6分', '共5分'],
  },
  {
    letters: /^[CARUXnO]*Q?K$|^[CARUXnO]*Q$/,
    read: readProportion,
    met: [
      '按实际到位占计划的比重得分',
      '低于的按比例减分',
      '得分=实际完成量÷目标任务×分值',
      '其他情况按 实际值÷60%×分值',
      '否则按完成比例得分',
    ],
  },
  {
    letters: /^[CARUXnEO]*(?:J|D?I|JI|JD?P|B?I)$/,
    read: ({ telling }) => ({ kind: 'judge', interval: intervalOf(telling.at(-1)) }),
    met: ['否则酌情扣分', '得10-15分', '由专家组评分'],
  },
  {
    letters: /^[CARUXnEO]*E[CAn]*[An]C?DP$|^[CARUXn]*C?A[C]?DP$/,
    read: readDeduct,
    met: [
      '每超过一个百分点扣0.1分',
      '每低于5%扣2分',
      '一个学校未达到扣0.5分',
      '少1条扣1分',
      '不完整的每个项目扣1分',
      '每个单位每项扣0.5分',
    ],
  },
  {
    letters: /^[CARUXn]*DP$/,
    read: ({ all, telling }) => {
      const when = conditionOf(before(all, 'D'));
      const take = telling.at(-2);
      return (
        when && {
          kind: 'loss',
          when,
          points: pointsOf(telling.at(-1)),
          below: take?.means === 'below',
          each: take?.text.startsWith('各') === true,
        }
      );
    },
    met: ['没有上墙信息扣5分', '6-10名扣0.5分', '倒扣10分'],
  },
  {
    letters: /^[CARUXn]*E?C?ABP$|^[CARUXn]*E[CA]*ABP$/,
    read: ({ all, telling }) => {
      const from = lastEach(all);
      const when = conditionOf(all.slice(0, from));
      const each = telling.at(-3);
      return (
        when &&
        each && {
          kind: 'bonus',
          when,
          name: nameOf(textOf(all)),
          each: amountOf(each),
          beyond: isBeyond(telling.at(-4), each),
          points: pointsOf(telling.at(-1)),
        }
      );
    },
    met: ['240天以上每多10天加1.5分', '领导正面批示一个加1分'],
  },
  {
    letters: /^[CARUXn]*BP$/,
    read: ({ all, telling }) => {
      const when = conditionOf(before(all, 'B'));
      return (
        when && {
          kind: 'bonus',
          when,
          name: nameOf(textOf(all)),
          each: undefined,
          beyond: false,
          points: pointsOf(telling.at(-1)),
        }
      );
    },
    met: ['市级安排补助加1分', '有改进办法另得0.2分'],
  },
  {
    letters: /^E[CA]*AP$/,
    read: ({ all, telling }) => ({
      kind: 'earn',
      name: nameOf(textOf(all)),
      each: amountOf(telling.at(-2) as Token),
      points: pointsOf(telling.at(-1)),
    }),
    met: ['每次1.5分', '每达成一个得0.2分'],
  },
  {
    letters: /^[CARUXnO]*[PFZN]$/,
    read: readGive,
    met: ['控制率≤100%，计1分', '制定有实施方案，得3分', '否则不得分', '70%以下：0分', '全年运营240天不扣分'],
  },
  {
    letters: /^[CARUXn]*V$/,
    read: ({ all }) => {
      const when = conditionOf(all.slice(0, -1));
      return when && { kind: 'veto', when };
    },
    met: ['一次死亡2人及以上一票否决'],
  },
  {
    letters: /^[CARUXn]*$/,
    read: ({ all }) => {
      const when = conditionOf(all);
      return when && { kind: 'context', when };
    },
    met: ['登记率达到85%', '大于0的', '设施完好、功能运行正常'],
  },
];

/** 优秀（10分）: a name right before the points. */
function gradeOf(all: readonly Token[]): { readonly name?: string } {
  const name = nameOf(all.filter(({ letter }) => letter === 'T'));
  return name !== '' && name.length <= 4 ? { name } : {};
}

function readGive({ all, telling }: Words): Said | undefined {
  const effect = telling.at(-1) as Token;
  const when = conditionOf(before(all, effect.letter));
  if (!when) return undefined;
  if (effect.letter === 'F') return { kind: 'give', when, points: 'full' };
  if (effect.letter === 'N') return { kind: 'give', when, points: 'full', lossless: true };
  return { kind: 'give', when, points: effect.letter === 'Z' ? { points: zero } : pointsOf(effect) };
}

function readDeduct({ all, telling }: Words): Said | undefined {
  const from = lastEach(all);
  const take = all.findLastIndex(({ letter }) => letter === 'D');
  const own = all.slice(from, take);
  const each = own.findLast(({ letter }) => letter === 'A' || letter === 'n');
  const when = conditionOf(all.slice(0, from).filter(({ letter }) => letter !== 'E'));
  if (!each || !when) return undefined;
  const hasEach = own.some(({ letter }) => letter === 'E');
  const signs = own.slice(0, own.indexOf(each)).filter(({ letter }) => letter === 'C');
  const amount = readAmount(amountOf(each));
  const isOne = amount?.number.equals(1) === true && amount.unit !== '' && !isPercentage(amount);
  const isCounted = hasEach || (isOne && !isBound(signs.at(-1)));
  if (!isCounted) {
    const bounds = conditionOf(all.slice(0, take));
    return bounds && { kind: 'loss', when: bounds, points: pointsOf(telling.at(-1)), below: false, each: false };
  }
  const name = nameOf(textOf(all.slice(0, take)));
  // 开工率、投产率每低1%各扣0.1分 speaks of two numbers
  if (all[take]?.text.startsWith('各') && signs.length > 0 && /[、和及与]/.test(name)) return undefined;
  return {
    kind: 'deduct',
    when,
    name,
    each: amountOf(each),
    isEach: hasEach,
    side: isRank(each) && signs.some(({ text }) => fallen.test(text)) ? 'above' : sideOfAll(signs),
    points: pointsOf(telling.at(-1)),
  };
}

/** 每下降1名: a lower rank is a higher number. */
const isRank = (each: Token): boolean => /^\d+ [名位]$/.test(amountOf(each));
const fallen = /^(?:下降|下滑|降低|降|后退|倒退|落后|后移|退|跌)$/;

/** Where what is counted begins: at 每, else at the word that compares or the amount itself. */
function lastEach(tokens: readonly Token[]): number {
  const each = tokens.findIndex(({ letter }) => letter === 'E');
  if (each >= 0) return each;
  const amount = tokens.findLastIndex(({ letter }) => letter === 'A');
  const compared = tokens.findLastIndex(({ letter, end }) => letter === 'C' && end === tokens[amount]?.start);
  return compared >= 0 ? compared : amount;
}

/** 每多1篇, 每增加1%: on top of what is due. */
function isBeyond(sign: Token | undefined, each: Token): boolean {
  const side = sideOf(sign);
  return side === 'above' || (side === 'grown' && isPercentage(readAmount(amountOf(each)) ?? { unit: '' }));
}

const textOf = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ letter }) => !'GDPBQ'.includes(letter));

const before = (tokens: readonly Token[], letter: Token['letter']): readonly Token[] =>
  tokens.slice(
    0,
    tokens.findLastIndex(token => token.letter === letter),
  );

function pointsOf(token: Token | undefined): Points {
  const { points, share, part, alone, half, halved, over, under, upper, lower } = token?.groups ?? {};
  const [above, below] = [over ?? upper, under ?? lower];
  if (above !== undefined && below !== undefined) return { share: numberOf(above).div(numberOf(below)) };
  const percent = share ?? part ?? alone ?? ((half ?? halved) === undefined ? undefined : '50');
  return percent === undefined ? { points: numberOf(points ?? '0') } : { share: numberOf(percent).div(hundred) };
}

function intervalOf(
  token: Token | undefined,
): { low: ReturnType<typeof numberOf>; high: ReturnType<typeof numberOf> } | undefined {
  const { low, high } = token?.letter === 'I' ? token.groups : {};
  return low === undefined || high === undefined ? undefined : { low: numberOf(low), high: numberOf(high) };
}
