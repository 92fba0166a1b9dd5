/** How many columns a text takes in a terminal: a Chinese character counts two, a combining mark none. */
export const displayWidth = (text: string): number => Array.from(text).reduce((all, char) => all + charWidth(char), 0);

/** Fills a text up with spaces to a width, on its right or, for numbers, on its left. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? fill + text : text + fill;
}

/** A text of at most a width, cut with `…` where it is longer. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let out = '';
  let taken = 1;
  for (const char of text) {
    taken += charWidth(char);
    if (taken > width) break;
    out += char;
  }
  return `${out}…`;
}

/** East Asian Width W and F; ambiguous signs such as × and ≥ are narrow, as terminals show them. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

function charWidth(char: string): number {
  if (invisible.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}
