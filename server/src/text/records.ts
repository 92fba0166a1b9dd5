/** The keys of a record as the compiler knows them: `Object` itself gives texts. */
export const keysIn = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[];

/** A record with a value for each of some keys. */
export const recordOf = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Readonly<Record<K, V>> =>
  Object.fromEntries(keys.map(key => [key, of(key)])) as Record<K, V>;

/** A record of the same keys with other values. */
export const mapRecord = <K extends string, V, W>(
  record: Readonly<Record<K, V>>,
  of: (value: V) => W,
): Readonly<Record<K, W>> => recordOf(keysIn(record), key => of(record[key]));
