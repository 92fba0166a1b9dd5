import { keysIn, mapRecord } from '../text/records.js';
import type { Locale } from '../text/locale.js';
import type { KeySpec, MappingName, Shape } from './key-spec.js';
import { type KeyTable, spell, type Spelling, type Vocabulary } from './key-table.js';
import { spelledKeys, type ZhOf } from './mapping.js';
import { budget, budgetItem, expenditure } from './tables/budget.js';
import { department, evaluation, fundManagement, goal, source } from './tables/evaluation.js';
import { deviation, deviationEntry } from './tables/deviation.js';
import { group } from './tables/group.js';
import { indicator, part, survey } from './tables/indicator.js';
import { budgetMonitoring, rowMonitoring } from './tables/monitoring.js';
import { budgetReview, overallReview, rowReview } from './tables/review.js';
import { bonus, checkItem, earning, excess, loss, passMark, scoring, step, veto } from './tables/scoring.js';

export { type Spelling, spell, type Vocabulary };

const tables = {
  evaluation,
  department,
  expenditure,
  budget,
  budgetItem,
  budgetMonitoring,
  budgetReview,
  goal,
  fundManagement,
  group,
  indicator,
  part,
  survey,
  rowMonitoring,
  rowReview,
  deviation,
  deviationEntry,
  source,
  overallReview,
  scoring,
  step,
  earning,
  checkItem,
  passMark,
  excess,
  loss,
  veto,
  bonus,
} satisfies Readonly<Record<MappingName, KeyTable>>;

/** The Chinese spelling of any key, as the compiler knows it. */
export type ZhKey = { readonly [N in MappingName]: ZhOf<(typeof tables)[N]> }[MappingName];

/** Every mapping of the language with its keys, in the order in which people write them. */
export const mappings = mapRecord<MappingName, KeyTable, Specs>(tables, ({ specs }) => specs as Specs);

type Specs = readonly KeySpec<Shape, ZhKey>[];

/** In which vocabulary the readers of a language write. */
export const vocabularyOf = (locale: Locale): Vocabulary => vocabularies[locale];

const vocabularies: Readonly<Record<Locale, Vocabulary>> = { 'zh-CN': 'zh', en: 'en' };

/** A key or a listed word as the readers of a language write it. */
export const wordIn = (spec: Parameters<typeof spell>[0], locale: Locale): string => spell(spec, vocabularyOf(locale));

/** The key of a mapping that is spelled so, and in which vocabulary. */
export const lookUpKey = (mapping: MappingName, key: string): Spelling | undefined =>
  tables[mapping].spellings.get(key);

/** The Chinese spelling of the key of a mapping that is spelled so. */
export const zhKeyOf = (mapping: MappingName, key: string): ZhKey | undefined =>
  mappings[mapping].find(({ name, zh }) => name === key || zh === key)?.zh;

/** The key of a mapping by its English name; it must exist. */
export function keyOf(mapping: MappingName, name: string): KeySpec<Shape, ZhKey> {
  const found = mappings[mapping].find(spec => spec.name === name);
  if (!found) throw new RangeError(`no key ${name} in ${mapping}`);
  return found;
}

/** The keys under which a mapping stands below a row, a group or the top, the outermost first. */
export function holdersOf(mapping: MappingName): readonly KeySpec[] {
  const held = holders.get(mapping);
  return held ? [...holdersOf(held.mapping), held.spec] : [];
}

const isNode = (mapping: MappingName): boolean => mapping === 'group' || mapping === 'indicator';

const holders: ReadonlyMap<MappingName, { readonly mapping: MappingName; readonly spec: KeySpec }> = new Map(
  keysIn(tables)
    .flatMap(mapping =>
      mappings[mapping].flatMap(spec => mappingsIn(spec.shape).map(of => [of, { mapping, spec }] as const)),
    )
    .filter(([of]) => !isNode(of))
    .reverse(),
);

function mappingsIn(shape: Shape): readonly MappingName[] {
  if (shape.kind === 'map') return [shape.of];
  return shape.kind === 'list' || shape.kind === 'either' ? shape.of.flatMap(mappingsIn) : [];
}

/** Whether a word is a key of any mapping, in either spelling. */
export const isAnyKey = (word: string): boolean => spelledKeys.has(word);
