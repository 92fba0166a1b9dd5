import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluationSyntax } from '../language/syntax.js';
import { applyEdits, type Edit } from '../text/span.js';
import { parseYaml } from '../yaml/parse.js';
import { format } from './format.js';
import { sameMeaning } from './same-meaning.js';

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.perf.yaml'))
  .sort()
  .map(name => readFileSync(`samples/${name}`, 'utf8'));
const formatted = (text: string): string => applyEdits(text, format(text));
const parse = (text: string): ReturnType<typeof parseYaml> => parseYaml(text, evaluationSyntax);

function checkEdits(text: string, edits: readonly Edit[]): void {
  let end = 0;
  for (const { span } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

function holds(text: string): void {
  const edits = format(text);
  checkEdits(text, edits);
  const after = applyEdits(text, edits);
  if (!sameMeaning(parse(text), parse(after))) expect(after).toBe(text);
  const again = formatted(after);
  expect(again).toBe(after);
}

const fragments = [
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '\n  -',
  '\n\t',
  '\n　　',
  ' ',
  '　',
  '\u00a0',
  '\t',
  ': ',
  ' : ',
  ':   ',
  '：',
  ':',
  ', ',
  ' ,',
  '，',
  '- ',
  '-   ',
  '? ',
  '#',
  ' # ',
  '\n# ',
  '\n   #c',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '[5, 10)',
  '>= 30',
  '> ',
  '|',
  '|\n    ',
  ': |\n   a\n     b\n',
  ': |2\n     a\n',
  ': |+\n  a\n\n\n',
  '>-\n',
  '*',
  '*a',
  '**',
  '&a ',
  '&',
  '!t ',
  '!',
  '%',
  '@',
  '\\',
  '---\n',
  '\n---\n',
  '\n...\n',
  '%YAML 1.1\n',
  '<<: *a',
  'a: &a { x: 1 }\n',
  '权重',
  '名称',
  '权重: 3',
  '权重：3',
  '权重:3',
  'name: ',
  'b: c',
  '30',
  '😀',
  '\ufeff',
  '\u0001',
  '\ud800',
  '完成',
  'x',
  '\n\n\n',
  '   \n',
  '绩效指标:\n',
  '  - 名称: a\n    权重: 3\n',
  '"a\n b"',
  '{ a: 1, b: [1,2] }',
];
const yamlish = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map(parts => parts.join(''));
const anyText = fc.oneof({ arbitrary: yamlish, weight: 6 }, { arbitrary: fc.string({ unit: 'binary' }), weight: 1 });

test('any text: the same meaning, edits apart from each other, nothing left to do', () => {
  fc.assert(fc.property(anyText, holds), { numRuns: Number(process.env['RUNS'] ?? 2000), endOnFailure: true });
}, 600_000);

/** A part of a sample with places damaged as hasty hands do. */
const damaged = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.nat(40),
    fc.array(
      fc.tuple(fc.nat(400), fc.constantFrom(' ', '  ', '-', '　', '\t', '\n', '\n\n', ' #c', ':', '"', '[', '')),
      { maxLength: 4 },
    ),
  )
  .map(([text, from, hits]) => {
    const lines = text.split('\n').slice(0, 30 + from);
    let out = lines.join('\n');
    for (const [at, put] of hits) {
      const place = Math.min(out.length, at * 3);
      out = out.slice(0, place) + put + out.slice(place + (put === '' ? 1 : 0));
    }
    return out;
  });

test('damaged samples: the same meaning, edits apart from each other, nothing left to do', () => {
  fc.assert(fc.property(damaged, holds), { numRuns: Number(process.env['RUNS'] ?? 300) });
}, 600_000);

test.each(samples.map((text, index) => [index, text] as const))('sample %i is formatted already', (_, text) =>
  expect(format(text)).toEqual([]),
);
