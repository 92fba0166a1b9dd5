import type { Locale, Words } from '../../text/locale.js';
import { escapeMarkdown, markdownTable } from '../../export/markdown-text.js';
import type { Change, Diff, RowDiff } from './diff.js';
import { belowText, names, remarkOn, sameText } from './words.js';

/** The changes as one table, targets first; `title` says between what. */
export function diffMarkdown({ rows, added, removed, sums }: Diff, title: string, locale: Locale): string {
  const lines = [
    ...rows.flatMap(row => rowLines(row, locale)),
    ...added.map(name => [name, words.added[locale], '', '', '']),
    ...removed.map(name => [name, words.removed[locale], '', '', '']),
    ...sums.map(change => changeLine('', change, '', locale)),
  ];
  const headings = [words.row, words.what, words.before, words.after, words.remark].map(each => each[locale]);
  const body =
    lines.length === 0
      ? sameText(locale)
      : markdownTable(
          headings,
          headings.map(() => false),
          lines.map(line => line.map(escapeMarkdown)),
        );
  return `# ${escapeMarkdown(title)}\n\n${body}\n`;
}

function rowLines(row: RowDiff, locale: Locale): readonly (readonly string[])[] {
  const name = row.path.join(' › ');
  const remark = remarkOn(row, locale)
    .trim()
    .replace(/^[（(]|[）)]$/g, '');
  return [
    ...row.changes.map((change, at) =>
      changeLine(at === 0 ? name : '', change, change.what === 'target' ? remark : '', locale),
    ),
    ...row.below.map((each, at) => [
      at === 0 && row.changes.length === 0 ? name : '',
      '',
      '',
      '',
      belowText(each, locale),
    ]),
  ];
}

const changeLine = (
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
