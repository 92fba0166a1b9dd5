import { moved } from '../incremental/moved.js';
import { contains, type Span } from '../text/span.js';
import type { Entry } from '../yaml/tree.js';
import type { Dialect, EvaluationDialect } from './key-spec.js';
import type { KeyTable, Vocabulary } from './key-table.js';

/** One use of a known key: which key it is at this place, and how it is spelled. */
export interface KeyUse<D extends Dialect = EvaluationDialect> {
  readonly entry: Entry;
  readonly spec: D['spec'];
  readonly mapping: D['mapping'];
  readonly vocabulary: Vocabulary;
}

/** The known keys of a document as they were read. They are looked up again when someone asks: there is one of these for every row. */
export class KeyUses<D extends Dialect = EvaluationDialect> {
  private parts: (ReadMapping<D> | Borrowed<D>)[] = [];
  private zh = 0;
  private en = 0;
  private listed: readonly KeyUse<D>[] | undefined;

  /** The keys of a mapping, as far as they are known ones. */
  add(read: ReadMapping<D>): void {
    this.parts.push(read);
  }

  /** A known key, as it is spelled. */
  count(vocabulary: Vocabulary): void {
    this[vocabulary]++;
  }

  /** All of another reading of what stands at a span, its places moved. */
  addAll(uses: KeyUses<D>, by: number, span: Span): void {
    this.parts.push({ uses, by, span });
    this.zh += uses.zh;
    this.en += uses.en;
  }

  /** Nothing comes any more: gives back the room for it. */
  close(): this {
    this.parts = this.parts.slice();
    return this;
  }

  /** In the order they were read. */
  get all(): readonly KeyUse<D>[] {
    return (this.listed ??= this.parts.flatMap(part =>
      'uses' in part ? part.uses.all.map(use => moved(use, part.by)) : usesOf(part, () => true),
    ));
  }

  /** Those whose entry holds an offset, in the order they were read. */
  around(offset: number): readonly KeyUse<D>[] {
    return this.parts.flatMap(part => {
      if (!('uses' in part)) return usesOf(part, ({ span }) => contains(span, offset));
      return contains(part.span, offset - part.by)
        ? part.uses.around(offset - part.by).map(use => moved(use, part.by))
        : [];
    });
  }

  /** How many keys are spelled in each vocabulary. */
  get spelled(): Readonly<Record<Vocabulary, number>> {
    return { zh: this.zh, en: this.en };
  }

  /** The vocabulary of most keys; Chinese where they are even or there are none. */
  get vocabulary(): Vocabulary {
    return this.en > this.zh ? 'en' : 'zh';
  }
}

/** A mapping as it was read: its entries, and the table that says which of them it knows. */
export interface ReadMapping<D extends Dialect = EvaluationDialect> {
  readonly table: KeyTable<D>;
  readonly entries: readonly Entry[];
}

const usesOf = <D extends Dialect>(
  { table: { name: mapping, spellings }, entries }: ReadMapping<D>,
  wanted: (entry: Entry) => boolean,
): readonly KeyUse<D>[] =>
  entries.flatMap(entry => {
    const known = spellings.get(entry.key);
    return known && wanted(entry) ? [{ entry, mapping, ...known }] : [];
  });

interface Borrowed<D extends Dialect> {
  readonly uses: KeyUses<D>;
  readonly by: number;
  readonly span: Span;
}
