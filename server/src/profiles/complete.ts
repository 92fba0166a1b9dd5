import type { Words } from '../text/locale.js';
import { changedClauses, uncited } from './changed.js';
import { never } from './file-values.js';
import type { Draft, GroupDraft, WordsDraft } from './draft.js';
import { sameGroupName } from './group-name.js';
import { type Clause, clauseKeys } from './profile.js';
import type { GroupData, ProfileData } from './resolve.js';

/** What holds where a profile without a base says nothing; its sentences are the common ones. */
const neutral: Omit<ProfileData, 'id' | 'title' | 'source' | 'clauses'> = {
  total: '100',
  budget: { weight: '0', cap: true },
  groups: [],
  formulas: { exceeded: 'inverse', equal: 'ratio' },
  bands: { met: '80', partial: '50' },
  rounding: { digits: 2, mode: 'half-up', total: 'exact' },
  explain: { shortfall: true, over: '130' },
  spending: { outrun: '5', unspent: '20' },
  grades: [
    { name: '优', from: '90' },
    { name: '良', from: '80' },
    { name: '中', from: '60' },
    { name: '差', from: '0' },
  ],
  units: [],
};

const unnamed: Words = { 'zh-CN': '未注明出处', en: 'source not stated' };

/**
 * A whole profile from what is written and its base. Mappings are joined key by key, lists replaced, except that a group keeps what is
 * not written of the base's group of the same name, and units are added. A title that is not written names both, so that nothing passes
 * for the base itself. `name` stands for an id that is not written.
 */
export function complete(draft: Draft, base: ProfileData | undefined, name: string): ProfileData {
  const from = base ?? { ...neutral, id: '', title: undefined, source: unnamed, clauses: {} };
  const id = draft.id ?? name;
  const decided = decide(draft, from);
  const bare = base ? Object.fromEntries(changedClauses(decided, base).map(([clause]) => [clause, uncited(id)])) : {};
  return {
    ...decided,
    id,
    title:
      wordsOf(draft.title) ??
      (from.title
        ? { 'zh-CN': `${from.title['zh-CN']}（${id}）`, en: `${from.title.en} (${id})` }
        : { 'zh-CN': id, en: id }),
    source: wordsOf(draft.source) ?? from.source,
    rounding: { ...from.rounding, ...draft.rounding },
    explain: explain({ ...from.explain, ...draft.explain }),
    spending: { ...from.spending, ...draft.spending },
    ...money(draft, from),
    units: [...from.units, ...(draft.units ?? [])],
    clauses: { ...from.clauses, ...bare, ...clausesOf(draft) },
  };
}

/** The decisions that have a sentence of their own. */
const decide = (
  draft: Draft,
  from: Pick<ProfileData, 'total' | 'budget' | 'groups' | 'formulas' | 'bands' | 'grades'>,
): typeof from => ({
  total: draft.total ?? from.total,
  budget: { ...from.budget, ...draft.budget },
  groups: draft.groups ? draft.groups.map(group => completeGroup(group, from.groups)) : from.groups,
  formulas: { ...from.formulas, ...draft.formulas },
  bands: { ...from.bands, ...draft.bands },
  grades: draft.grades ?? from.grades,
});

function completeGroup(group: GroupDraft, base: readonly GroupData[]): GroupData {
  const same = base.find(({ name }) => sameGroupName(name, group.name));
  const groups = group.groups?.map(child => completeGroup(child, same?.groups ?? []));
  return { ...same, ...group, ...(groups && { groups }) };
}

function explain({
  shortfall,
  over,
}: {
  readonly shortfall: boolean;
  readonly over?: ProfileData['explain']['over'];
}): ProfileData['explain'] {
  return over === undefined || over === never ? { shortfall } : { shortfall, over };
}

function money(draft: Draft, from: Pick<ProfileData, 'money'>): Pick<ProfileData, 'money'> {
  if (!draft.money && !from.money) return {};
  return { money: { times: '100', above: '1000000000', ...from.money, ...draft.money } };
}

const clausesOf = ({ clauses = {} }: Draft): Partial<Record<Clause, Words>> =>
  Object.fromEntries(
    clauseKeys.flatMap((clause): [Clause, Words][] => {
      const words = wordsOf(clauses[clause]);
      return words ? [[clause, words]] : [];
    }),
  );

/** A text in one language alone stands for both. */
function wordsOf(words: WordsDraft | undefined): Words | undefined {
  const [zh, en] = [words?.['zh-CN'] ?? words?.en, words?.en ?? words?.['zh-CN']];
  return zh === undefined || en === undefined ? undefined : { 'zh-CN': zh, en };
}
