import { expect, test } from 'vitest';
import { isAnyKey, nodesOf, outline, problemsOf } from './fixture.js';
import { parseYaml } from './parse.js';
import { limits, type Parsed } from './tree.js';

const reasons = ({ problems }: Parsed): string[] =>
  problems.map(problem => (problem.kind === 'syntax' ? problem.reason : problem.kind));

test.each(['[', '{ a: ', '- ', '? ', '[{a: '])('nesting without end: %s', part => {
  const parsed = parseYaml(
    `a: 1\nb: ${part.startsWith('[') || part.startsWith('{') ? '' : '\n  '}${part.repeat(10_000)}`,
  );
  expect(reasons(parsed)).toEqual(['limit-depth']);
  expect(parsed.documents[0]?.root).toMatchObject({ entries: [{ key: 'a', value: { value: '1' } }, { key: 'b' }] });
});

test('nesting by indentation', () => {
  const nested = (depth: number): string => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  expect(reasons(parseYaml(nested(limits.depth)))).toEqual([]);
  expect(reasons(parseYaml(nested(limits.depth + 1)))).toEqual(['limit-depth']);
  expect(reasons(parseYaml(nested(3000)))).toEqual(['limit-depth']);
});

test('alias bombs', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`);
  const parsed = parseYaml(`a0: &a0 [x]\n${levels.join('\n')}\nlast: 1`);
  expect(reasons(parsed)).toEqual(['limit-aliases']);
  expect(outline(parsed)).toMatchObject({ a0: ['x'], last: '1' });
});

test('aliases up to the limit, and large ones', () => {
  const uses = (count: number): string => `a: &a {x: 1}\nb:\n${'  - *a\n'.repeat(count)}`;
  expect(reasons(parseYaml(uses(limits.aliases)))).toEqual([]);
  expect(reasons(parseYaml(uses(limits.aliases + 1)))).toEqual(['limit-aliases']);
  const large = parseYaml(`a: &a [${'1, '.repeat(10_000)}]\nb:\n${'  - *a\n'.repeat(9000)}`);
  expect(reasons(large)).toEqual(['limit-aliases']);
});

test('a file that is too large is read up to a line within the limit', () => {
  const line = `# ${'x'.repeat(997)}\n`;
  const parsed = parseYaml(`a: 1\n${line.repeat(10_001)}b: 2`);
  expect(reasons(parsed)).toEqual(['limit-size']);
  expect(outline(parsed)).toEqual({ a: '1' });
});

test('the size counts in bytes, as files are measured', () => {
  const line = `# ${'字'.repeat(332)}\n`; // 999 bytes
  expect(reasons(parseYaml(line.repeat(10_010)))).toEqual([]);
  expect(reasons(parseYaml(line.repeat(10_011)))).toEqual(['limit-size']);
  expect(reasons(parseYaml(`# ${'\u{1f600}'.repeat(2_500_000)}`))).toEqual(['limit-size']);
});

test('where reading ends, and an alias to nothing, say so once', () => {
  const cut = parseYaml(`a:\n  - b: 1\n    c:${' ['.repeat(300)}`);
  const root = cut.documents[0]?.root;
  expect(root && [...nodesOf(root)].filter(({ node }) => node.kind === 'map' && node.cut)).toHaveLength(2);
  const lost = parseYaml('a: *x\nb: [*y]\nc: &z 1\nd: *z').documents[0]?.root;
  expect(
    lost && [...nodesOf(lost)].flatMap(({ node }) => (node.kind === 'scalar' && node.lost ? [node.value] : [])),
  ).toEqual(['*x', '*y']);
});

const large = 20_000;
test.each([
  '"\n',
  "'a\n",
  'a: "\n',
  '- "x\n',
  '[\n',
  '{a\n',
  '[1)\n',
  'a: [1, 2\n',
  '- > 30\n',
  'a: b: c\n',
  '\n',
  ' \n',
  '#\n',
  ' #\n',
  'x\n',
  '\tx: 1\n',
  '权重：3\n',
  '权重: 3 得分: 5\n',
  '权重: 3 得分: ',
  '1. 名称: a\n',
  ': \n',
  '? a\n',
  '*a\n',
  '&a \n',
  '---\n',
  '...\n',
  '%\n',
  '> 3',
  '[5, 10)',
  '\\"',
  '"\\',
  "''",
  ', ',
  ': ',
  '!a ',
  '&a ',
  '　',
  '{a: 1}\n',
  'a: |\n',
  'a: |\n  x\n',
  '- a: 1\n    b: 2\n',
])('a long text of %j takes linear time', part => {
  const parsed = parseYaml(part.repeat(large), { isKey: isAnyKey });
  expect(parsed.documents.length).toBeGreaterThan(0);
});

test.each(['，', '、', '甲，', '；'])('an open bracket and a long line of %j take linear time', part => {
  const parsed = parseYaml(`绩效指标: {${part.repeat(large / 10)}`, { isKey: isAnyKey });
  expect(parsed.documents.length).toBeGreaterThan(0);
});

test('every node is reached once without aliases', () => {
  const parsed = parseYaml('a:\n  - b: [1, {c: 2}]\n');
  const root = parsed.documents[0]?.root;
  expect(root && [...nodesOf(root)].length).toBe(7);
  expect(problemsOf(parsed)).toEqual([]);
});
