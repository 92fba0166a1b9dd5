import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulePage, ruleTable } from '../server/src/exchange/rule-page.js';
import { rules } from '../server/src/rules/index.js';
import { locales } from '../server/src/text/locale.js';

/** The rules' pages as committed are those the rule files give. `UPDATE_PAGES=1` writes them. */
const folder = 'server/docs/rules';
const pages = new Map(locales.flatMap(locale => [
  [join(locale, 'README.md'), ruleTable(rules, locale)] as const,
  ...rules.map(rule => [join(locale, `${rule.code}.md`), rulePage(rule, locale)] as const),
]));

if (process.env['UPDATE_PAGES']) {
  rmSync(folder, { recursive: true, force: true });
  for (const locale of locales) mkdirSync(join(folder, locale), { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

test('every rule has its page in every language, and no page is left over', () => {
  const written = locales.flatMap(locale => readdirSync(join(folder, locale)).map(name => join(locale, name)));
  expect(written.sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])('%s is as generated', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});
