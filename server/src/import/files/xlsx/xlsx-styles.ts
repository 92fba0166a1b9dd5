import { builtInFormats } from '../number-format.js';
import { attribute, type Attributes, readXml } from '../xml-reader.js';

/** What a cell's style says of what it shows. */
export interface CellStyle {
  readonly format: string;
  readonly isStruck: boolean;
  readonly font: string;
}

const plain: CellStyle = { format: 'General', isStruck: false, font: '' };

/** The styles that cells point to by number. */
export function readStyles(xml: string): (index: number) => CellStyle {
  const formats = new Map(builtInFormats);
  const fonts: { isStruck: boolean; name: string }[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  const open = (name: string, attributes: Attributes): void => {
    const of = (key: string): string | undefined => attribute(attributes, key);
    const parent = path.at(-1);
    path.push(name);
    if (name === 'numFmt' && parent === 'numFmts') formats.set(Number(of('numFmtId')), of('formatCode') ?? 'General');
    if (name === 'font' && parent === 'fonts') fonts.push({ isStruck: false, name: '' });
    const font = parent === 'font' && path.at(-3) === 'fonts' ? fonts.at(-1) : undefined;
    if (font && name === 'strike') font.isStruck = !/^(?:0|false)$/.test(of('val') ?? '');
    if (font && name === 'name') font.name = of('val') ?? '';
    if (name === 'xf' && parent === 'cellXfs') {
      const own = fonts[Number(of('fontId'))];
      const format = formats.get(Number(of('numFmtId'))) ?? 'General';
      styles.push({ format, isStruck: own?.isStruck ?? false, font: own?.name ?? '' });
    }
  };
  readXml(xml, { open, close: () => path.pop() });
  return index => styles[index] ?? plain;
}
