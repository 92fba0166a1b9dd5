import { expect, test } from 'vitest';
import { check } from '../check.js';
import type { Rule } from '../rule.js';
import { analyzeFiles } from '../testing.js';

/** A row as it stands in a form: its groups, then its keys in one-line notation. */
export type RowCase = readonly [level1: string, level2: string, row: string];

const form = ([level1, level2, row]: RowCase): string =>
  `年度: 2020\n评分办法: wuhan-2020\n预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: ${level1}\n    指标:\n      - 名称: ${level2}\n        指标:\n          - { ${row} }\n`;

/** What a rule points at in a row, by the text; nothing where it is silent. */
export function pointedAt(rule: Rule, rowCase: RowCase): readonly string[] {
  const text = form(rowCase);
  return check(analyzeFiles(text))
    .findings.filter(finding => finding.rule.code === rule.code)
    .map(({ span }) => text.slice(span.start, span.end));
}

/** Rows that a rule speaks of, each with the text it points at, and rows like them of which it is silent. */
export function testRows(
  rule: Rule,
  spoken: readonly (readonly [...RowCase, at: string])[],
  silent: readonly RowCase[],
): void {
  test.each(spoken)(`${rule.code} speaks of %s / %s / %s`, (level1, level2, row, at) =>
    expect(pointedAt(rule, [level1, level2, row])).toEqual([at]),
  );
  test.each(silent)(`${rule.code} is silent of %s / %s / %s`, (...row) => expect(pointedAt(rule, row)).toEqual([]));
}
