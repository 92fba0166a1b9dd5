import type { ColumnKey } from './field-words.js';
import { labelOf } from './cell-words.js';
import { isPrintedHeading } from './label-keys.js';

/** What of a column says whether it means the same as another. */
interface Headed {
  readonly key: ColumnKey | undefined;
  readonly heading: string;
  readonly from: number;
  readonly owner: ColumnKey | undefined;
}

/**
 * Of several columns that mean the same one holds the row's value: 全年完成值 beside 上半年完成值 and 完成情况, the year beside the year before. The
 * others mean nothing by their heading, so that what stands there is told and joined to no value.
 */
export function settleTwins<C extends Headed>(headed: readonly C[]): readonly C[] {
  const year = formYear(headed);
  const columns = headed.map(column => ofLastYear(column, year));
  return columns.map(column =>
    single.has(column.key) && column.owner === undefined && bestOf(columns.filter(isTwin(column)), year) !== column
      ? { ...column, key: undefined }
      : column,
  );
}

const isTwin =
  ({ key }: Headed) =>
  (other: Headed): boolean =>
    other.key === key && other.owner === undefined;

/** The year that the columns are about: the last that is told of, but where targets of the years to come stand beside those of the year that was reached. */
function formYear(columns: readonly Headed[]): number {
  const years = (key?: ColumnKey): readonly number[] =>
    columns.flatMap(column => (key === undefined || column.key === key ? (yearIn(column.heading) ?? []) : []));
  const targets = years('target');
  const reached = Math.max(...years('actual').filter(year => targets.includes(year)));
  return reached > 0 ? reached : Math.max(...years());
}

/** What was reached in an earlier year than the columns beside it speak of is what the target started from. */
function ofLastYear<C extends Headed>(column: C, latest: number): C {
  const year = column.key === 'actual' ? yearIn(column.heading) : undefined;
  return year !== undefined && year < latest ? { ...column, key: 'baseline' } : column;
}

const yearIn = (heading: string): number | undefined => {
  const year = /(?:19|20)\d\d(?=年)/.exec(labelOf(heading))?.[0];
  return year === undefined ? undefined : Number(year);
};

/** Keys of which a row has one value; words of reasons and notes go on in the next column, and points of groups have columns of their own. */
const single: ReadonlySet<ColumnKey | undefined> = new Set<ColumnKey>([
  'weight',
  'target',
  'actual',
  'score',
  'criterion',
  'baseline',
  'adjusted',
  'through',
  'forecast',
  'reviewActual',
  'reviewScore',
]);

/** The first of those that say the whole year, in the latest year, by a heading that forms print. */
const bestOf = (columns: readonly Headed[], year: number): Headed | undefined =>
  columns.reduce((best, column) => (rank(column, year) > rank(best, year) ? column : best));

/** Greater is better. The latest of what was reached by some month, or found by who re-checked, is the one that counts; points say more than shares. */
function rank({ heading, key, from }: Headed, formYear: number): number {
  const label = labelOf(heading);
  if (key === 'through' || key?.startsWith('review')) return from;
  const isPart = /半年|季度|月|累计|总体?目标|实施期|中期|上年|去年/.test(label);
  if (key === 'weight') return /分/.test(label) ? 1 : 0;
  const year = yearIn(heading) ?? 2100;
  return (year === formYear ? 2099 : year) * 10 + (isPart ? 0 : 4) + (isPrintedHeading(heading) ? 1 : 0);
}
