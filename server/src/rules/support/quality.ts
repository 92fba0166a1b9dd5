import type { Indicator } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import type { Profile } from '../../profiles/profile.js';
import type { QuantityValue } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { kept } from '../../incremental/kept.js';
import type { Span } from '../../text/span.js';
import { compact } from './explained.js';
import { rowsThat } from './rows.js';
import { vagueWordOf, wordIn } from './vague.js';

/** What re-checks deduct for in the words of one row, in the order in which one of several is told. */
export type QualityKind =
  | 'money-as-output'
  | 'cost-direction'
  | 'deadline-undated'
  | 'unfinished-yet-full'
  | 'satisfaction-unsurveyed'
  | 'group-mismatch'
  | 'indicator-vague';

type Key = 'name' | 'target' | 'actual' | 'note' | 'deviation';

/** One thing in a row that a re-check would ask about. */
export interface Doubtful {
  readonly kind: QualityKind;
  /** The words that say so. */
  readonly words: string;
  /** The keys whose words it is about: another kind that speaks of the same ones is silent. */
  readonly keys: readonly Key[];
  readonly span: Span;
}

/** The rows of which one kind is to be told, each with what is told. */
export const doubtfulRows = (kind: QualityKind): ReturnType<typeof rowsThat> =>
  rowsThat((row, profile) => doubtsOf(row, profile).some(doubt => doubt.kind === kind));

/** What is to be told of a row: of several that speak of the same words the first. Seven rules ask, so it is found out once. */
function doubtsOf(row: RatedRow, profile: Profile): readonly Doubtful[] {
  const known = found.of(row);
  if (known?.profile === profile) return known.doubts;
  const doubts = findDoubts(row, profile);
  found.keep(row, { profile, doubts });
  return doubts;
}

const found = kept<RatedRow, { readonly profile: Profile; readonly doubts: readonly Doubtful[] }>();

function findDoubts(row: RatedRow, profile: Profile): readonly Doubtful[] {
  if (row.status === 'not-applicable' || row.indicator.name.state !== 'ok') return [];
  const told: Doubtful[] = [];
  for (const find of finders) {
    const doubt = find(row, profile);
    if (doubt && !told.some(({ keys }) => keys.some(key => doubt.keys.includes(key)))) told.push(doubt);
  }
  return told;
}

/** The one of a kind. */
export const doubtOf = (row: RatedRow, profile: Profile, kind: QualityKind): Doubtful | undefined =>
  doubtsOf(row, profile).find(doubt => doubt.kind === kind);

type Finder = (row: RatedRow, profile: Profile) => Doubtful | undefined;

/** What a row and the groups it stands in are called, without what does not tell them apart: each finder asks, some several times. */
function namesOf(row: RatedRow): { readonly name: string; readonly groups: string } {
  const known = compactNames.of(row);
  if (known) return known;
  const made = {
    name: compact(valueOf(row.indicator.name) ?? ''),
    groups: row.path.slice(0, -1).map(compact).join('/'),
  };
  compactNames.keep(row, made);
  return made;
}

const compactNames = kept<RatedRow, ReturnType<typeof namesOf>>();
const groupsOf = (row: RatedRow): string => namesOf(row).groups;
const standsIn = (row: RatedRow, ...names: readonly string[]): boolean => {
  const groups = groupsOf(row);
  return names.some(name => groups.includes(name));
};

const nameOf = (row: RatedRow): string => namesOf(row).name;

const aboutName = (row: RatedRow, kind: QualityKind, words: string, ...more: readonly Key[]): Doubtful => ({
  kind,
  words,
  keys: ['name', ...more],
  span: row.indicator.name.span,
});

const asQuantity = ({ target }: RatedRow): QuantityValue | undefined =>
  target.kind === 'quantity' ? target : undefined;
const familyOf = (row: RatedRow): string | undefined => asQuantity(row)?.unit?.unit.family;
const isCount = (row: RatedRow): boolean => asQuantity(row) !== undefined && (familyOf(row) ?? 'count') === 'count';

/** What is spent: how much of it is no output, and counts under 预算执行 already. */
const aboutFunds = /资金|预算|经费|款项|拨款|补助|补贴|支出|专款|金额|投入/;

const findMoney: Finder = (row, { words }) => {
  const name = nameOf(row);
  const word = wordIn(name, words.money);
  const isRate = word !== undefined && (aboutFunds.test(name) || name === compact(word) || /支付|拨付/.test(word));
  // when it is paid, and how soundly, is another matter than how much
  if (isRate && !standsIn(row, '预算执行') && !/及时|规范|合规|准确|覆盖|时间|时限|期限|日期/.test(name))
    return aboutName(row, 'money-as-output', word);
  const isAmount = familyOf(row) === 'money' && standsIn(row, '数量') && (aboutFunds.test(name) || word !== undefined);
  return isAmount && !/筹|争取|引|收入|产值|营业|销售|交易|贷款|投资|节约|压减/.test(name)
    ? aboutName(row, 'money-as-output', name)
    : undefined;
};

const isCostName = /(?:费|费用|成本|经费|造价|单价|价格|支出)$/;
/** `单价(万元)` is about the same as `单价`. */
const withoutBrackets = (name: string): string => (name.endsWith(')') ? name.split('(', 1).join('') : name);

const isSaving = /节约|降低|下降|压减|控制率|节省|减少/;

const findCost: Finder = row => {
  const { direction, directionFrom, indicator } = row;
  const isStated = directionFrom === 'key' || directionFrom === 'comparison';
  if (direction !== 'at-least' || !isStated || familyOf(row) !== 'money') return undefined;
  const name = nameOf(row);
  if (isSaving.test(name) || !(isCostName.test(withoutBrackets(name)) || standsIn(row, '成本'))) return undefined;
  return standsIn(row, '经济效益', '社会效益')
    ? undefined
    : {
        kind: 'cost-direction',
        words: valueOf(indicator.target) ?? '',
        keys: ['target', 'name'],
        span: indicator.target.span,
      };
};

