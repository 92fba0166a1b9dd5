import { DocumentRows } from '../../cells/document-rows.js';
import type { ImportGrid } from '../../cells/grid.js';
import { FormField, shownBySimple } from './docx-fields.js';
import { inMath, isBentInMath, isUnread, letters, showsNothing } from './docx-content.js';
import { type DocxStyles, isOn, type RunLook, takeLook } from './docx-styles.js';
import { Numbering, type NumberingLevels } from '../docx-numbering.js';
import { tellUnread, type Unread } from '../../cells/unread.js';
import { type Attributes, attribute, readXml, type XmlHandlers } from '../xml-reader.js';
import { setOff, symbolLetter, unknownLetter, withSymbols } from '../word-symbols.js';

/** What other parts of a document say to its main part. */
export interface DocxParts {
  readonly numbering: NumberingLevels;
  readonly styles: DocxStyles;
  /** Texts of footnotes, endnotes and comments, by kind and number: `footnote 2`. */
  readonly notes: ReadonlyMap<string, string>;
}

/** The paragraphs and tables of a Word document's main part. Deleted text of tracked changes is left out, inserted text is in. */
export function docxGrid(
  xml: string,
  parts: DocxParts,
): ImportGrid & { readonly tooLarge: boolean; readonly hasChanges: boolean } {
  const reader = new DocxReader(parts);
  const isWhole = readXml(xml, reader, () => reader.rows.tooLarge);
  reader.rows.close();
  const { rows, unread } = reader.rows;
  return { name: undefined, rows, unread: mergeUnread(unread), tooLarge: !isWhole, hasChanges: reader.hasChanges };
}

/** One piece of text may lie in many runs: what stands in one place is told once. */
function mergeUnread(unread: readonly Unread[]): Unread[] {
  const seen = new Set<string>();
  return unread.filter(({ place, what }) => {
    const key = JSON.stringify([place, what['zh-CN']]);
    return !seen.has(key) && seen.add(key);
  });
}

class DocxReader implements XmlHandlers {
  readonly rows = new DocumentRows();
  private readonly path: string[] = [];
  private readonly numbering: Numbering;
  private readonly field = new FormField();
  private look: RunLook = {};
  /** How the text of the open paragraph looks where its runs say nothing else. */
  private paragraph: RunLook = {};
  /** Whether an alternative has been read, so that the one for older programs says the same again. */
  private hasChoice = false;
  /** The width of a cell whose content has not begun. */
  private cell: number | undefined;
  /** What is left out and told: struck and hidden text of runs side by side. */
  private left: { kind: 'struck' | 'hidden'; text: string } | undefined;
  /** How deep the element lies whose content counts nowhere, and the one that only prompts for a text. */
  private silentFrom: number | undefined;
  private promptFrom: number | undefined;
  private isPrompt = false;
  /** The code of a field of one element that has shown nothing yet. */
  private simple: string | undefined;
  /** Whether it tracks changes: they are read as accepted. */
  hasChanges = false;

