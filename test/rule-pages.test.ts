import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileKeysPage } from '../server/src/reports/profile-keys-page.js';
import { profilePage } from '../server/src/reports/profile-page.js';
import { rulePage, ruleTable } from '../server/src/reports/rule-page.js';
import { builtInData } from '../server/src/profiles/index.js';
import { rules } from '../server/src/rules/index.js';
import { locales } from '../server/src/text/locale.js';

/** The pages of rules and profiles as committed are those that the code gives. `UPDATE_PAGES=1` writes them. */
const folder = 'server/docs';
const kinds = ['rules', 'profiles'] as const;
const pages = new Map(
  locales.flatMap(locale => [
    [join('rules', locale, 'README.md'), ruleTable(rules, locale)] as const,
    ...rules.map(rule => [join('rules', locale, `${rule.code}.md`), rulePage(rule, locale)] as const),
    [join('profiles', locale, 'README.md'), profileKeysPage(locale)] as const,
    ...builtInData.map(
      data => [join('profiles', locale, `${data.id}.md`), profilePage(data, undefined, locale)] as const,
    ),
  ]),
);

const folders = kinds.flatMap(kind => locales.map(locale => join(kind, locale)));

if (process.env['UPDATE_PAGES']) {
  for (const kind of kinds) rmSync(join(folder, kind), { recursive: true, force: true });
  for (const each of folders) mkdirSync(join(folder, each), { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

test('every rule and profile has its page in every language, and no page is left over', () => {
  const written = folders.flatMap(each => readdirSync(join(folder, each)).map(name => join(each, name)));
  expect(written.sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])('%s is as generated', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});
