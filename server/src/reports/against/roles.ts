import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { type Decimal, one, sum } from '../../number/decimal.js';
import { readValue } from '../../quantity/read-value.js';
import type { Value } from '../../quantity/value.js';
import { amountOf } from '../../scoring/rate-budget.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { ofCount } from './count-roles.js';
import { distances } from './distance-roles.js';
import { type Expected, expectMoney, expectShare, expectTimes, expectValue, words } from './expected.js';
import {
  clausesStill,
  findItem,
  fundName,
  fundTold,
  itemName,
  namesSeveral,
  ofItem,
  rateOfItem,
  roleAlone,
  withoutOwnNames,
} from './funds.js';
import { withoutOwnWord } from './loose-names.js';
import type { Mention } from './mentions.js';
import { be, initial, left, planned, spent } from './money-words.js';
import { slipOf, tellsOfPart } from './near.js';
import { ofPoints, ofPointShare } from './point-roles.js';
import { actualOf, completionsOf, sharesOf, targetOf } from './row-values.js';
import { nameOf, type Subject } from './subjects.js';
import { ofSurvey } from './survey-roles.js';

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
      return ofCount(mention, subject, document) ?? ofValue(mention, subject, role, document);
    case 'value':
      return ofSurvey(mention, document) ?? ofValue(mention, subject, role, document);
  }
}

function ofMoney(
  mention: Mention,
  subject: Subject | undefined,
  role: string,
  document: DocumentAnalysis,
): Expected | undefined {
  const {
    scorecard: { budget },
    evaluation: { expenditure },
    context,
  } = document;
  const { before } = mention;
  if (subject?.kind === 'rows') return ofValue(mention, subject, role, document);
  const money = (what: [string, string], value: Decimal | undefined): Expected | undefined =>
    expectMoney(words(...what), [value], document);
  if (expenditure && new RegExp(`(?:整体|部门|单位)支出(?:总额|合计)?${be}`, 'u').test(before)) {
    return expectMoney(
      words('整体支出', 'the whole expenditure'),
      [...wholeSpent(document), budget?.spent, budget?.planned],
      document,
    );
  }
  if (new RegExp(`往来(?:项目)?(?:资金)?(?:支出)?${be}`, 'u').test(before))
    return expenditure && money(['往来资金', 'the transit funds'], amountOf(expenditure.transit, context));
  if (new RegExp(`基本支出(?:总额|决算)?${be}`, 'u').test(before))
    return expenditure && money(['基本支出', 'the basic expenditure'], amountOf(expenditure.basic, context));
  if (new RegExp(`(?<!往来|其他|专项|重点|一般|部分|单个|[性类])项目支出(?:总额)?${be}`, 'u').test(before)) {
    const [project, transit] = [expenditure?.project, expenditure?.transit].map(
      field => field && amountOf(field, context),
    );
    return expectMoney(
      words('项目支出', 'the project expenditure'),
      [project, transit && project?.minus(transit)],
      document,
    );
  }
  if (/^(?:其中)?20\d\d年$/u.test(before)) return slipOf(mention, document);
  // 财政拨款预算数 700 万元，执行数 690 万元: the second is that of the item too
  const isToldStill = /^[,、]/u.test(role) && !/^(?:总|合)计/u.test(before) && roleAlone.test(before);
  const told = isToldStill ? clausesStill(mention) + before : before;
  if (namesSeveral(before, document)) return undefined;
  const item = findItem(before, document);
  if (item) return ofItem(item, before, document);
  const near = findItem(told, document);
  // behind the last fund of several the whole may be told again
  if (near) return ofItem(near, before, document, [budget?.spent, budget?.planned]);
  if (fundName.test(withoutOwnNames(told, document)) || /往来|上级|本级|其中/u.test(told)) return undefined;
  if (initial.test(before) || /^年初(?:为|是|:)?$/u.test(before)) {
    const first = budget && amountOf(budget.budget.initial, context);
    return first ? money(['年初预算数', 'the initial budget'], first) : slipOf(mention, document);
  }
  if (spent.test(before))
    return expectMoney(words('执行数', 'what was spent'), [budget?.spent, ...wholeSpent(document)], document);
  if (left.test(before))
    return money(['结余', 'what was left'], budget?.planned && budget.spent && budget.planned.minus(budget.spent));
  // 超过预算数 580 万元 may tell the budget itself
  if (/(?:超支|超[出过]?预算)(?:部分|资金|数|金额|额)*(?:为|是|共|计|:)*$/u.test(before))
    return expectMoney(
      words('超支', 'what was overspent'),
      [budget?.planned && budget.spent && budget.spent.minus(budget.planned), budget?.planned],
      document,
    );
  // 预算 860 万元，支出 735.3 万元
  if (/^[,、](?:已|共|实际)?支出(?:了)?$/u.test(role) && planned.test(mention.clauseAhead))
    return money(['执行数', 'what was spent'], budget?.spent);
  if (!planned.test(before)) return slipOf(mention, document);
  // what was approved is that at the year's beginning as well
  const first = /全年|调整|追加|调[减增]/u.test(before)
    ? undefined
    : budget && amountOf(budget.budget.initial, context);
  // 完成预算资金 851.4 万元 may say how much of it was spent
  const isDone = /(?:完成|支付|使用|拨付|支出)[^,，]*预算|公共预算支出/u.test(before);
  return expectMoney(
    words('预算数', 'the budget'),
    isDone ? [budget?.spent, budget?.planned] : [budget?.planned, first],
    document,
  );
}

