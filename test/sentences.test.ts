import { describe, expect, test } from 'vitest';
import { writeReading } from '../server/src/rules/support/standards.js';
import type { RatedRow } from '../server/src/scoring/scorecard.js';
import { applyEdits, type Edit } from '../server/src/text/span.js';
import { analyzed } from './support/engine.js';
import { examples, formOf, head } from './support/sentences.js';

const text = formOf(examples.map(({ row }) => row));
const [document] = analyzed(text).documents;
const seen = examples.map((example, i) => ({ ...example, row: document?.scorecard.rows[i] }));
const numbers = seen.filter(({ score }) => !/^[JT]$/.test(score));

/** Writes the sentence of a row as `scoring`; `undefined` where that is not offered. */
function editsOf(row: RatedRow | undefined): readonly Edit[] | undefined {
  const standard = row?.standard?.standard;
  return row && standard && document && writeReading(row, standard, document)?.edits;
}

describe('scoring sentences', () => {
  test('none is scored otherwise than it says', () => {
    const wrong = numbers.filter(({ row, score }) => {
      const value = row?.score.value;
      return value !== undefined && value.minus(score).abs().greaterThan('0.0051');
    });
    expect(wrong.map(({ sentence, actual, row }) => `${sentence} ${actual}: ${row?.score.value?.toFixed()}`)).toEqual(
      [],
    );
  });

  test('nearly all that have a number are scored', () => {
    const known = numbers.filter(({ row }) => row?.score.value !== undefined);
    expect(known.length / numbers.length).toBeGreaterThan(0.97);
  });

  test.each(seen.filter(({ score }) => score === 'T'))('$sentence: read, and its facts are asked for', ({ row }) => {
    expect(row?.standard?.standard).toBeDefined();
    expect(row?.score.value).toBeUndefined();
  });

  test.each(seen.filter(({ score }) => score === 'J'))('$sentence: left to a person', ({ row }) => {
    expect(row?.standard?.standard).toBeUndefined();
  });

  test('written as `scoring` each comes to the same', () => {
    const offered = seen.map(example => ({ ...example, edits: editsOf(example.row) }));
    const lines = applyEdits(
      text,
      offered.flatMap(({ edits }) => edits ?? []),
    )
      .split('\n')
      .slice(head.split('\n').length - 1);
    const mapped = offered.flatMap(({ edits, ...example }, i) =>
      edits ? [{ ...example, written: lines[i]?.replace(/评分标准: "(?:[^"\\]|\\.)*",? ?/, '') }] : [],
    );
    const [read] = analyzed(formOf(mapped.map(({ written = '' }) => written.replace(/^ *- /, '')))).documents;
    expect(mapped.length).toBeGreaterThan(1000);
    const differing = mapped.flatMap(({ row, sentence, actual }, i) =>
      row?.score.value?.toFixed(6) === read?.scorecard.rows[i]?.score.value?.toFixed(6)
        ? []
        : [`${sentence} ${actual}`],
    );
    expect(differing).toEqual([]);
  });
});
