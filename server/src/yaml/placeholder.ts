/** Stands for a character that the library must not see as YAML; as long as the character it stands for. */
export interface Placeholders {
  /** Hides every ASCII punctuation mark and control character of a text. */
  hide(text: string): string;
  /** Stands for a character that is no part of the value. */
  readonly nothing: string;
  /** Undoes `hide`. */
  show(text: string): string;
}

const width = 0x100;
const privateUse = { from: 0xe000, to: 0xf800 } as const;

/** Placeholders from a block of the private use area that `text` does not use; the first block if it uses all of them. */
export function placeholdersFor(text: string): Placeholders {
  const base = freeBlock(text);
  const nothing = String.fromCharCode(base + 0x80);
  const hidden = new RegExp(`[${String.fromCharCode(base)}-${String.fromCharCode(base + 0x80)}]`, 'g');
  return {
    nothing,
    hide: text =>
      text.replace(/[!-/:-@[-`{-~\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, mark =>
        String.fromCharCode(base + mark.charCodeAt(0)),
      ),
    show: text =>
      text.replace(hidden, mark => (mark === nothing ? '' : String.fromCharCode(mark.charCodeAt(0) - base))),
  };
}

function freeBlock(text: string): number {
  const used = new Set(
    (text.match(/[\ue000-\uf8ff]/g) ?? []).map(mark => mark.charCodeAt(0) - (mark.charCodeAt(0) % width)),
  );
  for (let base: number = privateUse.from; base <= privateUse.to; base += width) if (!used.has(base)) return base;
  return privateUse.from;
}
