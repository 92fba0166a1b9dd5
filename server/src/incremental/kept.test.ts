import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kept } from './kept.js';

test('what is kept is found again with the very thing, one value in each place', () => {
  const [first, second] = [kept<object, string>(), kept<object, string>()];
  for (const thing of [{ a: 1 }, [1, 2], Object.freeze({ a: 1 }), () => 1]) {
    expect(first.of(thing)).toBeUndefined();
    first.keep(thing, 'first');
    first.keep(thing, 'second');
    second.keep(thing, 'other');
    expect([first.of(thing), second.of(thing)]).toEqual(['second', 'other']);
  }
});

test('whoever copies, compares, lists or sends a thing does not see it', () => {
  const names = kept<object, string>();
  const thing = { a: 1 };
  names.keep(thing, 'x');
  expect(names.of({ ...thing })).toBeUndefined();
  expect(names.of(structuredClone(thing))).toBeUndefined();
  expect(Reflect.ownKeys(thing)).toEqual(['a']);
  expect(thing).toStrictEqual({ a: 1 });
});

test('every file and test that the list of mechanisms names is there', () => {
  const [list = ''] = /\/\*[^]*?\*\//.exec(readFileSync('server/src/incremental/kept.ts', 'utf8')) ?? [];
  const files = Array.from(list.matchAll(/[\w./-]+\/[\w./-]+\.ts/g), ([file]) => file);
  expect(files.length).toBeGreaterThan(9);
  expect(files.filter(file => !existsSync(file) && !existsSync(`server/src/${file}`))).toEqual([]);
});
