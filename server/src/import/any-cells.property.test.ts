import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { escapeHtml } from '../export/html-text.js';
import { importForm } from './import-form.js';
import { contentOf } from './testing.js';

const unreadable = new Set([
  'yaml-syntax',
  'unquoted-comparison',
  'fullwidth-colon',
  'duplicate-key',
  'wrong-type',
  'unknown-key',
]);

/** What people and programs put into cells, and what YAML makes something else of. */
const piece = fc.constantFrom(
  '≥ 30',
  '> 30',
  '>= 90%',
  '[5, 10)',
  '[5,10)',
  '{a: b}',
  '# 全年',
  ' #',
  ': ',
  '：',
  '权重：3',
  '名称: 乙',
  '"',
  "'",
  '- ',
  '? ',
  '* ',
  '*',
  '&a',
  '!x',
  '| ',
  '>',
  '%',
  '@',
  '`',
  '~',
  'null',
  'true',
  '是',
  '010',
  '\n',
  '\t',
  '　',
  '其中：',
  '总分',
  '小计',
  '备注：',
  '指标1：',
  '(3 分)',
  '（25分）',
  '---',
  '...',
  '<<',
  '=',
  '\\',
  '\u0000',
  '\u2028',
  '\ud800',
  '😀',
  '290%',
  '2020-12-31',
  '甲',
  '乙项目',
  'abc',
  ' ',
);
const cell = fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join(''));
const row = fc.tuple(cell, cell, cell, fc.constantFrom('', '3', '3 分', '（3）', 'x'), cell, cell, cell, cell);

const html = (rows: readonly (readonly string[])[]): Uint8Array => {
  const line = (cells: readonly string[]): string =>
    `<tr>${cells.map(text => `<td>${escapeHtml(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`;
  return new TextEncoder().encode(`<table>${rows.map(line).join('')}</table>`);
};
const headings = ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '得分', '偏差原因'];

test('whatever stands in the cells, the file that is made of them reads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
      async (rows, after) => {
        const result = await importForm(html([headings, ...rows, ...after]), 'form.html', 'zh-CN');
        if ('failure' in result) throw new Error(result.failure.en);
        const analysis = analyze(result.text, { profile: profileLookup() });
        expect(
          check(analysis)
            .findings.filter(({ rule }) => unreadable.has(rule.code))
            .map(({ rule, message }) => `${rule.code} ${message('zh-CN')}`),
          result.text,
        ).toEqual([]);
        expect(result.text.split('\n').filter(line => /^\s*#/.test(line)).length).toBeGreaterThanOrEqual(
          result.kept.length,
        );
      },
    ),
    { numRuns: 25 },
  );
});

const sane = fc
  .array(
    piece.filter(text => !/[\n\t\u0000\u2028\ud800\u3000]|总分|小计|备注|其中|分[)）]|^\s*$|290/.test(text)),
    { minLength: 1, maxLength: 3 },
  )
  .map(pieces => `甲${pieces.join('')}乙`);

test('a text comes out letter for letter', async () => {
  await fc.assert(
    fc.asyncProperty(sane, sane, sane, async (name, target, actual) => {
      const result = await importForm(
        html([headings, ['产出指标', '数量指标', name, '3', target, actual, '3', '']]),
        'form.html',
        'zh-CN',
      );
      const [content] = contentOf('text' in result ? result.text : '') as {
        indicators: { indicators: { indicators: { name: string; target: string; actual: string }[] }[] }[];
      }[];
      const read = content?.indicators[0]?.indicators[0]?.indicators[0];
      const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
      expect(read).toMatchObject({ name: plain(name), target: plain(target), actual: plain(actual) });
    }),
    { numRuns: 25 },
  );
});

const wide = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '计算符号',
  '年度指标值',
  '计量单位',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因',
  '改进措施',
  '评分标准',
  '佐证材料',
  '备注',
  '资金额度',
];

test('nothing is dropped: every cell stands in the file, under a key or in a comment', async () => {
  const begin = fc.constantFrom(
    '',
    '',
    '',
    '≥',
    '3',
    '其中：',
    '备注：',
    '总分',
    '小计',
    '填报人：',
    '单位名称：',
    '（',
    '# ',
    '预算数',
    '2',
  );
  const kept = fc.array(fc.option(begin, { nil: undefined, freq: 3 }), { minLength: 1, maxLength: wide.length });
  await fc.assert(
    fc.asyncProperty(
      fc.array(kept, { maxLength: 3 }),
      fc.array(kept, { minLength: 1, maxLength: 6 }),
      async (above, below) => {
        let count = 0;
        const filled = (cells: readonly (string | undefined)[]): string[] =>
          cells.map(text => (text === undefined ? '' : `${text}词${++count}词`));
        const result = await importForm(html([...above.map(filled), wide, ...below.map(filled)]), 'form.html', 'zh-CN');
        const text = 'text' in result ? result.text : '';
        const lost = Array.from({ length: count }, (_, index) => `词${index + 1}词`).filter(
          word => !text.includes(word),
        );
        expect(lost, text).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
