import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importForm } from './import-form.js';

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

test('the reference form imports into the reference sample, byte for byte', async () => {
  const result = await importForm(bytes('test/forms/self-evaluation-2020.txt'), 'self-evaluation-2020.txt', 'zh-CN');
  expect(result).toMatchObject({ rows: 20, kept: [], warnings: [] });
  expect('text' in result && result.text).toBe(readFileSync('samples/智造园2020.perf.yaml', 'utf8'));
});
