import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsIn } from './support/engine.js';

interface Snippet {
  readonly body: readonly string[];
}

const vocabularies = {
  'zh-cn': { budget: '预算执行: { 预算数: 1, 执行数: 1 }', top: '绩效指标:', row: '- 名称: 一项指标\n  权重: 5\n  目标值: 4 个\n  完成值: 3 个' },
  en: { budget: 'budget: { planned: 1, spent: 1 }', top: 'indicators:', row: '- name: a row\n  weight: 5\n  target: 4 个\n  actual: 3 个' },
} as const;

const misread = ['yaml-syntax', 'unquoted-comparison', 'fullwidth-colon', 'duplicate-key', 'wrong-type', 'unknown-key', 'missing-key', 'mixed-vocabulary', 'unreadable-value', 'type-mismatch', 'unit-mismatch', 'score-outside-band'];

for (const language of ['zh-cn', 'en'] as const) {
  const file = join(import.meta.dirname, `../client/snippets/${language}.json`);
  const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);
  for (const [name, { body }] of snippets) {
    test(`${language}: “${name}” reads well as it is inserted`, () => {
      const text = place(expand(body.join('\n')), language);
      expect(findingsIn(text).filter(({ code }) => misread.includes(code)).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    });
  }
  test(`${language}: a new file has no error`, () => {
    const text = expand(snippets[0]?.[1].body.join('\n') ?? '');
    expect(findingsIn(text).filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
}

/** What stands in the file when nobody changes a placeholder. */
function expand(body: string): string {
  const dated = body.replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2021-05-25');
  const defaults = new Map([...dated.matchAll(/\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*)\}/g)].map(([, number, text, choice]) => [number, text ?? choice ?? '']));
  return dated.replace(/\$\{(\d+)[^}]*\}|\$(\d+)/g, (_, braced: string | undefined, bare: string | undefined) => defaults.get(braced ?? bare ?? '') ?? '');
}

/** A file as it is, a row under `indicators`, a deviation under a row. */
function place(text: string, language: keyof typeof vocabularies): string {
  const { budget, top, row } = vocabularies[language];
  if (text.includes(top) && !text.startsWith('-')) return text;
  const rows = text.startsWith('-') ? text : `${row}\n${text.replace(/^/gm, '  ')}`;
  return `${budget}\n${top}\n${rows.replace(/^/gm, '  ')}\n`;
}
