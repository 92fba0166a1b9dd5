import { describe, expect, test } from 'vitest';
import { layoutWords } from './layout-words.js';
import type { Layout, Section } from './layout.js';
import { builtInLayout, layouts } from './index.js';

/** How many columns the indicators have, with that of their side. */
const width = ({ sections }: Layout): number =>
  sections.reduce(
    (all, section) =>
      section.kind === 'indicators'
        ? (section.side ? 1 : 0) + section.columns.reduce((sum, { span = 1 }) => sum + span, 0)
        : all,
    0,
  );

/** How many columns the widest line of a section takes at least. */
function taken(section: Section): number {
  const sum = (spans: readonly (number | undefined)[]): number =>
    spans.reduce<number>((all, span = 1) => all + span, 0);
  switch (section.kind) {
    case 'fields':
      return Math.max(
        ...section.rows.map(row => sum(row.flatMap(({ labelSpan, valueSpan }) => [labelSpan, valueSpan]))),
      );
    case 'money':
    case 'fund-management':
      return section.span + section.nameSpan + sum(section.columns.map(({ span }) => span));
    case 'goals':
      return section.span + (section.name ? (section.nameSpan ?? 1) : 0) + sum(section.columns.map(({ span }) => span));
    case 'closing':
      return section.span + 1;
    case 'signatures':
      return sum(section.cells.map(({ span }) => span));
    case 'indicators':
    case 'total':
      return 0;
  }
}

test('ids are unique, and each layout is found by its own', () => {
  expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
  expect(layouts.map(({ id }) => builtInLayout(id))).toEqual(layouts);
});

describe.each(layouts.map(layout => [layout.id, layout] as const))('%s', (_, layout) => {
  test('has one block of indicators, and every other section fits above or below it', () => {
    expect(layout.sections.filter(({ kind }) => kind === 'indicators')).toHaveLength(1);
    for (const section of layout.sections) expect(taken(section), section.kind).toBeLessThanOrEqual(width(layout));
  });

  test('says each of its labels once, the printed one first', () => {
    const said = layoutWords(layout);
    expect(said.length).toBeGreaterThan(5);
    for (const { words } of said) {
      expect(words[0]?.trim()).not.toBe('');
      expect(new Set(words).size, words[0]).toBe(words.length);
    }
  });
});

test('those without a box for measures of the whole are known', () => {
  const withBox = layouts.filter(({ sections }) => JSON.stringify(sections).includes('"improvements"'));
  for (const { id, measuresInRow } of withBox) expect(measuresInRow, id).toBeUndefined();
});
