import { expect, test } from 'vitest';
import type { RatedRow } from '../server/src/scoring/scorecard.js';
import { analyzed } from './support/engine.js';
import { type Example, examples, formOf } from './support/sentences.js';

test('within 0 and the weight; more of what is good never lowers it', () => {
  expect(measured.length).toBeGreaterThan(150);
  const [read] = analyzed(formOf(measured.flatMap(risingRows))).documents;
  const rated = read?.scorecard.rows ?? [];
  expect(rated).toHaveLength(measured.length * rising.length);
  const unsteady = measured.filter(({ row }, i) =>
    isUnsteady(rated.slice(i * rising.length, (i + 1) * rising.length), row.includes('正向')),
  );
  expect(unsteady.map(({ sentence }) => sentence)).toEqual([]);
});

/** The sentences about one number with a target and a direction, each with the unit its examples are in. */
const measured = [...new Map(examples.map(example => [example.sentence, example])).values()].filter(
  ({ row, score }) => /目标值: "[^—]/.test(row) && /正向|反向/.test(row) && !/^[JT]$/.test(score),
);

/** The row with each of the rising actuals. */
function risingRows({ row, actual }: Example): readonly string[] {
  const unit = actual.replace(/^-?[\d.]+/, '');
  return rising.map(value => row.replace(/完成值: "[^"]*"/, `完成值: "${value}${unit}"`));
}

/** Whether rows of rising actuals leave 0…W, or fall where they should rise. */
function isUnsteady(rated: readonly RatedRow[], isUp: boolean): boolean {
  const scores = rated.flatMap(each => each.score.value?.toNumber() ?? []);
  const standard = rated[0]?.standard?.standard;
  const most = standard?.bonus.length ? Infinity : (rated[0]?.weight?.toNumber() ?? 0);
  const hasTwoSides = standard?.deduct.some(({ side }) => side === (isUp ? 'above' : 'below')) ?? false;
  const falls = scores.some(
    (score, i) => i > 0 && (isUp ? score < (scores[i - 1] ?? 0) : score > (scores[i - 1] ?? 0)),
  );
  return scores.some(score => score < 0 || score > most) || (falls && !hasTwoSides);
}

const rising = [0, 1, 2, 5, 8, 10, 20, 35, 50, 59, 60, 70, 79.5, 80, 85, 90, 95, 99, 100, 105, 120, 500, 5000];
