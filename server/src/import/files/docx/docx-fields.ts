/**
 * Fields of a Word document. A result stands as text behind the code and is read as such; a check box and a drop-down list of a form have their
 * value in the field itself, and a few codes show something without any result.
 */
export class FormField {
  private readonly fields: Field[] = [];
  private ended: Field | undefined;

  /** Whether an element is part of a field's own data. */
  open(name: string, value: string | undefined, mark: string | undefined): boolean {
    if (name === 'fldChar') this.mark(mark);
    const field = this.fields.at(-1);
    if (!field) return false;
    switch (name) {
      case 'checkBox':
        field.isBox = true;
        return true;
      case 'checked':
        field.checked = isOn(value);
        return field.isBox;
      case 'default':
        if (field.isBox) field.default = isOn(value);
        else field.chosen ??= Number(value) || 0;
        return true;
      case 'result':
        field.chosen = Number(value) || 0;
        return true;
      case 'listEntry':
        field.entries.push(value ?? '');
        return true;
    }
    return false;
  }

  /** Whether text stands in the code of a field: its result comes behind. */
  get isInCode(): boolean {
    return this.fields.some(({ hasResult }) => !hasResult);
  }

  /** A code does not go on in the next paragraph: where its result does not begin, there was none. */
  endParagraph(): void {
    for (const field of this.fields) field.hasResult = true;
  }

  instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field) field.code += text;
  }

  /** What a mark of a field shows when it closes: a form's value at its beginning, a code without a result at its end. */
  close(): { readonly shown: string; readonly unread: string } {
    const field = this.ended ?? this.fields.at(-1);
    const isEnd = this.ended !== undefined;
    this.ended = undefined;
    const outer = isEnd ? this.fields : this.fields.slice(0, -1);
    if (!field || outer.some(({ hasResult }) => !hasResult)) return nothing;
    if (isEnd) return field.hasResult ? nothing : shownBy(field.code.trim());
    if (field.isBox && !field.isTold) {
      field.isTold = true;
      return { shown: (field.checked ?? field.default) ? '☑' : '☐', unread: '' };
    }
    if (field.entries.length === 0 || field.isTold) return nothing;
    field.isTold = true;
    return { shown: field.entries[field.chosen ?? 0] ?? '', unread: '' };
  }

  private mark(mark: string | undefined): void {
    if (mark === 'begin')
      this.fields.push({
        code: '',
        hasResult: false,
        isBox: false,
        isTold: false,
        checked: undefined,
        default: false,
        chosen: undefined,
        entries: [],
      });
    const field = this.fields.at(-1);
    if (mark === 'separate' && field) field.hasResult = true;
    if (mark === 'end') this.ended = this.fields.pop();
  }
}

interface Field {
  code: string;
  hasResult: boolean;
  isBox: boolean;
  isTold: boolean;
  checked: boolean | undefined;
  default: boolean;
  chosen: number | undefined;
  readonly entries: string[];
}

const nothing = { shown: '', unread: '' };

/** What a field that is one element shows where it holds no result. */
export const shownBySimple = (code: string): { readonly shown: string; readonly unread: string } =>
  shownBy(code.trim());

/** Codes that show nothing, and those that a form's field stands for. */
const silent =
  /^(?:$|FORM|XE\b|TC\b|TA\b|RD\b|SET\b|ASK\b|PRIVATE\b|NEXT|SKIPIF\b|ADVANCE\b|HYPERLINK\b|PAGE\b|NUMPAGES\b)/i;

/** `SYMBOL 179 \f "Symbol"` and letters laid over each other show what they name. */
function shownBy(code: string): { readonly shown: string; readonly unread: string } {
  if (silent.test(code)) return nothing;
  const [, above, below] = /^EQ\s+\\f\s?\(([^,;()\\]{1,20})[,;]([^,;()\\]{1,20})\)$/i.exec(code) ?? [];
  if (above && below) return { shown: `${above.trim()}/${below.trim()}`, unread: '' };
  const bare = code.replace(/\\s\s?\\(?:up|do)\s?\d*\s?\(([^()]*)\)/gi, '$1');
  const [, ring, inside] = /^EQ\s+\\o(?:\\a[clr])?\s?\(([^,;()]*)[,;]([^,;()]*)\)$/i.exec(bare) ?? [];
  const number = Number(inside);
  if (ring && /[□☐]/.test(ring) && /^\s*[√✓✔×xX✗]\s*$/.test(inside ?? ''))
    return { shown: /[√✓✔]/.test(inside ?? '') ? '☑' : '☒', unread: '' };
  if (ring && /[○◯〇]/.test(ring) && number >= 1 && number <= 20)
    return { shown: String.fromCharCode(0x245f + number), unread: '' };
  return { shown: '', unread: code };
}

const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/.test(value);
