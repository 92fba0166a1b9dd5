import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encloses, type Span } from '../text/span.js';
import { isAnyKey, nodesOf, outline } from './fixture.js';
import { parseYaml } from './parse.js';
import type { Parsed } from './tree.js';

const fragments = [
  '\n',
  '\r\n',
  '\r',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '\n\t',
  '\n　　',
  ' ',
  '　',
  '\u00a0',
  '\t',
  ': ',
  '：',
  ':',
  ', ',
  '，',
  '- ',
  '? ',
  '#',
  ' # ',
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
  '|2',
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
  '`',
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
  '８.５',
  '😀',
  '\ufeff',
  '\u0001',
  '\ud800',
  '\ue000',
  '完成',
  'x',
];
const yamlish = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map(parts => parts.join(''));
const anyText = fc.oneof({ arbitrary: yamlish, weight: 6 }, { arbitrary: fc.string({ unit: 'binary' }), weight: 1 });

function check(parsed: Parsed): void {
  const whole: Span = { start: 0, end: parsed.text.length };
  const inside = (outer: Span, inner: Span): void => {
    if (inner.start > inner.end || !encloses(outer, inner)) expect(inner).toEqual(outer);
  };
  for (const { span } of [...parsed.problems, ...parsed.comments, ...parsed.documents]) inside(whole, span);
  for (const { root } of parsed.documents)
    for (const { node, parent } of root ? nodesOf(root) : []) {
      inside(parent && !node.borrowed ? parent.span : whole, node.span);
      if (node.kind === 'map')
        for (const entry of node.entries) [entry.keySpan, entry.value.span].forEach(span => inside(entry.span, span));
      if (node.kind === 'scalar' && node.verbatim)
        expect(parsed.text.slice(node.verbatim.start, node.verbatim.end)).toBe(node.value);
    }
}

test('any text has a tree whose spans lie in each other', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, known) => check(parseYaml(text, known ? { isKey: isAnyKey } : {}))),
    { numRuns: 5000 },
  );
});

test('no place has more than one problem, but for an item that lacks its dash or its space as well as a value', () => {
  fc.assert(
    fc.property(yamlish, text => {
      const places = parseYaml(text, { isKey: isAnyKey })
        .problems.filter(problem => problem.kind !== 'syntax' || problem.reason !== 'missing-dash')
        .map(({ span }) => span.start);
      expect(places.filter((place, index) => places.indexOf(place) < index).length).toBeLessThan(2);
    }),
    { numRuns: 500 },
  );
});

const sample =
  'title: "a b" # c\nbudget:\n  weight: 20\nindicators:\n  - name: 产出\n    target: >= 30\n    note: |\n      第一段\n  - { name: 效益, weight: 3 }\n';
const spellings: Readonly<Record<string, (text: string) => string>> = {
  CRLF: text => text.replaceAll('\n', '\r\n'),
  CR: text => text.replaceAll('\n', '\r'),
  BOM: text => `\ufeff${text}`,
  'wide spaces behind colons and dashes': text => text.replace(/(?<=[:-]) /g, '　'),
  'wide spaces as indentation': text => text.replace(/^ +/gm, spaces => '　'.repeat(spaces.length)),
  'half as many wide spaces': text => text.replace(/^ +/gm, spaces => '　'.repeat(spaces.length / 2)),
  'no-break spaces': text => text.replace(/(?<=[:-]) |^ +| (?=#)/gm, spaces => '\u00a0'.repeat(spaces.length)),
  'white space at line ends': text => text.replaceAll('\n', '　 \n').replaceAll('第一段　 ', '第一段'),
};

test.each(Object.entries(spellings))('the same content with %s', (_, spell) => {
  const parsed = parseYaml(spell(sample), { isKey: isAnyKey });
  expect(outline(parsed)).toEqual(outline(parseYaml(sample)));
  expect(parsed.problems.map(({ kind }) => kind)).toEqual(['unquoted']);
  check(parsed);
});

test('a file cut off anywhere yields what stands before', () => {
  const many = sample.repeat(3);
  for (let end = 0; end <= many.length; end++) check(parseYaml(many.slice(0, end), { isKey: isAnyKey }));
  expect(outline(parseYaml(sample.slice(0, sample.indexOf('效益')), { isKey: isAnyKey }))).toMatchObject({
    budget: { weight: '20' },
    indicators: [{ name: '产出' }, { name: '' }],
  });
});
