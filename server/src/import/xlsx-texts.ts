import { attribute, readXml } from './xml-reader.js';
import { setOff } from './word-symbols.js';

/** A text of a cell, and what of it is struck through. */
export interface StoredText {
  readonly text: string;
  readonly struck: string;
}

const positions: ReadonlyMap<string | undefined, 'high' | 'low'> = new Map([
  ['superscript', 'high'],
  ['subscript', 'low'],
]);

/** Gathers the text of one string item: its runs, without how they are spoken and without what is struck through. */
export class TextItem {
  private readonly pieces: string[] = [];
  private readonly struckPieces: string[] = [];
  private phonetic = 0;
  private isText = false;
  private isStruck = false;
  private position: 'high' | 'low' | undefined;

  open(name: string, value: string | undefined): void {
    if (name === 'rPh') this.phonetic++;
    if (name === 't') this.isText = this.phonetic === 0;
    if (name === 'strike') this.isStruck = !/^(?:0|false)$/.test(value ?? '');
    if (name === 'vertAlign') this.position = positions.get(value);
  }

  write(text: string): void {
    if (!this.isText) return;
    if (this.isStruck) this.struckPieces.push(text);
    else this.pieces.push(this.position ? setOff(text, this.position) : text);
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    if (name === 't') this.isText = false;
    if (name !== 'r') return;
    this.isStruck = false;
    this.position = undefined;
  }

  get stored(): StoredText {
    return { text: unescaped(this.pieces.join('')), struck: unescaped(this.struckPieces.join('')) };
  }
}

/** `_x000D_` is how a letter is written that XML cannot hold. */
const unescaped = (text: string): string =>
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
