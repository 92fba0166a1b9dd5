import { csv } from '../../export/csv-text.js';
import { type KpiColumn, kpiColumns } from '../../export/kpi-columns.js';
import { Decimal } from '../../number/decimal.js';
import { dropGuard } from './csv-grid.js';
import { separatedCells, separatorOf } from './separated-text.js';

/** What forms call the columns of the integrated budget system; how far a row came follows from the others. */
const headings: Readonly<Partial<Record<KpiColumn, string>>> = {
  kpi_lv1: '一级指标',
  kpi_lv2: '二级指标',
  kpi_lv3: '三级指标',
  kpi_content: '指标说明',
  kpi_val: '年度指标值',
  kpi_evalstd: '评分标准',
  ind_comp: '实际完成值',
  ind_weight: '分值',
  eval_score: '得分',
  devi_analy: '偏差原因分析及改进措施',
};

/** One row by the names of its columns in small letters: those of the system, and whatever else stands beside them. */
type KpiRecord = Readonly<Record<string, string>>;

/** The table of indicators of the integrated budget system, in CSV or JSON, as a form of separated values; `undefined` of anything else. */
export function kpiTable(text: string): string | undefined {
  const { records, above = [] } = (/^[[{]/.test(text.trimStart()) ? fromJson(text) : fromCsv(text)) ?? { records: [] };
  if (records.length === 0) return undefined;
  const columns = columnsIn(records);
  const advice = [...new Set(records.map(record => record['application_advise'] ?? ''))].filter(Boolean);
  return csv([
    ...above,
    columns.map(column => headings[column as KpiColumn] ?? column),
    ...records.map(record => columns.map(column => writePlain(column, record[column] ?? ''))),
    ...(advice.length > 0 ? [['改进措施', advice.join('\n')]] : []),
  ]);
}

/** The columns of a form that hold anything, and those of another system, which are kept as comments of their rows. */
function columnsIn(records: readonly KpiRecord[]): readonly string[] {
  const filled = new Set(records.flatMap(record => Object.keys(record).filter(column => record[column]?.trim())));
  const isKnown = (column: string): boolean => (kpiColumns as readonly string[]).includes(column);
  return [
    ...kpiColumns.filter(column => headings[column] !== undefined && (filled.has(column) || always.has(column))),
    ...[...filled].filter(column => column !== '' && !isKnown(column)),
  ];
}

/** What makes a table of indicators one, filled in or not. */
const always: ReadonlySet<KpiColumn> = new Set([
  'kpi_lv1',
  'kpi_lv2',
  'kpi_lv3',
  'kpi_val',
  'ind_comp',
  'ind_weight',
  'eval_score',
]);

/** 5.0000 is 5. */
const writePlain = (column: string, text: string): string =>
  (column === 'ind_weight' || column === 'eval_score') && /^\d+\.\d+(?:\s*分)?$/u.test(text.trim())
    ? new Decimal(text.replace('分', '').trim()).toFixed()
    : text;

interface KpiRecords {
  readonly records: readonly KpiRecord[];
  /** What an export writes above the names of the columns: when it was made, of whom. */
  readonly above?: readonly (readonly string[])[];
}

function fromJson(text: string): KpiRecords | undefined {
  if (!quotedColumn.test(text)) return undefined;
  const records = findRecords(parseJson(text) ?? parseLines(text), deepest);
  return records && { records };
}

/** Whether a table of indicators in JSON is cut off or mistyped. */
export const isBrokenJson = (text: string): boolean =>
  /^[[{]/.test(text.trimStart()) && quotedColumn.test(text) && parseJson(text) === undefined;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trimStart());
  } catch {
    return undefined;
  }
}

/** One object a line; where one of them is none, the file is broken and nothing of it is certain. */
function parseLines(text: string): unknown {
  const rows = text
    .split(/[\r\n]+/)
    .filter(line => line.trim() !== '')
    .map(parseJson);
  return rows.every(row => row !== undefined) ? rows : undefined;
}

/** How far rows lie below what an interface wraps them in: { "data": { "rows": [ … ] } }. */
const deepest = 4;

/** The first list of rows, wherever it stands. */
function findRecords(value: unknown, depth: number): readonly KpiRecord[] | undefined {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  if (Array.isArray(value)) {
    const records = value.filter(isObject).map(stringsOf).filter(isRecord);
    if (records.length > 0) return records;
  } else {
    // one row alone may come without a list
    const record = stringsOf(value);
    if (isRecord(record)) return [record];
  }
  for (const inner of Object.values(value)) {
    const found = findRecords(inner, depth - 1);
    if (found) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecord = (record: KpiRecord): boolean => 'kpi_lv3' in record;

/** What is neither text nor number is no value of a column and stands as another one, which is kept as a comment. */
const stringsOf = (record: object): KpiRecord =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
      if (value === null) return [];
      const isPlain = typeof value === 'string' || typeof value === 'number';
      return [isPlain ? [nameOf(name), String(value)] : [`${nameOf(name)}（JSON）`, JSON.stringify(value)]];
    }),
  );

/** A column by its name in the system, however a program writes it: KPI_LV1, kpiLv1, kpi-lv1. */
function nameOf(column: string): string {
  const name = column
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();
  return byLetters.get(lettersOf(name)) ?? name;
}

const lettersOf = (name: string): string => name.replace(/[_\s-]/g, '');

const byLetters: ReadonlyMap<string, KpiColumn> = new Map(kpiColumns.map(column => [lettersOf(column), column]));

/** The column without which a table is none of these. */
const nameColumn = 'kpi[-_ ]?lv[-_ ]?3';
const namedColumn = new RegExp(nameColumn, 'i');
const quotedColumn = new RegExp(`"${nameColumn}"`, 'i');

/** So many lines may stand above the names of the columns. */
const mostAbove = 5;

function fromCsv(text: string): KpiRecords | undefined {
  if (!text.split(/[\r\n]+/, mostAbove + 1).some(line => namedColumn.test(line))) return undefined;
  const all = separatedCells(text, separatorOf(text)).filter(row => row.some(cell => cell.trim() !== ''));
  const at = all.findIndex(row => row.some(cell => nameOf(cell) === 'kpi_lv3'));
  if (at < 0 || at > mostAbove) return undefined;
  const names = (all[at] ?? []).map(nameOf);
  const records = all
    .slice(at + 1)
    .map(row => stringsOf(Object.fromEntries(names.map((name, i) => [name, dropGuard(row[i] ?? '')]))));
  return { records, above: all.slice(0, at) };
}
