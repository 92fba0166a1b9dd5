import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { tellGoals, tellManagement, tellMoney, tellOverview } from './basics.js';
import { groupsLeft, type Part, type Section } from './outline.js';
import { tellImprovements, tellReasons } from './reasons.js';
import { tellConclusion, tellNode, tellOverall } from './results.js';
import { gap, say, saysNone, sayOr } from './said.js';

type Tell = (document: DocumentAnalysis, outline: readonly Section[]) => readonly string[];

/** What each part of a report says, from the form alone. */
const parts: Readonly<Record<Part, Tell>> = {
  overview: tellOverview,
  goals: tellGoals,
  money: tellMoney,
  management: tellManagement,
  overall: tellOverall,
  groups: (document, outline) =>
    groupsLeft(
      document.scorecard.nodes,
      outline.flatMap(({ groups }) => groups ?? []),
    ).flatMap(node => tellNode(node, document)),
  conclusion: tellConclusion,
  reasons: tellReasons,
  improvements: tellImprovements,
  problems: ({ evaluation: { problems } }) => [
    saysNone(problems) ? '无。' : sayOr(problems, '存在的问题，没有的写“无”'),
  ],
  application: () => [gap('自评结果拟怎样应用、何时以何种方式公开')],
  others: ({ evaluation: { problems } }, outline) => {
    const isToldApart = outline.some(section => section.parts.includes('problems'));
    return [(isToldApart ? undefined : say(problems)) ?? gap('其他需要说明的问题，没有的写“无”')];
  },
};

/** What stands below a heading; what is not known from the form is left to its author. */
export function tellSection(
  section: Section,
  document: DocumentAnalysis,
  outline: readonly Section[],
): readonly string[] {
  if (section.groups) return section.groups.flatMap(group => tellNode(group, document));
  if (section.parts.length === 0) return [gap(section.title)];
  const told = section.parts.flatMap(part => addLabel(part, parts[part](document, outline), section));
  return told.length > 0 ? told : [gap(section.title)];
}

/** Below a heading of its own a part needs no label. */
function addLabel(part: Part, lines: readonly string[], { parts: all }: Section): readonly string[] {
  const label = labels[part];
  const [first, ...more] = lines;
  return label === undefined || first === undefined || all.length === 1 ? lines : [`${label}：${first}`, ...more];
}

const labels: Readonly<Partial<Record<Part, string>>> = {
  goals: '年度绩效目标',
  improvements: '下一步改进措施',
};
