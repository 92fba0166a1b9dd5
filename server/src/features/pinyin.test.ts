import { expect, test } from 'vitest';
import { filterText, initials } from './pinyin.js';

test('initials of syllables; letters and digits stay', () => {
  expect(initials('签订亿元以上项目')).toBe('qdyyysxm');
  expect(initials('5G 基站（含 A 类）')).toBe('5gjzhal');
  expect(initials('！？')).toBe('');
});

test('an editor filters by the text and its initials; what has no Chinese in it needs nothing more', () => {
  expect(filterText('目标值')).toBe('目标值 mbz');
  expect(filterText('target')).toBeUndefined();
});
