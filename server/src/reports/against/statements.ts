import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { gradeOf } from '../self-report/figures.js';
import { inChinese } from './english.js';
import { type Difference, type Expected, words } from './expected.js';
import { dayDifferences, rangeDifferences } from './days.js';
import { inFigures } from './figures.js';
import { distanceOf } from './distance-roles.js';
import { type Mention, mentionsIn, foldSentence } from './mentions.js';
import { isOfOthers } from './others.js';
import { byOthers } from './point-roles.js';
import { expectedOf, isTargetBehind } from './roles.js';
import { itemNames } from './funds.js';
import { type Listed, seriesIn } from './series.js';
import { headingOf, type Placed, subjectsIn, wholeBehind } from './subjects.js';

/** Everything that one sentence states of the form and the form says otherwise; `lead` is the sentence that may be its heading. */
export function differencesIn(sentence: string, document: DocumentAnalysis, lead = ''): readonly Difference[] {
  const told = foldSentence(inChinese(sentence));
  const text = inFigures(headingOf(lead, told, document) + told);
  const subjects = subjectsIn(text, document);
  const year = withoutItems(text, document).replace(fromAnotherYear, from => '-'.repeat(from.length));
  return [
    ...numberDifferences({ text, year, subjects, lead }, document),
    ...dayDifferences(text, subjects),
    ...rangeDifferences(text, subjects),
    ...gradeDifferences(text, subjects, document),
  ];
}

/** A sentence as it is read, with what it names; in `year` what tells of another year is blotted out. */
interface Read {
  readonly text: string;
  readonly year: string;
  readonly subjects: readonly Placed[];
  readonly lead: string;
}

function numberDifferences(read: Read, document: DocumentAnalysis): readonly Difference[] {
  const { text, year, subjects } = read;
  const numbers = mentionsIn(text);
  const lists = seriesIn(text, numbers, subjects);
  const told = new Map<Mention, Expected>();
  return numbers.flatMap((mention, at) => {
    if (text[mention.start] !== year[mention.start] || !isOfTheYear(year, mention, document)) return [];
    const last = numbers[at - 1];
    const ofItself = (): Expected | undefined =>
      lists.has(mention) ? ofList(mention, lists.get(mention), document) : ofMention(mention, last, read, document);
    const expected = last && saysAgain(text, last, mention) ? told.get(last) : ofItself();
    if (!expected) return [];
    told.set(mention, expected);
    return expected.agrees(mention) ? [] : [{ what: expected.what, written: mention.text, form: expected.form }];
  });
}

