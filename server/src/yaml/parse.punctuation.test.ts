import { expect, test } from 'vitest';
import { isAnyKey, outline, problemsOf } from './fixture.js';
import { parseYaml } from './parse.js';

interface Case {
  readonly text: string;
  readonly tree: unknown;
  readonly problems?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'thousands in brackets': {
    text: '- { name: a, target: 1,000 个, actual: ≥1,200,000, unit: x }\n- { weight: [1,000], target: 5,12 }',
    tree: [
      { name: 'a', target: '1,000 个', actual: '≥1,200,000', unit: 'x' },
      { weight: ['1', '000'], target: '5', 12: '' },
    ],
    problems: ['thousands 1,000 个', 'thousands ≥1,200,000'],
  },
  'full-width commas and braces': {
    text: '- ｛name: a，weight: 3｝\n- { name: 一，二, weight：3，note: c }\nx: ｛y｝',
    tree: [
      { name: 'a', weight: '3' },
      { name: '一，二', weight: '3', note: 'c' },
    ],
    problems: ['fullwidth-punctuation ｛', 'fullwidth-colon ：', 'fullwidth-punctuation ，', 'bad-indent x: ｛y｝'],
  },
  'two entries on a line within brackets, quotes and texts': {
    text: 'x:\n  - { name: a,\n    weight: 3, score: 2 }\ny: "b\n  weight: 3 score: 2"\nz: |\n  weight: 3 score: 2\n  1. name: c\n',
    tree: {
      x: [{ name: 'a', weight: '3', score: '2' }],
      y: 'b weight: 3 score: 2',
      z: 'weight: 3 score: 2\n1. name: c\n',
    },
  },
  'other marks in place of a comma': {
    text: '- { name: a；weight: 3; note: c、target: 5 }\n- { name: 一；二、三;四, weight: 3 }',
    tree: [
      { name: 'a', weight: '3', note: 'c', target: '5' },
      { name: '一；二、三;四', weight: '3' },
    ],
    problems: ['fullwidth-punctuation ；'],
  },
  'full-width commas behind quotes and brackets': {
    text: '- { "name": "a"，"weight": 3；"note": \'c\'、x: [1]，y: {}，target: 5 }\n- [{ name: a }，{ name: b }；"c"，d]\n- [｛name: e｝，｛name: f｝]',
    tree: [
      { name: 'a', weight: '3', note: 'c', x: ['1'], y: {}, target: '5' },
      [{ name: 'a' }, { name: 'b' }, 'c', 'd'],
      [{ name: 'e' }, { name: 'f' }],
    ],
    problems: ['fullwidth-punctuation ，', 'fullwidth-punctuation ，', 'fullwidth-punctuation ｛'],
  },
  'a byte order mark in the middle': {
    text: '\ufeffname: a\n\ufeff---\nname: b\n',
    tree: { name: 'a' },
  },
};

test.each(Object.entries(cases))('%s', (_, { text, tree, problems = [] }) => {
  const parsed = parseYaml(text, { isKey: isAnyKey });
  expect(problemsOf(parsed)).toEqual(problems);
  expect(outline(parsed)).toEqual(tree);
});

test('a problem does not end within a character', () => {
  const { text, problems } = parseYaml('a: [1,\n😀\n');
  for (const { span } of problems)
    expect(text.slice(span.start, span.end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  expect(problems.length).toBeGreaterThan(0);
});
