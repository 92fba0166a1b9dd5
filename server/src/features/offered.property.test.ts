import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { complete } from './completion.js';

const samples = ['智造园2020', '未填完', '医院设备购置2020', 'smart-park-2020'].map(name =>
  readFileSync(`samples/${name}.perf.yaml`, 'utf8'),
);
const look = (text: string): ReturnType<typeof analyze> => analyze(text, { profile: profileLookup() });
const broken = [
  'yaml-syntax',
  'duplicate-key',
  'unquoted-comparison',
  'fullwidth-colon',
  'thousands-separator',
  'fullwidth-punctuation',
];
const syntax = (text: string): number =>
  check(look(text)).findings.filter(({ rule }) => broken.includes(rule.code)).length;

/** What an editor makes of a snippet when nothing is filled in. */
const plain = (snippet: string): string =>
  snippet.replace(
    /\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:([^}]*)\}|\$\d+/g,
    (_, choice = '', value = '') => `${choice}${value}`,
  );

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    at = whole.indexOf(char, at) + char.length;
    if (at < char.length) return false;
  }
  return true;
}

const typed = fc.constantFrom(
  '',
  '',
  '\n',
  '\n-',
  '\n- ',
  ' ',
  '-',
  '- ',
  ': ',
  '"',
  '{',
  '[',
  ', ',
  '名',
  'qz',
  '目标值: ',
  '>',
  '≥',
  '30 ',
  '500元以内',
);
const places = fc.record({
  sample: fc.nat({ max: samples.length - 1 }),
  at: fc.nat({ max: 1_000_000 }),
  typed,
  snippets: fc.boolean(),
  asked: fc.boolean(),
});

test('anywhere: an editor shows what is offered, taking it breaks nothing that was whole and changes something, and nothing stands there twice', () => {
  let seen = 0;
  fc.assert(
    fc.property(places, ({ sample: index, at, typed, snippets, asked }) => {
      const sample = samples[index] ?? '';
      const anywhere = at % sample.length;
      const cut = typed.startsWith('\n') ? Math.max(0, sample.indexOf('\n', anywhere)) : anywhere;
      const text = sample.slice(0, cut) + typed + sample.slice(cut);
      const offset = cut + typed.length;
      const items = complete(look(text), offset, { locale: 'zh-CN', snippets, asked });
      const before = items.length > 0 ? syntax(text) : 0;
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
      for (const item of items.filter((_, index) => index < 4 || index % 7 === 0)) {
        seen++;
        const part = text.slice(item.span.start, offset);
        expect(isWithin(part, item.filter ?? item.label), `${part} in ${item.filter}`).toBe(true);
        const put = item.isSnippet ? plain(item.text) : item.text;
        const after = text.slice(0, item.span.start) + put + text.slice(item.span.end);
        expect(after).not.toBe(text);
        if (before === 0)
          expect(syntax(after), `${item.label} at ${JSON.stringify(text.slice(offset - 40, offset))}`).toBe(0);
      }
    }),
    { numRuns: 250 },
  );
  expect(seen).toBeGreaterThan(100);
});
