import type { Exported } from '../export/exported.js';
import type { AnnexRow } from '../layouts/form.js';
import { layoutProblems } from '../layouts/layout-of.js';
import { Lines } from '../text/lines.js';
import type { Words } from '../text/locale.js';

/** What a form did not print and why: what its layout has no place for, each key once, and what was not understood of the layout itself. */
export function leftOutNotices(exported: readonly Exported[]): readonly Words[] {
  return exported
    .filter(({ additions }) => !additions.review)
    .flatMap(each => [...layoutProblems(each.document), ...leftOutOf(each)]);
}

function leftOutOf({ form, document }: Exported): readonly Words[] {
  if (form.leftOut.length === 0) return [];
  const lines = new Lines(document.text);
  const paths = new Set([...document.scorecard.rows, ...document.scorecard.groups].map(({ path }) => path.join(' / ')));
  const told = form.leftOut.map(row => ({ ...row, key: keyOf(row, paths) }));
  const keys = [...new Set(told.map(({ key }) => key))].map(key => {
    const places = told.flatMap(each => (each.key === key && each.source ? [each.source.start] : []));
    return { key, count: places.length, line: lines.position(Math.min(...places)).line + 1 };
  });
  return [leftOut(form.layout, keys)];
}

/** `预算执行 / 预算数`; of rows and groups the key alone, as their paths would be a line each. */
const keyOf = ({ subject, key }: AnnexRow, rows: ReadonlySet<string>): string =>
  subject && !rows.has(subject) ? `${subject} / ${key}` : key;

interface LeftOutKey {
  readonly key: string;
  readonly count: number;
  readonly line: number;
}

const leftOut = (layout: string, keys: readonly LeftOutKey[]): Words => ({
  'zh-CN': `表式 ${layout} 没有位置，没有印出：${keys.map(({ key, count, line }) => (count === 1 ? `${key}（第 ${line} 行）` : `${key} ${count} 处（第 ${line} 行起）`)).join('、')}`,
  en: `the layout ${layout} has no place for, so not printed: ${keys.map(({ key, count, line }) => (count === 1 ? `${key} (line ${line})` : `${key} (${count}, from line ${line})`)).join(', ')}`,
});
