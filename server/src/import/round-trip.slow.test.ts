import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, type Analysis } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { formCsv } from '../export/csv.js';
import { docx } from '../export/docx.js';
import { type Exported, formsOf } from '../export/exported.js';
import { formMarkdown } from '../export/markdown.js';
import { page } from '../reports/page.js';
import { xlsx } from '../export/xlsx.js';
import { builtInLayout } from '../families/index.js';
import { official, onScreen } from '../layouts/additions.js';
import { importForm } from './import-form.js';
import { locales } from '../text/locale.js';
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
/** Every sample in its own layout, and some in the English one of Wuhan. */
const cases = [
  ...samples.map(name => [name, 'zh-CN'] as const),
  ...['smart-park-2020', '职业技能培训2021'].map(name => [`${name}.perf.yaml`, 'en'] as const),
];

/** What a form says of its own accord is no word of the unit's: its closing lines, and the unit where it asks for the implementer. */
function withoutPrinted(content: unknown, { layout }: Exported['form']): unknown {
  const printed = builtInLayout(layout)
    ?.notes?.lines.map(line => line['zh-CN'])
    .join('\n');
  const english = builtInLayout(layout)
    ?.notes?.lines.map(({ en }) => en)
    .join('\n');
  return (content as Record<string, unknown>[]).map(({ note, implementer, organization, ...rest }) => ({
    ...rest,
    ...(note !== printed && note !== english && { note }),
    organization: organization ?? implementer,
  }));
}

describe.each(Object.entries(exporters))('what goes out as %s comes in as it was', (kind, write) => {
  test.each(cases)('%s, %s', async (name, locale) => {
    const text = readFileSync(`samples/${name}`, 'utf8');
    const exported = formsOf(analyzed(text), [], locale, {
      additions: onScreen,
      layout: { 'zh-CN': undefined, en: builtInLayout('wuhan-unit') }[locale],
    });
    const { form } = exported[0] as Exported;
    const result = await importForm(await write(exported), `form.${kind}`, 'zh-CN');
    if ('failure' in result) throw new Error(result.failure['zh-CN']);
    expect(result.kept).toEqual([]);
    expect(withoutPrinted(contentOf(result.text), form)).toEqual(withoutPrinted(contentOf(text), form));
  });
});

const families = '../shared/families';
const forms = readdirSync(families).filter(name => name.endsWith('.html'));

describe.each(Object.entries(exporters))(
  'a form of each family goes out as %s in its layout and comes in as the same file',
  (kind, write) => {
    test.each(forms.flatMap(name => locales.map(locale => [name, locale] as const)))('%s, %s', async (name, locale) => {
      const first = await importForm(readFileSync(`${families}/${name}`), name, 'zh-CN');
      if ('failure' in first) throw new Error(first.failure['zh-CN']);
      expect(first.kept).toEqual([]);
      const id = first.documents[0]?.layout;
      const exported = formsOf(analyzed(first.text), [], locale, {
        additions: official,
        layout: id === undefined ? undefined : builtInLayout(id),
      });
      const second = await importForm(await write(exported), `form.${kind}`, 'zh-CN');
      if ('failure' in second) throw new Error(second.failure['zh-CN']);
      expect(second.kept).toEqual([]);
      expect(second.text).toBe(first.text);
    });
  },
);

test('a working paper whose scores follow from what was found comes in without a line left over', async () => {
  const text = `评分办法: mof-2020
表式: review-sheet
预算执行: { 权重: 10, 预算数: 100, 执行数: 95.88, 执行率: 95.88%, 得分: 10, 复核: { 复核执行数: 90 } }
绩效指标:
  - { 名称: 检查次数, 权重: 40, 目标值: ≥12 次, 完成值: 12 次, 得分: 40, 复核: { 复核完成值: 10 次 } }
  - { 名称: 食品安全水平, 权重: 50, 目标值: ≥95%, 完成值: 95%, 得分: 50, 复核: { 扣分依据: 不明确 } }
总分: 100
`;
  const exported = formsOf(analyzed(text), [], 'zh-CN', { additions: official, layout: undefined });
  const result = await importForm(await docx(exported), 'paper.docx', 'zh-CN');
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  expect(result.kept).toEqual([]);
  for (const written of ['复核执行率 90%', '复核得分: 33.33', '复核得分: 20', '意见: 不明确，扣 60%'])
    expect(result.text).toContain(written);
});
