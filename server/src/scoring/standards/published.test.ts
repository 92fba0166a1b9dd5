import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCriterion } from '../../criterion/read-criterion.js';
import { readEvaluation } from '../../language/read.js';
import { Decimal } from '../../number/decimal.js';
import { builtInProfile } from '../../profiles/index.js';
import type { Profile } from '../../profiles/profile.js';
import { parseYaml } from '../../yaml/parse.js';
import type { TreeDocument } from '../../yaml/tree.js';
import { rate } from '../rate.js';
import type { RatedRow } from '../scorecard.js';

interface Published {
  readonly id: number;
  readonly text: string;
  readonly weight: string;
  readonly target: string | null;
  readonly direction: string | null;
  readonly reading: { readonly method: string; readonly partialSteps?: string };
  readonly examples: readonly { readonly actual: string; readonly score: string }[];
  readonly fractional?: {
    readonly actual: string;
    readonly proportional: string;
    readonly whole: string;
    readonly up: string;
  };
  readonly computable: 'full' | 'partly' | 'judged';
}

const file = join(import.meta.dirname, '../../../../../shared/cases/criteria.json');
const published: readonly Published[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Published[]) : [];
const profile = builtInProfile('mof-2020') as Profile;

const yaml = (text: string): string => JSON.stringify(text);

function rateOne({ text, weight, target, direction }: Published, actual: string, under = profile): RatedRow {
  const row = `{ name: 甲, weight: ${weight}, target: ${yaml(target ?? '—')}, actual: ${yaml(actual)}, criterion: ${yaml(text)}${direction ? `, direction: ${direction}` : ''} }`;
  const [document] = parseYaml(`indicators:\n  - ${row}\n`).documents;
  const { rows } = rate(readEvaluation(document as TreeDocument), {
    profile: under,
    stage: 'self-evaluation',
    weighed: true,
    scored: true,
    year: 2022,
    currency: '万元',
    sources: undefined,
  });
  return rows[0] as RatedRow;
}

describe.runIf(published.length > 0)('published sentences', () => {
  test.each(published)('$id $text', one => {
    const { standard, unread, interval } = readCriterion(one.text, new Decimal(one.weight));
    if (one.reading.method === 'judged') {
      expect(standard).toBeUndefined();
      return;
    }
    expect(standard !== undefined || unread.length > 0 || interval !== undefined || /酌情|视/.test(one.text)).toBe(
      true,
    );
    for (const { actual, score } of one.examples) {
      const { value } = rateOne(one, actual).score;
      if (value) expect(value.toDecimalPlaces(4).toNumber()).toBeCloseTo(Number(score), 3);
    }
  });

  test.each(published.filter(({ fractional }) => fractional))('$id: part of a step', one => {
    const { actual = '', ...scores } = one.fractional ?? {};
    const steps = { proportional: 'proportional', whole: 'whole', up: 'started' } as const;
    for (const [name, stepsPartial] of Object.entries(steps)) {
      const { value } = rateOne(one, actual, { ...profile, stepsPartial }).score;
      expect(value?.toNumber()).toBeCloseTo(Number(scores[name as keyof typeof scores]), 6);
    }
  });

  test('nine of ten that can be computed are read', () => {
    const whole = published.filter(({ computable }) => computable === 'full');
    const read = whole.filter(({ text, weight }) => readCriterion(text, new Decimal(weight)).standard);
    expect(read.length / whole.length).toBeGreaterThan(0.9);
  });
});
