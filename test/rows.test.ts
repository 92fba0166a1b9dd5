import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../server/src/rules/check.js';
import { analyzed } from './support/engine.js';

const linesOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(import.meta.dirname, 'rows', file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('|'));

/** The codes that re-checks would give one row, alone in a form where it has full marks. */
function doubtsOf([level1, level2, row]: readonly string[]): readonly string[] {
  const { findings } = check(
    analyzed(
      `年度: 2020\n评分办法: wuhan-2020\n预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: ${level1}\n    指标:\n      - 名称: ${level2}\n        指标:\n          - { ${row}, 权重: 80, 得分: 80 }\n`,
    ),
  );
  return findings.filter(({ rule }) => rule.group === 'quality').map(({ rule }) => rule.code);
}

test('what re-checks deduct for is found, and as one kind', () => {
  const missed = linesOf('doubtful.txt').filter(([code = '', ...row]) => doubtsOf(row).join() !== code);
  expect(missed).toEqual([]);
});

test('good rows are left alone', () => {
  const accused = linesOf('good.txt').filter(row => doubtsOf(row).length > 0);
  expect(accused).toEqual([]);
});
