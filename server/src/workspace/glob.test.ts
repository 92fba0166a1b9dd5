import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globMatcher } from './glob.js';

test.each([
  ['*.perf.yaml', ['甲.perf.yaml', '.perf.yaml'], ['子/甲.perf.yaml', '甲.perf.yml']],
  ['子/*.perf.yaml', ['子/甲.perf.yaml'], ['甲.perf.yaml', '子/孙/甲.perf.yaml']],
  ['**/*.perf.yaml', ['甲.perf.yaml', '子/甲.perf.yaml', '子/孙/甲.perf.yaml'], ['甲.perf.yml']],
  ['子/**/甲', ['子/甲', '子/孙/甲', '子/孙/曾/甲'], ['子甲', '甲', '子/孙甲']],
  ['子/**', ['子/', '子/甲', '子/孙/甲'], ['子']],
  ['第?季', ['第一季', '第𠀀季'], ['第季', '第十一季', '第/季']],
  ['{甲,乙{丙,丁}}.x', ['甲.x', '乙丙.x', '乙丁.x'], ['乙.x', '丙.x']],
  ['{甲,乙', ['甲', '乙'], ['{甲']],
  ['甲}，乙,丙', ['甲}，乙,丙'], ['甲']],
  ['[甲乙].(x)+', ['[甲乙].(x)+'], ['甲.x']],
  ['{,甲/**/}乙', ['乙', '甲/乙', '甲/丙/乙'], ['丙/乙']],
  ['***甲', ['甲', '子/甲'], ['乙']],
  ['', [''], ['甲']],
  ['*/constructor', ['甲/constructor'], ['甲/toString']],
  ['{toString,valueOf}', ['toString', 'valueOf'], ['constructor']],
])('%s', (glob, yes, no) => {
  const match = globMatcher(glob);
  for (const path of yes) expect(match(path), path).toBe(true);
  for (const path of no) expect(match(path), path).toBe(false);
});

test('it says of any path what the same pattern as a regular expression says', () => {
  const token = fc.constantFrom('*', '**', '**/', '?', '/', 'a', 'b', '{a,', '{*/b,', '}', ',');
  const asRegExp = (glob: string): RegExp => {
    let depth = 0;
    const source = glob.replace(/\*\*\/?|[\s\S]/g, found => {
      if (found === '{') depth++;
      else if (found === '}' && depth > 0) return (depth--, ')');
      else if (found === ',' && depth > 0) return '|';
      return { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]', '{': '(?:', '}': '\\}' }[found] ?? found;
    });
    return new RegExp(`^(?:${source}${')'.repeat(depth)})$`);
  };
  fc.assert(
    fc.property(
      fc.array(token, { maxLength: 7 }),
      fc.array(fc.constantFrom('a', 'b', '/', ',', '}'), { maxLength: 7 }),
      (glob, path) => {
        expect(globMatcher(glob.join(''))(path.join(''))).toBe(asRegExp(glob.join('')).test(path.join('')));
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

test.each([
  `${'*'.repeat(60)}z`,
  `${'**/'.repeat(60)}z`,
  '*a'.repeat(1000),
  `${'{*,*}'.repeat(30)}z`,
  '{*a,'.repeat(1000),
  '{'.repeat(4000),
  '*a'.repeat(50_000),
])('no pattern takes longer than its length times the path’s: %.12s', glob => {
  expect(globMatcher(glob)(`${'a/'.repeat(30)}${'a'.repeat(200)}.perf.yaml!`)).toBe(false);
});
