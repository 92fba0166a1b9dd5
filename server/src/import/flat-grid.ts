import { budgetKey, type BudgetColumn, isBudgetLabel } from './budget-columns.js';
import { isAmount, isBlank } from './cell-words.js';
import { fitBlock } from './fit-block.js';
import { cutMoney, fitMoney } from './fit-money.js';
import { headingAt, type Heading, scatteredHeading } from './flat-headings.js';
import { piecesOf } from './flat-pieces.js';
import type { Piece } from './piece.js';
import { looseLine, looseText, tableRow, textOf } from './flat-rows.js';
import { goalColumns, isGoalLabel } from './goals.js';
import type { GridRow, ImportGrid } from './grid.js';
import { headKey, isHeadLabel } from './head-words.js';
import { isInstruction } from './phrases.js';
import { linePlace } from './place.js';
import { sectionOf } from './sections.js';
import { titleOf } from './titles.js';
import { isFirstLevel, isLevelName, isTemplateName } from './token-kinds.js';
import type { Column } from './columns.js';

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
      this.readMoney() ??
      this.readMoneyPairs() ??
      this.readGoals() ??
      this.readPair() ??
      this.readSection()
    );
  }

  private get piece(): Piece {
    return this.pieces[this.at] as Piece;
  }

  private readBlock({ columns, row, to }: Heading): readonly GridRow[] {
    const end = this.endOfBlock(to);
    const inside = this.pieces.slice(to, end);
    this.at = end;
    const own = columns.filter(({ key }) => key !== 'label');
    const rows = fitBlock(own, inside).flatMap(({ from, to: last, fit }) => {
      if (!fit) return unreadRows(columns, inside.slice(from, last));
      const texts = columns.map(column => fit.cells.get(column)?.text);
      const line = inside[from]?.line ?? row.place.row;
      return [tableRow(texts, line), ...(fit.open ?? []).map(text => looseText(text, line))];
    });
    return [row, ...rows, ...this.readTotal(columns.findIndex(({ key }) => key === 'score'))];
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
  private readTotal(score: number): readonly GridRow[] {
    const label = this.pieces[this.at];
    if (!label || sectionOf(tableRow([label.text], 1)) !== 'total' || score < 0) return [];
    let to = this.at + 1;
    while (to < this.pieces.length && /^[\d.]+$/.test(this.pieces[to]?.text ?? '')) to++;
    const numbers = this.pieces.slice(this.at + 1, to);
    const isCut = numbers.some(({ gap }) => gap === 'none');
    const whole = textOf(numbers);
    const parts = isCut
      ? [/^100(?=\d)/.exec(whole)?.[0], whole.replace(/^100(?=\d)/, '')]
      : numbers.map(({ text }) => text);
    const [worth, scored] = parts.length > 1 ? parts : [undefined, parts[0]];
    const texts: (string | undefined)[] = [label.text];
    if (worth !== undefined) texts[Math.max(1, score - 1)] = worth;
    if (scored !== undefined) texts[Math.max(2, score)] = scored;
    const grade = /^[优良中差]$/.test(this.pieces[to]?.text ?? '') ? this.pieces[to++] : undefined;
    if (grade) texts[Math.max(3, score + 1)] = grade.text;
    this.at = to;
    return [tableRow(Array.from(texts), label.line)];
  }

  private readTitle(): readonly GridRow[] | undefined {
    const { text, line } = this.piece;
    const row = looseLine([this.piece])[0] as GridRow;
    const isTitle = titleOf(row) !== undefined || /^[(（]\s*20\d\d\s*年度?\s*[)）]$/.test(text);
    if (!isTitle) return undefined;
    this.at++;
    return [{ ...row, place: { ...row.place, row: line } }];
  }

  /** A run of headings of money, and the rows of amounts below it. */
  private readMoney(): readonly GridRow[] | undefined {
    const start = this.at;
    const label =
      isBudgetLabel(textOf(this.pieces.slice(start, start + 2))) && !isBudgetLabel(this.piece.text)
        ? 2
        : Number(isBudgetLabel(this.piece.text));
    const unit = /^[(（][千百]?万?元[)）]$/.test(this.pieces[start + label]?.text ?? '') ? 1 : 0;
    let to = start + label + unit;
    while (to < this.pieces.length && budgetKey(this.pieces[to]?.text ?? '') !== undefined) to++;
    const headings = this.pieces.slice(start + label + unit, to);
    const keys = headings.map(({ text }) => budgetKey(text));
    if (!keys.includes('执行数') || !keys.some(key => key === '预算数' || key === '年初预算数') || keys.length < 3)
      return undefined;
    this.at = to;
    const heading = tableRow(
      [textOf(this.pieces.slice(start, start + label + unit)) || '项目资金', ...headings.map(({ text }) => text)],
      this.pieces[start]?.line ?? 1,
    );
    const columns = headings.map(({ text }, index): BudgetColumn => ({
      key: keys[index],
      heading: text,
      column: index + 1,
    }));
    return [heading, ...this.readMoneyRows(columns)];
  }

  private readMoneyRows(columns: readonly BudgetColumn[]): readonly GridRow[] {
    const rows: GridRow[] = [];
    for (let from = this.at; from < this.pieces.length; from = this.at) {
      if (isInstruction(this.piece.text)) {
        rows.push(...looseLine([this.piece]));
        this.at++;
        continue;
      }
      let to = from;
      while (to < this.pieces.length && to - from < 3 && !isValued(this.pieces[to] as Piece)) {
        to++;
        if (this.pieces[from]?.gap === 'cell' || isFund(textOf(this.pieces.slice(from, to)))) break;
      }
      const label = textOf(this.pieces.slice(from, to));
      if (!isFund(label)) break;
      const end = this.endOfAmounts(to);
      rows.push(...moneyRow(columns, label, this.pieces.slice(to, end), this.pieces.slice(from, end)));
      this.at = end;
    }
    return rows;
  }

  private endOfAmounts(from: number): number {
    let to = from;
    while (to < this.pieces.length && isValued(this.pieces[to] as Piece)) to++;
    return to;
  }

  /** `预算数： 2.38 执行数： 2.38 20`, and one fund said twice below. */
  private readMoneyPairs(): readonly GridRow[] | undefined {
    const { pieces } = this;
    const start = this.at;
    const label = Number(isBudgetLabel(this.piece.text) && budgetKey(pieces[start + 1]?.text ?? '') !== undefined);
    let to = start + label;
    while (budgetKey(pieces[to]?.text ?? '') !== undefined && isAmount(pieces[to + 1]?.text ?? '')) to += 2;
    if (to - start - label < 4) return undefined;
    if (/^\d{1,2}(?:\.\d+)?$/.test(pieces[to]?.text ?? '')) to++;
    const rows = [
      tableRow(
        pieces.slice(start, to).map(({ text }) => text),
        this.piece.line,
      ),
    ];
    for (; isTwice(pieces, to); to += 4)
      rows.push(
        tableRow(
          pieces.slice(to, to + 4).map(({ text }) => text),
          pieces[to]?.line ?? 1,
        ),
      );
    this.at = to;
    return rows;
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
      return [row, ...goalRows(pieces.slice(from, to), [...columns.text, columns.actual])];
    }
    return undefined;
  }

  private beginsBlock(at: number): boolean {
    const { text } = this.pieces[at] as Piece;
    return (
      headingAt(this.pieces, at, this.pointed) !== undefined ||
      isBudgetLabel(text) ||
      isGoalLabel(text) ||
      (isHeadLabel(text) && text.length < 12)
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
    this.at = to;
    return [tableRow([text, textOf(pieces.slice(start + 1, to), ' ')], line)];
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

/** What was not read: rows of the template, the groups that it names, which hold for what follows, and a line of the rest. */
function unreadRows(columns: readonly Column[], pieces: readonly Piece[]): readonly GridRow[] {
  const name = columns.findIndex(({ key }) => key === 'name');
  const levels = columns.findIndex(({ key }) => key === 'level1');
  const rest: Piece[] = [];
  const rows = pieces.flatMap((piece): GridRow[] => {
    const at = (column: number): GridRow[] => {
      const texts: (string | undefined)[] = [];
      texts[column] = piece.text;
      return [tableRow(Array.from(texts), piece.line)];
    };
    if (isTemplateName(piece.text)) return at(name);
    if (isLevelName(piece.text) && levels >= 0)
      return at(isFirstLevel(piece.text) ? levels : Math.min(levels + 1, name - 1));
    rest.push(piece);
    return [];
  });
  return [...rows, ...looseLine(rest)];
}

const isSigned = (text: string): boolean =>
  /^[\u4e00-\u9fff]{2,8}(?:负责人|联系人|填表人|填报人)[:：]|^(?:负责人|联系人|填表人|填报人)[:：]/.test(text);

const isValued = ({ text, gap }: Piece): boolean =>
  isAmount(text) || /^[-—–/]+$/.test(text) || (gap === 'none' && text === '%');

const isFund = (label: string): boolean =>
  label.length < 24 && /资金|拨款|总额|预算|收入|补助|结转|债券/.test(label) && !isGoalLabel(label);

function moneyRow(
  columns: readonly BudgetColumn[],
  label: string,
  amounts: readonly Piece[],
  all: readonly Piece[],
): readonly GridRow[] {
  const texts: (string | undefined)[] = [label];
  if (amounts.some(({ gap }) => gap === 'none')) {
    const cut = cutMoney(columns, textOf(amounts));
    if (!cut) return looseLine(all);
    for (const [{ column }, text] of cut) texts[column] = text;
    return [tableRow(Array.from(texts), all[0]?.line ?? 1)];
  }
  const cells = amounts.map(({ text, line }, index) => ({ text, column: index, width: 1, place: linePlace(line) }));
  const fit = fitMoney(columns, cells, 0, Infinity);
  if (!fit) return looseLine(all);
  for (const [{ text }, { column }] of fit) texts[column] = text;
  const left = cells.filter(cell => !fit.has(cell) && !isBlank(cell.text));
  return [tableRow(Array.from(texts), all[0]?.line ?? 1), ...left.map(({ text, place }) => looseText(text, place.row))];
}

/** 其中：中央补助 | 2.38 万元 | 其中：中央补助 | 2.38万元. */
const isTwice = (pieces: readonly Piece[], at: number): boolean => {
  const [a, first, b, second] = pieces.slice(at, at + 4).map(({ text }) => text);
  const isMoney = (text: string | undefined): boolean =>
    text !== undefined && (isAmount(text) || /^[千百]?万?元$/.test(text));
  return a !== undefined && a === b && isMoney(first) && isMoney(second);
};

/** Goals and what came of them, one of each or line by line in turn; anything else stays a line. */
function goalRows(pieces: readonly Piece[], columns: readonly number[]): readonly GridRow[] {
  const texts = pieces.map(({ text }) => text);
  const line = pieces[0]?.line ?? 1;
  const at = (values: readonly string[]): GridRow => {
    const row: (string | undefined)[] = [];
    values.forEach((value, index) => {
      row[columns[index] ?? index] = value;
    });
    return tableRow(Array.from(row), line);
  };
  if (texts.length === columns.length) return [at(texts)];
  const isOutcome = columns.length === 2 ? outcomesOf(texts) : undefined;
  if (!isOutcome) return looseLine(pieces);
  const sides = [false, true].map(side => texts.filter((_, index) => isOutcome(index) === side).join('\n'));
  return [at(sides)];
}

/** Which of some numbered lines are outcomes: of 1 1 2 2 every second one, of 1 2 1 2 the second half; anything else is not known. */
function outcomesOf(texts: readonly string[]): ((index: number) => boolean) | undefined {
  const half = texts.length / 2;
  const numbers = texts.map(text => Number(/^目标\s*(\d{1,2})/.exec(text)?.[1]));
  if (!Number.isInteger(half)) return undefined;
  if (numbers.every((number, index) => number === Math.floor(index / 2) + 1)) return index => index % 2 === 1;
  if (numbers.every((number, index) => number === (index % half) + 1)) return index => index >= half;
  return undefined;
}
