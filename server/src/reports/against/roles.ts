import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { missesTarget } from '../../scoring/completion.js';
import { amountOf } from '../../scoring/rate-budget.js';
import type { RatedGroup, RatedRow } from '../../scoring/scorecard.js';
import { applying, isMissed, nameIn, rowsBelow, scoreOf, totalOf } from '../self-report/sentences.js';
import { type Expected, expectCount, expectMoney, expectPoints, expectShare, expectValue, words } from './expected.js';
import { type Mention, foldSentence } from './mentions.js';
import type { Subject } from './subjects.js';

/**
 * What the form has for a number, by what it is about and the words before it; `undefined` where they do not say, or say something that no form
 * has. `role` is the text between the subject, or the number before, and this one.
 */
export function expectedOf(
  mention: Mention,
  subject: Subject | undefined,
  role: string,
  document: DocumentAnalysis,
): Expected | undefined {
  switch (mention.kind) {
    case 'money':
      return ofMoney(mention, subject, role, document);
    case 'percent':
      return ofShare(mention, subject, role, document);
    case 'points':
      return ofPoints(mention, subject, role, document);
    case 'count':
      return ofCount(mention, subject, document) ?? ofValue(subject, role, document);
    case 'value':
      return ofValue(subject, role, document);
  }
}

const be = '(?:为|是|共|共计|合计|总计|计|达|达到|:){0,4}$';
const planned = new RegExp(
  `(?<!年初|上年|初步|结余|剩余)(?:预算(?:数|总额|总数|总金额|金额|资金|安排|批复|下达|数额|支出|总支出|安排资金)?)${be}`,
  'u',
);
const initial = new RegExp(`年初预算(?:数|总额|金额|资金|安排|批复)?${be}`, 'u');
const spent = new RegExp(
  `(?:执行数|执行金额|执行总额|实际支出|实际执行|实际使用|实际支付|累计支出|累计执行|预算执行|支出数|支出金额|全年支出|共支出|已支出|(?:全年|共|已|资金|实际)执行)(?:数|资金|金额)*${be}`,
  'u',
);

function ofMoney(
  { before }: Mention,
  subject: Subject | undefined,
  role: string,
  document: DocumentAnalysis,
): Expected | undefined {
  const {
    scorecard: { budget },
    evaluation: { expenditure },
    context,
  } = document;
  if (subject?.kind === 'rows') return ofValue(subject, role, document);
  const money = (what: [string, string], value: Decimal | undefined): Expected | undefined =>
    expectMoney(words(...what), [value], document);
  if (new RegExp(`基本支出(?:总额|决算)?${be}`, 'u').test(before))
    return expenditure && money(['基本支出', 'the basic expenditure'], amountOf(expenditure.basic, context));
  const item = budget?.budget.items.find(({ name }) => before.includes(foldSentence(valueOf(name) ?? '—')));
  if (item) {
    const name = valueOf(item.name) ?? '';
    return expectMoney(
      words(`“${name}”的金额`, `the amount of “${name}”`),
      [item.spent, item.planned, item.initial].map(field => amountOf(field, context)),
      document,
    );
  }
  if (/项目支出|往来|财政拨款|其他资金|自有资金|上级|本级|基本支出/u.test(before)) return undefined;
  if (initial.test(before))
    return budget && money(['年初预算数', 'the initial budget'], amountOf(budget.budget.initial, context));
  if (spent.test(before)) return money(['执行数', 'what was spent'], budget?.spent);
  if (/(?<!上年|年初)结余(?:资金|数|金额|额)?(?:为|是|共|计|:)*$/u.test(before))
    return money(['结余', 'what was left'], budget?.planned && budget.spent && budget.planned.minus(budget.spent));
  return planned.test(before) ? money(['预算数', 'the budget'], budget?.planned) : undefined;
}

