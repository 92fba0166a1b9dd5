import { kept } from '../incremental/kept.js';
import { didYouMean } from '../text/did-you-mean.js';
import { remember } from '../text/remembered.js';
import type { Dialect } from './key-spec.js';
import { type KeyTable, spell, type Spelling, type Vocabulary } from './key-table.js';

// a key that nobody knows stands in every row of a form, as a column does in every row of a table
const columns = 100;
const suggested = kept<object, (word: string) => readonly Spelling<Dialect>[]>();

/** The keys of a mapping that an unknown key may have been meant as, the likeliest first; at most three. */
export function suggest<D extends Dialect>(written: string, table: KeyTable<D>): readonly Spelling<D>[] {
  let known = suggested.of(table) as ((word: string) => readonly Spelling<D>[]) | undefined;
  if (!known) suggested.keep(table, (known = remember(word => suggestAnew(word, table), undefined, columns)));
  return known(written.trim());
}

function suggestAnew<D extends Dialect>(word: string, { specs, spellings, words }: KeyTable<D>): Spelling<D>[] {
  const vocabulary = vocabularyIn(word);
  const elsewhere = words.get(word) ?? [];
  const meant =
    specs.find(({ also }) => also?.includes(word.toLowerCase())) ?? specs.find(({ name }) => elsewhere.includes(name));
  if (meant) return [{ spec: meant, vocabulary }];
  const plain = spellings.get(unitInKey(word)?.key ?? '');
  if (plain) return [plain];
  return didYouMean(
    word,
    specs.map(spec => spell(spec, vocabulary)),
    ({ length }) => length / (vocabulary === 'zh' ? 2 : 3),
  ).flatMap(meant => spellings.get(meant) ?? []);
}

/** 目标值（人次）, 执行数/万元: a key with the unit of its value, as tables have it in their headings. */
export function unitInKey(word: string): { readonly key: string; readonly unit: string } | undefined {
  const [, key, bracketed, behind] =
    /^([^()（）/]{1,20}?)\s?(?:[(（]([^()（）]{1,12})[)）]|[/／]([^/／]{1,8}))$/.exec(word.trim()) ?? [];
  const unit = (bracketed ?? behind)?.trim();
  return key && unit ? { key, unit } : undefined;
}

/** The vocabulary that somebody had in mind who wrote a word. */
export const vocabularyIn = (word: string): Vocabulary => (/[\u3400-\u9fff]/.test(word) ? 'zh' : 'en');
