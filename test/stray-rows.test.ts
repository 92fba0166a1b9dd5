import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import { forms, linesLike, training, withLine } from './support/one-slip.js';
import { indentOf, look, lookOnce } from './support/slips.js';

/** A row with points of its own: read anywhere, it would change what is found. */
const row = (column: number): readonly string[] =>
  ['- 名称: 走访企业次数', '  权重: 3', '  目标值: ≥3 次', '  完成值: 3 次'].map(line => ' '.repeat(column) + line);

const before = (text: string, index: number, put: readonly string[]): string =>
  text
    .split('\n')
    .toSpliced(index, 0, ...put)
    .join('\n');

const lineOf = (text: string, pattern: RegExp): number => text.split('\n').findIndex(line => pattern.test(line));

/** The row is told of once, and nothing else changes. */
function expectLeftOut(text: string, broken: string): string {
  const [whole, found] = [lookOnce(text), look(broken)];
  const told = found.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
  expect([told.length, found.findings.length, found.total]).toEqual([1, whole.findings.length + 1, whole.total]);
  const [fix] = told.flatMap(finding => finding.fixes());
  return applyEdits(broken, fix?.edits ?? []);
}

test.each([
  ['below 预算执行', /^ {2}预算数/, 2],
  ['in the budget', /^ {2}执行率/, 2],
  ['in the budget, farther in', /^ {2}执行率/, 6],
  ['between the entries of the form', /^项目名称/, 0],
  ['behind its end', /^等级/, 0],
])('a row pasted %s is not read, and becomes a comment', (_, pattern, column) => {
  for (const text of [training, forms.sample]) {
    const index = lineOf(text, pattern);
    expectLeftOut(text, before(text, index, [...row(column), ...row(column)]));
    const fixed = expectLeftOut(text, before(text, index, row(column)));
    expect(fixed).toBe(
      before(
        text,
        index,
        row(column).map(line => line.replace(/(?=\S)/, '# ')),
      ),
    );
  }
});

test('a row pasted above the key of its group’s rows is moved below it', () => {
  for (const text of [training, forms.sample, forms.compact])
    for (const index of linesLike(text, /^ +指标:/)) {
      const lines = text.split('\n');
      const [key = '', below = ''] = lines.slice(index, index + 2);
      for (const column of [indentOf(key), indentOf(key) + 4]) {
        const fixed = expectLeftOut(text, before(text, index, row(column)));
        expect(fixed).toBe(before(text, index + 1, row(indentOf(below))));
        expectLeftOut(text, before(text, index, [...row(column), ...row(column)]));
      }
    }
});

test('a row below the key of its list is read, wherever that stands', () => {
  const text = '预算执行:\n  预算数: 3\n绩效指标:\n- 名称: a\n  权重: 5\n  目标值: 3\n  完成值: 3\n';
  expect(look(text).findings.map(({ rule }) => rule.code)).not.toContain('yaml-syntax');
});

test('a dash alone, its item beside it on the next line, is one finding', () => {
  for (const text of [training, forms.windows, forms.inEnglish])
    for (const index of linesLike(text, /^ *- (?:名称|name):/)) {
      const whole = lookOnce(text);
      const ends = text.includes('\r\n') ? '\r\n' : '\n';
      const broken = withLine(text, index, line => line.replace(/^( *)- /, `$1-${ends}$1`));
      const found = look(broken);
      expect([found.findings.length, found.total]).toEqual([whole.findings.length + 1, whole.total]);
      const [told] = found.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
      const [fix] = told?.fixes() ?? [];
      expect(applyEdits(broken, fix?.edits ?? [])).toBe(
        withLine(text, index, line => line.replace(/^( *)- /, `$1-${ends}$1  `)),
      );
    }
});

test('a row that has lost the spaces before it goes back among its like, first or not', () => {
  for (const text of [training, forms.inEnglish]) {
    const lines = text.split('\n');
    for (const index of linesLike(text, /^ {10}- (?:名称|name):/)) {
      const end = lines.findIndex((line, at) => at > index && indentOf(line) <= 10);
      for (const by of [10, 40]) {
        const row = lines.slice(index, end).map(line => line.slice(Math.min(by, indentOf(line))));
        const broken = lines.toSpliced(index, row.length, ...row).join('\n');
        const [whole, found] = [lookOnce(text), look(broken)];
        expect([found.findings.length, found.total]).toEqual([whole.findings.length + 1, whole.total]);
        const [told] = found.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
        const fixed = look(applyEdits(broken, told?.fixes()[0]?.edits ?? []));
        expect([fixed.findings.length, fixed.total]).toEqual([whole.findings.length, whole.total]);
      }
    }
  }
});
