import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { differencesInMoney, moneyColumns } from './money-tables.js';
import type { Difference } from './expected.js';
import { differencesInRow, type PointColumns, pointColumns, type ReportRow, withLowerHeading } from './tables.js';

type ReadRow = (document: DocumentAnalysis) => readonly Difference[];

/** The rows of tables whose heading, of one row or two, says where the points, or the money, stand. */
export function tableRows(rows: ReadonlyMap<number, ReportRow> | undefined): ReadonlyMap<number, ReadRow> {
  const found = new Map<number, ReadRow>();
  let heading: Heading | undefined;
  let table: number | undefined;
  for (const [line, row] of rows ?? []) {
    if (table !== row.table) heading = undefined;
    const own = headingOf(row, heading);
    if (own) [heading, table] = [own, row.table];
    else if (heading) found.set(line, readBelow(heading, row));
  }
  return found;
}

type Heading =
  | { readonly kind: 'money'; readonly columns: NonNullable<ReturnType<typeof moneyColumns>> }
  | { readonly kind: 'points'; readonly columns: PointColumns };

/** What the rows below are read by; `undefined` for a row that is no heading. */
function headingOf(row: ReportRow, above: Heading | undefined): Heading | undefined {
  // 预算数 | 580 | 执行数 | 560 tells both in one row
  if (row.cells.some(({ text }) => isNumber.test(text.trim()))) return undefined;
  const money = moneyColumns(row);
  if (money) return { kind: 'money', columns: money };
  const points = above?.kind === 'points' ? withLowerHeading(above.columns, row) : pointColumns(row);
  return points && { kind: 'points', columns: points };
}

const readBelow =
  (heading: Heading, row: ReportRow): ReadRow =>
  document =>
    heading.kind === 'money'
      ? differencesInMoney(row, heading.columns, document)
      : differencesInRow(row, heading.columns, document);

const isNumber = /^[\d,]+(?:\.\d+)?\s*(?:%|％|分|[亿万千]?元)?$/u;

/** A row without a heading as words: labels with their values, else what stands in it without its bare numbers. */
export const rowText = (row: ReportRow, text: string): string => labelsWithValues(row) ?? withoutBare(text);

/** 预算数（万元） | 580 | 执行率 | 98%: where each number stands behind a label of its own. */
function labelsWithValues({ cells }: ReportRow): string | undefined {
  const texts = cells.map(({ text }) => text.trim()).filter(text => text !== '');
  const parts = texts.flatMap((text, at) => (isNumber.test(text) ? [[texts[at - 1] ?? '', text] as const] : []));
  const areLabels = parts.every(([label]) => /\p{Script=Han}/u.test(label) && !/\d/.test(label));
  if (parts.length === 0 || !areLabels) return undefined;
  return texts
    .map((text, at) => (isNumber.test(text) ? withUnit(text, texts[at - 1] ?? '') : `,${text.replace(unitBehind, '')}`))
    .join('');
}

const unitBehind = /[（(]([亿万千]?元|%|％|分)[）)]:?：?$/u;

const withUnit = (value: string, label: string): string =>
  /[\d.]$/.test(value) ? value + (unitBehind.exec(label)?.[1] ?? '') : value;

/** Several bare numbers in a row mean nothing where no heading says what each is. */
function withoutBare(row: string): string {
  const bare = /(?<!\S)\d[\d,.]*(?!\S)/gu;
  return (row.match(bare)?.length ?? 0) > 1 ? row.replace(bare, '、') : row;
}