function ofShare(
  { before }: Mention,
  subject: Subject | undefined,
  role: string,
  document: DocumentAnalysis,
): Expected | undefined {
  const {
    scorecard: { budget },
  } = document;
  if (subject?.kind === 'rows') {
    const name = nameOf(subject.rows);
    if (/完成率$|完成比例$|目标值?的$/u.test(role.replace(new RegExp(be, 'u'), '')))
      return expectShare(
        words(`“${name}”的完成率`, `the completion of “${name}”`),
        subject.rows.flatMap(row => [row.completion, ...sharesOf(row)]),
      );
    return ofValue(subject, role, document);
  }
  const isRate = /(?:执行率|支出率|支付率|支出进度|执行进度|预算完成率)(?:为|是|达|达到|:)*$/u.test(before);
  if (!isRate || /财政拨款|其他资金|基本支出|项目支出/u.test(before)) return undefined;
  return expectShare(words('预算执行率', 'the execution rate'), [budget?.rate]);
}

/** The actual and the target of a row as shares, where they are. */
const sharesOf = ({ actual, target }: RatedRow): readonly Decimal[] =>
  [actual, target].flatMap(value =>
    value.kind === 'quantity' && value.unit?.unit.family === 'ratio'
      ? [value.amount.number.times(value.unit.unit.factor).div(value.unit.unit.divisor)]
      : [],
  );

