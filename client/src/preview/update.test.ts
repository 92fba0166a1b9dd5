import { expect, test } from 'vitest';
import type { Part, Preview } from './messages.js';
import { updateOf } from './update.js';

const part = (key: string, html: string, base = 0): Part => ({ slot: 'row', key, base, html });

const preview = (version: number, parts: readonly Part[], more: Partial<Preview> = {}): Preview => ({
  uri: 'file:///a',
  version,
  locale: 'zh-CN',
  title: 't',
  style: 's',
  documents: [{ index: 0, title: 't', summary: String(version), wide: false, parts }],
  ...more,
});

const before = preview(1, [part('a', '1', 10), part('b', '2', 20), part('c', '3', 30)]);

test('the first update holds everything', () => {
  const { style, documents } = updateOf(undefined, before);
  expect(style).toBe('s');
  expect(documents[0]).toEqual({
    index: 0,
    summary: '1',
    wide: false,
    order: ['a', 'b', 'c'],
    bases: [10, 20, 30],
    changed: before.documents[0]?.parts.map(({ base: _, ...rest }) => rest),
  });
});

test('what did not change is not sent again; places always are', () => {
  const { style, documents } = updateOf(
    before,
    preview(2, [part('a', '1', 10), part('b', '2x', 20), part('c', '3', 31)]),
  );
  expect(style).toBeUndefined();
  expect(documents[0]).toEqual({
    index: 0,
    summary: '2',
    wide: false,
    bases: [10, 20, 31],
    changed: [{ slot: 'row', key: 'b', html: '2x' }],
  });
});

test('a row more, a row less and rows that change places', () => {
  const update = (...parts: Part[]): unknown => updateOf(before, preview(2, parts)).documents[0];
  expect(update(part('a', '1'), part('n', 'new'), part('b', '2'), part('c', '3'))).toMatchObject({
    order: ['a', 'n', 'b', 'c'],
    changed: [{ key: 'n' }],
  });
  expect(update(part('a', '1'), part('c', '3'))).toMatchObject({ order: ['a', 'c'], changed: [] });
  expect(update(part('b', '2'), part('a', '1'), part('c', '3'))).toMatchObject({ order: ['b', 'a', 'c'], changed: [] });
});

test('a part that moves to another table is sent again, and so is a new document', () => {
  expect(
    updateOf(before, preview(2, [{ ...part('a', '1'), slot: 'foot' }, part('b', '2'), part('c', '3')])).documents[0]
      ?.changed,
  ).toEqual([{ slot: 'foot', key: 'a', html: '1' }]);
  const two = {
    ...before,
    documents: [...before.documents, { index: 2, title: '', summary: '', wide: true, parts: [part('z', '9')] }],
  };
  expect(updateOf(before, two).documents.map(({ index, changed }) => [index, changed.length])).toEqual([
    [0, 0],
    [2, 1],
  ]);
});
