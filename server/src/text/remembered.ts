/** How many answers are kept; beyond, all are forgotten, which bounds the memory. */
const most = 4000;
/** Longer texts are prose, and each another: characters. */
const longest = 60;

/** Keeps what a pure function made of texts, so that what stands alike in many rows and files is worked out once. The answers must never change. */
export function remember<V>(make: (text: string) => V, upTo = longest, atMost = most): (text: string) => V {
  const known = new Map<string, V>();
  return text => {
    if (text.length > upTo) return make(text);
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      if (known.size >= atMost) known.clear();
      known.set(text, value);
    }
    return value;
  };
}

/** Keeps the latest answer, for what is asked the same again and again. */
export function rememberLatest<K, V>(make: (key: K) => V, areSame: (a: K, b: K) => boolean): (key: K) => V {
  let latest: { readonly key: K; readonly value: V } | undefined;
  return key => {
    if (!latest || !areSame(latest.key, key)) latest = { key, value: make(key) };
    return latest.value;
  };
}