/** 支出决算 of a whole unit may hold what it only passes on. */
function wholeSpent({ evaluation: { expenditure }, context }: DocumentAnalysis): readonly Decimal[] {
  const parts = [expenditure?.basic, expenditure?.project].flatMap(field => (field && amountOf(field, context)) ?? []);
  return parts.length > 0 ? [sum(parts)] : [];
}

/** 完成预算的 98%. */
const ofBudget = /(?:完成|执行|支出)(?:了)?(?:全年|年度|调整后|当年)?(?:的)?预算(?:数|总额|安排)?的$/u;
/** What stands ahead of 占预算的 99%. */
const isSpent = /(?:支出|支付|执行|使用|拨付)\p{Script=Han}{0,6}:?$/u;
/** 实际支付 851.4 万元，占预算的 99%. */
const partOfBudget = /^[占为](?:全年|年度|调整后|当年)*预算(?:数|总额|安排|资金)*的$/u;

function ofShare(
  mention: Mention,
  subject: Subject | undefined,
  role: string,
  document: DocumentAnalysis,
): Expected | undefined {
  const {
    scorecard: { budget },
  } = document;
  const { before } = mention;
  if (/得分率(?:为|是|:|达到?)*$|(?:满分|分值|权重)[\d.]+分的$/u.test(before))
    return subject && ofPointShare(subject, document);
  if (subject?.kind === 'rows') {
    const name = nameOf(subject.rows);
    const isOfTarget = role === '的' && /目标|任务|计划/u.test(before);
    // 超目标 20000 人次的 56.25%
    const isBeyond = /超|[高低多少]于|[比较]/u.test(before) && /目标|任务|计划/u.test(before);
    if (
      isBeyond &&
      subject.rows.every(row => sharesOf(row).length === 0) &&
      (isOfTarget || /(?:目标|任务|计划)(?:值|数|任务)?的?$/u.test(role))
    )
      return expectShare(
        words(`“${name}”超出目标的比例`, `how far “${name}” is beyond its target`),
        subject.rows.flatMap(row => completionsOf(row).flatMap(each => [each.minus(one).abs(), each])),
      );
    // 11970 人次，完成 95%
    const isDone = /(?:完成|达成)了?$/u.test(role) && subject.rows.every(row => sharesOf(row).length === 0);
    if (
      isOfTarget ||
      isDone ||
      /完成率$|完成比例$|(?:目标|任务|计划)(?:值|数|任务)?的$/u.test(role.replace(new RegExp(be, 'u'), ''))
    )
      return expectShare(
        words(`“${name}”的完成率`, `the completion of “${name}”`),
        subject.rows.flatMap(row => [...completionsOf(row), ...sharesOf(row)]),
      );
    return ofValue(mention, subject, role, document);
  }
  const isRate =
    /(?:执行率|支出率|支付率|(?:资金|预算)使用率|(?:支出|支付|执行|拨付|使用)进度|预算完成率)(?:为|是|仅|只有|高达|达|达到|:)*$/u.test(
      before,
    ) ||
    ofBudget.test(before) ||
    // 已使用 158.34 万元，使用率 95.5%
    (/^使用率(?:为|是|:)?$/u.test(before) && /使用[^,]*元,使用率/u.test(mention.ahead)) ||
    (partOfBudget.test(before) && isSpent.test(mention.clauseAhead));
  if (!isRate) return undefined;
  const own = findItem(before, document);
  if (own)
    return expectShare(words(`“${itemName(own.name)}”的执行率`, `the execution rate of “${itemName(own.name)}”`), [
      rateOfItem(own, document),
    ]);
  if (fundName.test(withoutOwnNames(before, document))) return undefined;
  const fund = fundTold(mention, document);
  // 执行率 94.69%，其中省本级执行率 97.1%，市县执行率 93.3%
  const isOfPart = /执行率[^;]*其中[^;]*$/u.test(mention.ahead);
  if (fund && fund !== 'unknown' && isOfPart && findItem(mention.clauseAhead, document) === fund)
    return expectShare(words(`“${itemName(fund.name)}”的执行率`, `the execution rate of “${itemName(fund.name)}”`), [
      rateOfItem(fund, document),
    ]);
  if (isOfPart || fund === 'unknown' || tellsOfPart(mention, document)) return undefined;
  return expectShare(words('预算执行率', 'the execution rate'), [budget?.rate, fund && rateOfItem(fund, document)]);
}

