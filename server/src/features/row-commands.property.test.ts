import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed } from './row-commands-testing.js';
import { fixture } from './testing.js';

const samples = ['智造园2020', '未填完', '医院设备购置2020', 'smart-park-2020'].map(name =>
  readFileSync(`samples/${name}.perf.yaml`, 'utf8'),
);
const problems = (text: string): number => fixture(text).analysis.documents.flatMap(each => each.problems).length;
const sorted = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .sort()
    .join('\n');

test('anywhere in the samples: moving keeps every line and breaks nothing, and the way back restores the text', () => {
  let moved = 0;
  fc.assert(
    fc.property(fc.nat({ max: samples.length - 1 }), fc.nat(), fc.constantFrom('up', 'down'), (index, at, way) => {
      const text = samples[index] ?? '';
      const offset = at % text.length;
      const marked = `${text.slice(0, offset)}$0${text.slice(offset)}`;
      const after = changed(marked, way);
      if (!after.includes('$0')) return;
      moved++;
      expect(problems(after)).toBeLessThanOrEqual(problems(text));
      expect(sorted(after.replace('$0', ''))).toBe(sorted(text));
      expect(changed(after, way === 'up' ? 'down' : 'up')).toBe(marked);
    }),
    { numRuns: 150 },
  );
  expect(moved).toBeGreaterThan(50);
});
