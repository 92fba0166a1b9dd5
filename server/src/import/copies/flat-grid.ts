import { isBudgetLabel } from '../labels/budget-columns.js';
import { fitBlock } from './fit-block.js';
import type { Found } from './ways.js';
import { headingAt, type Heading, scatteredHeading } from './flat-headings.js';
import { piecesOf } from './flat-pieces.js';
import type { Piece } from './piece.js';
import { type Money, readFunds, readMoney, readMoneyPairs } from './flat-money.js';
import { fittedRow, looseLine, looseText, tableRow, textOf, unreadRows, wordsOf } from './flat-rows.js';
import { goalRows } from './flat-goals.js';
import { goalColumns, isGoalLabel } from '../labels/goals.js';
import type { GridRow, ImportGrid } from '../cells/grid.js';
import { headKey, isHeadLabel } from '../labels/head-words.js';
import { isScrapLine } from './wrapped-lines.js';
import { isSigner } from '../labels/phrases.js';
import { sectionOf } from '../labels/sections.js';
import { titleOf } from '../labels/titles.js';

/** A text in which nothing parts the cells reliably, laid out as a table again: by known words, and by what cells and rows can be. */
export const flatGrid = (text: string): ImportGrid => ({
  name: undefined,
  rows: new FlatReading(piecesOf(text)).read(),
});

class FlatReading {
  private readonly rows: GridRow[] = [];
  private at = 0;
  /** Where what nobody knows began. */
  private unknown = 0;
  /** 自评得分 whose number stands further on. */
  private pointed = false;
  private isForm = false;
  /** The column of scores in the block above; -1 where there is none. */
  private score = -1;

  constructor(private readonly pieces: readonly Piece[]) {}

  read(): readonly GridRow[] {
    while (this.at < this.pieces.length) {
      const before = this.at;
      const rows = this.next();
      if (rows) {
        this.rows.push(...looseLine(this.pieces.slice(this.unknown, before)), ...rows);
        this.unknown = this.at;
      } else {
        this.at++;
        if (this.pieces[this.at]?.row && this.isLined) this.endUnknown();
      }
    }
    this.endUnknown();
    return this.isForm ? this.rows : this.readScattered();
  }

  /** A form whose headings lie scattered: rows numbered 指标1, 指标2 are read all the same. */
  private readScattered(): readonly GridRow[] {
    const heading = scatteredHeading(this.pieces);
    if (!heading) return this.rows;
    const above = this.pieces.slice(0, heading.to);
    const title = above.find(({ text }) => titleOf(tableRow([text], 1)) !== undefined);
    this.at = heading.to;
    return [
      ...(title ? looseLine([title]) : []),
      ...this.readBlock(heading),
      ...looseLine(above.filter(piece => piece !== title)),
    ];
  }

  private endUnknown(): void {
    this.rows.push(...looseLine(this.pieces.slice(this.unknown, this.at)));
    this.unknown = this.at;
  }

  /** Whether lines of the text say something: it has more than a few. */
  private get isLined(): boolean {
    return this.pieces.filter(({ row }) => row).length > 8;
  }

  /** The rows of what begins here; `undefined` where nobody knows what does. */
  private next(): readonly GridRow[] | undefined {
    const heading = headingAt(this.pieces, this.at, this.pointed);
    if (heading) {
      this.isForm = true;
      return this.readBlock(heading);
    }
    return (
      this.readTitle() ??
      this.take(readMoney) ??
      this.take(readMoneyPairs) ??
      this.take(readFunds) ??
      this.readGoals() ??
      this.readGoal() ??
      this.readTotal() ??
      this.readPair() ??
      this.readSection()
    );
  }

  /** Whether words of the text run into each other. */
  private get isCut(): boolean {
    return this.pieces.some(({ gap }) => gap === 'none');
  }

  private get piece(): Piece {
    return this.pieces[this.at] as Piece;
  }

