import type { GridRow } from '../import/cells/grid.js';
import type { Column } from '../import/labels/columns.js';
import { isGroupName, isPrintedGroup, saysValue } from './paste-cells.js';

/**
 * Whether a block of cells names its rows. Columns of values that were copied without the names beside them do not, nor do rows whose merged cells were
 * dropped on the way, so that values stand where names should: which row each belongs to is known to nobody.
 */
export function haveNames(columns: readonly Column[], body: readonly GridRow[]): boolean {
  const name = columns.find(({ key }) => key === 'name');
  if (!name) return columns.some(({ key }) => key?.startsWith('level') || key === 'label');
  const target = columns.find(({ key }) => key === 'target');
  const texts = body.map(row => ({ name: textIn(row, name), target: target && textIn(row, target) }));
  return (
    texts.some(each => each.name !== '') &&
    texts.every(each => !saysValue(each.name) && (each.name === '' || each.name !== each.target))
  );
}

/** Whether what stands as names are those of groups, each perhaps printed once for several rows: the column of names itself was not copied. */
export function areGroupsAlone(body: readonly GridRow[], columns: readonly Column[]): boolean {
  const name = columns.find(({ key }) => key === 'name') ?? columns.findLast(({ key }) => key?.startsWith('level'));
  const texts = body.flatMap(row => (name && row.cells.length > 0 ? [textIn(row, name)] : []));
  return texts.some(text => text !== '') && texts.every(text => text === '' || isPrintedGroup(text));
}

/** Whether rows of different length fit no form, or groups stand among their names: the cells that others of them cover were dropped on the way. */
export function haveLostCells(body: readonly GridRow[], columns: readonly Column[], fitsForm: boolean): boolean {
  if (new Set(body.map(({ size }) => size)).size < 2) return false;
  const name = columns.find(({ key }) => key === 'name');
  return !fitsForm || body.some(row => name && isGroupName(textIn(row, name)));
}

/** Whether a row of cells ends before the names begin: a line in between, or what is left of a row whose merged cells were dropped. */
export function isCutShort({ cells, size }: GridRow, columns: readonly Column[]): boolean {
  const name = columns.find(({ key }) => key === 'name')?.from ?? 0;
  return cells.length > 0 && size <= name;
}

const textIn = ({ cells }: GridRow, { from, to }: Column): string =>
  cells.find(({ column }) => column >= from && column < to)?.text.trim() ?? '';
