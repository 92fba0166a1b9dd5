import { recordOf } from '../text/records.js';
import type { Words } from '../text/locale.js';
import { changedClauses, sayUncited, sayUnquoted } from './changed.js';
import { sameGroupName } from './group-name.js';
import {
  type Clause,
  clauseKeys,
  mappingOf,
  type ProfileKey,
  type ProfileMapping,
  profileMappings,
} from './knobs/index.js';
import type { Completed, Written } from './knobs/types.js';
import type { ProfileData } from './resolve.js';

/** Whatever of a profile is written, and nothing else. */
export type Draft = Written<'profile'>;

const unnamed: Words = { 'zh-CN': '未注明出处', en: 'source not stated' };

/**
 * A whole profile from what a file says and its base, as the table of knobs joins them. A title that is not written names both, so that
 * nothing passes for the base itself; `name` stands for an id that is not written; a clause that is not quoted is the base's by name.
 */
export function complete(draft: Draft, base: ProfileData | undefined, name: string): ProfileData {
  const id = draft.id ?? name;
  const whole = withDefaults(
    { ...draft, id, title: draft.title ?? titleFrom(base, id), source: draft.source ?? base?.source ?? unnamed },
    base,
  );
  return { ...whole, ...(base ? quoteBase(draft, whole, base) : quoteNobody(draft, id)) };
}

/** A built-in profile from what it says itself. */
export const builtIn = (draft: Draft & Required<Pick<Draft, 'id' | 'title' | 'source'>>): ProfileData => ({
  ...withDefaults(draft, undefined),
  inherited: {},
});

const withDefaults = (draft: Draft, base: ProfileData | undefined): Completed<'profile'> =>
  joinMaps('profile', draft, base) as Completed<'profile'>;

const titleFrom = (base: ProfileData | undefined, id: string): Words =>
  base ? { 'zh-CN': `${base.title['zh-CN']}（${id}）`, en: `${base.title.en} (${id})` } : { 'zh-CN': id, en: id };

type Quoted = Pick<ProfileData, 'clauses' | 'inherited'>;

/** What was decided anew and not quoted says so; all else is the base's, or whose the base says it is. */
function quoteBase(draft: Draft, whole: Completed<'profile'>, base: ProfileData): Quoted {
  const changed = new Set(changedClauses(whole, base).map(([clause]) => clause));
  const own = (clause: Clause): Words | undefined =>
    draft.clauses?.[clause] ?? (changed.has(clause) ? sayUncited(whole.id, base.id) : undefined);
  const inherits = clauseKeys.filter(clause => !own(clause) && base.clauses[clause]);
  return {
    clauses: clausesBy(clause => own(clause) ?? base.clauses[clause]),
    inherited: Object.fromEntries(inherits.map(clause => [clause, base.inherited[clause] ?? base.id])),
  };
}

/** Without a base nobody stands behind what is not quoted. */
const quoteNobody = (draft: Draft, id: string): Quoted => ({
  clauses: clausesBy(clause => draft.clauses?.[clause] ?? sayUnquoted(id, clause)),
  inherited: {},
});

const clausesBy = (words: (clause: Clause) => Words | undefined): ProfileData['clauses'] => recordOf(clauseKeys, words);

type Values = Readonly<Record<string, unknown>>;

function joinMaps(mapping: ProfileMapping, own: Values, base: Values | undefined): Values {
  const joined = Object.fromEntries(
    profileMappings[mapping].map(key => [key.name, join(key, own[key.name], base?.[key.name])]),
  );
  return mapping === 'bandWords' ? apart(own, joined) : joined;
}

function join(key: ProfileKey, own: unknown, base: unknown): unknown {
  const { shape } = key;
  const before = base ?? key.default;
  switch (shape.kind) {
    case 'map':
      return joinMaps(mappingOf(shape), (own ?? {}) as Values, base as Values | undefined);
    case 'list':
      return joinLists(shape, own as readonly Values[] | undefined, before as readonly Values[]);
    case 'texts':
      return shape.adds && own
        ? [...new Set([...(before as readonly string[]), ...(own as readonly string[])])]
        : (own ?? before);
    case 'methods':
      return { ...(before as Values), ...(own as Values | undefined) };
    default:
      return own ?? before;
  }
}

function joinLists(shape: ListShape, own: readonly Values[] | undefined, base: readonly Values[]): readonly Values[] {
  const of = mappingOf(shape);
  const whole = (item: Values, like?: Values): Values => joinMaps(of, item, like);
  const before = base.map(item => whole(item));
  if (!own) return before;
  switch (shape.join) {
    case 'by-name':
      return own.map(item =>
        whole(
          item,
          before.find(({ name }) => sameGroupName(String(name), String(item['name']))),
        ),
      );
    case 'add':
      return [...before, ...own.map(item => whole(item))];
    case 'by-id':
      return [...before.filter(({ id }) => !own.some(item => item['id'] === id)), ...own.map(item => whole(item))];
    default:
      return own.map(item => whole(item));
  }
}

type ListShape = Extract<ProfileKey['shape'], { readonly kind: 'list' }>;

/** A word that an own list names stands in that list alone. */
function apart(own: Values, joined: Values): Values {
  const lists = new Map(
    Object.entries(own).map(([name, words]) => [name, new Set((words ?? []) as readonly string[])] as const),
  );
  const isTaken = (word: string, name: string): boolean =>
    [...lists].some(([other, words]) => other !== name && words.has(word)) && !lists.get(name)?.has(word);
  return Object.fromEntries(
    Object.entries(joined).map(([name, words]) => [
      name,
      (words as readonly string[]).filter(word => !isTaken(word, name)),
    ]),
  );
}
