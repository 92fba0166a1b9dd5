import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAnyKey } from './fixture.js';
import { parseByLibrary, parseWhole } from './parse.js';
import { quickRead } from './quick.js';

const isKeys = [isAnyKey, undefined] as const;

/** Reads a text both ways, to the letter the same; whether the quick way read it at all. */
function compare(text: string): boolean {
  for (const isKey of isKeys) {
    const quick = parseWhole(text, { isKey });
    const full = parseByLibrary(text, { isKey });
    if (JSON.stringify(quick) !== JSON.stringify(full)) expect({ text, quick }).toEqual({ text, quick: full });
  }
  return quickRead(text, { isKey: isAnyKey }) !== undefined;
}

const words = [
  '名称',
  '权重',
  'name',
  'weight',
  'target',
  '完成 年度任务',
  'a',
  '-5',
  '3',
  '≥30',
  '>= 3',
  '85%',
  '2020-01-02',
  'b：c',
  '权重：3',
  '权重:3',
  'x:y',
  '12:30',
  'c#d',
  '"a b"',
  "'c'",
  '""',
  "''",
  '"a: b"',
  '"a\\n"',
  "'it''s'",
  '{ a: b }',
  '{ 原因: 疫情, 措施: 调整计划 }',
  '{a: 1,b: 2 }',
  '{ 目标值: ≥24 个, 完成值: 24 个 }',
  '{ 目标值: ≥ 1,000 元, 完成值: ≤3}',
  '{ ≥3: a, b: ≤ }',
  '[≥1, ≤2]',
  '[≥5, 10)',
  '{ }',
  '[a, b]',
  '[ 1 , 2]',
  '[5, 10)',
  '[5, 10]',
  '{ a: [b] }',
  '{ a: b, }',
  '[a b # c, d]',
  '*a',
  '&a b',
  '!t',
  '|',
  '>-',
  '?x',
  '? x',
  '-',
  '- b',
  '...',
  '---',
  '😀',
  '\uf8ff0\uf8ff',
  '　',
  '~',
  '<<',
  '=',
  'a: b',
  '（5, 10]',
  '权重 3',
  '备注 （说明）',
];
const word = fc.constantFrom(...words);
const key = fc.constantFrom('名称', '权重', 'name', 'weight', 'b', '2020', 'a-b', '指标_1');
const comment = fc.constantFrom('', '', '', '', '', ' # c', '  #', ' #c: d', '# c', '#');
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '');

/** Blocks as people write them, by lines; each line may be wrong. */
const line = fc
  .record({
    indent: fc.constantFrom(0, 0, 2, 2, 4, 4, 6, 1, 3),
    dash: fc.constantFrom('', '', '- ', '- ', '-   ', '-'),
    key: fc.option(key, { freq: 6 }),
    gap,
    value: fc.option(word, { freq: 3 }),
    comment,
  })
  .map(
    ({ indent, dash, key, gap, value, comment }) =>
      `${' '.repeat(indent)}${dash}${key === null ? '' : `${key}:`}${key === null ? '' : gap}${value ?? ''}${comment}`,
  );
const anyLines = fc
  .array(fc.oneof({ arbitrary: line, weight: 12 }, fc.constantFrom('', '  ', '# note', '      # note')), {
    maxLength: 12,
  })
  .map(lines => lines.join('\n'));

interface Node {
  readonly lines: readonly string[];
}

const ordinary = fc.constantFrom(
  '名称',
  '完成年度任务，群众满意',
  '3',
  '≥30 次',
  '85%',
  'b：c',
  'x:y',
  '"a: b"',
  "'c'",
  '{ 原因: 疫情, 措施: 调整 }',
  '[a, b]',
  '-5',
  '12:30',
  '(a)',
  '\uf8ff1\uf8ff',
  'a # b',
  '&a b',
  '>= 3',
  'a: b',
  '|',
  '"',
);
/** Blocks that are right, most of them, with comments, blank lines and lists as people set them. */
const { block } = fc.letrec<{ block: Node; entry: Node; item: Node }>(tie => ({
  entry: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(key, ordinary, comment).map(([k, value, end]) => ({ lines: [`${k}: ${value}${end}`] })),
    fc.tuple(key, comment).map(([k, end]) => ({ lines: [`${k}:${end}`] })),
    fc.tuple(key, comment, tie('block'), fc.constantFrom(0, 2, 3)).map(([k, end, { lines }, by]) => ({
      lines: [`${k}:${end}`, ...lines.map(each => ' '.repeat(lines[0]?.startsWith('-') ? by : by || 1) + each)],
    })),
  ),
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(ordinary, comment).map(([value, end]) => ({ lines: [`- ${value}${end}`] })),
    tie('block').map(({ lines: [first = '', ...rest] }) => ({
      lines: [`- ${first}`, ...rest.map(each => `  ${each}`)],
    })),
  ),
  block: fc
    .tuple(
      fc.oneof(
        fc.array(tie('entry'), { minLength: 1, maxLength: 4 }),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      ),
      fc.constantFrom('', '', '', '', '# c', '   # d', ' ', undefined, undefined, undefined),
    )
    .map(([parts, between]) => ({
      lines: parts.flatMap(({ lines }, index) => (index > 0 && between !== undefined ? [between, ...lines] : lines)),
    })),
}));
const blocks = fc
  .tuple(block, fc.constantFrom(0, 0, 2, 6), fc.constantFrom('', '\n', '\n\n', '\n# end\n', ' \n'))
  .map(([{ lines }, by, end]) => lines.map(each => ' '.repeat(by) + each).join('\n') + end);

test('what is read quickly is to the letter what the library reads', () => {
  let read = 0;
  fc.assert(
    fc.property(blocks, text => void (read += Number(compare(text)))),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(200);
});

test('lines of any sort at any indentation', () => {
  fc.assert(
    fc.property(anyLines, text => void compare(text)),
    { numRuns: 1500 },
  );
});

test('the samples, and their beginnings', () => {
  const folder = new URL('../../../samples/', import.meta.url);
  const samples = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => readFileSync(new URL(name, folder), 'utf8'));
  expect(samples.length).toBeGreaterThan(0);
  for (const sample of samples) for (let end = sample.length; end >= 0; end -= 211) compare(sample.slice(0, end));
});