const inTime = [
  '按时',
  '及时',
  '按期',
  '如期',
  '准时',
  '按计划',
  '按进度',
  '按要求',
  '按规定时间',
  '规定时间内',
  '在规定时限内',
];
const aboutTime = /时间|时限|时效|及时|进度|期限|工期|按时|按期/;

const findUndated: Finder = row => {
  const { target, indicator } = row;
  if (target.kind !== 'text' || !(standsIn(row, '时效') || aboutTime.test(nameOf(row)))) return undefined;
  const word = wordIn(compact(target.source), inTime);
  return word && !/\d/.test(target.source)
    ? { kind: 'deadline-undated', words: word, keys: ['target', 'name'], span: indicator.target.span }
    : undefined;
};

const findUnfinished: Finder = (row, { words }) => {
  if (!isFull(row)) return undefined;
  for (const [key, field] of saidOf(row.indicator)) {
    const text = compact(valueOf(field) ?? '');
    const word = wordIn(text, words.unfinished) ?? notYet.exec(text)?.[0];
    if (word !== undefined && isSaid(text, word))
      return { kind: 'unfinished-yet-full', words: word, keys: [key], span: field.span };
  }
  return undefined;
};

/** 尚未组织竣工验收, 仍在审批: what a list of words does not hold. */
const notYet =
  /(?:尚未|还未|未|待)(?:组织|进行|完成|通过|办理|开展|全部|予以|正式)?(?:竣工|完工|初步|项目|工程|最终|整体)?(?:验收|完工|竣工|开工|交付|投入使用|结题|结项|办结)|(?:正在|仍在|尚在|还在)(?:组织|抓紧)?(?:实施|建设|施工|推进|办理|进行|审批|招标|整改|采购)/;

const saidOf = ({ actual, note, deviation }: Indicator): readonly (readonly [Key, Field<string>])[] => [
  ['actual', actual],
  ['note', note],
  ['deviation', deviation.text],
  ['deviation', deviation.reason],
];

/** A word that is said and not denied: 无未验收项目 says the contrary. */
function isSaid(text: string, word: string): boolean {
  const at = text.indexOf(compact(word));
  return !/无|没有|不存在|未发现|原/.test(text.slice(Math.max(0, at - 4), at));
}

/** Whether a row has all its points: as claimed, else as computed. */
export const isFull = ({ weight, claimed, score, status }: RatedRow): boolean => {
  const points = claimed?.value ?? score.value;
  return status !== 'not-applicable' && weight !== undefined && points?.greaterThanOrEqualTo(weight) === true;
};

const surveyed = /问卷|调查|回访|测评|访谈|抽样|样本|发放|回收|走访|评议|电话/;
const unasked = /未收到|无投诉|没有投诉|零投诉|0投诉|无信访/;

const findUnsurveyed: Finder = row => {
  const { indicator, actual } = row;
  if (actual.kind === 'empty' || indicator.survey) return undefined;
  const name = nameOf(row);
  if (!name.includes('满意')) return undefined;
  const fields = [indicator.name, ...saidOf(indicator).map(([, field]) => field), ...indicator.evidence];
  const texts = fields.map(field => valueOf(field) ?? '');
  const isTold = texts.some(text => surveyed.test(text)) && !texts.some(text => unasked.test(compact(text)));
  return isTold ? undefined : aboutName(row, 'satisfaction-unsurveyed', name);
};

const activity =
  /^(?:组织|开展|举办|召开|参加|走访|慰问|印发|发放|制作|采购|购置|购买|建设|新建|改造|维修|检查|巡查|培训|考察|宣传)/;
/** A trait of something, though its name begins with an activity: 培训制度健全性. */
const trait = /(?:性|制度|机制|水平|能力|率|度|影响|效果|作用|情况)$/;
const isActivityName = (name: string): boolean => activity.test(name) && !trait.test(name);
const counting = /(?:次数|场次|场数|数量|人次|份数|期数|件数|批次)$/;
const soundness = /质量|合格|达标|优良|验收|准确|规范|合规|完好|满意|事故|投诉|差错/;

const findMisplaced: Finder = row => {
  const name = nameOf(row);
  const as = (words: string): Doubtful => aboutName(row, 'group-mismatch', words);
  // forms on whole departments have it under 履职效益
  if (name.includes('满意度') && groupsOf(row) !== '' && !standsIn(row, '满意', '履职', '履责')) return as('满意度');
  if (standsIn(row, '质量')) {
    if (/完成率$/.test(name) && !soundness.test(name)) return as('完成率');
    if (isCount(row) && wants(row) && (isActivityName(name) || counting.test(name)) && !soundness.test(name))
      return as(name);
  }
  const isActivity = isActivityName(name) && (isCount(row) || row.target.kind === 'text');
  if (standsIn(row, '可持续') && isActivity) return as(name);
  return standsIn(row, '效益') && isCount(row) && wants(row) && isActivityName(name) ? as(name) : undefined;
};

/** More of it is better. */
const wants = ({ direction }: RatedRow): boolean => direction === 'at-least' || direction === 'equal';

const findVague: Finder = (row, profile) => {
  const word = vagueWordOf(row, profile);
  return word === undefined ? undefined : aboutName(row, 'indicator-vague', word, 'target');
};

const finders: readonly Finder[] = [
  findMoney,
  findCost,
  findUndated,
  findUnfinished,
  findUnsurveyed,
  findMisplaced,
  findVague,
];
