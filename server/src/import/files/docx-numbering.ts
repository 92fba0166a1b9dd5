import { attribute, type Attributes, readXml } from './xml-reader.js';

/** How one level of a list is counted: `%1.` is written for each. */
export interface NumberingLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** The levels of each list, by the number that paragraphs name. */
export type NumberingLevels = ReadonlyMap<string, readonly NumberingLevel[]>;

/** Counts paragraphs of lists as Word does and gives each the label that Word shows before it. */
export class Numbering {
  private readonly counts = new Map<string, number[]>();
  private level = 0;
  private list: string | undefined;

  constructor(private readonly levels: NumberingLevels) {}

  /** What a paragraph's properties say of its list. */
  name(what: 'ilvl' | 'numId', value: string | undefined): void {
    if (what === 'ilvl') this.level = Math.min(8, Number(value) || 0);
    else this.list = value;
  }

  /** The label of the paragraph whose properties were read, once; blank for one of no list. */
  take(): string {
    const { list, level } = this;
    this.list = undefined;
    this.level = 0;
    const levels = list === undefined ? undefined : this.levels.get(list);
    const own = levels?.[level];
    if (list === undefined || !levels || !own) return '';
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    return labelOf(own, levels, counts);
  }
}

function labelOf(own: NumberingLevel, levels: readonly NumberingLevel[], counts: readonly number[]): string {
  if (own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const each = levels[at];
    return each ? numeral(counts[at] ?? each.start, each.format) : '';
  });
}

/** How Word writes a number in one of its formats. */
export function numeral(count: number, format: string): string {
  const [first, most] = enclosed[format] ?? [];
  if (first !== undefined && most !== undefined)
    return count <= most ? String.fromCharCode(first + count - 1) : String(count);
  if (/chinese|taiwanese|ideographDigital|japaneseCounting|koreanCounting/i.test(format)) return chinese(count);
  if (format === 'upperLetter') return letter(count);
  if (format === 'lowerLetter') return letter(count).toLowerCase();
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

/** Formats of one sign for each number: the first of them, and how many there are. */
const enclosed: Readonly<Record<string, readonly [number, number]>> = {
  decimalEnclosedCircle: [0x2460, 20],
  decimalEnclosedCircleChinese: [0x2460, 20],
  decimalEnclosedParen: [0x2474, 20],
  decimalEnclosedFullstop: [0x2488, 20],
  ideographEnclosedCircle: [0x3280, 10],
};

const digits = '零一二三四五六七八九';

function chinese(count: number): string {
  if (count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return head + (ones === 0 && tens > 0 ? '' : digits.charAt(ones));
}

const letter = (count: number): string => String.fromCharCode(65 + ((count - 1) % 26));

const romans: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let rest = Math.min(count, 100);
  let text = '';
  for (const [value, sign] of romans) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** The lists of a document's part of numberings. */
export function readNumbering(xml: string): NumberingLevels {
  const abstracts = new Map<string, NumberingLevel[]>();
  const lists = new Map<string, readonly NumberingLevel[]>();
  let levels: NumberingLevel[] | undefined;
  let list: string | undefined;
  let overridden = 0;
  const open = (name: string, attributes: Attributes): void => {
    const of = (key: string): string => attribute(attributes, key) ?? '';
    const last = levels?.at(-1);
    switch (name) {
      case 'abstractNum':
        levels = [];
        abstracts.set(of('abstractNumId'), levels);
        return;
      case 'lvl':
        if (list === undefined && levels && levels.length < 9) levels.push({ format: 'decimal', text: '', start: 1 });
        return;
      case 'start':
        return change(last, { start: Number(of('val')) || 0 });
      case 'numFmt':
        return change(last, { format: of('val') });
      case 'lvlText':
        return change(last, { text: of('val') });
      case 'num':
        list = of('numId');
        levels = undefined;
        return;
      case 'abstractNumId':
        if (list !== undefined) lists.set(list, abstracts.get(of('val')) ?? []);
        return;
      case 'lvlOverride':
        overridden = Number(of('ilvl')) || 0;
        return;
      case 'startOverride':
        if (list !== undefined) lists.set(list, startingAt(lists.get(list) ?? [], overridden, Number(of('val')) || 0));
    }
  };
  const change = (level: NumberingLevel | undefined, part: Partial<NumberingLevel>): void => {
    if (level && levels) levels[levels.length - 1] = { ...level, ...part };
  };
  readXml(xml, { open });
  return lists;
}

const startingAt = (levels: readonly NumberingLevel[], at: number, start: number): readonly NumberingLevel[] =>
  levels.map((level, index) => (index === at ? { ...level, start } : level));