  private readBlock({ columns, row, to }: Heading): readonly GridRow[] {
    const end = this.endOfBlock(to);
    const inside = this.pieces.slice(to, end);
    this.at = end;
    const own = columns.filter(({ key }) => key !== 'label');
    const fits = fitBlock(own, inside);
    const rows = fits.flatMap(found => {
      const { from, to: last, fit } = found;
      if (to + last === this.pieces.length && isNameAlone(found) && !fits.every(isNameAlone))
        return looseLine(inside.slice(from, last));
      if (!fit) return unreadRows(columns, inside.slice(from, last));
      const line = inside[from]?.line ?? row.place.row;
      return [fittedRow(columns, fit, line), ...(fit.open ?? []).map(text => looseText(text, line))];
    });
    this.score = columns.findIndex(({ key }) => key === 'score');
    return [row, ...rows, ...(this.readTotal() ?? [])];
  }

  /** The block ends with its total, with a section below it, or with the next form. */
  private endOfBlock(from: number): number {
    const { pieces } = this;
    const ends = (at: number): boolean => {
      const text = textOf(pieces.slice(at, at + 1));
      const section = sectionOf(tableRow([text], 1));
      if (
        section !== undefined &&
        section !== 'goals' &&
        section !== 'budget' &&
        section !== 'subtotal' &&
        text.length < 60
      )
        return true;
      return titleOf(tableRow([text], 1)) !== undefined || /^(?:注|备注)[:：]/.test(text) || isSigned(text);
    };
    for (let at = from; at < pieces.length; at++) if (ends(at)) return at;
    return pieces.length;
  }

  /** `总分 100 96 优`: what the form is worth, and what was scored; run together 100100. */
  private readTotal(): readonly GridRow[] | undefined {
    const { score } = this;
    const label = this.pieces[this.at];
    if (!label || sectionOf(tableRow([label.text], 1)) !== 'total' || score < 0) return undefined;
    let to = this.at + 1;
    while (to < this.pieces.length && /^[\d.]+$/.test(this.pieces[to]?.text ?? '')) to++;
    const numbers = wordsOf(this.pieces.slice(this.at + 1, to));
    const whole = textOf(numbers);
    const isCut = numbers.length === 1 && (label.gap === 'none' || numbers[0]?.gap === 'none' || Number(whole) > 100);
    const parts = isCut
      ? [/^100(?=\d)/.exec(whole)?.[0], whole.replace(/^100(?=\d)/, '')]
      : numbers.map(({ text }) => text);
    // 100 of each level, and the score behind them
    const isLast = parts.length > 2 && parts.slice(0, -1).every(text => text === parts[0]);
    const [worth, scored] = parts.length > 1 ? [parts[0], parts[isLast ? parts.length - 1 : 1]] : [undefined, parts[0]];
    const rest = isLast || isCut ? [] : numbers.slice(2);
    const texts: (string | undefined)[] = [label.text];
    if (worth !== undefined) texts[Math.max(1, score - 1)] = worth;
    if (scored !== undefined) texts[Math.max(2, score)] = scored;
    const grade = /^[优良中差]$/.test(this.pieces[to]?.text ?? '') ? this.pieces[to++] : undefined;
    if (grade) texts[Math.max(3, score + 1)] = grade.text;
    this.at = to;
    return [tableRow(Array.from(texts), label.line), ...rest.map(({ text, line }) => looseText(text, line))];
  }

  private readTitle(): readonly GridRow[] | undefined {
    const { text, line } = this.piece;
    const row = looseLine([this.piece])[0] as GridRow;
    const isTitle = titleOf(row) !== undefined || /^[(（]\s*20\d\d\s*年度?\s*[)）]$/.test(text);
    if (!isTitle) return undefined;
    this.at++;
    return [{ ...row, place: { ...row.place, row: line } }];
  }

  /** What one way to read money finds here. */
  private take(read: (pieces: readonly Piece[], at: number) => Money | undefined): readonly GridRow[] | undefined {
    const money = read(this.pieces, this.at);
    if (money) this.at = money.to;
    return money?.rows;
  }

  /** One cell that is the goal, behind its label. */
  private readGoal(): readonly GridRow[] | undefined {
    const { pieces, piece, at: start } = this;
    const next = pieces[start + 1];
    if (piece.gap !== 'cell' || !isGoalLabel(piece.text) || !next) return undefined;
    if (this.beginsBlock(start + 1) || next.text.length < 6 || !this.beginsAny(start + 2)) return undefined;
    this.at = start + 2;
    return [tableRow([piece.text, next.text], piece.line)];
  }

