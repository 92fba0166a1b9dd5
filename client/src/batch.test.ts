import { expect, test } from 'vitest';
import { Batch } from './batch.js';

test('forms come one after the other as the table shows them, a file of several once', () => {
  const batch = new Batch();
  expect(batch.isEmpty).toBe(true);
  expect(batch.after('a')).toBeUndefined();
  batch.show(['b', 'a', 'a', 'c']);
  expect(batch.isEmpty).toBe(false);
  expect(['b', 'a', 'c', 'elsewhere'].map(uri => batch.after(uri))).toEqual(['a', 'c', undefined, 'b']);
});
