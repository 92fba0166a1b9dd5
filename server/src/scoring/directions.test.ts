import { expect, test } from 'vitest';
import { directions } from '../language/choices.js';
import { zero } from '../number/decimal.js';
import { builtInProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { budgetFormula, type Formula, formulaOf } from './directions.js';
import { type Expr, stripBounds } from './expression.js';
import { writeExpression } from './write-expression.js';

const wuhan = builtInProfile('wuhan-2020') as Profile;
const profiles = (['inverse', 'linear'] as const).flatMap(exceeded =>
  (['ratio', 'exact'] as const).map((equal): Profile => ({ ...wuhan, formulas: { exceeded, equal } })),
);
const formulas = profiles.flatMap(profile => [
  budgetFormula(profile),
  ...directions.flatMap(({ name }) => formulaOf(name, profile) ?? []),
]);

const text = (expr: Expr): string =>
  writeExpression(expr, {
    signs: { '+': '+', '−': '−', '×': '×', '÷': '÷' },
    name: name => name,
    number: value => value.toFixed(),
    percent: share => `${share.toFixed()}%`,
    bound: (of, first, second) => `${of}(${first},${second})`,
    whole: (of, steps) => `${of}(${steps})`,
    choose: (_, then, otherwise) => `if(${then},${otherwise})`,
  });

test('the last case of every formula always holds, and no other does', () => {
  expect(formulas.length).toBeGreaterThan(15);
  for (const { cases } of formulas)
    expect(cases.map(({ when }) => when.length === 0)).toEqual(cases.map((_, i) => i === cases.length - 1));
});

test('all or nothing is said in words, everything else is a calculation', () => {
  const plain = (score: Formula['cases'][number]['score']): boolean => score === 'W' || score === zero;
  for (const { cases } of formulas)
    for (const { score, because } of cases) expect(because !== undefined).toBe(plain(score));
});

test('brackets stand only where they are needed', () => {
  expect(text(['−', 'A', ['−', 'B', 'W']])).toBe('A−(B−W)');
  expect(text(['×', ['+', 'A', 'B'], ['÷', 'W', 'H']])).toBe('(A+B)×W÷H');
  expect(text(['÷', 'W', ['×', 'A', 'B']])).toBe('W÷(A×B)');
  expect(text(stripBounds(['max', zero, ['min', 'W', ['×', 'W', ['%', zero]]]]).inner)).toBe('W×0%');
});
