import type { Words } from '../../text/locale.js';

/** Where something stands in the source, counted from 1 as people count. */
export interface Place {
  /** The sheet's name, in a workbook. */
  readonly sheet: string | undefined;
  /** Which table of a document. */
  readonly table: number | undefined;
  /** The row of the sheet or table, else the line of the text. */
  readonly row: number;
  readonly column: number | undefined;
}

/** A line of a text, from 1. */
export const linePlace = (line: number): Place => ({
  sheet: undefined,
  table: undefined,
  row: line,
  column: undefined,
});

/** A place in words: `工作表“自评表”第 12 行 C 列`, `表 2 第 3 行第 4 列`, `第 12 行`. */
export function sayPlace({ sheet, table, row, column }: Place): Words {
  if (sheet !== undefined) {
    const letter = column === undefined ? undefined : columnLetter(column);
    return {
      'zh-CN': `工作表“${sheet}”第 ${row} 行${letter ? ` ${letter} 列` : ''}`,
      en: `sheet “${sheet}” ${letter ? `cell ${letter}${row}` : `row ${row}`}`,
    };
  }
  if (table === undefined) return { 'zh-CN': `第 ${row} 行`, en: `line ${row}` };
  return {
    'zh-CN': `表 ${table} 第 ${row} 行${column === undefined ? '' : `第 ${column} 列`}`,
    en: `table ${table} row ${row}${column === undefined ? '' : ` column ${column}`}`,
  };
}

/** 1 is A, 27 is AA. */
function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
