import { expect, test } from 'vitest';
import { Decimal } from '../number/decimal.js';
import { commonSentences } from './common-sentences.js';
import { patterns } from './patterns.js';
import { readCriterion } from './read-criterion.js';

test.each(commonSentences)('%s', sentence => {
  expect(readCriterion(sentence, new Decimal(10)).standard).toBeDefined();
});

test('every pattern names sentences it was met in', () => {
  expect(patterns.length).toBeGreaterThan(10);
  for (const { met } of patterns) expect(met.length).toBeGreaterThan(0);
});

test('whatever is written, reading ends and applies nothing that was not understood', () => {
  for (const text of ['', '；；', '每', '扣', '得分', '每每每扣扣扣分', '9'.repeat(700), '每1'.repeat(150)]) {
    expect(readCriterion(text, new Decimal(10)).standard).toBeUndefined();
  }
});
