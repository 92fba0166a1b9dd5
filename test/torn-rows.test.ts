import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import { forms } from './support/one-slip.js';
import { indentOf, look, lookOnce } from './support/slips.js';

/** Rows with lists in them. */
const withLists = `indicators:
  - name: 甲
    weight: 50
    target: 5
    parts:
      - { name: 一, actual: 3 }
      - { name: 二, actual: 2 }
    note: 分两处
  - name: 乙
    weight: 50
    target: 5
    parts:
      - { name: 一, actual: 3 }
    note: 一处
`;

/** Two rows, one right below the other. */
interface Pair {
  readonly lines: readonly string[];
  readonly first: number;
  readonly second: number;
  readonly end: number;
}

function pairIn(text: string, name: string): Pair {
  const lines = text.split('\n');
  const first = lines.findIndex(line => line.includes(name));
  const endOf = (start: number): number =>
    lines.findIndex((line, index) => index > start && indentOf(line) <= indentOf(lines[start] ?? ''));
  const second = endOf(first);
  return { lines, first, second, end: endOf(second) };
}

/** The second row put into the first one, in front of its line `at`. */
function torn(
  { lines, first, second, end }: Pair,
  at: number,
  shape: (row: readonly string[]) => readonly string[],
): string {
  const cut = first + at;
  return [
    ...lines.slice(0, cut),
    ...shape(lines.slice(second, end)),
    ...lines.slice(cut, second),
    ...lines.slice(end),
  ].join('\n');
}

/** In front of which of the first row's own lines there are two entries left. */
const cutsOf = ({ lines, first, second }: Pair): readonly number[] => {
  const own = lines
    .slice(first, second)
    .flatMap((line, at) => (indentOf(line) === indentOf(lines[first + 1] ?? '') ? at : []));
  return own.slice(0, -1);
};

const asItStands = (row: readonly string[]): readonly string[] => row;
const atTheCaret = ([first = '', ...rest]: readonly string[]): readonly string[] => [first.trimStart(), ...rest];
const fartherIn = (row: readonly string[]): readonly string[] => row.map(line => `  ${line}`);

test.each([
  ['sample', forms.sample, '招商接洽企业数量'],
  ['compact', forms.compact, '招商接洽企业数量'],
  ['Windows line ends', forms.sample.replaceAll('\n', '\r\n'), '党建相关活动次数'],
  ['lists', withLists, 'name: 甲'],
])('%s: a row in the middle of another is one finding, both stay whole, and the fix parts them', (_, text, row) => {
  const pair = pairIn(text, row);
  const before = lookOnce(text);
  for (const at of cutsOf(pair))
    for (const shape of text === withLists ? [asItStands] : [asItStands, atTheCaret, fartherIn]) {
      const broken = torn(pair, at, shape);
      const after = look(broken);
      const added = after.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
      expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
      expect(added).toHaveLength(1);
      const fixed = added.flatMap(finding => finding.fixes().map(fix => applyEdits(broken, fix.edits)));
      if (shape === asItStands) expect(fixed).toEqual([text]);
    }
});

test('an entry written twice is no row in another, though the row above lacks it', () => {
  const text =
    '绩效指标:\n  - 名称: 甲\n    权重: 50\n    目标值: 5\n  - 名称: 乙\n    权重: 50\n    目标值: 5\n    完成值: 5\n    完成值: 4\n';
  const codes = look(text).findings.map(({ rule }) => rule.code);
  expect(codes).toContain('duplicate-key');
  expect(codes).not.toContain('yaml-syntax');
});
