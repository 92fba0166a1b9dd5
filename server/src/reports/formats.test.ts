import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { formsOf } from '../export/exported.js';
import { formatOf, formats } from './formats.js';

test('a form goes out in each of these, offered in this order', () => {
  expect(formats.map(({ id }) => id)).toEqual([
    'xlsx',
    'docx',
    'html',
    'pdf',
    'md',
    'csv',
    'json',
    'kpi.csv',
    'kpi.json',
  ]);
});

test('a name asks for the longest ending that fits', () => {
  for (const format of formats) expect(formatOf(`表/甲.乙.${format.id.toUpperCase()}`)).toBe(format);
  expect(formatOf('甲.htm')?.id).toBe('html');
  expect(formatOf('kpi.csv.bak')).toBeUndefined();
});

const analysis = analyze(readFileSync('samples/智造园2020.perf.yaml', 'utf8'), { profile: profileLookup() });
const forms = formsOf(analysis, [], 'zh-CN');

describe.each(formats.flatMap(({ render, ...format }) => (render ? [{ ...format, render }] : [])))(
  '$id',
  ({ content, render }) => {
    test('the content is what the list says, and the same each time', async () => {
      const made = await render(forms, analysis, 'file:///甲.perf.yaml');
      expect(typeof made === 'string' ? 'text' : 'bytes').toBe(content);
      expect(made.length).toBeGreaterThan(100);
      expect(await render(forms, analysis, 'file:///甲.perf.yaml')).toEqual(made);
    });
  },
);
