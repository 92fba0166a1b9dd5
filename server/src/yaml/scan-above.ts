/** What is known of the entry on a line from that line alone: the column of its key, −1 where it is none, and the key where nothing stands behind it. */
export interface Above {
  readonly column: number;
  readonly bare: string | undefined;
}

/** Reads it, behind dashes, a bullet, or the mark that the whole entry stands in. */
export function aboveOf(line: string): Above {
  const [, before = '', dash = '', inner = '', word, value = ''] = entry.exec(line) ?? [];
  return {
    column: word === undefined ? -1 : before.length + dash.length + inner.length,
    bare: /^[\s"'”’」』）)】〕》\]]*$/.test(value) ? word : undefined,
  };
}

/** Bullets of Word, as they are pasted: of its fonts for symbols, too. */
export const bullets = '·•∙●○◆◇■□▪▫►▶➢➤★\uf06c\uf06e\uf075\uf0a7\uf0b7\uf0d8\uf0fc';

const entry = new RegExp(
  `^( *)(?:[${bullets}][ \\t])?((?:- +)*)["'“‘「『（(【〔《[]?((?:- +)?)([\\p{L}\\w-]{1,20})\\s?[:：](.*)$`,
  'u',
);
