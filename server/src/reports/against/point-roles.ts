import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { type Decimal, sum, zero } from '../../number/decimal.js';
import type { RatedGroup } from '../../scoring/scorecard.js';
import { applies, applying, groupScore, isShort, nameIn, rowsBelow, scoreOf, totalOf } from '../self-report/figures.js';
import { type Expected, expectPoints, expectShare, words } from './expected.js';
import { type Mention, mentionsIn } from './mentions.js';
import { groupOf, nameOf, rowNames, type Subject } from './subjects.js';

/** 产出指标（40分） says how many there are to be had. */
const isFull = /(?:满分|分值|权重|标准分|总分值|设定分|赋分|权数)(?:为|是|:|共|各)*$|^(?:完成情况|方面|部分)?\($/u;
const isLost = /(?:扣|扣减|扣分|扣除|扣掉|失分|失|减)(?:合计|总计|共计|之和)?(?:了|为|:)*$/u;
const isScore = /(?:得|得分|评分|自评分|自评|计|实得|得到|总分|分数)(?:为|是|:|共|达|了)*$/u;

/** 90 分以上 is the bound of a grade. */
const isBound = /^(?:\([^()]{0,4}\))?(?:及)?以[上下内]|^(?:\([^()]{0,4}\))?(?:至|到|[-~—])\d/u;

/** Scores and grades that somebody else gave are no claims of the form. */
export const byOthers = /第三方|复核|复评|再评价|专家|评审|抽查|重点评价|财政(?:部门|局|厅)?评价/u;

/** What the form has for a number of points. */
export function ofPoints(
  mention: Mention,
  subject: Subject | undefined,
  role: string,
  document: DocumentAnalysis,
): Expected | undefined {
  const { before, after, ahead } = mention;
  if (isBound.test(after)) return undefined;
  if (subject?.kind !== 'whole' && ofRows.test(role)) return ofIndicators(document);
  if (isSum.test(before) && (subject === undefined || /[,、]/u.test(role)))
    return ofSum(mention, document, subject === undefined);
  const said = role.endsWith(before) || before === '' || role === '(' ? role : before;
  // 总得分 94.5 分（产出 43.2 分 + 效益 32 分）
  if (subject?.kind === 'whole' && /^[^()]*\+|\([^()]*$|其中/u.test(role)) return undefined;
  if (subject?.kind === 'whole') return byOthers.test(ahead) ? undefined : ofWhole(said, document);
  const points = subject && pointsOf(subject, document);
  const own = points && pick(points, said, role);
  return own && /自评得?分/u.test(said) ? orTotal(own, points, mention, document) : own;
}

/** 三项合计 91.57 分. */
const isSum =
  /(?:[扣失]分(?:合计|总计|共计|之和)|合计|小计|总计|共计|总共|加总|相加|之和|(?:^|自评|[本该](?:项目|部门|单位))一?共(?=[得扣]))(?:自评)?(?:得分?|扣分?|失分?|为|是|:)*$/u;

const someOf = /(?:[两二三四五六七八九]|(?<!\d)\d{1,2})[个项][^,]*(?:合计|小计|共计)/u;

/** The points told before it in the sentence together, or those of the whole. */
function ofSum({ ahead, before }: Mention, document: DocumentAnalysis, isAlone: boolean): Expected | undefined {
  const parts = mentionsIn(ahead).flatMap(({ kind, number }) => (kind === 'points' ? [number] : []));
  const total = totalOf(document);
  // 两项合计扣 1.8 分 is told of two that stand in another sentence
  if (!total || (parts.length === 0 && someOf.test(before))) return undefined;
  const lost = document.profile.total.minus(total);
  // 未完成的 3 项是……，共扣 3.45 分: all that lost points are named
  const isAllNamed = applying(document).every(
    row => !isShort(row, document) || rowNames(nameIn(row), document).some(name => ahead.includes(name)),
  );
  if (isLost.test(before) && parts.length === 0 && isAllNamed)
    return expectPoints(words('合计扣分', 'what is lost together'), [lost, ...lostOf(document)]);
  if (parts.length < (isAlone && isLost.test(before) ? 0 : 2)) return undefined;
  const sums = parts.map((_, from) => sum(parts.slice(from)));
  return isLost.test(before)
    ? expectPoints(words('合计扣分', 'what is lost together'), [lost, ...sums, ...lostOf(document)])
    : expectPoints(words('合计得分', 'the points together'), [total, ...sums]);
}

/** What all rows lost, and those of each group. */
const lostOf = (document: DocumentAnalysis): readonly Decimal[] =>
  [applying(document), ...document.scorecard.groups.map(group => rowsBelow(group).filter(applies))].map(rows =>
    sum(rows.map(row => (row.weight ?? zero).minus(scoreOf(row, document) ?? row.weight ?? zero))),
  );

/** 预算执行得 9.9 分，指标得分 89.6 分: all but the budget. */
const ofRows =
  /(?:^|[,:(])(?:(?:\d+|[二三四五六七八九十])[个项大类]{0,2})?(?:绩效|一级|三级|各项|其余)*指标(?:共|共计|合计|小计|总计)*(?:自评)?得分?(?:共|共计|合计|小计|为|:)*$/u;

function ofIndicators(document: DocumentAnalysis): Expected | undefined {
  const { budget } = document.scorecard;
  const [total, execution] = [totalOf(document), budget && scoreOf(budget, document)];
  return expectPoints(words('各项指标的得分', 'the score of all rows'), [execution && total?.minus(execution)]);
}

/** Of the points to be had how many were scored: 得分率 94.4%. */
export function ofPointShare(subject: Subject, document: DocumentAnalysis): Expected | undefined {
  if (subject.kind === 'whole') return undefined;
  const { zh, en, all } = pointsOf(subject, document);
  return expectShare(
    words(`${zh}的得分率`, `the share of its points that ${en} scored`),
    all.map(([score, weight]) => (weight?.isZero() === false ? score?.div(weight) : undefined)),
  );
}

/** 预算执行率 75.1%，自评得分 91.57 分: the whole form's as likely as the part's, and surely where the part has fewer points to give. */
function orTotal(own: Expected, { all }: Points, { number }: Mention, document: DocumentAnalysis): Expected {
  const total = ofWhole('', document);
  if (!total) return own;
  if (all.every(([, weight]) => weight?.lessThan(number))) return total;
  return { ...own, agrees: each => own.agrees(each) || total.agrees(each) };
}

/** Something that has points, and the score and the weight of each part that may be meant. */
interface Points {
  readonly zh: string;
  readonly en: string;
  readonly all: readonly (readonly [score: Decimal | undefined, weight: Decimal | undefined])[];
}

function pointsOf(subject: Exclude<Subject, { kind: 'whole' }>, document: DocumentAnalysis): Points {
  switch (subject.kind) {
    case 'rows':
      return { ...quoteName(nameOf(subject.rows)), all: subject.rows.map(row => [scoreOf(row, document), row.weight]) };
    case 'groups':
      return {
        ...quoteName(groupOf(subject.groups)),
        all: subject.groups.flatMap(group => pointsOfGroup(group, document)),
      };
    case 'budget': {
      const { budget } = document.scorecard;
      return {
        zh: '预算执行',
        en: 'the budget’s execution',
        all: [[budget && scoreOf(budget, document), budget?.weight]],
      };
    }
  }
}

/** As claimed, or as the rules have it; of rows that do not apply there is nothing to be had. */
export const pointsOfGroup = (group: RatedGroup, document: DocumentAnalysis): Points['all'] =>
  [group.weight, group.sum.weight].flatMap(weight => [
    [groupScore(group, document), weight] as const,
    [group.sum.unknown === 0 ? group.sum.rounded : undefined, weight] as const,
  ]);

const quoteName = (name: string): Pick<Points, 'zh' | 'en'> => ({ zh: `“${name}”`, en: `“${name}”` });

/** The points to be had, those lost or those scored, as the words before the number say. */
function pick({ zh, en, all }: Points, said: string, role: string): Expected | undefined {
  if (isFull.test(said))
    return expectPoints(
      words(`${zh}的分值`, `the points of ${en}`),
      all.map(([, weight]) => weight),
    );
  if (isLost.test(said))
    return expectPoints(
      words(`${zh}的扣分`, `what ${en} lost`),
      all.map(([score, weight]) => score && weight?.minus(score)),
    );
  // 产出指标 50 分，得 49.25 分; 产出指标（50 分）49 分
  if (/^\)?:?$/u.test(role))
    return expectPoints(
      words(`${zh}的得分`, `the score of ${en}`),
      all.flatMap(([score, weight]) => [score, weight]),
    );
  return isScore.test(said)
    ? expectPoints(
        words(`${zh}的得分`, `the score of ${en}`),
        all.map(([score]) => score),
      )
    : undefined;
}

function ofWhole(said: string, document: DocumentAnalysis): Expected | undefined {
  if (isFull.test(said) || isLost.test(said)) return undefined;
  const total = expectPoints(words('总分', 'the total'), [totalOf(document)]);
  // 总分 100 分 is how many there are
  return total && { ...total, agrees: each => each.number.equals(document.profile.total) || total.agrees(each) };
}