/** The target as approved, where the row is held against one adjusted during the year: a report may tell either. */
function approvedTarget({ approved, indicator }: RatedRow, { profile, context }: DocumentAnalysis): readonly Value[] {
  const text = approved && valueOf(approved);
  if (text === undefined) return [];
  return [
    readValue(text, { units: profile.units, unit: valueOf(indicator.unit), year: context.year, noneIsEmpty: false }),
  ];
}

/** 4 小时的目标. */
export const isTargetBehind =
  /^的?(?:年度|年初|预期|控制|既定|计划)*(?:目标|任务|指标值|预期值|要求|上限|下限|限额|控制(?:[价数线]|标准))/u;

const behindTarget = /^的(?:年度|年初|预期|控制|既定|计划)*(?:目标|任务|计划|指标)(?:值|数)?(?=[,、;])/u;

/** 年度总体目标：举办展览 8 个，参观人次达到 65 万: all of it is what was aimed at. */
const isGoal = /(?:目标|计划|任务)(?:为|是)?:(?!.*(?:完成|实际))/u;
/** 年初计划参观人次达到 65 万 is aimed at; 按计划 says how it was done. */
const isPlan = /(?<!按|按照|完成|达到|超过?|[比较])(?:计划|目标|预期)/u;
/** What is hoped for is no number of the form. */
const isHoped = /力争|争取|拟|预计|预测|有望|努力/u;

