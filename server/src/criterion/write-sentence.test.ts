import { expect, test } from 'vitest';
import { Decimal } from '../number/decimal.js';
import { readCriterion } from './read-criterion.js';
import { writeSentence } from './write-sentence.js';
import { writeStandard } from './write-standard.js';

const row = {
  ofActual: true,
  target: '≥90%',
  weight: new Decimal(5),
  beyond: undefined,
  direction: 'at-least',
};

const sentences = [
  '达到目标值得满分，否则不得分',
  '达到90%得满分，每低1个百分点扣0.5分，扣完为止',
  '90%以上得5分，80%-90%得3分，80%以下不得分',
  '有制度得2分，有记录得3分',
  '未公开不得分，每缺1项扣1分，最多扣3分',
  '每完成1项得1分，最高5分',
  '达到目标值得满分，低于目标值的按比例得分，低于60%不得分',
];

test.each(sentences)('%s: its mapping becomes a sentence of the same mapping, again and again', sentence => {
  const standard = readCriterion(sentence, row.weight).standard;
  expect(standard).toBeDefined();
  if (!standard) return;
  const written = writeSentence(standard, row);
  expect(written).toBeDefined();
  const again = readCriterion(written ?? '', row.weight).standard;
  expect(again && writeStandard(again, row, 'zh').replace(/\s/g, '')).toBe(
    writeStandard(standard, row, 'zh').replace(/\s/g, ''),
  );
  expect(again && writeSentence(again, row)).toBe(written);
});

test('what no sentence says stays a mapping', () => {
  const standard = readCriterion('每缺1项扣1分', row.weight).standard;
  expect(standard && writeSentence({ ...standard, least: new Decimal(-5) }, row)).toBeUndefined();
});