  constructor(private readonly parts: DocxParts) {
    this.numbering = new Numbering(parts.numbering);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.silentFrom !== undefined) return;
    if (name === 'del' || name === 'ins') this.hasChanges = true;
    if (name === 'AlternateContent') this.hasChoice = false;
    if (name === 'Choice') this.hasChoice = true;
    if (isUnread(name, parent) || (name === 'Fallback' && this.hasChoice)) {
      this.silentFrom = this.path.length;
      return;
    }
    const of = (key: string): string | undefined => attribute(attributes, key);
    if (parent === 'rPr') return this.lookAt(name, attributes);
    if (parent === 'tcPr') return this.shapeCell(name, of('val'));
    if (this.field.open(name, of('val'), of('fldCharType'))) return;
    this.openStructure(name, parent, of);
    if (parent === 'r' || inMath.has(name)) this.openContent(name, of);
  }

  text(text: string): void {
    const parent = this.path.at(-1);
    if (parent === 'instrText') return this.field.instruct(text);
    if (this.silentFrom !== undefined || parent !== 't' || this.field.isInCode) return;
    if (isBentInMath(this.path, text)) this.rows.tell(tellUnread('equation'));
    if (text !== '') this.simple = undefined;
    this.show(withSymbols(text, this.look.font ?? '', () => this.rows.tell(tellUnread('symbol'))));
  }

  close(name: string): void {
    this.path.pop();
    const isSilent = this.silentFrom !== undefined;
    if (this.path.length < (this.silentFrom ?? 0)) this.silentFrom = undefined;
    if (this.path.length < (this.promptFrom ?? 0)) this.promptFrom = undefined;
    if (isSilent) return;
    const { rows } = this;
    switch (name) {
      case 'r':
        this.look = {};
        return;
      case 'fldChar':
        return this.closeField(this.field.close());
      case 'sup':
      case 'sub':
        this.look.position = undefined;
        return;
      case 'fldSimple':
        return this.closeField(this.simple === undefined ? undefined : shownBySimple(this.simple));
      case 'p':
        this.tellLeft();
        this.field.endParagraph();
        this.numbering.take();
        this.paragraph = {};
        return rows.endLine();
      case 'tc':
        this.enterCell();
        return rows.closeCell();
      case 'tbl':
        return rows.closeTable();
    }
  }

  private openStructure(name: string, parent: string, of: (key: string) => string | undefined): void {
    const { rows } = this;
    switch (name) {
      case 'tbl':
        this.enterCell();
        return rows.openTable();
      case 'tr':
        return rows.openRow();
      case 'hidden':
      case 'del':
        if (parent === 'trPr' && isOn(of('val'))) rows.hideRow();
        return;
      case 'fldSimple':
        this.simple = of('instr') ?? '';
        return;
      case 'gridBefore':
        return rows.openCell(count(of('val')), 1);
      case 'tc':
        this.cell = 1;
        return;
      case 'p':
        return this.enterCell();
      case 'ilvl':
      case 'numId':
        return this.numbering.name(name, of('val'));
      case 'pStyle':
        return this.dress(of('val') ?? '');
      case 'r':
        this.look = { ...this.paragraph, ...this.look };
        return this.startText();
      case 'oMath':
        return this.startText();
      case 'altChunk':
      case 'subDoc':
      case 'contentPart':
        return rows.tell(tellUnread('part'));
      case 'showingPlcHdr':
        this.isPrompt = isOn(of('val'));
        return;
      case 'sdtContent':
        if (this.isPrompt) this.promptFrom = this.path.length;
        this.isPrompt = false;
        return;
      case 'textpath':
        return rows.tell(tellUnread('drawing', of('string')));
      case 'blip':
      case 'imagedata':
      case 'chart':
      case 'relIds':
        return rows.tell(tellUnread('picture'));
    }
  }

  /** Everything a run can show: what is neither read nor known to show nothing is told. */
  private openContent(name: string, of: (key: string) => string | undefined): void {
    const { rows } = this;
    const letter = letters[name];
    if (letter !== undefined) return this.show(letter);
    switch (name) {
      case 'tab':
      case 'ptab':
        return this.show('  ');
      case 'br':
      case 'cr':
        return rows.endLine();
      case 'sym':
        return this.showSymbol(of('font') ?? '', parseInt(of('char') ?? '', 16));
      case 'sup':
      case 'sub':
        this.look.position = name === 'sup' ? 'high' : 'low';
        return;
      case 'chr':
        return this.show(of('val') ?? '');
      case 'footnoteReference':
      case 'endnoteReference':
      case 'commentReference':
        return this.tellNote(name.replace('Reference', ''), of('id'));
      case 'num':
        return this.show(/\d/.test(rows.lastLetter) ? ' ' : '');
      case 'object':
        return rows.tell(tellUnread('object'));
    }
    if (inMath.has(name)) {
      if (this.path.includes('oMath')) rows.tell(tellUnread('equation'));
    } else if (!showsNothing.has(name)) rows.tell(tellUnread('element', name));
  }

  private lookAt(name: string, attributes: Attributes): void {
    if (this.path.at(-3) !== 'r') return;
    if (name === 'rStyle') Object.assign(this.look, this.parts.styles.lookOf(attribute(attributes, 'val')));
    takeLook(this.look, name, attributes);
  }

  /** A paragraph takes its look and its list from its style; what it says itself comes behind. */
  private dress(style: string): void {
    this.paragraph = this.parts.styles.lookOf(style);
    const named = this.parts.styles.listOf(style);
    if (!named) return;
    this.numbering.name('ilvl', named.level);
    this.numbering.name('numId', named.list);
  }

  private shapeCell(name: string, value: string | undefined): void {
    if (name === 'gridSpan') this.cell = count(value);
    if (name === 'hMerge' && value !== 'restart') {
      this.rows.widenCell();
      this.cell = undefined;
    }
    if (name === 'cellIns' || name === 'cellDel') this.hasChanges = true;
    if (name === 'cellDel' && this.cell !== undefined) {
      // a cell that a change took away leaves no column behind
      this.cell = undefined;
      this.silentFrom = this.path.length - 2;
    }
    if (name !== 'vMerge' || value === 'restart') return;
    this.enterCell();
    this.rows.coverCell();
  }

  /** The number that Word counts for a paragraph stands before its first letter. */
  private startText(): void {
    const label = this.numbering.take();
    if (label !== '') this.rows.write(label);
  }

  private show(text: string): void {
    if (this.promptFrom !== undefined) return;
    const { isStruck, isHidden, isLifted, position } = this.look;
    if (isStruck || isHidden) return this.leaveOut(isHidden ? 'hidden' : 'struck', text);
    const isPower = isLifted === true && /\d/.test(this.rows.lastLetter);
    const placed = isPower ? 'high' : position;
    this.rows.write(placed ? setOff(text, placed) : text);
  }

  private leaveOut(kind: 'struck' | 'hidden', text: string): void {
    if (this.left?.kind !== kind) this.tellLeft();
    this.left = { kind, text: (this.left?.text ?? '') + text };
  }

  private tellLeft(): void {
    if (this.left && this.left.text.trim() !== '') this.rows.tell(tellUnread(this.left.kind, this.left.text));
    this.left = undefined;
  }

  private showSymbol(font: string, code: number): void {
    const shown = symbolLetter(font, code);
    if (shown === undefined) this.rows.tell(tellUnread('symbol', `${font} ${code.toString(16)}`));
    this.show(shown ?? unknownLetter);
  }

  private closeField({ shown, unread } = { shown: '', unread: '' }): void {
    this.simple = undefined;
    if (shown !== '') this.show(shown);
    if (unread !== '') this.rows.tell(tellUnread('field', unread));
  }

  private tellNote(kind: string, id: string | undefined): void {
    const text = this.parts.notes.get(`${kind} ${id ?? ''}`) ?? '';
    this.rows.tell(tellUnread(kind === 'comment' ? 'comment' : 'footnote', text));
  }

  private enterCell(): void {
    if (this.cell !== undefined) this.rows.openCell(this.cell, 1);
    this.cell = undefined;
  }
}

const count = (value: string | undefined): number => Math.max(1, Math.min(500, parseInt(value ?? '1', 10) || 1));
