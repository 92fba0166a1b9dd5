import { valueOf } from '../../../language/field.js';
import type { RatedRow } from '../../../scoring/scorecard.js';
import { compact } from '../explained.js';
import { aboutName, type Finder, isCount, nameOf, saidOf, standsIn } from './doubt.js';

/** How people were asked, or how many of them. */
const surveyed =
  /问卷|调查|回访|测评|访谈|访问|询问|抽样|样本|发放|回收|走访|评议|电话|热线|座谈|评价|打分|统计|\d(?:人|份|户|家|名|位)/;
const askedInName = /问卷|调查|抽样|测评|回访|访谈/;
/** 未开展问卷调查, 没有收到投诉电话: that they were not, or that nobody complained. */
const notAsked =
  /(?:未|没有|没|无|零|(?<![\d.])0(?![\d.]))[^，。；,;、\s]{0,8}?(?:问卷|调查|回访|测评|访谈|抽样|走访|评议|电话|座谈|投诉|举报|信访)/;

/** A satisfaction behind which no survey is named. */
export const findUnsurveyed: Finder = row => {
  const { indicator, actual } = row;
  // what a source does not say is told there
  const isOfSources = row.aggregated?.parts.some(({ origin }) => origin) === true;
  if (actual.kind === 'empty' || indicator.survey || isOfSources || !isAsked(row)) return undefined;
  const fields = [...saidOf(indicator).map(([, field]) => field), ...indicator.evidence];
  const isTold = askedInName.test(nameOf(row)) || fields.some(field => saysHow(compact(valueOf(field) ?? '')));
  return isTold ? undefined : aboutName(row, 'satisfaction-unsurveyed', nameOf(row));
};

const saysHow = (text: string): boolean =>
  text.split(/[，。；,;]/).some(clause => surveyed.test(clause) && !notAsked.test(clause));

/** 服务对象 ≥90% below 满意度 says of whom, and means how satisfied they are. */
const people =
  /^(?:服务|受益|帮扶|培训|救助|补助|社会)?(?:对象|群众|公众|居民|村民|学员|学生|企业|用户|职工|师生|家长|患者)$/;

/** What only people can say; how many of them complained is counted. */
function isAsked(row: RatedRow): boolean {
  const name = nameOf(row);
  if (name.includes('满意')) return true;
  if (!standsIn(row, '满意') || isCount(row)) return false;
  return (
    /认可|好评|评价|支持率|获得感/.test(name) ||
    people.test(name) ||
    (row.target.kind === 'text' && /投诉|信访|举报/.test(name))
  );
}