/** 产出指标（40分） says how many there are to be had. */
const isFull = /(?:满分|分值|权重|标准分|总分值|设定分)(?:为|是|:|共|各)*$|^\($/u;
const isLost = /(?:扣|扣减|扣分|扣除|扣掉|失分|减)(?:了|为|:)*$/u;
const isScore = /(?:得|得分|评分|自评分|自评|计|实得|得到|总分|分数)(?:为|是|:|共|达|了)*$/u;

function ofPoints(
  { before }: Mention,
  subject: Subject | undefined,
  role: string,
  document: DocumentAnalysis,
): Expected | undefined {
  const { budget } = document.scorecard;
  const said = role.endsWith(before) || before === '' || role === '(' ? role : before;
  const pick = (
    name: string,
    en: string,
    all: readonly (readonly [score: Decimal | undefined, weight: Decimal | undefined])[],
  ) => {
    if (isFull.test(said))
      return expectPoints(
        words(`${name}的分值`, `the points of ${en}`),
        all.map(([, weight]) => weight),
      );
    if (isLost.test(said))
      return expectPoints(
        words(`${name}的扣分`, `what ${en} lost`),
        all.map(([score, weight]) => score && weight?.minus(score)),
      );
    return isScore.test(said) || role === ''
      ? expectPoints(
          words(`${name}的得分`, `the score of ${en}`),
          all.map(([score]) => score),
        )
      : undefined;
  };
  switch (subject?.kind) {
    case 'rows':
      return pick(
        `“${nameOf(subject.rows)}”`,
        `“${nameOf(subject.rows)}”`,
        subject.rows.map(row => [scoreOf(row, document), row.weight]),
      );
    case 'groups':
      return pick(
        `“${groupOf(subject.groups)}”`,
        `“${groupOf(subject.groups)}”`,
        subject.groups.map(group => [group.claimed?.value ?? group.sum.claimed ?? group.sum.rounded, group.weight]),
      );
    case 'budget':
      return pick('预算执行', 'the budget’s execution', [[budget && scoreOf(budget, document), budget?.weight]]);
    case 'whole': {
      if (isFull.test(said) || isLost.test(said)) return undefined;
      const total = expectPoints(words('总分', 'the total'), [totalOf(document)]);
      // 总分 100 分 is how many there are
      return total && { ...total, agrees: each => each.number.equals(document.profile.total) || total.agrees(each) };
    }
    case undefined:
      return undefined;
  }
}

function ofCount(
  { before, after }: Mention,
  subject: Subject | undefined,
  document: DocumentAnalysis,
): Expected | undefined {
  if (subject?.kind === 'rows') return undefined;
  const all = applying(document);
  const groups = subject?.kind === 'groups' ? subject.groups : undefined;
  const sets = groups
    ? groups.map(group => rowsBelow(group).filter(({ status }) => status !== 'not-applicable'))
    : [all];
  const name = groups ? `“${groupOf(groups)}”` : '';
  const count = (zh: string, en: string, of: (row: RatedRow) => boolean): Expected | undefined =>
    expectCount(
      words(`${name}${zh}`, `${name || 'the'} ${en}`),
      sets.map(rows => rows.filter(of).length),
    );
  const counts = (zh: string, en: string, ...of: readonly ((row: RatedRow) => boolean)[]): Expected | undefined =>
    expectCount(
      words(`${name}${zh}`, `${name || 'the'} ${en}`),
      sets.flatMap(rows => of.map(each => rows.filter(each).length)),
    );
  const isShort = (row: RatedRow): boolean => {
    const score = scoreOf(row, document);
    return score !== undefined && row.weight !== undefined && score.lessThan(row.weight);
  };
  const missed = (row: RatedRow): boolean => isMissed(row, document);
  const behind = /^(?:三级|绩效|个)*指标/u.test(after) ? after.replace(/^(?:三级|绩效|个)*指标/u, '') : after;
  if (/(?:一级|二级)(?:指标)?(?:共|有|设|为|:)*$/u.test(before) || /^(?:一级|二级)指标/u.test(after))
    return level(before + after, document);
  if (
    /(?:未|没有|没|不)(?:能|完全|全部|按期|如期)*(?:完成|达成|实现|达标|达到)(?:年度|预期|年初|目标|指标|任务|值|的|情况)*(?:有|共|为|:)*$/u.test(
      before,
    ) ||
    /^(?:均|全部|都)?未/u.test(behind)
  )
    return counts('未完成的项数', 'rows that missed their target', missed, missesTarget, isShort);
  if (/(?:扣分|失分)(?:的)?(?:指标|项)?(?:有|共|为|:)*$/u.test(before) || /^(?:有)?扣分/u.test(behind))
    return count('扣分的项数', 'rows that lost points', isShort);
  if (/满分(?:的)?(?:指标)?(?:有|共|为|:)*$/u.test(before) || /^(?:均|全部|都)?(?:得|为|取得)?满分/u.test(behind))
    return count('满分的项数', 'rows with full marks', row => !isShort(row));
  if (
    /(?:完成|达成|实现|达标)(?:年度|预期|年初|目标|指标|任务|值|的)*(?:有|共|为|:)*$/u.test(before) ||
    /^(?:均|全部|都|已)?(?:完成|达成|实现|达标|达到)/u.test(behind)
  )
    return counts(
      '完成目标的项数',
      'rows that met their target',
      row => !missed(row),
      row => !missesTarget(row),
      row => !isShort(row),
    );
  if (
    /(?:三级指标|绩效指标|指标)(?:共|共计|总数|合计|数)*(?:有|设|设置|设定|设立|包括|包含|为|:)*$|(?:共|设|设置|设定|设立|包含|包括|下设)$/u.test(
      before,
    ) &&
    (/指标/u.test(before + after) || groups)
  )
    return count('指标项数', 'number of rows', () => true);
  return undefined;
}

function level(text: string, { scorecard: { groups } }: DocumentAnalysis): Expected | undefined {
  const depth = text.includes('一级') ? 1 : 2;
  return expectCount(words(depth === 1 ? '一级指标个数' : '二级指标个数', `number of groups at level ${depth}`), [
    groups.filter(({ path }) => path.length === depth).length,
  ]);
}

/** A value stands behind a word for target or actual; right behind the name it may be either. */
function ofValue(subject: Subject | undefined, role: string, document: DocumentAnalysis): Expected | undefined {
  if (subject?.kind !== 'rows') return undefined;
  const { rows } = subject;
  const name = nameOf(rows);
  const targets = rows.flatMap(row => [row.target, ...(row.approved ? [row.target] : [])]);
  const actuals = rows.map(({ actual }) => actual);
  const at = (pattern: RegExp): number => Math.max(-1, ...Array.from(role.matchAll(pattern), ({ index }) => index));
  const [target, actual] = [at(/目标|计划|指标值|年初|预期|应/gu), at(/完成|实际|达到|实现|开展|举办|组织|共|达/gu)];
  if (target > actual) return expectValue(words(`“${name}”的目标值`, `the target of “${name}”`), targets, document);
  if (actual >= 0) return expectValue(words(`“${name}”的完成值`, `the actual of “${name}”`), actuals, document);
  return role.length <= 4 && !/得|扣|分|差|超/u.test(role)
    ? expectValue(words(`“${name}”的完成值`, `the actual of “${name}”`), [...actuals, ...targets], document)
    : undefined;
}

const nameOf = ([row]: readonly RatedRow[]): string => (row ? nameIn(row).trim() : '');
const groupOf = ([group]: readonly RatedGroup[]): string => group?.path.at(-1)?.trim() ?? '';
