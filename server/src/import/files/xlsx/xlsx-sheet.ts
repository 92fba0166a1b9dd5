import { type Merge, type RawSheet, type RawValue, SheetCells, TooLarge } from '../raw-sheet.js';
import { marginCodes, marginsThatSay, tellUnread, type Unread } from '../../cells/unread.js';
import { attribute, type Attributes, readXml } from '../xml-reader.js';
import type { CellStyle } from './xlsx-styles.js';
import { withSymbols } from '../word-symbols.js';
import { shownText, type StoredText, TextItem } from './xlsx-texts.js';

/** How much of a workbook is read before it is none of a form; what one sheet takes the next has not. */
export interface Budget {
  cells: number;
  blanks: number;
  /** Cells that hold nothing and look like nothing: no program writes them. */
  bare: number;
}

/** A worksheet as its part stores it: texts and styles by number. */
export class StoredSheet {
  readonly sharedTexts = new Set<number>();
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: (readonly [number, number])[] = [];
  readonly cells: StoredCell[] = [];
  readonly margins: string[] = [];

  /** The sheet's cells with their texts and formats. */
  resolve(
    texts: ReadonlyMap<number, StoredText>,
    styles: (index: number) => CellStyle,
    name: string,
  ): Pick<RawSheet, 'rows' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'unread'> {
    const made = new SheetCells(this.cells.length);
    const unread: Unread[] = marginsThatSay(this.margins).map(text => ({
      place: { sheet: name, table: 1, row: 1, column: undefined },
      what: tellUnread('margin', text),
    }));
    for (const cell of this.cells) {
      const { row, column, isCalculated } = cell;
      const place = { sheet: name, table: 1, row: row + 1, column: column + 1 };
      const tell: Tell = (kind, text) => unread.push({ place, what: tellUnread(kind, text) });
      const { font, ...style } = styles(cell.style);
      const value: RawValue = { ...style, value: valueOf(cell, texts, font, tell), isCalculated };
      made.set(row, column, value);
    }
    return {
      rows: made.rows,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      unread,
    };
  }
}

type Tell = (...what: Parameters<typeof tellUnread>) => void;

/** What a cell holds, its texts as their fonts show them. A text that the workbook lost is told. */
function valueOf(
  { shared, rich, value }: StoredCell,
  texts: ReadonlyMap<number, StoredText>,
  font: string,
  tell: Tell,
): RawValue['value'] {
  const unknown = (): void => tell('symbol', font);
  const text = shared === undefined ? rich : texts.get(shared);
  if (text && text.struck.trim() !== '') tell('struck', text.struck);
  if (text) return shownText(text, font, unknown);
  if (shared !== undefined) tell('lostText', '');
  if (shared !== undefined) return '';
  return typeof value === 'string' ? withSymbols(value, font, unknown) : value;
}

interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly shared: number | undefined;
  readonly rich: StoredText | undefined;
  readonly value: string | number | boolean | undefined;
  readonly isCalculated: boolean;
}

/** Reads a worksheet's part. Throws `TooLarge` as soon as there is more of it than of a form. */
export function readSheet(xml: string, budget: Budget): StoredSheet {
  const reader = new SheetReader(budget);
  if (!readXml(xml, reader)) throw new TooLarge();
  return reader.sheet;
}

class SheetReader {
  readonly sheet = new StoredSheet();
  private row = -1;
  private column = -1;
  private cell: Attributes | undefined;
  private item: TextItem | undefined;
  private reading: 'value' | 'formula' | 'margin' | undefined;
  private value = '';
  private formula: string | undefined;
  private hasValue = false;
  /** Whether the value stands for something that older programs cannot show. */
  private isRich = false;

  constructor(private readonly budget: Budget) {}

