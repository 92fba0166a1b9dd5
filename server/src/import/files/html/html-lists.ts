import { numeral } from '../docx-numbering.js';

type Attributes = Readonly<Record<string, string>>;

/** Counts the entries of a page's lists as a browser does, and gives each the number that it shows. */
export class HtmlLists {
  private readonly open: { count: number; readonly format: string | undefined }[] = [];

  /** What stands before the text of an element that begins; `style` is how its list is shown. */
  begin(name: string, attributes: Attributes, style: string): string {
    if (name === 'ol' || name === 'ul') {
      const isCounted = name === 'ol' && !/\bnone\b/.test(style);
      const format = isCounted ? (formats[attributes['type'] ?? ''] ?? 'decimal') : undefined;
      this.open.push({ count: (parseInt(attributes['start'] ?? '', 10) || 1) - 1, format });
    }
    const list = name === 'li' ? this.open.at(-1) : undefined;
    if (list?.format === undefined) return '';
    list.count = parseInt(attributes['value'] ?? '', 10) || list.count + 1;
    return `${numeral(list.count, list.format)}.`;
  }

  end(name: string): void {
    if (name === 'ol' || name === 'ul') this.open.pop();
  }
}

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
