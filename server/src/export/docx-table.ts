import type { FormCell, FormRow, Line } from '../layouts/form.js';
import { balancedLines } from './balanced-lines.js';
import { type CellSpacing, lettersIn, lowestOf } from './page-fit.js';
import { escapeXml } from './xml.js';

/** Where the columns of a table are, and how its cells are set. */
export interface TableLook {
  readonly widths: readonly number[];
  readonly spacing: CellSpacing;
}

/** Rows of a form as a table of Word, lines around every cell, columns as wide as they are told. */
export function tableXml(rows: readonly FormRow[], look: TableLook): string {
  const grid = look.widths.map(width => `<w:gridCol w:w="${width}"/>`).join('');
  const cells = rows.map((): Placed[] => []);
  rows.forEach((row, at) =>
    row.cells.forEach(cell => {
      cells.slice(at, at + cell.rowspan).forEach((those, below) => those.push({ cell, row, isBelow: below > 0 }));
    }),
  );
  const drawn = rows.map((row, at) => {
    const across = (cells[at] ?? []).sort((a, b) => a.cell.column - b.cell.column);
    return `<w:tr>${rowLook(row, look)}${across.map(placed => cellXml(placed, look)).join('')}</w:tr>`;
  });
  return `<w:tbl>${tableLook(look)}<w:tblGrid>${grid}</w:tblGrid>${drawn.join('')}</w:tbl>`;
}

/** A cell in the row where it begins, or in one below that it reaches into. */
interface Placed {
  readonly cell: FormCell;
  readonly row: FormRow;
  readonly isBelow: boolean;
}

const line = 'w:val="single" w:color="auto" w:sz="4"';
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => `<w:${side} ${line}/>`).join('');

const tableLook = ({ widths }: TableLook): string =>
  `<w:tblPr><w:tblW w:type="dxa" w:w="${sum(widths)}"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;

function rowLook(row: FormRow, { spacing }: TableLook): string {
  const least = lowestOf(row, spacing);
  const height = least === undefined ? '' : `<w:trHeight w:val="${least}" w:hRule="atLeast"/>`;
  return `<w:trPr><w:cantSplit/><w:tblHeader${row.kind === 'head' ? '' : ' w:val="off"'}/>${height}</w:trPr>`;
}

const leftRows: ReadonlySet<FormRow['kind']> = new Set(['unit', 'signatures', 'budget', 'budget-item']);

function cellXml({ cell, row: { kind }, isBelow }: Placed, { widths, spacing }: TableLook): string {
  const { role, column, colspan, rowspan, lines } = cell;
  const width = sum(widths.slice(column, column + colspan));
  const merged = rowspan > 1 ? `<w:vMerge w:val="${isBelow ? 'continue' : 'restart'}"/>` : '';
  const margins = Object.entries({ top: spacing.room, left: spacing.side, bottom: spacing.room, right: spacing.side });
  const room = margins.map(([side, size]) => `<w:${side} w:type="dxa" w:w="${size}"/>`).join('');
  const look = `<w:tcPr><w:tcW w:type="dxa" w:w="${width}"/><w:gridSpan w:val="${colspan}"/>${merged}<w:tcMar>${room}</w:tcMar><w:vAlign w:val="center"/></w:tcPr>`;
  const isLeft = role === 'name' || role === 'long' || (role === 'value' && leftRows.has(kind));
  const side = isLeft ? 'left' : 'center';
  if (isBelow) return `<w:tc>${look}<w:p><w:pPr><w:jc w:val="${side}"/></w:pPr></w:p></w:tc>`;
  const isPrinted = role === 'heading' || role === 'group';
  const texts = lines.flatMap(each =>
    isPrinted ? balancedLines(each.text, lettersIn(width)).map(text => ({ ...each, text })) : [each],
  );
  const indent = kind === 'text' && role === 'long' ? '<w:ind w:firstLine="420"/>' : '';
  const set = `<w:spacing w:line="${spacing.line}" w:lineRule="exact"/>`;
  const paragraphs = (texts.length > 0 ? texts : [emptyLine]).map(({ text, isFoot }) => {
    const place = isFoot ? `${set}<w:jc w:val="right"/>` : `${set}${indent}<w:jc w:val="${side}"/>`;
    return `<w:p><w:pPr>${place}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  });
  return `<w:tc>${look}${paragraphs.join('')}</w:tc>`;
}

const emptyLine: Line = { text: '', source: undefined };

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