  readonly open = (name: string, attributes: Attributes): void => {
    const of = (key: string): string | undefined => attribute(attributes, key);
    switch (name) {
      case 'row':
        this.row = of('r') === undefined ? this.row + 1 : Number(of('r')) - 1;
        this.column = -1;
        if (isOn(of('hidden')) || Number(of('ht') ?? 1) === 0) this.sheet.hiddenRows.add(this.row);
        return;
      case 'c':
        return this.openCell(attributes);
      case 'v':
        this.hasValue = true;
        this.reading = 'value';
        return;
      case 'f':
        this.formula ??= '';
        this.reading = 'formula';
        return;
      case 'is':
        this.item = new TextItem();
        return;
      case 'col':
        if (isOn(of('hidden')) || Number(of('width') ?? 1) === 0)
          this.sheet.hiddenColumns.push([Number(of('min')) - 1, Number(of('max')) - 1]);
        return;
      case 'oddHeader':
      case 'oddFooter':
      case 'evenHeader':
      case 'evenFooter':
      case 'firstHeader':
      case 'firstFooter':
        this.reading = 'margin';
        this.value = '';
        return;
      case 'mergeCell':
        return this.merge(of('ref') ?? '');
    }
    this.item?.open(name, of('val'));
  };

  readonly text = (text: string): void => {
    this.item?.write(text);
    if (this.reading === 'value' || this.reading === 'margin') this.value += text;
    if (this.reading === 'formula') this.formula = (this.formula ?? '') + text;
  };

  readonly close = (name: string): void => {
    if (this.reading === 'margin') this.sheet.margins.push(this.value.replace(marginCodes, ' '));
    if (name === 'v' || name === 'f' || this.reading === 'margin') this.reading = undefined;
    if (name === 'c') this.closeCell();
    else this.item?.close(name);
  };

  private openCell(attributes: Attributes): void {
    this.cell = attributes;
    this.item = undefined;
    this.value = '';
    this.formula = undefined;
    this.hasValue = false;
    this.isRich = attribute(attributes, 'vm') !== undefined;
    const place = cellPlace(attribute(attributes, 'r') ?? '');
    this.column = place?.column ?? this.column + 1;
    if (place) this.row = place.row;
    else if (this.row < 0) this.row = 0;
  }

  private closeCell(): void {
    const { cell, budget } = this;
    if (!cell) return;
    this.cell = undefined;
    if (!this.hasValue && !this.item && this.formula === undefined) {
      if (--budget.blanks < 0) throw new TooLarge();
      if (attribute(cell, 's') === undefined && --budget.bare < 0) throw new TooLarge();
      return;
    }
    if (--budget.cells < 0) throw new TooLarge();
    const type = attribute(cell, 't') ?? 'n';
    const shared = type === 's' && this.hasValue ? Number(this.value) : undefined;
    if (shared !== undefined) this.sheet.sharedTexts.add(shared);
    this.sheet.cells.push({
      row: this.row,
      column: this.column,
      style: Number(attribute(cell, 's') ?? 0),
      shared,
      rich: this.item?.stored,
      value: shared === undefined && !this.item ? this.stored(type) : undefined,
      isCalculated: this.formula !== undefined,
    });
    this.item = undefined;
  }

  /** A formula that shows a picture is its own text, and a picture put into a cell is an error to older programs; a formula without a result has none. */
  private stored(type: string): string | number | boolean | undefined {
    if (this.formula !== undefined && /DISPIMG\(/i.test(this.formula)) return '=DISPIMG()';
    if (type === 'e' && this.isRich && this.value === '#VALUE!') return '=DISPIMG()';
    if (!this.hasValue || (this.value === '' && type !== 'str')) return this.formula === undefined ? '' : undefined;
    if (type === 'b') return this.value === '1' || this.value === 'true';
    if (type === 'd') return dayOf(this.value);
    return type === 'n' && Number.isFinite(Number(this.value)) ? Number(this.value) : this.value;
  }

  private merge(ref: string): void {
    const [first, last] = ref.split(':').map(cellPlace);
    if (!first || !last) return;
    const [top, bottom] = [Math.min(first.row, last.row), Math.max(first.row, last.row)];
    const [left, right] = [Math.min(first.column, last.column), Math.max(first.column, last.column)];
    this.sheet.merges.push({ top, left, bottom, right });
  }
}

const isOn = (value: string | undefined): boolean => /^(?:1|true)$/.test(value ?? '');

/** `2021-12-31T08:30:00` is a day and a time; midnight is only a day. */
function dayOf(text: string): string {
  const [, day = '', hours = '0', minutes = '00'] = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d):(\d\d))?/.exec(text) ?? [];
  const time = `${Number(hours)}:${minutes}`;
  return [day, day !== '' && time === '0:00' ? '' : time].filter(piece => piece !== '').join(' ');
}

/** `B3` is row 2 and column 1, counted from 0. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
