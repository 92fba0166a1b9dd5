import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate } from './evaluate-testing.js';
import { exportedText } from './export-testing.js';
import { open, recalculated, stored } from './recalculate-testing.js';
import { address } from './sheet.js';

const directions: Readonly<Record<string, string>> = { 'at-least': '正向', 'at-most': '反向', equal: '等于' };

interface Case {
  readonly row: string;
  readonly unit: string;
}

/** Every sentence that is scored from one number, once. */
const cases = readFileSync('test/sentences/sentences.txt', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .flatMap((line): readonly Case[] => {
    const [sentence = '', weight = '', target = '', direction = '', examples = ''] = line.split('|');
    const [actual = '', score] = (examples.split(';')[0] ?? '').split('>');
    const unit = actual.replace(/^-?[\d.]+\s*/, '');
    if (score === undefined || !/^-?[\d.]+/.test(actual) || direction === 'deadline') return [];
    const way = directions[direction];
    const row = `名称: 甲, 权重: ${weight}, 目标值: ${JSON.stringify(target || '—')}, 完成值: "ACTUAL${unit}", 评分标准: ${JSON.stringify(sentence)}${way ? `, 方向: ${way}` : ''}`;
    return [{ row, unit }];
  });

const formOf = (rows: readonly string[]): string =>
  `评分办法: mof-2020\n年度: 2022\n预算执行: { 预算数: 200, 执行数: 181, 评分标准: 执行率95%以上得满分，每低1个百分点扣0.5分，扣完为止 }\n绩效指标:\n${rows.map(row => `  - { ${row} }`).join('\n')}\n`;

test('every sentence, and that of the budget: recalculated, the formula gives the score of the engine', async () => {
  expect(cases.length).toBeGreaterThan(400);
  for (const value of ['0', '3', '88.35', '104.2'])
    expect(
      (await recalculated(exportedText(formOf(cases.map(({ row }) => row.replace('ACTUAL', value)))))).differing,
    ).toEqual([]);
});

test('another number in the place of the actual: the formula gives what the engine gives there', async () => {
  const forms = ['88.35', '71', '104.2'].map(value =>
    exportedText(formOf(cases.map(({ row }) => row.replace('ACTUAL', value)))),
  );
  const [first, ...others] = await Promise.all(forms.map(open));
  if (!first) throw new Error('no workbook');
  const head = first.rows.findIndex(row => row.includes('完成值') || row.includes('实际完成值'));
  const at = first.rows[head]?.findIndex(text => /完成值/.test(String(text))) ?? -1;
  expect(at).toBeGreaterThan(0);
  for (const [i, other] of others.entries()) {
    const cells = stored(first);
    cases.forEach((_, y) => {
      const [own, swapped] = [first.rows[head + 1 + y]?.[at], other.rows[head + 1 + y]?.[at]];
      if (typeof own === 'number' && typeof swapped === 'number') cells.set(address(head + 1 + y, at), swapped);
    });
    const value = calculate(cells);
    let compared = 0;
    const scores = forms[i + 1]?.[0]?.document.scorecard.rows ?? [];
    const differing = scores.flatMap((row, y) => {
      const columns = (first.rows[head + 1 + y] ?? []).map((_, x) => address(head + 1 + y, x));
      const helper = columns.findLast(place => typeof cells.get(place) === 'object') ?? '';
      const cell = cells.get(helper);
      if (!row.score.value || typeof cell !== 'object' || !cell.formula.includes(address(head + 1 + y, at))) return [];
      compared++;
      const now = Number(value(helper));
      return Math.abs(now - row.score.value.toNumber()) < 1e-9
        ? []
        : [`${cases[y]?.row} ${now} ${row.score.value.toFixed()}`];
    });
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(250);
  }
});

const number = fc.oneof(
  fc.nat(130).map(String),
  fc.integer({ min: 1, max: 13000 }).map(n => (n / 100).toFixed(2)),
);
const points = fc.integer({ min: 1, max: 40 }).map(n => (n / 10).toFixed(1));
const base = fc.oneof(
  fc.constantFrom('按比例: 是', '全有或全无: 是', ''),
  fc
    .tuple(fc.integer({ min: 50, max: 90 }), points)
    .map(([low, score]) => `分档: [ { 从: 95%, 比例: 100% }, { 从: ${low}%, 低于: 95%, 得分: ${score} } ], 其余: 0.5`),
);
const rest = fc.subarray(
  ['扣分: [ { 每: 1%, 扣: 0.3 } ]', '及格线: 60%', '超额: { 超过: 110%, 得分: 1 }', '最低: -2'],
  { minLength: 0 },
);
const direction = fc.constantFrom('正向', '反向');

test('random mappings: recalculated, the formula gives the score of the engine', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(base, rest, direction, number), { minLength: 1, maxLength: 12 }), async rows => {
      const written = rows.map(([first, more, way, actual]) => {
        const mapping = [first, ...more].filter(part => part !== '').join(', ');
        return `名称: 甲, 权重: 5, 目标值: 90%, 完成值: ${actual}%, 方向: ${way}, 计分方式: { ${mapping || '按比例: 是'} }`;
      });
      expect((await recalculated(exportedText(formOf(written)))).differing).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
