import { toHalfWidth } from '../../text/width.js';
import { builtIn } from '../../quantity/built-in-units.js';
import { endsInGroup, joinBrokenCells, lettersOfGroup, mostLetters } from './broken-cells.js';
import { cutHeadings } from './cut-headings.js';
import { flatWords } from './flat-words.js';
import { gluedHeadings, isGlued, isSaidAgain } from './glued-words.js';
import { isGoalLabel } from '../labels/goals.js';
import type { Piece } from './piece.js';
import { joinSplitWords } from './split-words.js';
import { isLevelName } from '../labels/token-kinds.js';

/** The pieces of a text: its cells where bars or blank lines part them, else its words, else what known words, numbers and signs cut out. */
export function piecesOf(text: string): readonly Piece[] {
  const clean = withoutPages(text).replace(/\r\n?/g, '\n');
  if ((clean.match(/\|/g) ?? []).length > 5) return joinBrokenCells(barCells(clean));
  if (isByParagraph(clean)) return joinBrokenCells(paragraphs(clean));
  const words = spacedWords(clean);
  const joined = spacedWords(joinSplitWords(clean));
  return isRunTogether(words) || isRunTogether(joined) ? joined.flatMap(cutWord) : mergeGroups(words.flatMap(cutGlued));
}

/** Pages of a document on a sharing site: `1、…`, `2、…` at the beginning of lines, one after the other; one alone is no page. */
function withoutPages(text: string): string {
  const lines = text.split('\n');
  const marked = lines.reduce<number[]>(
    (found, line, index) => (line.startsWith(`${found.length + 1}、`) ? [...found, index] : found),
    [],
  );
  if (marked.length < 2) return text;
  return lines.map((line, index) => (marked.includes(index) ? line.replace(/^\d{1,3}、/, '') : line)).join('\n');
}

/** Bars part the cells; a line break between two of them ends a row, or is a cell in which nothing stands. Where every cell has a line of its own it says nothing. */
function barCells(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const cells = text.split('|');
  const isByLine = cells.filter(cell => /^\s*\n/.test(cell)).length * 4 > cells.length * 3;
  let line = 1;
  let row = true;
  for (const cell of cells) {
    const own = cell.trim();
    const lead = cell.slice(0, cell.length - cell.trimStart().length);
    row ||= (lead.includes('\n') && !isByLine) || own === '';
    if (own !== '') {
      pieces.push({
        text: own
          .split('\n')
          .map(part => part.trim())
          .join('\n'),
        line: line + breaks(lead),
        gap: 'cell',
        row,
      });
      row = false;
    }
    line += breaks(cell);
  }
  return pieces;
}

const breaks = (text: string): number => text.split('\n').length - 1;

/** Blank lines stand between most lines: a paragraph is a cell, and one with nothing but a blank is a blank cell. */
function isByParagraph(text: string): boolean {
  const all = text.split('\n');
  const lines = all.filter(line => line.trim() !== '');
  const paragraphs = text.split(/\n[^\S\u00a0]*\n/).filter(part => part.trim() !== '');
  const isOneCell = lines.filter(line => line.trim().length < 30 && !/\S\s+\S+\s+\S/.test(line)).length;
  return lines.length > 8 && isOneCell * 4 > lines.length * 3 && paragraphs.length * 2 > lines.length;
}

function paragraphs(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const isBlankCell = blankCells(text.split('\n'));
  let row = true;
  let open = false;
  text.split('\n').forEach((line, index) => {
    const own = line.trim();
    if (own === '') {
      row ||= isBlankCell(line);
      open = false;
      return;
    }
    const last = pieces.at(-1);
    if (open && last) pieces[pieces.length - 1] = { ...last, text: `${last.text}\n${own}` };
    else pieces.push({ text: own, line: index + 1, gap: 'cell', row });
    open = true;
    row = false;
  });
  return pieces;
}

