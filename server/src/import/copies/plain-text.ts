/** What web pages and PDF converters leave in text: tags of paragraphs, character references, and formulas of TeX. */
export const withoutRemains = (text: string): string => (/[<&$]/.test(text) ? tex(references(tags(text))) : text);

const tags = (text: string): string =>
  text
    .replace(/<\/(?:p|div|li)\s*>|<br\s*\/?>/gi, '\n')
    .replace(
      /<(?:p|div|li|span|b|strong|em|u|sup|sub|font)(?:\s[^<>]{0,500})?>|<\/(?:span|b|strong|em|u|sup|sub|font)\s*>/gi,
      '',
    );

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ge: '≥',
  le: '≤',
  times: '×',
  middot: '·',
  mdash: '—',
};

const references = (text: string): string =>
  text.replace(
    /(?<!\\)&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

const commands: Readonly<Record<string, string>> = {
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  times: '×',
  div: '÷',
  cdot: '·',
  pm: '±',
  sim: '~',
  eq: '=',
  neq: '≠',
};

/** `$\geq 80\%$` is ≥80%, together with the spaces around it. A dollar sign that opens no formula stays. */
const tex = (text: string): string =>
  text.replace(/ ?\$([^$\n]{1,80})\$ ?/g, (whole, inner: string) =>
    /\\[a-z%]|^\s*[<>=]/i.test(inner) ? formula(inner) : whole,
  );

const formula = (inner: string): string =>
  inner
    .replace(/\\([a-z]+)/gi, (whole, name: string) => commands[name] ?? whole)
    .replace(/\\([%_&#$])/g, '$1')
    .replace(/\s+/g, '');