/** 45 个（目标 48 个）; 21 场，为目标 24 场的 87.5%: the target is told by itself. */
const toldApart =
  /^(?:\(|,(?:仅?为|占|[比较与]|距离?|[低高]于|未达到?|未完成|超[过出]?)?)(?:年度|年初|绩效|预期|计划)*(?:目标|计划|任务)(?:值|数)?(?:为|是|:)?[≥≤]?\d|^,(?:优于|[低高少多快]于|[比较]|超[过出]?|(?:未|没有)?达到)(?:不超过)?[≥≤]?\d[^,;:的]{0,8}的(?:年度|年初|绩效|预期|计划)*(?:目标|计划|任务|要求)/u;

const isBehindNumber = /\d[^\d,、;:()到至为达]{0,3}$/u;

/** What may stand between a name and its number: 降至, 达到, (; 西片区 names something else. */
const isLink =
  /^\(?(?:数量?|总[量数]|(?:问卷|抽样|统计)*(?:调查|测评|统计)(?:结果)?|为|是|:|共|计|达|到|至|仅|有|已|的|降|升|增|提高|上升|下降|提升|保持|稳定|压[缩减]|缩短|控制|发生|产生|出现|在|高|低|只|均|全年|全部|累计|平均|比例|率|长|面积|人|年|\()*$/u;

/** A value stands behind a word for target or actual; right behind the name it may be either. */
function ofValue(
  { after, behind, text, ahead, before }: Mention,
  subject: Subject | undefined,
  between: string,
  document: DocumentAnalysis,
): Expected | undefined {
  if (subject?.kind !== 'rows') return undefined;
  const clause = before.split(':').at(-1) ?? '';
  if (isHoped.test(clause)) return undefined;
  // 优于 4 小时的目标值，最长 11 小时: the word for the target is that of the number before
  const role = between.replace(behindTarget, '');
  // 电工班 22 期 860 人次: right behind another number it is told of a part
  if (role === '' && isBehindNumber.test(ahead)) return undefined;
  // 每台 276.5 万元，6 台共节约 21 万元
  if (/节[约省](?:了|约|近|达|成本|资金|经费)?$/u.test(ahead)) return undefined;
  const { rows } = subject;
  const name = nameOf(rows);
  const targets = rows.flatMap(row => [targetOf(row), ...approvedTarget(row, document)]);
  const actuals = rows.map(actualOf);
  if (/^倍/u.test(text.slice(-1)) && /(?:目标|任务|计划)值?的$/u.test(role))
    return expectTimes(words(`“${name}”的完成倍数`, `how often “${name}” was reached`), rows);
  const at = (pattern: RegExp): number => Math.max(-1, ...Array.from(role.matchAll(pattern), ({ index }) => index));
  const [target, actual] = [
    at(/目标|计划|任务[数量值]|指标值|年初|预期|上限|下限|应|调整[为到至]/gu),
    at(/完成|实际|达到|实现|开展|举办|组织|共|达/gu),
  ];
  if (target > actual || isTargetBehind.test(after)) {
    const told = /[高低多少优好短快慢长][于出][^,]*$|超[过出][^,]*$/u.test(role)
      ? [...targets, ...distances(rows)]
      : targets;
    return expectValue(words(`“${name}”的目标值`, `the target of “${name}”`), told, document);
  }
  // 未突破 90 万元, 控制在 2000 元以内 tell the target, or what was reached
  if (
    /^(?:[≥≤><]|不)/u.test(text) ||
    /(?:未超[过出]?|未突破|控制在|不超[过出])(?:预算|概算|目标值?|计划数?)?$/u.test(role)
  )
    return expectValue(words(`“${name}”的目标值`, `the target of “${name}”`), [...targets, ...actuals], document);
  if (isGoal.test(ahead) || isPlan.test(clause))
    return expectValue(words(`“${name}”的目标值`, `the target of “${name}”`), [...targets, ...actuals], document);
  if (actual >= 0) return expectValue(words(`“${name}”的完成值`, `the actual of “${name}”`), actuals, document);
  // 东片区 400 公里，西片区 321.5 公里，合计 721.5 公里
  if (/^[,、](?:合计|共计|总计)(?:为|是|:)*$/u.test(role))
    return expectValue(words(`“${name}”的完成值`, `the actual of “${name}”`), [...actuals, ...targets], document);
  // 建成 6 座，2 座顺延: what is told behind another number needs a word of its own
  return isLink.test(withoutOwnWord(role, name)) && !/得|扣|分|差|超/u.test(role)
    ? expectValue(
        words(`“${name}”的完成值`, `the actual of “${name}”`),
        toldApart.test(behind) ? actuals : [...actuals, ...targets],
        document,
      )
    : undefined;
}
