import { type Column, columnKey, columnsOf, isCause, isMoreOf } from '../labels/columns.js';
import { refineColumns } from '../labels/lower-headings.js';
import { labelOf } from '../labels/cell-words.js';
import type { Piece } from './piece.js';
import { tableRow, textOf } from './flat-rows.js';
import { flatWords } from './flat-words.js';
import { isColumnLabel } from './join-lines.js';
import type { GridRow } from '../cells/grid.js';
import { isLevelName } from '../labels/token-kinds.js';

/** A run of pieces that heads the block of indicators: its columns, and where the block begins. */
export interface Heading {
  readonly columns: readonly Column[];
  readonly row: GridRow;
  readonly to: number;
}

/** The heading that begins at a place; `undefined` where none does. A number at its end heads the points where `pointed`. */
export function headingAt(pieces: readonly Piece[], from: number, pointed: boolean): Heading | undefined {
  const first = labelFrom(pieces, from);
  if (!first || !/^(?:label|name|level|ordinal)/.test(columnKey(first.text) ?? '')) return undefined;
  const labels: string[] = [];
  let at = from;
  for (let next = nextHeading(pieces, at, labels.length); next; next = nextHeading(pieces, at, labels.length)) {
    labels.push(...next.texts);
    at = next.to;
  }
  const points = pieces[at];
  const isScored = labels.some(text => columnKey(text) === 'score');
  if (pointed && !isScored && points?.gap === 'cell' && /^\d{1,3}$/.test(points.text)) {
    labels.push(points.text);
    at++;
  }
  const line = pieces[from]?.line ?? 1;
  const row = inOneRow(labels, line);
  const columns = row && columnsOf(row, pointed);
  return row && columns ? { columns, row, to: at } : undefined;
}

/**
 * The columns of a form whose headings lie scattered, as where a page was read across its lines: those of the usual form where all its words
 * are there, each whole or, as in `年度 实际 指标值 完成值`, in two halves.
 */
export function scatteredHeading(pieces: readonly Piece[]): Heading | undefined {
  const found = new Map<string, number>();
  pieces.forEach((piece, at) => {
    const halves = [piece.text, piece.text + (pieces[at + 1]?.text ?? ''), piece.text + (pieces[at + 2]?.text ?? '')];
    for (const text of halves) {
      const key = usual.find(([pattern]) => pattern.test(text))?.[1];
      if (key !== undefined && !found.has(key)) found.set(key, at);
    }
  });
  if (usual.some(([, key]) => !found.has(key))) return undefined;
  const first = pieces.findIndex(({ text }) => /^指标\s*1\s*[:：]/.test(text));
  if (first < 0) return undefined;
  const row = tableRow(
    usual.map(([, , heading]) => heading),
    pieces[first]?.line ?? 1,
  );
  const columns = columnsOf(row);
  return columns && { columns, row, to: first };
}

const usual: readonly (readonly [RegExp, string, string])[] = [
  [/^三级指标$/, 'name', '三级指标'],
  [/^年度指标值$/, 'target', '年度指标值'],
  [/^实际完成值$/, 'actual', '实际完成值'],
  [/^分值$/, 'weight', '分值'],
  [/^得分$/, 'score', '得分'],
];

/** The next heading, with one that nobody knows before it where cells are known as such or pieces were cut. */
function nextHeading(
  pieces: readonly Piece[],
  at: number,
  count: number,
): { readonly texts: readonly string[]; readonly to: number } | undefined {
  const known = labelFrom(pieces, at);
  if (known) return { texts: [known.text], to: known.to };
  const piece = pieces[at];
  if (!piece || count < 2 || piece.text.length > 12 || /\d/.test(piece.text)) return undefined;
  const own =
    sameLetters(piece.text) ??
    (flatWords.has(labelOf(piece.text)) && !isLevelName(piece.text) ? piece.text : undefined);
  if (own !== undefined) return { texts: [own], to: at + 1 };
  const after = piece.gap === 'blank' ? undefined : labelFrom(pieces, at + 1);
  return after && { texts: [piece.text, after.text], to: after.to };
}

/** One or several pieces that are a heading; `及改进措施` goes on with the one before it. */
function labelFrom(pieces: readonly Piece[], at: number): { readonly text: string; readonly to: number } | undefined {
  const most = pieces[at]?.gap === 'cell' ? 1 : 4;
  for (let to = at + 1; to <= Math.min(pieces.length, at + most); to++) {
    const text = textOf(pieces.slice(at, to));
    if (!isColumnLabel(text)) continue;
    const more = pieces[to];
    return more && more.gap !== 'cell' && (/^[及和]/.test(more.text) || isMoreOf(text, more.text))
      ? { text: text + more.text, to: to + 1 }
      : { text, to };
  }
  return undefined;
}

/** A heading of two lines whose letters were read across: 年成值全完值 is 全年完成值. */
function sameLetters(text: string): string | undefined {
  const letters = (word: string): string => [...new Set(word)].sort().join('');
  return ['全年完成值', '实际完成值', '年度指标值', '年初指标值'].find(word => letters(word) === letters(text));
}

/** Headings of two rows come one after the other: the lower ones take the place of those they refine. */
function inOneRow(labels: readonly string[], line: number): GridRow | undefined {
  const levels = labels.findIndex((text, index) => index > 1 && columnKey(text) === 'level1');
  const starts = levels < 0 ? labels.map((_, index) => index).filter(index => opensLower(labels, index)) : [levels];
  const loose = (texts: readonly string[]): GridRow => ({ ...tableRow(texts, line), loose: true });
  for (const start of starts) {
    const columns = refineColumns([], loose(labels.slice(0, start)), loose(labels.slice(start)));
    if (columns)
      return tableRow(
        columns.map(({ heading }) => heading),
        line,
      );
  }
  return levels < 0 ? tableRow(labels, line) : undefined;
}

/** 性质, 指标值, 单位 once more, behind the whole heading: they part the target that it names, or the reasons. */
function opensLower(labels: readonly string[], at: number): boolean {
  const [upper, lower] = [labels.slice(0, at), labels.slice(at)].map(texts => texts.map(columnKey));
  const parts = (lower ?? []).filter(key => key === 'sign' || key === 'direction' || key === 'unit');
  return (
    at > 2 &&
    ((parts.length > 0 && lower?.includes('target') === true && upper?.includes('target') === true) ||
      labels.slice(at).some(isCause))
  );
}