/** Which of the blank lines are cells: those with a blank that no line breaks, or with any where the lines between cells have none. */
function blankCells(lines: readonly string[]): (line: string) => boolean {
  const blank = lines.filter(line => line.trim() === '');
  const empty = blank.filter(line => line === '').length;
  const isSpaced = empty * 2 > blank.length && empty < blank.length;
  return line => /\u00a0/.test(line) || (isSpaced && line !== '');
}

/** `(20 分)` is one word. */
const spacedPoints = /([(（])\s{0,9}(\d{1,3}(?:\.\d{1,2})?)\s{1,9}分\s{0,9}([)）])/g;

const spacedWords = (text: string): readonly Piece[] =>
  text.split('\n').flatMap((line, index) =>
    line
      .replace(spacedPoints, '$1$2分$3')
      .split(/[ \t\u3000\u00a0]+/)
      .filter(word => word !== '')
      .map((word, at): Piece => ({ text: toHalfDigits(word), line: index + 1, gap: 'blank', row: at === 0 })),
  );

/** Full-width digits, letters and signs of values as the readers of values know them; stops and brackets stay. */
const toHalfDigits = (word: string): string => word.replace(/[０-９Ａ-Ｚａ-ｚ．％＝＜＞／＋－～]/g, toHalfWidth);

/** Whether most of a text is words longer than any cell, of several known labels. */
const isRunTogether = (words: readonly Piece[]): boolean =>
  2 * sumOf(words.filter(isLong)) > sumOf(words) &&
  words.some(({ text }) => isLong({ text }) && cutByLabels(text).length > 5);

const isLong = ({ text }: Pick<Piece, 'text'>): boolean => text.length > 40;

