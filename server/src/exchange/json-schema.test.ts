import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mappings } from '../model/vocabulary.js';
import { jsonSchema } from './json-schema.js';

const committed = new URL('../../../syntaxes/perf-yaml.schema.json', import.meta.url);

test('the committed JSON Schema is the generated one; `perf-yaml schema` writes it anew', () => {
  expect(readFileSync(committed, 'utf8')).toBe(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
});

test('every key stands in it in both spellings, described in both languages', () => {
  const { definitions } = jsonSchema() as { definitions: Record<string, { properties: Record<string, { description: string }> }> };
  for (const [name, specs] of Object.entries(mappings)) {
    for (const { zh, name: key, about } of specs) {
      for (const spelling of [zh, key]) expect(definitions[name]?.properties[spelling]?.description).toBe(`${about['zh-CN']}\n\n${about.en}`);
    }
  }
});
