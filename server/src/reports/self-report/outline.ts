import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { builtInProfiles } from '../../profiles/index.js';
import { plainOutline } from '../../profiles/outlines.js';
import { compact } from '../../rules/support/explained.js';
import type { RatedGroup, RatedNode } from '../../scoring/scorecard.js';

/** What a part of a report may tell. */
export type Part =
  | 'overview'
  | 'goals'
  | 'money'
  | 'management'
  | 'overall'
  | 'groups'
  | 'conclusion'
  | 'reasons'
  | 'improvements'
  | 'problems'
  | 'application'
  | 'others';

/** A heading of an outline with what stands below it. */
export interface Section {
  readonly title: string;
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level: 1 | 2 | 3;
  /** Only where no heading stands below it. */
  readonly parts: readonly Part[];
  /** The groups that it names: `undefined` where it names none. */
  readonly groups: readonly RatedNode[] | undefined;
}

/** What a heading asks for, and what goes with it unless another heading asks for that. The first that fits decides. */
const meanings: readonly (readonly [RegExp, readonly Part[], ...Part[]])[] = [
  [/应用|公开/, ['application']],
  [/其他/, ['others']],
  [/(?:原因|偏离|偏差|未完成).*(?:改进|措施|建议)/, ['reasons'], 'improvements'],
  [/问题.*原因|原因.*问题/, ['problems', 'reasons']],
  [/问题.*(?:改进|措施|建议)/, ['problems'], 'reasons', 'improvements'],
  [/改进|措施|建议/, ['improvements']],
  [/原因|偏离|偏差|未完成/, ['reasons']],
  [/问题|不足/, ['problems'], 'reasons'],
  [/(?:资金|财务|预算)管理/, ['management']],
  [/资金.*目标|目标.*资金/, ['overview']],
  [/资金|预算|执行率|经费/, ['money'], 'management'],
  [/结论|得分|等级|综合评价|总体评价/, ['conclusion']],
];

/** Those that may name groups come before these. */
const general: typeof meanings = [
  [/总体.*(?:完成|实现)|目标.*(?:完成|实现|结果)|完成.*目标/, ['overall'], 'groups', 'conclusion'],
  [/指标/, ['groups']],
  [/完成|结果|绩效情况|实现|成效/, ['overall'], 'groups', 'conclusion'],
  [/目标/, ['goals']],
  [/基本|概况|立项|背景|内容|简介/, ['overview'], 'goals', 'money'],
];

/** The outline of a profile as it applies to a form: without headings of groups that the form does not have. */
export function outlineOf(document: DocumentAnalysis): readonly Section[] {
  const written = sectionsFor(document).map(readHeading);
  // what stands above headings of groups that the form does not have stands above nothing
  const headings = written.filter(
    (heading, at) =>
      heading.level === 1 || !isLeaf(written, at) || meaningOf(heading.title, document)?.groups?.length !== 0,
  );
  const leaves = headings.map((_, at) => isLeaf(headings, at));
  const meant = withoutTwice(headings.map(({ title }, at) => (leaves[at] ? meaningOf(title, document) : nothing)));
  const asked = new Set<Part>([
    ...meant.flatMap(({ parts }) => parts),
    ...(document.evaluation.fundManagement.length > 0 ? [] : (['management'] as const)),
  ]);
  const sections = headings.map(({ title, level }, at): Section => {
    const { parts, more, groups } = meant[at] ?? nothing;
    return { title, level, parts: [...parts, ...more.filter(part => !asked.has(part))], groups };
  });
  return sections.filter(({ groups, level }) => level === 1 || groups === undefined || groups.length > 0);
}

/** Whether no heading stands below one. */
const isLeaf = (headings: readonly Pick<Section, 'level'>[], at: number): boolean =>
  (headings[at + 1]?.level ?? 1) <= (headings[at]?.level ?? 1);

/** The profile's own where the form says which it is; else that of the form it is printed as. */
function sectionsFor({ profile, profileStated, profileChoice, evaluation }: DocumentAnalysis): readonly string[] {
  if (profileStated || profileChoice?.kind === 'one') return profile.report.sections;
  const layout = valueOf(evaluation.layout);
  return builtInProfiles.find(each => each.layout === layout)?.report.sections ?? plainOutline;
}

/** Marks of their own that lines of an outline begin with: 一、, （一）, 1. */
function readHeading(line: string): Pick<Section, 'title' | 'level'> {
  const [mark = ''] =
    /^\s*(?:[（(][一二三四五六七八九十]+[)）]|第?[一二三四五六七八九十]+(?:部分)?[、.．]|\d+(?:[、．]|\.(?!\d)))\s*/u.exec(
      line,
    ) ?? [];
  const title = line.slice(mark.length).trim();
  if (/[（(]/.test(mark)) return { title, level: 2 };
  return { title, level: /\d/.test(mark) ? 3 : 1 };
}

interface Meaning {
  readonly parts: readonly Part[];
  readonly more: readonly Part[];
  readonly groups: readonly RatedNode[] | undefined;
}

const nothing: Meaning = { parts: [], more: [], groups: undefined };

/** 成本指标 that stand below 产出指标 in the form are told with them where both have a heading. */
function withoutTwice(meant: readonly Meaning[]): readonly Meaning[] {
  const named = meant.flatMap(({ groups }) => groups ?? []).flatMap(each => (each.kind === 'group' ? [each] : []));
  return meant.map(each => ({
    ...each,
    groups: each.groups?.filter(group => !named.some(outer => holds(outer, group))),
  }));
}

function meaningOf(title: string, document: DocumentAnalysis): Meaning {
  const find = (table: typeof meanings): Meaning | undefined => {
    const [, parts, ...more] = table.find(([words]) => words.test(title)) ?? [];
    return parts && { parts, more, groups: undefined };
  };
  return find(meanings) ?? groupsMeant(title, document) ?? find(general) ?? nothing;
}

/** 产出指标完成情况: the outermost groups that the heading names. Known to the profile alone, they are none of this form's. */
function groupsMeant(title: string, { profile, scorecard: { groups } }: DocumentAnalysis): Meaning | undefined {
  const heading = compact(title).replaceAll('效果', '效益');
  const isNamed = (name: string): boolean => {
    const key = compact(name)
      .replace(/\(\d[^()]*\)$/, '')
      .replaceAll('效果', '效益')
      .replace(/指标$/, '')
      .replace('服务对象满意度', '满意度');
    return key.length > 1 && !/^(?:绩效|年度|年度绩效|三级)$/.test(key) && heading.includes(key);
  };
  const found = groups.filter(({ path }) => isNamed(path.at(-1) ?? ''));
  if (found.length === 0 && !profile.groups.some(({ name }) => isNamed(name))) return undefined;
  return { parts: [], more: [], groups: found.filter(group => !found.some(outer => holds(outer, group))) };
}

/** The groups and rows that no heading names. */
export function groupsLeft(nodes: readonly RatedNode[], named: readonly RatedNode[]): readonly RatedNode[] {
  return nodes.flatMap(node => {
    if (node.kind === 'row') return [node];
    if (named.includes(node)) return [];
    return named.some(each => holds(node, each)) ? groupsLeft(node.children, named) : [node];
  });
}

const holds = (outer: RatedGroup, inner: RatedNode): boolean =>
  outer.children.some(child => child === inner || (child.kind === 'group' && holds(child, inner)));
