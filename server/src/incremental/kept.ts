/*
 * What makes a keystroke cheap: what each mechanism keeps, what must hold, and the test that guards it.
 * - `kept`: a value in the thing it was made of, for as long as that lives; made by a pure function of it. server/src/incremental/kept.test.ts
 * - `rememberAtHome`: the same for things that move: made once at home, shown wherever they stand. test/properties/incremental.test.ts
 * - `moved`: views whose spans are shifted; a home never changes, spans stand under their four names alone. test/properties/incremental.test.ts
 * - yaml/pieces.ts, yaml/reuse.ts: trees of the items that no edit touched, and what stands around lists; each reads the same wherever it stands. test/properties/pieces.test.ts
 * - yaml/quick.ts: plain lines without the library; to the letter what the library reads, else nothing. server/src/yaml/quick.property.test.ts
 * - language/tables/group.ts: each group and row as read; it depends on nothing outside its own node. test/properties/incremental.test.ts
 * - scoring/rate.ts: each rating under the context it was made in; another context makes it anew. test/properties/incremental.test.ts
 * - rules/support/rows.ts: which rules ask for a row, by row and profile alone; the engine walks once. server/src/rules/support/rows.test.ts
 * - rules/support/quiet.ts: rules that found nothing, while what they looked at is the same. server/src/rules/support/quiet.test.ts
 * - text/remembered.ts: answers about short texts, at most 4,000; they never change. test/properties/any-text.test.ts
 * All of it together, beside a server that sees the text for the first time: test/properties/typed.test.ts
 */

/**
 * Values kept with things: where a weak map would do, but inside each thing, out of sight of whoever copies, compares or lists it. A weak map's
 * entries outlive every collection of young objects, with all they lead to: among thousands of forms that took an eighth of the time.
 */
export interface Kept<K extends object, V> {
  of(thing: K): V | undefined;
  keep(thing: K, value: V): void;
}

/** Lets the constructor of a class below give its private field to a thing that is already there. */
class Given {
  constructor(thing: object) {
    return thing;
  }
}

/** A place for one value in every thing it is given. */
export function kept<K extends object, V>(): Kept<K, V> {
  class Place extends Given {
    #value: V;

    constructor(thing: K, value: V) {
      super(thing);
      this.#value = value;
    }

    static of(thing: object): V | undefined {
      return #value in thing ? thing.#value : undefined;
    }

    static keep(thing: K, value: V): void {
      if (#value in thing) (thing as unknown as Place).#value = value;
      else new Place(thing, value);
    }
  }
  return Place;
}
