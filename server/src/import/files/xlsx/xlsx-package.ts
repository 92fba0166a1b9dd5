import type { Words } from '../../../text/locale.js';
import { failures } from '../../cells/failures.js';
import { type Grids, type ImportGrid, mostCells } from '../../cells/grid.js';
import type { Package, Relation } from '../package-parts.js';
import { TooLarge } from '../raw-sheet.js';
import { sheetGrid } from '../sheet-grid.js';
import { tellUnread, type Unread } from '../../cells/unread.js';
import { attribute, readXml } from '../xml-reader.js';
import { besideCells } from './xlsx-beside.js';
import { readSheet, type StoredSheet } from './xlsx-sheet.js';
import { readSharedTexts } from './xlsx-texts.js';
import { readStyles } from './xlsx-styles.js';

/** A workbook of today, by its main part and what that points to. */
export function readWorkbook(parts: Package, main: string, warnings: readonly Words[]): Grids {
  try {
    const grids = sheetsOf(parts, main);
    return grids ? { grids, warnings } : { failure: failures.damaged };
  } catch (error) {
    return { failure: error instanceof TooLarge ? failures.tooLarge : failures.damaged };
  }
}

interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

function sheetsOf(parts: Package, main: string): ImportGrid[] | undefined {
  const { sheets, since1904 } = readMain(parts, main);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  if (shown.length === 0) return undefined;
  const budget = { cells: mostCells, blanks: 2_000_000, bare: 2 * mostCells };
  const stored = shown.flatMap(
    ({ name, part }): { readonly name: string; readonly part: string; readonly sheet: StoredSheet }[] => {
      const xml = parts.text(part);
      return xml === undefined ? [] : [{ name, part, sheet: readSheet(xml, budget) }];
    },
  );
  if (stored.length === 0) return undefined;
  const styles = readStyles(parts.text(parts.related(main, 'styles')) ?? '');
  const texts = readSharedTexts(
    parts.text(parts.related(main, 'sharedStrings')) ?? '',
    new Set(stored.flatMap(({ sheet }) => [...sheet.sharedTexts])),
  );
  const grids = stored.map(({ name, part, sheet }) => {
    const cells = sheet.resolve(texts, styles, name);
    return sheetGrid({ ...cells, name, since1904, unread: [...cells.unread, ...besideCells(parts, part, name)] });
  });
  const missing = shown.filter(({ part }) => parts.text(part) === undefined);
  return withFirst(grids, [
    ...sheets.filter(({ isHidden }) => isHidden).map(({ name }) => aboutSheet(name, 'hiddenSheet')),
    ...missing.map(({ name }) => aboutSheet(name, 'missingSheet')),
  ]);
}

const aboutSheet = (name: string, kind: Parameters<typeof tellUnread>[0]): Unread => ({
  place: { sheet: name, table: 1, row: 1, column: undefined },
  what: tellUnread(kind, name),
});

/** Sheets that are not read are told with the first that is. */
const withFirst = (grids: readonly ImportGrid[], unread: readonly Unread[]): ImportGrid[] =>
  grids.map((grid, index) => (index === 0 ? { ...grid, unread: [...(grid.unread ?? []), ...unread] } : grid));

function readMain(
  parts: Package,
  main: string,
): { readonly sheets: readonly SheetEntry[]; readonly since1904: boolean } {
  const relations = new Map(parts.relations(main).map((relation): [string, Relation] => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  readXml(parts.text(main) ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      const target = name === 'sheet' ? relations.get(attribute(attributes, 'id') ?? '') : undefined;
      if (target?.type !== 'worksheet') return;
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        part: target.target,
        isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      });
    },
  });
  return { sheets, since1904 };
}
