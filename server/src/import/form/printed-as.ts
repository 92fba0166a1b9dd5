import { keyOf } from '../../language/vocabulary.js';
import { layouts } from '../../families/index.js';
import type { Layout } from '../../families/layout.js';
import { type LayoutWord, layoutWords } from '../../families/layout-words.js';
import { isBlank, labelOf, onOneLine } from '../labels/cell-words.js';
import type { GridCell, GridRow, ImportGrid } from '../cells/grid.js';
import { filledIn } from '../labels/label-keys.js';

/** A form as the layout that somebody names prints it, its labels put in words that are known of every form: by their place they mean what that layout says. */
export function inKnownWords(grid: ImportGrid, layout: Layout): ImportGrid {
  const words = layoutWords(layout);
  const of = (isPart: (word: LayoutWord) => boolean): Translation => translation(words.filter(isPart));
  const titles = words.filter(({ section }) => section === 'title').flatMap(word => word.words.map(filledIn));
  const headings = columned.map(section => of(word => word.section === section && word.key !== 'heading'));
  const labels = of(({ section }) => isHead(section));
  const first = of(
    ({ section, key }) =>
      key === 'heading' || key === 'content' || ['total', 'closing', 'notes', 'number'].includes(section),
  );
  const read = (row: GridRow): GridRow => {
    const [only, ...more] = row.cells;
    if (only && more.length === 0 && titles.some(title => title.test(onOneLine(only.text).trim())))
      return { ...row, isTitle: true };
    const heading = headings.find(known => isHeading(row, known));
    const over = first.get(labelOf(only?.text ?? ''));
    return {
      ...row,
      cells: row.cells.map((cell, index) =>
        index === 0 && over !== undefined ? put(cell, over) : translate(cell, heading, labels),
      ),
    };
  };
  const empty = new Set(words.filter(({ key }) => key === 'blank').flatMap(word => word.words.map(labelOf)));
  const isEmpty = ({ cells }: GridRow): boolean => cells.every(({ text }) => isBlank(text) || empty.has(labelOf(text)));
  return { ...grid, rows: grid.rows.filter(row => !isEmpty(row)).map(read) };
}

/** By what a layout prints: what every form is read by. */
type Translation = ReadonlyMap<string, string>;

const columned: readonly LayoutWord['section'][] = ['indicators', 'money', 'goals', 'fund-management'];

const isHead = (section: LayoutWord['section']): boolean => ['above', 'fields', 'signatures'].includes(section);

function translation(words: readonly LayoutWord[]): Translation {
  return new Map(
    words.flatMap(word => {
      const known = knownWord(word);
      return known === undefined ? [] : word.words.map(text => [labelOf(text), known] as const);
    }),
  );
}

/** What the built-in layouts print in such a place; of the upper part what the language calls it. */
function knownWord({ section, key }: LayoutWord): string | undefined {
  if (key === 'blank') return undefined;
  const [found] = layouts
    .flatMap(layoutWords)
    .filter(word => (word.section === section || (isHead(word.section) && isHead(section))) && word.key === key);
  const [label = ''] = (found?.words ?? []).map(labelOf);
  if (label !== '') return label.includes('{') || key === 'cause' ? undefined : label;
  return isHead(section) && !key.includes('.') ? keyOf('evaluation', key).zh : undefined;
}

/** A row of headings has several of them, and little else. */
function isHeading({ cells }: GridRow, known: Translation): boolean {
  const found = cells.filter(({ text }) => known.has(labelOf(text))).length;
  return found > 1 && found * 2 >= cells.length;
}

function translate(cell: GridCell, heading: Translation | undefined, labels: Translation): GridCell {
  const label = labelOf(cell.text);
  const known = heading?.get(label) ?? (heading ? undefined : labels.get(label));
  if (known !== undefined) return put(cell, known);
  const [, own = '', behind = ''] = /^([^:：\n]{1,24})([:：][^]*)$/.exec(cell.text) ?? [];
  const inside = labels.get(labelOf(own));
  return inside === undefined ? cell : { ...cell, text: inside + behind };
}

/** What stands in brackets says unit and points. */
const put = (cell: GridCell, known: string): GridCell => ({
  ...cell,
  text: known + (cell.text.match(/[(（][^()（）]*[)）]/g) ?? []).join('') + (/[:：]\s*$/.test(cell.text) ? '：' : ''),
});
