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
