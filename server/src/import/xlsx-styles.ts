import { builtInFormats } from './number-format.js';
import { attribute, type Attributes, readXml } from './xml-reader.js';

/** What a cell's style says of what it shows. */
export interface CellStyle {
  readonly format: string;
  readonly isStruck: boolean;
}

const plain: CellStyle = { format: 'General', isStruck: false };

/** The styles that cells point to by number. */
export function readStyles(xml: string): (index: number) => CellStyle {
  const formats = new Map(builtInFormats);
  const struck: boolean[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  const open = (name: string, attributes: Attributes): void => {
    const of = (key: string): string | undefined => attribute(attributes, key);
    const parent = path.at(-1);
    path.push(name);
    if (name === 'numFmt' && parent === 'numFmts') formats.set(Number(of('numFmtId')), of('formatCode') ?? 'General');
    if (name === 'font' && parent === 'fonts') struck.push(false);
    if (name === 'strike' && parent === 'font' && path.at(-3) === 'fonts' && !/^(?:0|false)$/.test(of('val') ?? ''))
      struck[struck.length - 1] = true;
    if (name === 'xf' && parent === 'cellXfs')
      styles.push({
        format: formats.get(Number(of('numFmtId'))) ?? 'General',
        isStruck: struck[Number(of('fontId'))] ?? false,
      });
  };
  readXml(xml, { open, close: () => path.pop() });
  return index => styles[index] ?? plain;
}
