/** What elements of a Word document show: on each that can stand in a run something is decided. */

/** `rt` is how a word is spoken; what a change took away is not there. */
const unreadElements: ReadonlySet<string> = new Set([
  'moveFrom',
  'rt',
  'tabs',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrChange',
  'sectPrChange',
]);

/** A tracked deletion holds runs; the mark of one in the properties of a row or a run holds nothing. */
export const isUnread = (name: string, parent: string): boolean =>
  unreadElements.has(name) || (name === 'del' && parent !== 'rPr' && parent !== 'trPr');

/** Elements that stand for one character. */
export const letters: Readonly<Record<string, string>> = { noBreakHyphen: '-', softHyphen: '', den: '/', rad: '√' };

/** Elements of equations, which stand in no run; more than a fraction, a power or an index does not fit on a line. */
export const inMath: ReadonlySet<string> = new Set([
  'sup',
  'sub',
  'num',
  'den',
  'chr',
  'rad',
  'limLow',
  'limUpp',
  'groupChr',
  'bar',
  'sPre',
  'phant',
  'd',
  'm',
  'nary',
  'eqArr',
  'acc',
]);

/** Elements that hold nothing that is seen. */
export const showsNothing: ReadonlySet<string> = new Set([
  'rPr',
  't',
  'delText',
  'instrText',
  'delInstrText',
  'fldChar',
  'ruby',
  'lastRenderedPageBreak',
  'annotationRef',
  'footnoteRef',
  'endnoteRef',
  'separator',
  'continuationSeparator',
  'AlternateContent',
  'commentRangeStart',
  'commentRangeEnd',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'drawing',
  'pict',
]);

/** Whether a text within an equation reads otherwise on a line than it stands: the degree of a root, a sum over or under the bar of a fraction. */
export const isBentInMath = (path: readonly string[], text: string): boolean =>
  path.includes('deg') || (/[-+−×÷*/]/.test(text) && (path.includes('num') || path.includes('den')));
