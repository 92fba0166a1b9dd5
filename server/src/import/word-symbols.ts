/** What letters of the symbol fonts show, by the font's own code (0x20–0xff; in files also as 0xf020–0xf0ff). `undefined` for one that is not known. */
export function symbolLetter(font: string, code: number): string | undefined {
  const own = code >= 0xf000 ? code - 0xf000 : code;
  if (/^wingdings 2$/i.test(font)) return wingdings2.get(own);
  if (/^wingdings$/i.test(font)) return wingdings.get(own);
  if (/^symbol$/i.test(font)) return symbol.get(own) ?? (own < 0x40 ? String.fromCharCode(own) : undefined);
  return code < 0xe000 || code > 0xf8ff ? String.fromCodePoint(code) : undefined;
}

/** Letters that a text holds in the private area, as old documents write the symbol font. */
export const withSymbols = (text: string, font: string, unknown: () => void): string =>
  text.replace(/[\uf020-\uf0ff]/g, letter => {
    const shown = symbolLetter(/^wingdings/i.test(font) ? font : 'Symbol', letter.charCodeAt(0));
    if (shown === undefined) unknown();
    return shown ?? unknownLetter;
  });

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
