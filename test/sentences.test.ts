import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeReading } from '../server/src/rules/support/standards.js';
import type { RatedRow } from '../server/src/scoring/scorecard.js';
import { applyEdits, type Edit } from '../server/src/text/span.js';
import { analyzed } from './support/engine.js';

/** What a sentence comes to for one actual; no actual where it is scored from ticks or by a person. */
interface Example {
  readonly sentence: string;
  readonly actual: string;
  readonly score: string;
  readonly row: string;
}

const directions: Readonly<Record<string, string>> = {
  'at-least': '正向',
  'at-most': '反向',
  equal: '等于',
  between: '区间',
  deadline: '时限',
};

const examples = readFileSync(join(import.meta.dirname, 'sentences/sentences.txt'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .flatMap(examplesOf);

function examplesOf(line: string): readonly Example[] {
  const [sentence = '', weight = '', target = '', direction = '', cases = ''] = line.split('|');
  return cases.split(';').map(written => {
    const [actual = '', score] = written.split('>');
    const own = score === undefined ? '—' : actual;
    const way = directions[direction];
    const row = `{ 名称: 甲, 权重: ${weight}, 目标值: ${JSON.stringify(target || '—')}, 完成值: ${JSON.stringify(own)}, 评分标准: ${JSON.stringify(sentence)}${way ? `, 方向: ${way}` : ''} }`;
    return { sentence, actual: own, score: score ?? actual, row };
  });
}

/** A form of these rows, each on a line of its own behind the head; one reading of all is far less work than one of each. */
const head = '评分办法: mof-2020\n年度: 2022\n绩效指标:\n';
const formOf = (rows: readonly string[]): string => head + rows.map(row => `  - ${row}\n`).join('');

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
