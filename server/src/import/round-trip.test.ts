import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, type Analysis } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { formCsv } from '../export/csv.js';
import { docx } from '../export/docx.js';
import { type Exported, formsOf } from '../export/exported.js';
import { formMarkdown } from '../export/markdown.js';
import { page } from '../reports/render.js';
import { xlsx } from '../export/xlsx.js';
import { importForm } from './import-form.js';
import { contentOf } from './testing.js';

const analyzed = (text: string): Analysis => analyze(text, { profile: profileLookup() });
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const onlyForms = (exported: readonly Exported[]) => exported.map(({ form }) => form);

const exporters: Readonly<Record<string, (exported: readonly Exported[]) => Uint8Array | Promise<Uint8Array>>> = {
  docx,
  xlsx,
  html: exported => encoded(page(exported)),
  md: exported => encoded(formMarkdown(onlyForms(exported))),
  csv: exported => encoded(formCsv(onlyForms(exported))),
};
const samples = readdirSync('samples').filter(name => name.endsWith('.perf.yaml'));
/** Every sample as the official form, and some as the English one. */
const cases = [
  ...samples.map(name => [name, 'zh-CN'] as const),
  ...['smart-park-2020', '职业技能培训2021'].map(name => [`${name}.perf.yaml`, 'en'] as const),
];

describe.each(Object.entries(exporters))('what goes out as %s comes in as it was', (kind, write) => {
  test.each(cases)('%s, %s', async (name, locale) => {
    const text = readFileSync(`samples/${name}`, 'utf8');
    const result = await importForm(await write(formsOf(analyzed(text), [], locale)), `form.${kind}`, 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.kept).toEqual([]);
    expect(contentOf(result.text)).toEqual(contentOf(text));
  });
});
