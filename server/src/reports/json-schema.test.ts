import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mappings } from '../language/vocabulary.js';
import { jsonSchema } from './json-schema.js';
import { profileSchema } from './profile-schema.js';

const committed = (name: string): string =>
  readFileSync(new URL(`../../../syntaxes/${name}.schema.json`, import.meta.url), 'utf8');

test.each([
  ['perf-yaml', jsonSchema()],
  ['perf-profile', profileSchema()],
])('the committed %s.schema.json is the generated one; `perf-yaml schema [profile]` writes it anew', (name, schema) => {
  expect(committed(name)).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

test('every key stands in it in both spellings, described in both languages', () => {
  const { definitions } = jsonSchema() as {
    definitions: Record<string, { properties: Record<string, { description: string }> }>;
  };
  for (const [name, specs] of Object.entries(mappings)) {
    for (const { zh, name: key, about } of specs) {
      for (const spelling of [zh, key])
        expect(definitions[name]?.properties[spelling]?.description).toBe(`${about['zh-CN']}\n\n${about.en}`);
    }
  }
});
