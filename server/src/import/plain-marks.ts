/**
 * The marks between the cells of a copied text as the readers know them. Letters without width go, lines drawn between cells are bars, and a tab that
 * ends every row says nothing of its cells.
 */
export const withPlainMarks = (text: string): string =>
  withoutLastTabs(asBars(text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')));

/** `│产出指标│数量指标│`, and the lines between two rows. */
function asBars(text: string): string {
  if (!/[│┃║｜]/.test(text)) return text;
  return text
    .split('\n')
    .filter(line => !/^[\s\u2500-\u257f-]+$/.test(line) || !/[─━═┄┈-]{2}/.test(line))
    .join('\n')
    .replace(/[│┃║｜]/g, '|');
}

function withoutLastTabs(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/);
  const ends = lines.filter(line => line.trim().includes('\t')).map(line => line.endsWith('\t'));
  return ends.length > 3 && ends.every(Boolean) ? text.replace(/\t(?=\r?$)/gm, '') : text;
}
