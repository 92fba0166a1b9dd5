import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complete } from '../server/src/features/completion.js';
import { analyzed, findingsIn } from './support/engine.js';
import { toEnglish } from './support/variants.js';

interface Snippet {
  readonly body: readonly string[];
}

const misread = [
  'yaml-syntax',
  'unquoted-comparison',
  'fullwidth-colon',
  'duplicate-key',
  'wrong-type',
  'unknown-key',
  'missing-key',
  'mixed-vocabulary',
  'unreadable-value',
  'type-mismatch',
  'unit-mismatch',
  'score-outside-band',
];
const misreadIn = (text: string): string[] =>
  findingsIn(text)
    .filter(({ code }) => misread.includes(code))
    .map(({ code, message }) => `${code} ${message}`);

describe.each(['zh-cn', 'en'])('a whole evaluation, by the editor (%s)', language => {
  const file = join(import.meta.dirname, `../client/snippets/${language}.json`);
  const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

  test.each(snippets)('“%s” reads well as it is inserted, and has no error', (_, { body }) => {
    const text = expand(body.join('\n'));
    expect(misreadIn(text)).toEqual([]);
    expect(
      findingsIn(text)
        .filter(({ severity }) => severity === 'error')
        .map(({ code, message }) => `${code} ${message}`),
    ).toEqual([]);
  });
});

/** Rows, groups and deviations come from the server, which knows where one may stand. */
describe.each([
  [
    'zh-CN',
    '年度: 2020\n预算执行: { 预算数: 1, 执行数: 1 }\n绩效指标:\n  - 名称: 一项\n    权重: 5\n    目标值: 4 个\n    完成值: 3 个\n',
  ],
  [
    'en',
    'year: 2020\nbudget: { planned: 1, spent: 1 }\nindicators:\n  - name: a row\n    weight: 5\n    target: 4 个\n    actual: 3 个\n',
  ],
] as const)('what the server fills in (%s)', (locale, above) => {
  const offered = ['  ', '    '].flatMap(indent =>
    complete(analyzed(above + indent), above.length + indent.length, { locale, snippets: true })
      .filter(({ kind }) => kind === 'snippet')
      .map(({ label, text }) => [label, indent + text] as const),
  );

  test('three kinds of row, a group, a deviation', () => expect(offered).toHaveLength(5));

  test.each(offered)('“%s” reads well with its places filled', (label, text) => {
    expect(text).toContain('\n');
    expect(misreadIn(`${above}${fill(expand(text), label)}\n`)).toEqual([]);
  });

  test('none of them where a value is written', () => {
    const line = locale === 'en' ? '    attainment: ' : '    达成情况: ';
    expect(
      complete(analyzed(above + line), above.length + line.length, { locale, snippets: true }).filter(
        ({ kind }) => kind === 'snippet',
      ),
    ).toEqual([]);
  });
});

/** What stands in the file when nobody changes a placeholder; bare ones stay. */
function expand(body: string): string {
  const dated = body.replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2021-05-25');
  const defaults = new Map(
    [...dated.matchAll(/\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*)\}/g)].map(([, number, text, choice]) => [
      number,
      text ?? choice ?? '',
    ]),
  );
  return dated.replace(
    /\$\{(\d+)[^}]*\}|\$(\d+)/g,
    (written: string, braced: string | undefined, bare: string | undefined) =>
      defaults.get(braced ?? bare ?? '') ?? (bare === '0' ? '' : written),
  );
}

/** Bare placeholders as somebody would fill them. */
function fill(text: string, label: string): string {
  const measured = /时限|deadline/.test(label) ? '2020-12-20' : '30 个';
  const value = /定性|qualitative/.test(label) ? '健全' : measured;
  const samples: Readonly<Record<string, string>> = {
    name: '另一项',
    weight: '5',
    target: value,
    actual: value,
    score: '5',
  };
  return text
    .replace(
      /(\S+): (≥?)\$\d+$/gm,
      (_, key: string, sign: string) => `${key}: ${sign}${samples[toEnglish(key)] ?? '有'}`,
    )
    .replace(/: ≥$/gm, ': ≥30 个');
}
