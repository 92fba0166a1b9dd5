/** A text with each of its line breaks, and the white space around it, as one space. */
export const inOneLine = (text: string): string =>
  /[\r\n]/.test(text) ? text.replace(/\s+/g, space => (/[\r\n]/.test(space) ? ' ' : space)) : text;
