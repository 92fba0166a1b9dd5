import { expect, test } from 'vitest';
import { scoreOf } from './score-entry.js';

test('digits of any width, with the word for points or without, are a score', () => {
  expect(['3.5', ' 3．5 ', '３．５', '3。5', '3.5分', '0', '5'].map(typed => scoreOf(typed, '5'))).toEqual([
    '3.5',
    '3.5',
    '3.5',
    '3.5',
    '3.5',
    '0',
    '5',
  ]);
});

test('nothing typed takes the score out', () => expect(scoreOf('  ', '5')).toBe(''));

test('what is no number, below nothing or above the points of the row is no score', () => {
  for (const typed of ['abc', '9', '5.01', '-1', '1e1', '1/2', '3.', '3 5x'])
    expect(scoreOf(typed, '5'), typed).toBeUndefined();
});

test('where the points are not known any number will do', () => expect(scoreOf('120', undefined)).toBe('120'));
