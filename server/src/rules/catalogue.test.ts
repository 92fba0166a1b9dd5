import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../text/locale.js';
import { check } from './check.js';
import { rules } from './index.js';
import type { Finding, Rule, World } from './rule.js';
import { analyzeFiles } from './testing.js';
import { profileLookup } from '../analysis/lookup.js';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'));
const ruleFiles = files.filter(
  name => /^[a-z-]+\/[a-z-]+\.ts$/.test(name) && /= defineRule</.test(readFileSync(new URL(name, folder), 'utf8')),
);

test('the list is the folders, each rule in that of its group with its test beside it', () => {
  expect(rules.map(({ code, group }) => `${group}/${code}.ts`).sort()).toEqual([...ruleFiles].sort());
  expect(ruleFiles.filter(name => !files.includes(name.replace('.ts', '.test.ts')))).toEqual([]);
});

test('the list is in the order of its groups', () => {
  const groups = rules.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1]);
  expect(groups).toEqual([...new Set(groups)]);
});

const entries = rules.map(rule => [rule.code, rule] as const);

test.each(entries)('%s has words in every language and an example of each sort', (code, { title, doc, examples }) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const locale of locales)
    for (const words of [title, doc.what, doc.why, doc.how]) expect(words[locale].trim()).not.toBe('');
  for (const words of [title, doc.what, doc.why, doc.how]) expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  expect(examples.bad.length).toBeGreaterThan(0);
  expect(examples.good.length).toBeGreaterThan(0);
});

/** Named files are not there: what an example says of evidence then shows. */
const world: World = { fileExists: () => false };

function findings(rule: Rule, text: string): readonly Finding[] {
  const thrown: unknown[] = [];
  const found = check(analyzeFiles(text, profileLookup()), {
    world,
    onError: (_, error) => thrown.push(error),
  }).findings;
  expect(thrown).toEqual([]);
  return found.filter(finding => finding.rule.code === rule.code);
}

const examples = (sort: 'bad' | 'good'): (readonly [string, number, Rule, string])[] =>
  rules.flatMap(rule => rule.examples[sort].map((text, i) => [rule.code, i + 1, rule, text] as const));

test.each(examples('bad'))(
  '%s: bad example %i has exactly one finding, with words in every language',
  (_, __, rule, text) => {
    const found = findings(rule, text);
    expect(found.map(finding => finding.message('zh-CN'))).toHaveLength(1);
    expect(found[0]?.message('zh-CN')).toMatch(/[\u4e00-\u9fff]/);
    expect(found[0]?.message('en')).not.toBe(found[0]?.message('zh-CN'));
    for (const fix of found[0]?.fixes() ?? []) for (const locale of locales) expect(fix.title[locale]).not.toBe('');
  },
);

test.each(entries)('%s has a fix for one of its bad examples, or says why there is none', (_, rule) => {
  const fixable = rule.examples.bad.some(text => findings(rule, text).some(finding => finding.fixes().length > 0));
  if (fixable) return;
  expect(rule.doc.how['zh-CN']).toMatch(/不自动修复|没有自动修复/);
  expect(rule.doc.how.en).toMatch(/no fix/);
});

test.each(examples('good'))('%s: good example %i has none', (_, __, rule, text) =>
  expect(findings(rule, text).map(finding => finding.message('zh-CN'))).toEqual([]),
);
