/** What letters of the symbol fonts show, by the font's own code (0x20–0xff; in files also as 0xf020–0xf0ff). `undefined` for one that is not known. */
export function symbolLetter(font: string, code: number): string | undefined {
  const own = code >= 0xf000 ? code - 0xf000 : code;
  const letters = lettersOf(font);
  if (letters) return letters.get(own) ?? (letters === symbol && own < 0x40 ? String.fromCharCode(own) : undefined);
  return code < 0xe000 || code > 0xf8ff ? String.fromCodePoint(code) : undefined;
}

const lettersOf = (font: string): ReadonlyMap<number, string> | undefined =>
  symbolFonts.get(
    font
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase(),
  );

/**
 * A text as its font shows it: an R in Wingdings 2 is a box with a tick. Letters of the private area are those of the symbol font where
 * no font of symbols is named; a plain letter that is not known stays as it is, and both are told.
 */
export function withSymbols(text: string, font: string, unknown: () => void): string {
  const hasFont = lettersOf(font) !== undefined;
  return text.replace(hasFont ? /[!-~\u00a1-\u00ff\uf020-\uf0ff]/g : /[\uf020-\uf0ff]/g, letter => {
    const shown = symbolLetter(hasFont ? font : 'Symbol', letter.charCodeAt(0));
    if (shown === undefined) unknown();
    return shown ?? (letter < '\uf000' ? letter : unknownLetter);
  });
}

/** Stands where a letter could not be read, so that nobody takes the rest for the whole. */
export const unknownLetter = '\ufffd';

const raised: Readonly<Record<string, string>> = mapOf('0123456789+-()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ');
const lowered: Readonly<Record<string, string>> = mapOf('0123456789+-()', '₀₁₂₃₄₅₆₇₈₉₊₋₍₎');

/** Digits set high or low as letters of their own, where all of a text is such: `3×10` and `4` are no 104. */
export function setOff(text: string, position: 'high' | 'low'): string {
  const map = position === 'high' ? raised : lowered;
  const all = Array.from(text.trim());
  return all.length > 0 && all.every(letter => map[letter] !== undefined)
    ? all.map(letter => map[letter] ?? letter).join('')
    : text;
}

function mapOf(from: string, to: string): Readonly<Record<string, string>> {
  const letters = Array.from(to);
  return Object.fromEntries(Array.from(from, (letter, index) => [letter, letters[index] ?? letter]));
}

function table(rows: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(([first, letters]) =>
      Array.from(letters).flatMap((letter, index): [number, string][] =>
        letter === ' ' ? [] : [[first + index, letter]],
      ),
    ),
  );
}

const symbol = table([
  [0x22, '∀'],
  [0x24, '∃'],
  [0x27, '∋'],
  [0x2a, '∗'],
  [0x2d, '−'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈'],
  [0xe5, '∑'],
  [0xf1, '〉∫'],
]);

const wingdings = table([
  [0x20, '\u00a0'],
  [0x21, '✏✂✁'],
  [0x28, '☎'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6e, '■□'],
  [0x71, '❑❒'],
  [0x74, '⧫◆'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩'],
  [0x8b, '⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗√☒☑'],
]);

const wingdings2 = table([
  [0x4f, '✗√☒☑'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0x98, '•'],
  [0xa3, '□'],
]);

const wingdings3 = table([
  [0x66, '←→↑↓↖↗↙↘'],
  [0x70, '▲▼△▽◀▶'],
]);

const webdings = table([
  [0x33, '◀▶▲▼'],
  [0x61, '✓'],
  [0x63, '□'],
  [0x67, '■'],
  [0x6e, '●'],
  [0x72, '✗'],
]);

const symbolFonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', symbol],
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['wingdings 3', wingdings3],
  ['webdings', webdings],
]);
