/** What a page says of how an element is shown, as declarations one behind the other: the last of a kind decides. */
export type Declarations = string;

/**
 * The style sheets that stand in a page. Selectors of one element, class or number are read; rules for print and selectors that look
 * further are passed over, as what they hide is not known.
 */
export class HtmlStyles {
  private readonly rules = new Map<string, Declarations>();

  add(sheet: string): void {
    const plain = sheet.slice(0, longest).replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/g, '');
    for (const { selectors, body } of rulesOf(plain)) {
      const kept = body.split(';').filter(declaration => used.test(declaration));
      if (kept.length === 0) continue;
      for (const selector of selectors.split(',')) this.take(selector.trim(), kept.join(';'));
    }
  }

  /** The declarations for an element: of its name, its classes and its number, then its own. */
  of(name: string, attributes: Readonly<Record<string, string>>): Declarations {
    const { class: classes = '', id, style = '' } = attributes;
    if (this.rules.size === 0) return style;
    const names = classes.split(/\s+/, 20).filter(word => word !== '');
    const keys = [
      name,
      ...names.map(word => `.${word}`),
      ...names.map(word => `${name}.${word}`),
      ...(id === undefined ? [] : [`#${id}`, `${name}#${id}`]),
    ];
    return [...keys.flatMap(key => this.rules.get(key) ?? []), style].join(';');
  }

  private take(selector: string, declarations: Declarations): void {
    if (!/^[\w-]*(?:[.#][\w-]+)?$/.test(selector) || selector === '' || this.rules.size > mostRules) return;
    const key = selector.replace(/^[A-Za-z][\w-]*/, tag => tag.toLowerCase());
    this.rules.set(key, `${this.rules.get(key) ?? ''};${declarations}`);
  }
}

const longest = 500_000;
const mostRules = 5000;

const used = /display|visibility|text-decoration|vertical-align|font-family|font-size|mso-hide/i;

/** The rules of a style sheet, without those that hold only for a medium. */
function* rulesOf(sheet: string): Generator<{ readonly selectors: string; readonly body: string }> {
  for (let at = 0; at < sheet.length;) {
    const open = sheet.indexOf('{', at);
    if (open < 0) return;
    const close = sheet.indexOf('}', open);
    const end = close < 0 ? sheet.length : close;
    // what stands before the last semicolon is an `@import` or the like
    const selectors = sheet.slice(sheet.lastIndexOf(';', open) >= at ? sheet.lastIndexOf(';', open) + 1 : at, open);
    if (selectors.trim().startsWith('@')) at = endOfBlock(sheet, open);
    else {
      yield { selectors, body: sheet.slice(open + 1, end) };
      at = end + 1;
    }
  }
}

function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at++) {
    if (sheet[at] === '{') depth++;
    if (sheet[at] === '}' && --depth === 0) return at + 1;
  }
  return sheet.length;
}

/** The value of the last declaration of a property; blank where there is none. */
export function lastOf(declarations: Declarations, property: string): string {
  let value = '';
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property) value = declaration.slice(colon + 1);
  }
  return value
    .replace(/!\s*important/i, '')
    .trim()
    .toLowerCase();
}
