import { builtInProfiles } from '../profiles/index.js';
import { sameGroupName } from '../profiles/group-name.js';
import { Decimal } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import type { Words } from '../text/locale.js';
import type { Draft, DraftGroup } from './draft.js';

/** Whose rules the form is scored by, as far as it says so; `warning` where only its points speak for it. */
export function profileOf(draft: Draft): { readonly id: string; readonly warning: Words | undefined } | undefined {
  const cited = builtInProfiles.find(profile => isCited(profile, draft));
  if (cited) return { id: cited.id, warning: undefined };
  const fitting = builtInProfiles.filter(profile => fits(profile, draft));
  const [only] = fitting;
  return only && fitting.length === 1 ? { id: only.id, warning: guessed(only) } : undefined;
}

/** The form names its document, or its notes say the sentences that the profile cites. */
function isCited({ source, clauses }: Profile, { top }: Draft): boolean {
  const heading = top.get('计分依据') ?? '';
  if (heading !== '') return heading.includes(source['zh-CN']) || heading.includes(source.en);
  const note = bare(top.get('备注') ?? '');
  const sentences = new Set(
    Object.values(clauses).map(({ 'zh-CN': text }) => bare(text.replace(/^[^：]{1,24}：/, ''))),
  );
  return [...sentences].filter(sentence => sentence.length > 8 && note.includes(sentence)).length >= 3;
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** Its budget weighs what the profile says, and every level-1 group with a fixed weight has that weight. */
function fits({ budget, groups }: Profile, { budget: printed, nodes }: Draft): boolean {
  const weight = printed.get('权重');
  const tops = nodes.filter((node): node is DraftGroup => node.kind === 'group');
  if (weight === undefined || !budget.weight.equals(new Decimal(weight)) || tops.length === 0) return false;
  return tops.every(({ keys }) => {
    const spec = groups.find(({ name }) => sameGroupName(name, keys.get('名称') ?? ''));
    const points = keys.get('权重');
    return (
      spec !== undefined && (!spec.fixed || points === undefined || spec.weight?.equals(new Decimal(points)) === true)
    );
  });
}

const guessed = ({ id, title }: Profile): Words => ({
  'zh-CN': `表中没有写明评分办法，按分值结构认作“${title['zh-CN']}”（${id}），请核对`,
  en: `the form does not say whose rules score it; its points fit “${title.en}” (${id}): please check`,
});
