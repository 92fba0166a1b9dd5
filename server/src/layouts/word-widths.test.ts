import { describe, expect, it } from 'vitest';
import type { FormCell, FormColumn, FormRow } from './form.js';
import { fitWords, longestWord, widenFor } from './word-widths.js';

const columns: readonly FormColumn[] = [8, 13, 26, 15, 15, 10, 10].map(width => ({ kind: 'text', width }));

const row = (...cells: readonly (readonly [string, number, number, FormCell['role']?])[]): FormRow => ({
  kind: 'head',
  rated: undefined,
  cells: cells.map(
    ([text, column, colspan, role = 'heading']) =>
      ({ column, colspan, role, lines: [{ text, source: undefined }] }) as unknown as FormCell,
  ),
});

const widths = (rows: readonly FormRow[]): readonly number[] =>
  fitWords(columns, rows, 'portrait').map(({ width }) => width);

describe('columns and the words of their headings', () => {
  it('stay as they are where every word fits', () => {
    expect(fitWords(columns, [row(['预算执行情况说明', 0, 1], ['Score (A)', 6, 1])], 'portrait')).toBe(columns);
  });

  it('are widened for a word that would be broken, by what others can spare', () => {
    const [label = 0, , name = 0] = widths([row(['Indicators', 0, 1], ['Level 1', 1, 1])]);
    expect(label).toBeGreaterThan(13);
    expect(name).toBeLessThan(26);
    const all = widths([row(['Indicators', 0, 1])]);
    expect(all.reduce((sum, width) => sum + width, 0)).toBeCloseTo(97, 0);
  });

  it('share what a heading over several of them needs', () => {
    const [first = 0, second = 0] = widths([row(['Internationalization/Standardization', 0, 2])]);
    expect(first - 8).toBeCloseTo(second - 13, 0);
    expect(first + second).toBeGreaterThan(45);
  });

  it('take no notice of what is filled in', () => {
    expect(widths([row(['Antidisestablishmentarianism', 0, 1, 'value'])])).toEqual(columns.map(({ width }) => width));
  });

  it('take what they need from others, never more than these have', () => {
    const widths = [40, 8, 8, 8];
    const needs = ['Item', 'Claimed', 'Reviewed', 'Departure'].map(longestWord);
    const fitted = widenFor(widths, needs);
    fitted.forEach((width, i) => expect(width).toBeGreaterThanOrEqual(needs[i] ?? 0));
    expect(fitted.reduce((sum, width) => sum + width, 0)).toBeCloseTo(64, 5);
    expect(widenFor([7, 7], needs)).toEqual([7, 7]);
    expect(widenFor(widths, ['单位', '填报得分', '', ''].map(longestWord))).toBe(widths);
  });
});
