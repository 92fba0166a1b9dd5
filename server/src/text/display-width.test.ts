import { expect, test } from 'vitest';
import { clip, displayWidth, pad } from './display-width.js';

test('a Chinese character takes two columns, a combining mark and a joiner none', () => {
  expect(displayWidth('质量指标')).toBe(8);
  expect(displayWidth('≥90%')).toBe(4);
  expect(displayWidth('３㎡')).toBe(4);
  expect(displayWidth('e\u0301\u200d')).toBe(1);
  expect(displayWidth('😀𠮷')).toBe(4);
});

test('pads and clips by columns', () => {
  expect(pad('得分', 6)).toBe('得分  ');
  expect(pad('3.75', 6, 'left')).toBe('  3.75');
  expect(pad('得分', 2)).toBe('得分');
  expect(clip('签订亿元以上项目', 9)).toBe('签订亿元…');
  expect(clip('签订', 4)).toBe('签订');
});
