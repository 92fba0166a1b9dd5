import { attribute, readXml } from '../xml-reader.js';
import { setOff, withSymbols } from '../word-symbols.js';

/** A text of a cell, run by run, and what of it is struck through. */
export interface StoredText {
  readonly runs: readonly TextRun[];
  readonly struck: string;
}

/** A piece of a text, with its font where that is not the cell's. */
export interface TextRun {
  readonly text: string;
  readonly font: string | undefined;
}

/** A text as its fonts show it. */
export const shownText = ({ runs }: StoredText, cellFont: string, unknown: () => void): string =>
  runs.map(({ text, font }) => withSymbols(text, font ?? cellFont, unknown)).join('');

const positions: ReadonlyMap<string | undefined, 'high' | 'low'> = new Map([
  ['superscript', 'high'],
  ['subscript', 'low'],
]);

/** Gathers the text of one string item: its runs, without how they are spoken and without what is struck through. */
export class TextItem {
  private readonly runs: { text: string; readonly font: string | undefined }[] = [];
  private readonly struckPieces: string[] = [];
  private phonetic = 0;
  private isText = false;
  private isStruck = false;
  private position: 'high' | 'low' | undefined;
  private font: string | undefined;

  open(name: string, value: string | undefined): void {
    if (name === 'rPh') this.phonetic++;
    if (name === 't') this.isText = this.phonetic === 0;
    if (name === 'strike') this.isStruck = !/^(?:0|false)$/.test(value ?? '');
    if (name === 'vertAlign') this.position = positions.get(value);
    if (name === 'rFont') this.font = value;
  }

  write(text: string): void {
    if (!this.isText) return;
    if (this.isStruck) this.struckPieces.push(text);
    else this.add(this.position ? setOff(text, this.position) : text);
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    if (name === 't') this.isText = false;
    if (name !== 'r') return;
    this.isStruck = false;
    this.position = undefined;
    this.font = undefined;
  }

  get stored(): StoredText {
    return {
      runs: this.runs.map(({ text, font }) => ({ text: unescapeText(text), font })),
      struck: unescapeText(this.struckPieces.join('')),
    };
  }

  /** A parser gives a text in pieces. */
  private add(text: string): void {
    const last = this.runs.at(-1);
    if (last && last.font === this.font) last.text += text;
    else this.runs.push({ text, font: this.font });
  }
}

/** `_x000D_` is how a letter is written that XML cannot hold. */
const unescapeText = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The shared texts that cells use, by number; the others are passed over. */
export function readSharedTexts(xml: string, used: ReadonlySet<number>): ReadonlyMap<number, StoredText> {
  const found = new Map<number, StoredText>();
  let index = -1;
  let item: TextItem | undefined;
  const isEnough = (): boolean => found.size >= used.size;
  if (isEnough()) return found;
  readXml(
    xml,
    {
      open: (name, attributes) => {
        if (name === 'si') {
          index++;
          item = used.has(index) ? new TextItem() : undefined;
        } else item?.open(name, attribute(attributes, 'val'));
      },
      text: text => item?.write(text),
      close: name => {
        if (name === 'si' && item) found.set(index, item.stored);
        else item?.close(name);
      },
    },
    isEnough,
  );
  return found;
}
