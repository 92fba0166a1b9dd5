/** What the reading of a text knows of the language written in it. */
export interface Keys {
  /** Whether a word is a key. With it, `权重：3` and `权重:3` are read as key and value for known keys only. */
  readonly isKey?: ((word: string) => boolean) | undefined;
  /** Whether what stands under a key is a list of mappings. */
  readonly holdsList?: ((key: string) => boolean) | undefined;
  /** Whether such a list may stand there beside other things, and nothing else with keys. */
  readonly mayHoldList?: ((key: string) => boolean) | undefined;
  /** Whether an item of the list under a key may begin with another one; true where that cannot be said. */
  readonly beginsItem?: ((list: string, first: string) => boolean) | undefined;
  /** The key that items of the list under a key begin with, where one begins with another. */
  readonly firstOf?: ((list: string, key: string | undefined) => string | undefined) | undefined;
  /** Whether a key is one of the mapping that has these others; true where that cannot be said. */
  readonly belongs?: ((key: string, siblings: readonly string[]) => boolean) | undefined;
  /** Whether what stands under a key is a mapping that has another key. */
  readonly holds?: ((key: string, inner: string) => boolean) | undefined;
  /** Whether a key cannot stand at the root of a text, or elsewhere than there: its line may have been moved. */
  readonly isMisplaced?: ((key: string, atRoot: boolean) => boolean) | undefined;
  /** Whether a list of texts may stand under a key. */
  readonly listsTexts?: ((key: string) => boolean) | undefined;
  /** The key that a list must have stood under: `siblings` are those of the mapping around it, `first` the one that its first item begins with, if any. With `map`, the key of a mapping that has `first`. */
  readonly lostKey?:
    ((siblings: readonly string[], first: string | undefined, how: Lost) => string | undefined) | undefined;
}

/** Where something stood that could not be read. */
export interface Lost {
  readonly map: boolean;
  /** Whether it stood in a row, the budget or another inner mapping rather than in the form or a group. */
  readonly inner: boolean;
}