  /** Whether a block or a label begins at a place, be it one whose label is parted. */
  private beginsAny(at: number): boolean {
    return (
      at >= this.pieces.length ||
      [0, 1, 2, 3].some(ahead => at + ahead < this.pieces.length && this.beginsBlock(at + ahead))
    );
  }

  /** The headings of the goals, and what stands below them until the next block. */
  private readGoals(): readonly GridRow[] | undefined {
    const { pieces } = this;
    for (let size = 5; size > 1; size--) {
      const heads = pieces.slice(this.at, this.at + size);
      const row = tableRow(
        heads.map(({ text }) => text),
        this.piece.line,
      );
      const columns = heads.length === size ? goalColumns(row) : undefined;
      if (!columns) continue;
      const from = this.at + size;
      let to = from;
      while (to < pieces.length && !this.beginsBlock(to)) to++;
      this.at = to;
      return [row, ...goalRows(pieces.slice(from, to), columns, this.isCut)];
    }
    return undefined;
  }

  private beginsBlock(at: number): boolean {
    const { text, gap } = this.pieces[at] as Piece;
    return (
      headingAt(this.pieces, at, this.pointed) !== undefined ||
      isBudgetLabel(text) ||
      isGoalLabel(text) ||
      (isHeadLabel(text) && text.length < (gap === 'cell' ? 20 : 12))
    );
  }

  /** A label of the upper part, and what stands behind it up to the next one. */
  private readPair(): readonly GridRow[] | undefined {
    const { pieces, at: start } = this;
    const { text, gap, line } = this.piece;
    if (!isHeadLabel(text)) return undefined;
    if (headKey(text) === '总分') this.pointed = true;
    let to = start + 1;
    const isOver = (at: number): boolean => {
      const next = pieces[at];
      if (!next || this.beginsBlock(at)) return true;
      if (gap !== 'cell' && titleOf(tableRow([next.text], 1)) !== undefined) return true;
      return gap === 'cell' ? at > start + 1 : next.row && at > start + 1 && this.isLined;
    };
    while (!isOver(to)) to++;
    if (isScrapLine(pieces, to) && pieces[start + 1]?.row === false) return undefined;
    const value = textOf(pieces.slice(start + 1, to), ' ');
    // one on lines of its own goes on in the next
    const isBroken = isScrapLine(pieces, to) && to === start + 2;
    this.at = isBroken ? to + 1 : to;
    return [tableRow([text, isBroken ? value + textOf(pieces.slice(to, to + 1)) : value], line)];
  }

  /** 其他需要说明事项, 评价结论: a section of text. */
  private readSection(): readonly GridRow[] | undefined {
    const { piece, at: start } = this;
    const section = sectionOf(tableRow([piece.text], 1));
    if (section === undefined || section === 'goals' || section === 'budget') return undefined;
    let to = start + 1;
    while (to < this.pieces.length && !this.endsText(to, start)) to++;
    this.at = to;
    return [tableRow([piece.text, textOf(this.pieces.slice(start + 1, to), ' ')], piece.line)];
  }

  private endsText(at: number, start: number): boolean {
    const piece = this.pieces[at] as Piece;
    if (this.beginsBlock(at) || sectionOf(tableRow([piece.text], 1)) !== undefined) return true;
    return piece.row && at > start + 1 && (this.pieces[start] as Piece).gap === 'cell';
  }
}

/** A name, and nothing of what is said of an indicator: behind rows that do say it, at the end of a text, that broke off. */
const isNameAlone = ({ fit }: Found): boolean =>
  fit !== undefined && [...fit.cells.keys()].every(({ key }) => key === 'name' || key?.startsWith('level') === true);

const isSigned = (text: string): boolean =>
  isSigner(text) ||
  /^[\u4e00-\u9fff]{2,8}(?:负责人|联系人|填表人|填报人)[:：]|^(?:负责人|联系人|填表人|填报人)[:：]/.test(text);
