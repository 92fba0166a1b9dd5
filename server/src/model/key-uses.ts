import { moved } from '../text/moved.js';
import type { KeyUse } from './evaluation.js';
import type { Vocabulary } from './vocabulary.js';

/** The known keys of a document as they were read. Those of nodes that are met again are listed only when someone asks. */
export class KeyUses {
  private readonly parts: (KeyUse | Borrowed)[] = [];
  private readonly counts = { zh: 0, en: 0 };
  private listed: readonly KeyUse[] | undefined;

  add(use: KeyUse): void {
    this.parts.push(use);
    this.counts[use.vocabulary]++;
  }

  /** All of another reading, its places moved. */
  addAll(uses: KeyUses, by: number): void {
    this.parts.push({ uses, by });
    this.counts.zh += uses.counts.zh;
    this.counts.en += uses.counts.en;
  }

  /** In the order they were read. */
  get all(): readonly KeyUse[] {
    return (this.listed ??= this.parts.flatMap(part => ('uses' in part ? part.uses.all.map(use => moved(use, part.by)) : [part])));
  }

  /** How many keys are spelled in each vocabulary. */
  get spelled(): Readonly<Record<Vocabulary, number>> {
    return this.counts;
  }

  /** The vocabulary of most keys; Chinese where they are even or there are none. */
  get vocabulary(): Vocabulary {
    return this.counts.en > this.counts.zh ? 'en' : 'zh';
  }
}

interface Borrowed {
  readonly uses: KeyUses;
  readonly by: number;
}