/** 248.13 万元（2,481,328.60 元）; 1.18 万元，即 11800 元/公里. */
function saysAgain(text: string, last: Mention, mention: Mention): boolean {
  const between = text.slice(last.end, mention.start);
  const unitOf = (each: Mention): string => each.text.replace(/[^\p{Script=Han}/]/gu, '');
  const isInBrackets = between === '(' && text[mention.end] === ')';
  return (isInBrackets || /^[,(]?(?:即|折合|约合)$/u.test(between)) && unitOf(last) !== unitOf(mention);
}

const ofList = (mention: Mention, listed: Listed | undefined, document: DocumentAnalysis): Expected | undefined =>
  listed && !isOfOthers(mention.ahead, document, true)
    ? expectedOf({ ...mention, before: listed.role }, listed.subject, listed.role, document)
    : undefined;

function ofMention(
  mention: Mention,
  last: Mention | undefined,
  { text, year, subjects, lead }: Read,
  document: DocumentAnalysis,
): Expected | undefined {
  const named = subjects.findLast(({ end }) => end <= mention.start);
  const subject = named && { ...named, subject: wholeBehind(named.subject, text.slice(named.end, mention.start)) };
  // a number between the name and this one has taken the words before it
  const from = Math.max(subject?.end ?? 0, last && last.start >= (subject?.end ?? 0) ? last.end : 0);
  // a name may hold such a word itself: 游客增长率
  const beside = year.slice(Math.max(subject?.end ?? 0, mention.start - mention.before.length), mention.start);
  const isBeside = subject !== undefined && /^[了共约近计:]*$/u.test(text.slice(subject.end, mention.start));
  const distance = distanceOf(mention, subject?.subject, document, isBeside ? text.slice(0, subject.start) : undefined);
  const isPart =
    subject?.subject.kind === 'rows' &&
    mention.kind !== 'points' &&
    (isOfPart.test(text.slice(subject.end, mention.start).replace(/\([^()]*\)/gu, '')) ||
      namesPart(text.slice(0, subject.start), document));
  const isNamed = subject?.subject.kind === 'rows' || subject?.subject.kind === 'groups';
  if (isOfOthers(mention.ahead, document, isNamed)) return undefined;
  if (isPart) return undefined;
  if (distance) return distance;
  const isRow = subject?.subject.kind === 'rows';
  if (isAside(mention, beside, text.slice(subject?.end ?? 0, mention.start), isRow)) return undefined;
  // 执行率为 99%；自评得 9.9 分
  const before = subject?.isLoose === true ? subjectsIn(foldSentence(lead), document).at(-1)?.subject : undefined;
  if (mention.kind === 'points' && before && before.kind !== 'whole') {
    // 自评得分 39.75 分，扣 0.25 分
    const role = subject?.end === from ? '自评得分' : text.slice(from, mention.start);
    return expectedOf({ ...mention, before: role }, before, role, document);
  }
  // 目标 12 座，实际 11 座，自评 13.75 分 is told of whatever stands above
  const told = subject?.isLoose === true ? text.slice(0, subject.start) : '';
  if (tellsValues.test(told) || mentionsIn(told).some(({ kind, text: own }) => kind === 'value' || /\d元$/u.test(own)))
    return undefined;
  // 三级指标 20 个；未完成的 3 个
  const led =
    mention.kind === 'count' && /指标/u.test(lead) ? { ...mention, ahead: `${lead};${mention.ahead}` } : mention;
  return expectedOf(led, subject?.subject, text.slice(from, mention.start), document);
}

/** What is aimed at and reached, of something that the sentence does not name. */
const tellsValues = /(?:目标|计划|实际|完成)(?:值|数)?(?:为|是|:|完成|达到?|了)*[≥≤]?\d[\d,.]*(?![\d,.个项])/u;

/** 东片区新建高标准农田 1.2 万亩, 省级食品抽检 640 批次: what stands right before a name says which part is told. */
function namesPart(ahead: string, { evaluation: { project, organization } }: DocumentAnalysis): boolean {
  const [told] =
    /(?:[省市国]级|上级|中央|[东西南北中一二三四\d]片区?|(?:[一二三四五六七八九十]|\d{1,3})(?:号线|标段?|期|组|所)|\p{Script=Han}{2}(?:[镇乡村所类型]|街道|社区|标段))$/u.exec(
      ahead,
    ) ?? [];
  return (
    told !== undefined &&
    !/[全本各该]/u.test(told) &&
    ![project, organization].some(field => foldSentence(valueOf(field) ?? '').includes(told))
  );
}

/** 其中问题厕所 412 户 is of a part; 为年度任务的 103% behind it is of the row again. */
const isOfPart = /其中(?!.*(?:为|占|完成)(?:年度|全年|年初)*(?:目标|任务|计划)[^,;]*$)/u;

/** 由上年的 0.551 提高到 0.568: what follows is of this year. */
const fromAnotherYear =
  /[由从][^,;\d]{0,16}(?:20\d\d年)?[^,;\d]{0,8}\d[^,;]{0,12}?(?:提高|提升|增加|增长|上升|下降|降低|减少|缩短|压缩|[升增降减])[到至为]/gu;

/** 上年结转资金 is the name of a fund and says nothing of another year. */
const withoutItems = (text: string, { scorecard: { budget } }: DocumentAnalysis): string =>
  (budget?.budget.items ?? [])
    .flatMap(({ name }) => itemNames(name))
    .reduce((rest, name) => rest.replaceAll(name, '-'.repeat(name.length)), text);

/** What is compared with another time, or says how much more or less, is no number of the form. */
const isAside = (
  { kind, after, before: clause, ahead }: Mention,
  before: string,
  told: string,
  isRow: boolean,
): boolean =>
  (!isTargetBehind.test(after) &&
    /(?:上年|去年|上一年|往年|(?<!人)次年|明年|下年|同比|环比|增长|增加|减少|下降|提高|(?<!不)超[出过额](?!预算(?:部分|资金|数|金额|额)*(?:为|是|共|计|:)*$)|多完成|少完成|高于|低于|相差|相比|较|占比|比(?![例率])|约占|占(?!(?:年度|全年|年初|预期|调整后|当年)*(?:目标|计划|任务|预算)|该?项?(?:满分|分值|权重)))/u.test(
      before,
    ) &&
    !toTarget.test(before)) ||
  (kind !== 'value' && (isRow ? before : clause).includes('平均')) ||
  (kind === 'value' && /[两二三四五六七八九十\d]年(?:来|内|间|共|累计)|以来/u.test(clause)) ||
  // 颗粒物、氮氧化物达标率分别为 99.8%、99.5%
  ((kind === 'value' || kind === 'percent') && told.includes('分别')) ||
  // 未能实现 100% says what was not reached
  ((kind === 'value' || kind === 'percent') &&
    !isTargetBehind.test(after) &&
    /(?:未|没有?)能?(?:完全|全部|全面)?(?:实现|达到|完成|做到)$/u.test(before)) ||
  (kind === 'value' && (/抽[查检样]/u.test(told) || /[日周月]均(?:约|为)?$/u.test(before))) ||
  ((kind === 'money' || kind === 'percent') && partOfYear.test(ahead) && !isTargetAhead.test(before)) ||
  /不足$/u.test(before) ||
  (kind !== 'points' && kind !== 'count' && extreme.test(before)) ||
  /各项(?:指标)?得分(?:合计|之和|加总)/u.test(before) ||
  (kind === 'money' && isShift.test(before)) ||
  (kind === 'value' && /其中(?!(?:表示)?满意的?(?:问卷)?(?:共|有|为)?$)/u.test(before)) ||
  ((kind === 'value' || kind === 'count' || (isRow && kind === 'percent')) &&
    /累计\p{Script=Han}{0,10}$/u.test(before)) ||
  /^(?:以上的|的[^,，]*(?:增长|提高))/u.test(after);

/** 最多一天 13000 人次, 单笔最大 12.85 万元 are of one of many. */
const extreme = /最[长短高低大小多少快慢](?!生活)|单[日次月周笔]|峰值/u;

/** 追加预算 360 万元 says how much more there was; 调减到 90 万元 says how much there is. */
const isShift =
  /(?:追加|新增|增列|调[减增剂]|核[减增]|压[减缩]|削减|收回|上缴|退回|缴回|划转|统筹)(?!后)[^,;到至为后]{0,20}$/u;

/** 高于年初设定的 90%, 比目标值 1250 吨多 50 吨: the number right behind is the target. */
const toTarget =
  /(?:[高低少多]于|超过|超出|[比较]|相比)(?:年初|年度|预期|既定|批复|下达|设定|确定|规定|控制|管控|的)*(?:年初|设定的?|批复的?|下达的?|确定的?|上限|下限|目标值?的?|指标值?的?|计划数?的?|任务数?的?|控制[价数线])$/u;

/** What stood in the middle of the year is no number of the form. */
const partOfYear =
  /(?:(?:截[至止]到?|至)(?:20\d\d年)?(?:[1-9]|1[01])月|(?<!\d)(?:[1-9]|1[01])月[底末份]|上半年|前三季度|[一二三]季度|[1-9][-~—至]\d{1,2}月)(?!.*(?:年末|年底|全年|12月))/u;

/** 1—7 月为 86%，目标值 85%. */
const isTargetAhead = /(?:目标|指标)值?(?:为|是|:)*$/u;

/** The year that was named last before it, by its number or a word, is that of the form, or none was. */
function isOfTheYear(
  text: string,
  { start, kind }: Pick<Mention, 'start' | 'kind'>,
  { context: { year } }: DocumentAnalysis,
): boolean {
  // points are those of the form, whenever something was done
  const named = kind === 'points' ? text.replace(dayNamed, day => '-'.repeat(day.length)) : text;
  const last = Array.from(named.slice(0, start).matchAll(yearNamed)).at(-1);
  if (isCompared(named, start, year)) return false;
  if (!last) return true;
  const [, written, other] = last;
  if (written === undefined) return other === undefined;
  return year === undefined || Number(written) === year;
}

/** 与 2021 年决算数 58420 万元相比, 比上年招生 4700 人多: the number is that year's. */
function isCompared(text: string, start: number, year: number | undefined): boolean {
  const [found, written] = comparedWith.exec(text.slice(0, start)) ?? [];
  return (
    found !== undefined && (written === undefined || Number(written) !== year) && comparison.test(text.slice(start))
  );
}

const comparedWith =
  /[较比同与于](?:(20\d\d)年|上一?年|去年|前年)(?:(?!相比|提[高升]|增[加长]|减少|下降|降低|上升|[达降升]至)[^,、;]){0,24}$/u;
const comparison = /^\d[\d,]*(?:\.\d+)?[^\d,、;]{0,6}?(?:相比|提[高升]|增[加长]|减少|下降|降低|上升|持平|[多少高低])/u;

const dayNamed = /20\d\d年\d{1,2}月\d{1,2}日/gu;

const yearNamed =
  /(?<![较比同与于]|[延迟转推移][至到])(20\d\d)年|(?<![较比同与于])(上一?年|去年|往年|(?<!人)次年|明年|下一?年|来年)|今年|本年|当年|全年/gu;

/** The grade that the sentence gives the whole form, once; a scale that lists them all gives none. */
function gradeDifferences(
  text: string,
  subjects: readonly Placed[],
  document: DocumentAnalysis,
): readonly Difference[] {
  const grade = gradeOf(document);
  // 自评总得分 94.5 分（产出 43.2 分），等级为优
  const inBrackets = Array.from(text.matchAll(/\([^()]*\)/gu), match => [match.index, match.index + match[0].length]);
  const told = [gradeBefore, gradeBehind, gradeAlone].flatMap(pattern => Array.from(text.matchAll(pattern)));
  const [found] = told;
  const near = subjects.findLast(
    ({ start, end }) =>
      end <= (found?.index ?? 0) && !inBrackets.some(([from = 0, to = 0]) => from < start && start < to),
  )?.subject.kind;
  const isOfWhole =
    near === undefined ||
    near === 'whole' ||
    near === 'budget' ||
    /(?:合计|总计|共计)[^,;]*,[^,;]*$/u.test(text.slice(0, found?.index)) ||
    // 总分 96 分，其中产出指标 37 分，评价等次为优
    (subjects.some(({ subject }) => subject.kind === 'whole') &&
      /(?:(?:评价|自评|综合)(?:等[次级]|结果|结论)|评定)$/u.test(
        text.slice(0, found?.index).concat((found?.[0] ?? '').split(/[为是:达属]/u)[0] ?? ''),
      ));
  const isScale = new Set(Array.from(text.matchAll(gradeWord), ([, word]) => word)).size > 1;
  if (
    !found ||
    grade === undefined ||
    !isOfWhole ||
    isScale ||
    byOthers.test(text) ||
    isOfOthers(text.slice(0, found.index), document)
  )
    return [];
  const [, word = ''] = found;
  return grade.startsWith(word) || !isOfTheYear(text, { start: found.index, kind: 'points' }, document)
    ? []
    : [{ what: words('等级', 'the grade'), written: word, form: grade }];
}

const gradeWord = /[为是:]"?(优|良|中|差)(?=[,、;。"”’)秀好等]|$)/gu;
const gradeBefore = /(?:为|评定|达到|属于?)["“”‘’「『]*(优|良|中|差)[秀好等]?["“”‘’」』]*(?:等次|等级|档次)/gu;
/** 项目自评 96.2 分，为优; 99.14 分（优）. */
const gradeAlone = /\d分(?:[,、](?:结果)?(?:为|属于?|是)?|\()["“”‘’「『]*(优|良|中|差)(?=[,、;。"”’)秀好]|$)/gu;
const gradeBehind =
  /(?:等级|等次|档次|评价结果|评价结论|自评结果|自评结论|评定|评为|定为|属于)(?:为|是|:|属于|达到)*["“”‘’「『]*(优|良|中|差)/gu;
