import type { PdfText } from './pdf-content.js';

/** A line of text, from left to right. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The pieces that wide gaps part. */
  readonly pieces: readonly { readonly text: string; readonly left: number; readonly right: number }[];
}

/** Runs of letters as lines, from the top. */
export function linesOf(texts: readonly PdfText[]): TextLine[] {
  const sorted = texts.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const groups: PdfText[][] = [];
  for (const text of sorted) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && text.y - first.y < Math.max(first.size, text.size) * 0.5) last.push(text);
    else groups.push([text]);
  }
  return groups.map(group => lineOf(group.toSorted((a, b) => a.x - b.x)));
}

function lineOf(runs: readonly PdfText[]): TextLine {
  const pieces: { text: string; left: number; right: number }[] = [];
  for (const { text, x, width, size } of runs) {
    const last = pieces.at(-1);
    const gap = last ? x - last.right : Infinity;
    const shown = foldRadicals(text);
    if (!last || gap > size * 1.5) pieces.push({ text: shown, left: x, right: x + width });
    else {
      last.text += (needsBlank(last.text, shown, gap, size) ? ' ' : '') + shown;
      last.right = Math.max(last.right, x + width);
    }
  }
  return {
    text: pieces.map(piece => piece.text).join('  '),
    left: pieces[0]?.left ?? 0,
    right: pieces.at(-1)?.right ?? 0,
    y: runs[0]?.y ?? 0,
    size: Math.max(...runs.map(({ size }) => size)),
    pieces,
  };
}

/** Chinese letters set wide are one word; Latin ones with a gap are two. */
function needsBlank(before: string, after: string, gap: number, size: number): boolean {
  if (/\s$/.test(before) || /^\s/.test(after)) return false;
  const isLatin = /[A-Za-z\d%]$/.test(before) && /^[A-Za-z\d]/.test(after);
  return gap > size * (isLatin ? 0.15 : 0.9);
}

/** Lines of running text: one that reaches the right edge of the page's text goes on in the next. */
export function paragraphsOf(lines: readonly TextLine[]): TextLine[] {
  const edge = Math.max(...lines.map(({ right }) => right));
  const found: TextLine[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      last.right > edge - line.size * 2 &&
      last.right - last.left > line.size * 10 &&
      line.y - last.y < line.size * 3 &&
      Math.abs(last.size - line.size) < 2 &&
      line.left < last.left + line.size * 2 &&
      line.pieces.length === 1 &&
      !isItem.test(line.text);
    if (last && goesOn)
      found[found.length - 1] = { ...last, text: last.text + line.text, right: line.right, y: line.y };
    else found.push(line);
  }
  return found;
}

/** The text of a cell. A line that filled the cell's width only broke there; any other is a line of its own. */
export function cellText(texts: readonly PdfText[], width: number): string {
  const lines = linesOf(texts);
  return lines.reduce((all, line, index) => {
    const before = lines[index - 1];
    return before ? all + joint(before, line, width) + line.text : line.text;
  }, '');
}

/** What stands beside the letters of a cell on both sides, at most. */
const padding = 12;

function joint(before: TextLine, after: TextLine, width: number): string {
  const first = /^[\u0020-\u007f]/.test(after.text) ? after.size * 0.6 : after.size;
  if (before.right - before.left + first <= width - padding || isItem.test(after.text)) return '\n';
  return /[A-Za-z,;.]$/.test(before.text) && /^[A-Za-z]/.test(after.text) ? ' ' : '';
}

/** A line that counts: `1.`, `（二）`, `目标 3：`. */
const isItem = /^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．](?!\d)|(?:目标|指标)\s?\d{1,2}\s?[:：])/;

/** Some fonts give the letters of radicals, or of older forms, for the words that look the same. */
const foldRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf戶]/g, letter => {
    const usual = letter.normalize('NFKC');
    return radicals.get(usual) ?? usual;
  });

/** Each radical, and each older form, with the word that it looks like. */
const pairs =
  '戶户⺠民⺟母⺎兀⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

const radicals: ReadonlyMap<string, string> = new Map(
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, radical = '', word = '']): [string, string] => [radical, word]),
);
