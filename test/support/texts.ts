import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCarets } from './carets.js';

/** Every sample, by name. */
export const samples: readonly (readonly [string, string])[] = readdirSync('samples')
  .filter(name => /\.perf\.ya?ml$/.test(name))
  .map(name => [name, readFileSync(join('samples', name), 'utf8')] as const);

/** The samples and the fixtures, these without the carets. */
export const corpus: readonly (readonly [string, string])[] = [
  ...samples,
  ...readdirSync('test/fixtures').map(
    name => [`fixture-${name}`, readCarets(readFileSync(join('test/fixtures', name), 'utf8')).text] as const,
  ),
];

const pieces = [
  '绩效指标:',
  'indicators:',
  '  - ',
  '名称: ',
  'name: ',
  '权重: 5',
  'weight: ',
  '目标值: ≥30 个',
  'target: >= 30',
  '完成值: 31',
  'actual: ',
  '得分：3',
  '预算执行:',
  '{ ',
  ' }',
  '[ ',
  ' ]',
  ': ',
  '- ',
  '"',
  "'",
  '#',
  '# perf-ignore score-mismatch: 因',
  '&a ',
  '*a',
  '<<: *a',
  '---',
  '...',
  '|',
  '>',
  '\t',
  '　',
  '😀',
  '\r\n',
  '\n',
  '\n  ',
  '\n    ',
  '\n      ',
  '%YAML 1.1',
  '!!str',
  '0',
  '1,000',
  '２０',
  '-5',
  '~',
  '是',
  '否',
  '2020年12月底前',
  '12月',
  '20~25℃',
  '[5, 10)',
  '正向',
  'at-most',
  '\u0000',
  '\ufeff',
  '，',
  '。',
  'x'.repeat(50),
];

/** Texts made of the language's own pieces, in any order: most of them broken. */
export const scraps: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map(parts => parts.join(''));

/** A sample with a stretch cut out, doubled, or overwritten by a piece. */
export const mutilated: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...samples.map(([, text]) => text)),
    fc.nat(),
    fc.nat({ max: 60 }),
    fc.constantFrom(...pieces, ''),
    fc.boolean(),
  )
  .map(([text, at, length, piece, twice]) => {
    const start = at % (text.length + 1);
    const cut = text.slice(start, start + length);
    return text.slice(0, start) + (twice ? cut + cut : piece) + text.slice(start + length);
  });

export const anyText: fc.Arbitrary<string> = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), scraps, mutilated);
