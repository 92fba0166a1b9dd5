import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAnyKey } from '../language/vocabulary.js';
import { parseYaml } from '../yaml/parse.js';
import type { MapNode } from '../yaml/tree.js';
import { readLayout } from './read-layout.js';

test.each(['zh-CN', 'en'])('the examples of the page in %s are read without a doubt', language => {
  const page = readFileSync(`server/docs/layouts/${language}/own-layout.md`, 'utf8');
  const examples = Array.from(page.matchAll(/```yaml\n([^]*?)```/g), ([, text = '']) => text);
  expect(examples).toHaveLength(2);
  for (const example of examples) {
    const root = parseYaml(example, { isKey: isAnyKey }).documents[0]?.root as MapNode;
    const layout = root.entries.find(({ key }) => key === 'layout' || key === '表式')?.value as MapNode;
    expect(readLayout(layout).problems).toEqual([]);
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  }
});
