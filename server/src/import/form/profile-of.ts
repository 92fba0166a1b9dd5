import { type Decimal, sum, zero } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import { chooseProfile, type Printed } from '../../profiles/choose.js';
import { builtInProfiles } from '../../profiles/index.js';
import type { Profile } from '../../profiles/profile.js';
import type { Words } from '../../text/locale.js';
import type { Draft, DraftNode } from '../labels/draft.js';

/** Whose rules the form is scored by, as far as it says so; `warning` where only its points speak for it. */
export function profileOf(draft: Draft): { readonly id: string; readonly warning: Words | undefined } | undefined {
  const cited = builtInProfiles.filter(profile => isCited(profile, draft));
  const [named] = [...cited.filter(({ layout }) => layout === draft.top.get('表式')), ...cited];
  if (named) return { id: named.id, warning: undefined };
  const choice = chooseProfile(printedBy(draft));
  return choice.kind === 'one' ? { id: choice.profile.id, warning: sayGuess(choice.profile) } : undefined;
}

/** The form names its document, or its notes say the sentences that the profile cites. */
function isCited({ source, clauses }: Profile, { top, rules: heading = '' }: Draft): boolean {
  if (heading !== '') return heading.includes(source['zh-CN']) || heading.includes(source.en);
  const note = bare(top.get('备注') ?? '');
  const sentences = new Set(
    Object.values(clauses).map(({ 'zh-CN': text }) => bare(text.replace(/^[^：]{1,24}：/, ''))),
  );
  return [...sentences].filter(sentence => sentence.length > 8 && note.includes(sentence)).length >= 3;
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** What the form prints of its points. */
function printedBy({ top, budget, nodes }: Draft): Printed {
  const groups = nodes.filter(node => node.kind === 'group');
  return {
    layout: top.get('表式'),
    budget: decimal(budget.get('权重')),
    groups: groups.map(group => ({ name: group.keys.get('名称') ?? '', points: pointsOf(group) })),
    loose: sumOf(nodes.filter(node => node.kind === 'row')),
    hasPoints: nodes.some(isWeighed),
  };
}

function pointsOf(node: DraftNode): Decimal | undefined {
  const own = node.keys.get('权重');
  if (own !== undefined) return decimal(own);
  if (node.kind === 'group') return sumOf(node.children);
  return node.keys.has('不适用') ? zero : undefined;
}

function sumOf(nodes: readonly DraftNode[]): Decimal | undefined {
  const points = nodes.map(pointsOf);
  return points.every(each => each !== undefined) ? sum(points) : undefined;
}

const isWeighed = (node: DraftNode): boolean =>
  node.kind === 'group' ? node.children.some(isWeighed) : node.keys.has('权重');

const decimal = (source: string | undefined): Decimal | undefined =>
  source === undefined ? undefined : readPoints(source)?.value;

const sayGuess = ({ id, title }: Profile): Words => ({
  'zh-CN': `表中没有写明评分办法，按分值结构认作“${title['zh-CN']}”（${id}），请核对`,
  en: `the form does not say whose rules score it; its points fit “${title.en}” (${id}): please check`,
});
