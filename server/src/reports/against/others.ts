import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { applying, nameIn } from '../self-report/figures.js';
import { foldSentence } from './mentions.js';

/** Whether a sentence speaks, where it ends, of another project, unit or place than the form's; a row of the form may be named behind a project. */
export function isOfOthers(ahead: string, document: DocumentAnalysis, isRowNamed = false): boolean {
  if (elsewhere.test(ahead) || average.test(ahead) || isElsewhere(ahead, document)) return true;
  if (isRowNamed) return false;
  const named = lastProject(ahead);
  return named !== undefined && !isOwn(named, document) && !isBack.test(ahead.slice(named.end));
}

const elsewhere =
  /邻[县区市村镇]|兄弟(?:县|市|区|单位)|同类(?:项目|地区|县|市|单位)|其他(?:县|市|区|镇|园区|单位|部门|地区|项目)|周边(?:县|市|区)|(?:纳入|自评|评价|实施|涉及|共有?)[^,;]{0,12}(?:项目\d+个|\d+个项目)/u;
/** 北城区完成改造 31 个小区, 某县执行率 92%: a place by its name does what the form's rows tell of its own. */
const placeNamed = /(?:^|[,;:、]|同期|其中)(?![全我本该各])(\p{Script=Han}{1,5}[县市区镇乡园州旗])/gu;
/** 城区, 项目区 may be where the form’s own work is done. */
const isGeneral = /^(?:\p{Script=Han}{0,2}[园辖片景灌库校社小街县矿林目设成]|[新老主]?城|中心城)区$|^[城乡集]镇$/u;
const does = /^(?:完成|实际|实现|支出|执行|预算|安排|投入|自评|得分|满意度|20\d\d年)/u;
const average =
  /(?:全[省市国州县区]|国家|行业|省定|市定|全行业)的?(?:平均|标准|同期)[^,、;()]*$|(?:[省市国部]定|国家|行业)的?(?:标准|要求|目标)?(?:的|为|是|:)?$/u;

/** What leads back to the form's own. */
const isBack = /[本该]项目|本[局单部]|我(?!省|市|国|县|区)|全[局院]|整体|综上|总体|合计|总计|共计/u;

/** 口袋公园建设项目：, 绿道二期工程预算: what its own budget, score or grade may stand behind. */
const projectNamed =
  /(?:项目|工程|专项)(?=[(:,、]|预算|支出|执行|资金|经费|自评|得分|全年|年度|实际|总分|绩效|评价|当年|20\d\d年|投入|安排|$)/gu;

interface Named {
  /** What stands before 项目 or 工程. */
  readonly name: string;
  readonly kind: string;
  readonly end: number;
}

/** The last one that has a name of its own: 项目 alone goes on about it. */
function lastProject(text: string): Named | undefined {
  const found = Array.from(text.matchAll(projectNamed)).map(({ 0: kind, index }): Named => {
    const name = /[\p{Script=Han}A-Za-z“”"·]{0,24}$/u.exec(text.slice(0, index))?.[0] ?? '';
    return { name: name.replace(/[“”"·]/gu, ''), kind, end: index + kind.length };
  });
  return found.findLast(({ name, kind }) => kind !== '项目' || name.replace(generic, '') !== '') ?? found.at(-1);
}

/** Words beside the name of a project, or in its place: 全年项目支出, 该项目. */
const generic =
  /年度|全年|本年|当年|今年|年末|年初|年中|年底|月底|月末|[省市县区镇]?本级|[省市县区]级|中央|财政|部门|单位|整体|总体|预算|支出|专项|资金|经费|基本|往来|项目|工程|[本该此各]|上述|我[局镇乡县市区处院中心]?|对|截至|截止|其中|全部|所有|经|综合|绩效|自评|评价|结果|报告|共|实施|安排|下达|批复|纳入|开展|完成|年|月|日|的|和|及|中|由|将|按照|根据|加上/gu;

/** What the form’s project and unit are called. */
const ownNames = ({ evaluation: { project, organization, implementer } }: DocumentAnalysis): readonly string[] =>
  [project, organization, implementer].map(field => foldSentence(valueOf(field) ?? ''));

/** Whether it is the form's project or unit, as a report may shorten it, or no name at all. */
function isOwn({ name, kind }: Named, document: DocumentAnalysis): boolean {
  const core = name.replace(generic, '');
  if (core === '') return true;
  const isNamed = ownNames(document).some(each => {
    const short = each.replace(/(?:项目|工程|专项|资金|经费){1,3}$/u, '');
    return isWithin(core, each) || (short.length > 1 && name.includes(short));
  });
  return isNamed || document.scorecard.rows.some(row => foldSentence(nameIn(row)).includes(core + kind));
}

/** Whether a place is named that is not part of what the form's unit or project is called. */
const isElsewhere = (ahead: string, document: DocumentAnalysis): boolean =>
  Array.from(ahead.matchAll(placeNamed)).some(({ 0: whole, 1: place = '', index }) => {
    const behind = ahead.slice(index + whole.length);
    const isTold = does.test(behind) || applying(document).some(row => behind.startsWith(foldSentence(nameIn(row))));
    return isTold && !isGeneral.test(place) && !ownNames(document).some(name => name.includes(place));
  });

/** Whether all signs of a short name stand in the long one, in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length;
}

/** Whether a line is the heading of what is told of another project, or another year: （二）绿道二期工程. */
export function headsOthers(line: string, document: DocumentAnalysis): boolean {
  const { depth, text } = headingOf(line);
  if (depth === numberings.length || text.length > 30) return false;
  return (/(?:项目|工程|专项)$/u.test(text) && isOfOthers(text, document)) || isOfNextYear(text, document);
}

/** 六、2024 年工作安排 heads what another year is to bring. */
function isOfNextYear(heading: string, { context: { year } }: DocumentAnalysis): boolean {
  const [found, written] = /(20\d\d)年|下一?年|明年|来年/u.exec(heading) ?? [];
  const isOther = found !== undefined && (written === undefined || (year !== undefined && Number(written) > year));
  return isOther && /(?:计划|安排|打算|设想|目标|展望|思路)$/u.test(heading);
}

/** How deep a heading stands: 一、 above （一） above 1. above （1）; deeper than all where a line is none. */
export const depthOf = (line: string): number => headingOf(line).depth;

function headingOf(line: string): { readonly depth: number; readonly text: string } {
  const text = foldSentence(line).replace(/[:。]$/u, '');
  const depth = numberings.findIndex(pattern => pattern.test(text));
  return depth < 0 ? { depth: numberings.length, text } : { depth, text: text.replace(numberings[depth] ?? '', '') };
}

const numberings = [
  /^第?[一二三四五六七八九十]+[、.章节部]分?/u,
  /^\([一二三四五六七八九十]+\)/u,
  /^\d{1,2}[、.](?!\d)/u,
  /^\(\d{1,2}\)|^[①-⑳]/u,
];
