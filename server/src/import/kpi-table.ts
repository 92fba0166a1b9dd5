import { csv } from '../export/csv-text.js';
import { type KpiColumn, kpiColumns } from '../export/kpi-columns.js';
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

type KpiRecord = Readonly<Partial<Record<KpiColumn, string>>>;

/** The table of indicators of the integrated budget system, in CSV or JSON, as a form of separated values; `undefined` of anything else. */
export function kpiTable(text: string): string | undefined {
  const records = text.trimStart().startsWith('[') ? fromJson(text) : fromCsv(text);
  if (!records || records.length === 0) return undefined;
  const columns = kpiColumns.filter(column => headings[column] !== undefined);
  const advice = [...new Set(records.map(record => record.application_advise ?? ''))].filter(Boolean);
  return csv([
    columns.map(column => headings[column] ?? ''),
    ...records.map(record => columns.map(column => writePlain(column, record[column] ?? ''))),
    ...(advice.length > 0 ? [['改进措施', advice.join('\n')]] : []),
  ]);
}

/** 5.0000 is 5. */
const writePlain = (column: KpiColumn, text: string): string =>
  (column === 'ind_weight' || column === 'eval_score') && /^\d+\.\d+$/.test(text) ? String(Number(text)) : text;

function fromJson(text: string): readonly KpiRecord[] | undefined {
  if (!text.includes('"kpi_lv3"')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.flatMap(each => (isRecord(each) ? [stringsOf(each)] : [])) : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && 'kpi_lv3' in value;

const stringsOf = (record: Readonly<Record<string, unknown>>): KpiRecord =>
  Object.fromEntries(
    kpiColumns.flatMap(column => {
      const value = record[column];
      return typeof value === 'string' || typeof value === 'number' ? [[column, String(value)]] : [];
    }),
  );

function fromCsv(text: string): readonly KpiRecord[] | undefined {
  const [line = ''] = text.split(/[\r\n]/, 1);
  if (!line.includes('kpi_lv3')) return undefined;
  const [head = [], ...rows] = separatedCells(text, separatorOf(text));
  const names = head.map(name =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  return rows
    .filter(row => row.some(cell => cell.trim() !== ''))
    .map(row => stringsOf(Object.fromEntries(names.map((name, i) => [name, row[i] ?? '']))));
}
