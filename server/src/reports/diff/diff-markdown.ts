import type { Locale, Words } from '../../text/locale.js';
import { escapeMarkdown, markdownTable } from '../../text/markdown.js';
import type { Change, Diff, RowDiff } from './diff.js';
import { belowText, names, remarkOn, sameText } from './words.js';

/** One change as a line of a table: name, what, before, after, remark. */
export interface DiffLine {
  /** The row it is about, as it is named now; of a sum or a row that is gone, none. */
  readonly path: readonly string[] | undefined;
  readonly cells: readonly string[];
  /** Whether a target moved, which is what reviewers look for. */
  readonly isMarked: boolean;
}

/** The headings of the table of changes. */
export const diffHeadings = (locale: Locale): readonly string[] =>
  [words.row, words.what, words.before, words.after, words.remark].map(each => each[locale]);

/** The changes, targets first. */
export const diffLines = ({ rows, added, removed, sums }: Diff, locale: Locale): readonly DiffLine[] => [
  ...rows.flatMap(row => rowLines(row, locale)),
  ...added.map(name => line([name, words.added[locale], '', '', ''])),
  ...removed.map(name => line([name, words.removed[locale], '', '', ''])),
  ...sums.map(change => line(changeCells('', change, '', locale))),
];

/** The same as one table; `title` says between what. */
export function diffMarkdown(diff: Diff, title: string, locale: Locale): string {
  const lines = diffLines(diff, locale);
  const headings = diffHeadings(locale);
  const body =
    lines.length === 0
      ? sameText(locale)
      : markdownTable(
          headings,
          headings.map(() => false),
          lines.map(({ cells, path }, at) => {
            const [name = '', ...others] = cells;
            const isSaid = path !== undefined && path === lines[at - 1]?.path;
            return [isSaid ? '' : name, ...others].map(escapeMarkdown);
          }),
        );
  return `# ${escapeMarkdown(title)}\n\n${body}\n`;
}

function rowLines(row: RowDiff, locale: Locale): readonly DiffLine[] {
  const { path } = row;
  const name = path.join(' › ');
  const remark = remarkOn(row, locale)
    .trim()
    .replace(/^[（(]|[）)]$/g, '');
  return [
    ...row.changes.map(change => ({
      path,
      cells: changeCells(name, change, change.what === 'target' ? remark : '', locale),
      isMarked: change.what === 'target',
    })),
    ...row.below.map(each => ({ path, cells: [name, '', '', '', belowText(each, locale)], isMarked: true })),
  ];
}

const line = (cells: readonly string[]): DiffLine => ({ path: undefined, cells, isMarked: false });

const changeCells = (
  name: string,
  { what, before, after }: Change,
  remark: string,
  locale: Locale,
): readonly string[] => [name, names[what][locale], before, after, remark];

const words = {
  row: { 'zh-CN': '指标', en: 'Indicator' },
  what: { 'zh-CN': '变动', en: 'Changed' },
  before: { 'zh-CN': '原来', en: 'Before' },
  after: { 'zh-CN': '现在', en: 'After' },
  remark: { 'zh-CN': '提示', en: 'Remark' },
  added: { 'zh-CN': '新增', en: 'added' },
  removed: { 'zh-CN': '删去', en: 'removed' },
} satisfies Readonly<Record<string, Words>>;
