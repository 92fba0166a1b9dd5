import { attribute, type Attributes, readXml } from '../xml-reader.js';

/** What is said of how a text looks; `undefined` where nothing is said. */
export interface RunLook {
  font?: string;
  position?: 'high' | 'low' | undefined;
  isStruck?: boolean;
  isHidden?: boolean;
  /** How high a text is lifted; a few digits behind another digit so are a power. */
  isLifted?: boolean;
}

/** What a style says of the text and of the list of its paragraphs. */
interface Style {
  readonly look: RunLook;
  list?: string;
  level?: string;
  base?: string;
}

/** The styles of a document, each with what it takes over from those it is based on. */
export class DocxStyles {
  constructor(private readonly styles: ReadonlyMap<string, Style>) {}

  lookOf(id: string | undefined): RunLook {
    const all: RunLook = {};
    for (const style of this.chain(id)) Object.assign(all, style.look);
    return all;
  }

  /** The list that paragraphs of a style belong to. */
  listOf(id: string): { readonly list: string; readonly level: string | undefined } | undefined {
    const named = this.chain(id).findLast(({ list }) => list !== undefined);
    return named?.list === undefined ? undefined : { list: named.list, level: named.level };
  }

  /** The style and those it is based on, the first of them first. */
  private chain(id: string | undefined): Style[] {
    const found: Style[] = [];
    let style = id === undefined ? undefined : this.styles.get(id);
    while (style && found.length < 20) {
      found.unshift(style);
      style = style.base === undefined ? undefined : this.styles.get(style.base);
    }
    return found;
  }
}

/** The styles in a document's part of styles. */
export function readStyles(xml: string): DocxStyles {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const open = (name: string, attributes: Attributes): void => {
    const value = attribute(attributes, 'val');
    if (name === 'style') {
      style = { look: {} };
      styles.set(attribute(attributes, 'styleId') ?? '', style);
    }
    if (!style) return;
    if (name === 'basedOn') style.base = value ?? '';
    if (name === 'numId') style.list = value ?? '';
    if (name === 'ilvl') style.level = value ?? '';
    takeLook(style.look, name, attributes);
  };
  const close = (name: string): void => {
    if (name === 'style') style = undefined;
  };
  readXml(xml, { open, close });
  return new DocxStyles(styles);
}

/** Takes over what one element of a run's properties says. */
export function takeLook(look: RunLook, name: string, attributes: Attributes): void {
  const value = attribute(attributes, 'val');
  switch (name) {
    case 'rFonts': {
      const font = attribute(attributes, 'ascii') ?? attribute(attributes, 'hAnsi');
      if (font !== undefined) look.font = font;
      return;
    }
    case 'vertAlign':
      look.position = positions[value ?? ''];
      return;
    case 'position':
      look.isLifted = Number(value) > 0;
      return;
    case 'strike':
    case 'dstrike':
      look.isStruck = isOn(value);
      return;
    case 'vanish':
      look.isHidden = isOn(value);
  }
}

const positions: Readonly<Record<string, 'high' | 'low'>> = { superscript: 'high', subscript: 'low' };

/** Whether a switch of the format is set; one without a value is. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/.test(value);