const sumOf = (words: readonly Piece[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** A word that holds several cells is cut as a text that runs together is. */
function cutGlued(word: Piece, index: number, all: readonly Piece[]): readonly Piece[] {
  const headings = gluedHeadings(word.text);
  if (headings) return partsOf(word, headings);
  const isSeveral = isGlued(word.text, cutByLabels) || isSaidAgain(word.text, all[index + 1]?.text);
  return isSeveral ? cutWord(word) : [word];
}

const cutWord = (word: Piece): readonly Piece[] =>
  partsOf(
    word,
    cutByLabels(word.text).flatMap(part =>
      labelAt(part, 0) === part.length || pointed.test(part) ? [part] : (cutHeadings(part) ?? cutAmounts(part)),
    ),
  );

/** Pieces that nothing parts, in the place of the word that they make. */
const partsOf = (word: Piece, texts: readonly string[]): readonly Piece[] =>
  texts.map((text, index): Piece => ({
    ...word,
    text,
    gap: index === 0 ? word.gap : 'none',
    row: word.row && index === 0,
  }));

const pointed = /^[\u4e00-\u9fff]+指标[(（]\d{1,3}分[)）]$/;

/** Known labels and names of groups, with the points behind them, and what stands between. */
function cutByLabels(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const found = labelAt(text, at);
    if (found === 0) {
      at++;
      continue;
    }
    if (at > from) parts.push(text.slice(from, at));
    parts.push(text.slice(at, at + found));
    at += found;
    from = at;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

const longestLabel = Math.max(...[...flatWords].map(word => word.length));

/** How long the longest known label at a place is, with a bracket behind it; 0 where none is. */
function labelAt(text: string, at: number): number {
  for (let size = Math.min(longestLabel, text.length - at); size > 1; size--) {
    if (!flatWords.has(text.slice(at, at + size))) continue;
    const bracket = /^[(（](?:\d{1,3}分|%|分|A|B|B\/A|[百千]?万?元)[)）]|^[(（](?:盖章|公章|签章)[)）][:：]?/.exec(
      text.slice(at + size),
    );
    const colon = /^[:：]/.exec(text.slice(at + size));
    return size + (bracket?.[0].length ?? colon?.[0].length ?? 0);
  }
  return 0;
}

/** Digits one by one, as nobody knows where one number ends and the next begins; signs; words, cut where a unit or a value ends. */
function cutAmounts(text: string): readonly string[] {
  const parts = text.match(/[≥≤≧≦=＝><＞＜]=?|\d(?:\.\d+)?|[%％‰]|[^≥≤≧≦=＝><＞＜\d%％‰]+/g) ?? [];
  return parts.flatMap((part, index) =>
    /^[\u4e00-\u9fff]/.test(part) ? cutWords(part, parts[index - 1], parts[index + 1]) : [part],
  );
}

function cutWords(text: string, before: string | undefined, after: string | undefined): readonly string[] {
  const isBehindNumber = before !== undefined && /[\d%％]$/.test(before);
  const lead = isBehindNumber ? (/^[是否](?=.)/.exec(text)?.[0] ?? unitAt(text)) : '';
  const rest = text.slice(lead.length);
  const doubled = /^(.*?)(.{1,10})\2$/su.exec(rest);
  const isValued = after === undefined || /^[\d%％]/.test(after);
  const unit = /[次个人份篇件家元项场台套户](?=$)/.exec(rest)?.[0] ?? '';
  const tail =
    doubled?.[2] !== undefined && isValued && !/^[\s]*$/.test(doubled[2])
      ? [doubled[1] ?? '', doubled[2], doubled[2]]
      : [rest.slice(0, rest.length - unit.length), unit];
  return [lead, ...tail].filter(part => part !== '');
}

/** The unit that a text behind a number begins with, where more follows it. */
function unitAt(text: string): string {
  for (let size = Math.min(4, text.length - 1); size > 0; size--)
    if (builtIn.has(text.slice(0, size))) return text.slice(0, size);
  return '';
}

/** Names of groups that were broken, and the points behind them, put together again: 社会效益 指标, 满意度指标 (10分). */
function mergeGroups(words: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at] as Piece;
    const texts = words.slice(at, at + mostLetters).map(({ text }) => text);
    const size = [2, 3, 4].find(count => isBrokenGroup(texts.slice(0, count), count));
    const whole = size ?? Math.max(1, lettersOfGroup(texts), labelOfGoals(texts));
    const text = words
      .slice(at, at + whole)
      .map(part => part.text)
      .join('');
    const points = words[at + whole]?.text ?? '';
    const isPointed = isLevelName(text) && /^[(（]\d{1,3}分[)）]$/.test(points);
    merged.push({ ...first, text: isPointed ? text + points : wholeGroup(text, words) });
    at += whole - 1 + Number(isPointed);
  }
  return merged;
}

/** The end of a group's name may stand in the next line among the ends of other cells: 可持续影响指 … 标. No other name begins so. */
function wholeGroup(text: string, words: readonly Piece[]): string {
  if (!/指$|^(?:服务|受益)对象满意$|指标[(（]\d{1,3}分?$/.test(text)) return text;
  const end = ['标', '度指标', '分)', '分）', ')', '）'].find(
    each => isLevelName(text + each) && words.some(word => word.text === each),
  );
  return text + (end ?? '');
}

/** 年度 总体 目标 完成 情况, two letters to a line: how many of them make the label of the goals. */
const labelOfGoals = (texts: readonly string[]): number =>
  [6, 5, 4, 3].find(
    count =>
      texts.slice(0, count).every(text => /^[\u4e00-\u9fff]{1,2}$/.test(text)) &&
      isGoalLabel(texts.slice(0, count).join('')),
  ) ?? 0;

const isBrokenGroup = (parts: readonly string[], count: number): boolean =>
  parts.length === count &&
  parts.slice(0, -1).every(part => /^[\u4e00-\u9fff]{1,6}$/.test(part)) &&
  !isLevelName(parts[0] ?? '') &&
  isLevelName(parts.join('')) &&
  !endsInGroup(parts);
