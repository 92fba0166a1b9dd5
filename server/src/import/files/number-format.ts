/** A number format of a workbook, taken apart: what stands for digits, for parts of a date, and what is written as it is. */
export type Token =
  | { readonly kind: 'literal' | 'date' | 'elapsed' | 'half' | 'unknown'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'exponent' | 'fraction' | 'general' | 'text' };

/** A part of a number format. */
export interface Section {
  readonly tokens: readonly Token[];
  /** `[<=3]`: which numbers it is for. */
  readonly condition: { readonly sign: string; readonly limit: number } | undefined;
}

const known = new Map<string, readonly Section[]>();

/** The sections of a format, in their order. Few formats are used in many cells. */
export function sectionsOf(code: string): readonly Section[] {
  const found = known.get(code);
  if (found) return found;
  const made = split(code.slice(0, 255)).map(section);
  if (known.size > 500) known.clear();
  known.set(code, made);
  return made;
}

/** The section that shows a number; none where the format has none for it. */
export function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const isConditional = sections.slice(0, 2).some(({ condition }) => condition);
  if (!isConditional) {
    if (value < 0 && sections.length > 1) return sections[1];
    return value === 0 && sections.length > 2 ? sections[2] : sections[0];
  }
  const holds = sections.slice(0, 2).find(({ condition }) => condition && compare(value, condition));
  return holds ?? sections.slice(1, 3).find(({ condition }) => !condition);
}

/** The section for texts, where a format has one. */
export const textSection = (sections: readonly Section[]): Section | undefined =>
  sections[3] ?? sections.findLast(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));

function compare(value: number, { sign, limit }: { readonly sign: string; readonly limit: number }): boolean {
  switch (sign) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}

/** Parted at semicolons, but not at those that are quoted. */
function split(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|[\\!_*][^]|\[[^\][]*\]|[^]/gu)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const pieces =
  /"[^"]*"?|[\\!][^]|[_*][^]|\[[^\][]*\]|General|G\/通用格式|AM\/PM|A\/P|上午\/下午|E[+-]|[eyYmMdDhHsS]+|a{3,4}|[^]/gu;

function section(text: string): Section {
  let condition: Section['condition'];
  const tokens: Token[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const [, sign, limit] = /^\[([<>=]{1,2})(-?[\d.]+)\]$/.exec(piece) ?? [];
    if (sign !== undefined) condition = { sign, limit: Number(limit) };
    else tokens.push(...tokensOf(piece));
  }
  return { tokens, condition };
}

function tokensOf(piece: string): Token[] {
  const [first = ''] = piece;
  if (first === '"') return [{ kind: 'literal', text: piece.replaceAll('"', '') }];
  if ((first === '\\' || first === '!') && piece.length > 1) return [{ kind: 'literal', text: piece.slice(1) }];
  if ((first === '_' || first === '*') && piece.length > 1) return [];
  if (first === '[') return bracket(piece);
  if (/^(?:General|G\/通用格式)$/.test(piece)) return [{ kind: 'general' }];
  if (/^(?:AM\/PM|A\/P|上午\/下午)$/.test(piece)) return [{ kind: 'half', text: piece }];
  if (/^E[+-]$/.test(piece)) return [{ kind: 'exponent' }];
  if (/^(?:[eyYmMdDhHsS]+|a{3,4})$/.test(piece)) return dateTokens(piece.toLowerCase());
  if (first === '0' || first === '#' || first === '?') return [{ kind: 'digit', mark: first }];
  const sign = signs[first];
  if (sign) return [{ kind: sign }];
  return [{ kind: /[A-Za-z]/.test(first) ? 'unknown' : 'literal', text: first }];
}

/** `yyyym` is a year and a month. */
const dateTokens = (piece: string): Token[] =>
  Array.from(piece.matchAll(/(.)\1*/gu), ([text]): Token => ({ kind: 'date', text }));

const signs: Readonly<Record<string, 'point' | 'comma' | 'percent' | 'fraction' | 'text'>> = {
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '/': 'fraction',
  '@': 'text',
};

/** `[h]` counts beyond a day, `[$¥-804]` is a currency; colours and ways to write digits show nothing. */
function bracket(piece: string): Token[] {
  const [, elapsed] = /^\[(h+|m+|s+)\]$/i.exec(piece) ?? [];
  if (elapsed) return [{ kind: 'elapsed', text: elapsed.toLowerCase() }];
  const [, currency] = /^\[\$([^\]-]*)(?:-[^\]]*)?\]$/.exec(piece) ?? [];
  return currency ? [{ kind: 'literal', text: currency }] : [];
}

/** The formats that no file spells out, as Chinese programs show them. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  ...([27, 36, 50, 52, 57] as const).map((id): [number, string] => [id, 'yyyy"年"m"月"']),
  ...([28, 29, 51, 53, 54, 58] as const).map((id): [number, string] => [id, 'm"月"d"日"']),
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  ...([34, 55] as const).map((id): [number, string] => [id, '上午/下午h"时"mm"分"']),
  ...([35, 56] as const).map((id): [number, string] => [id, '上午/下午h"时"mm"分"ss"秒"']),
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0'],
  [42, '"¥"#,##0;-"¥"#,##0'],
  [43, '#,##0.00;-#,##0.00'],
  [44, '"¥"#,##0.00;-"¥"#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  [48, '##0.0E+0'],
  [49, '@'],
]);
