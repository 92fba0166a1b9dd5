import type { ZhKey } from '../../language/vocabulary.js';
import type { ColumnKey } from '../labels/field-words.js';
import type { Aligned } from '../labels/align.js';
import { isBlank, onOneLine, weightText } from '../labels/cell-words.js';
import type { Column } from '../labels/columns.js';
import type { DraftRow, Remark } from '../labels/draft.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { isValue } from '../labels/token-kinds.js';
import { asCause, textAt } from '../labels/row-values.js';

/** A row's cells, one by one, where no row was made of them; the label of the whole block says nothing. */
export const remarkUnplaced = (texts: ReadonlyMap<ColumnKey, readonly GridCell[]>): Remark[] =>
  [...texts].flatMap(([key, cells]) =>
    key.startsWith('level')
      ? []
      : cells.filter(({ text }) => !isBlank(text)).map(({ text, place }): Remark => ({ place, text })),
  );

/** The weight of a group that is no number. */
export const remarkUnweighed = (columns: readonly Column[], { cells }: Aligned): Remark[] =>
  [...cells].flatMap(([{ owner, heading }, held]) =>
    owner === undefined || !columns.some(({ key }) => key === owner)
      ? []
      : held
          .filter(({ text }) => weightText(text) === undefined && !isBlank(text))
          .map(({ text, place }): Remark => ({ place, text: `${onOneLine(heading)}：${text}` })),
  );

/** What no value of a row is made of. */
const silent: ReadonlySet<ColumnKey> = new Set(['label', 'again', 'ordinal', 'computed', 'share']);

/** The cells of a row by what their columns hold. The indicator's own weight stands behind its name; one behind a level belongs to the groups of that level. */
export function byKey({ cells }: Aligned): ReadonlyMap<ColumnKey, readonly GridCell[]> {
  const found = new Map<ColumnKey, readonly GridCell[]>();
  const ordered = [...cells].sort(([a], [b]) => a.from - b.from);
  for (const [{ key, owner, heading }, held] of ordered) {
    if (!key || owner !== undefined || silent.has(key)) continue;
    const own = key === 'name' ? held.filter(cell => !isBesideName(cell, held)) : held;
    found.set(key, [...(found.get(key) ?? []), ...(key === 'tick' ? own.map(cell => asCause(cell, heading)) : own)]);
  }
  return found;
}

/** What stands under headings that mean nothing here: one remark for the row. A name said again is none. */
export function remarkUnnamed({ cells }: Aligned): Remark[] {
  const said = new Set([...cells].flatMap(([{ key }, found]) => (key === 'again' ? [] : found.map(nameIn))));
  const held = [...cells].flatMap(([{ key, heading }, found]) =>
    key === undefined || key === 'share' || key === 'again' || key === 'name'
      ? found
          .filter(cell => !isBlank(cell.text) && !(key === 'again' && said.has(nameIn(cell))))
          .filter(cell => key !== 'name' || isBesideName(cell, found))
          .map(({ text, place }): Remark => ({ place, text: heading === '' ? text : `${onOneLine(heading)}：${text}` }))
      : [],
  );
  const [first] = held;
  return first ? [{ place: first.place, text: held.map(({ text }) => text).join('　') }] : [];
}

/** A number behind the name under the same heading is a value of a column that nobody headed. */
const isBesideName = ({ text }: GridCell, [first, ...more]: readonly GridCell[]): boolean =>
  first !== undefined && more.length > 0 && first.text !== text && isValue(text.trim());

const nameIn = ({ text }: GridCell): string => text.replace(/\s+/g, '');

/** A row that no reading fits, as one remark. */
export const asOne = ({ cells, place }: GridRow): Remark[] =>
  cells.length === 0 ? [] : [{ place, text: cells.map(({ text }) => onOneLine(text)).join('　') }];

/** What a part of an indicator may say. */
export const partKeys: readonly ZhKey[] = ['名称', '完成值', '达成情况', '得分'];

/** What a row says that a part of an indicator has no key for. */
export function beyondPart(
  { keys, deviation, review }: DraftRow,
  texts: ReadonlyMap<ColumnKey, readonly GridCell[]>,
): Remark[] {
  const place = [...texts.values()][0]?.[0]?.place;
  const weight = weightText(textAt(texts, 'weight'));
  const beyond = [
    ...[...keys].filter(([key]) => !partKeys.includes(key)),
    ...deviation,
    ...review,
    ...(weight === undefined ? [] : [['权重', weight] as const]),
  ];
  return place
    ? beyond.map(([key, value]): Remark => ({ place, text: `${keys.get('名称') ?? ''} ${key}：${value}` }))
    : [];
}
