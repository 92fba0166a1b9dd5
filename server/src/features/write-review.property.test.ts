import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOf } from '../language/field.js';
import { rowsOf, written } from './write-review-testing.js';

const samples = ['智造园2020', '医院设备购置2020', '长江禁捕项目2020', 'smart-park-2020'].flatMap(name => {
  const text = readFileSync(`samples/${name}.perf.yaml`, 'utf8');
  return [text, text.replaceAll('\n', '\r\n')];
});

/** Whatever a person may type into a field, on one line or several. */
const typed = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '扣 2 分: 资料不全',
      '# 待补',
      '- 未附合同',
      '"引号"',
      "it's",
      '{ a: b }',
      '一行\n又一行',
      '*',
      '&a',
      '!x',
      '>= 3',
      '~',
      'null',
      '[1, 2',
      '结尾：',
      'a, b',
    ),
  )
  .map(text => text.trim())
  .filter(
    text =>
      text !== '' && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ud800-\udfff\ufffe\uffff\u2028\u2029]/.test(text),
  );

test('what was typed is what the file says afterwards, and every score stays as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(), typed, typed, (text, pick, first, second) => {
      const row = pick % rowsOf(text).length;
      let now = text;
      for (const comment of [first, second]) {
        now = written(now, { row, field: 'comment', value: comment });
        const rows = rowsOf(now);
        expect(
          valueOf(
            rows[row]?.indicator.review?.comment ?? { state: 'absent', span: { start: 0, end: 0 }, entry: undefined },
          ),
        ).toBe(comment);
        expect(rows.map(({ path, status, score }) => [path, status, score.value?.toFixed()])).toEqual(
          rowsOf(text).map(({ path, status, score }) => [path, status, score.value?.toFixed()]),
        );
      }
      now = written(now, { row, field: 'score', value: '1.5' });
      expect(rowsOf(now)[row]?.indicator.review?.score).toMatchObject({ state: 'ok', value: { digits: 1 } });
      const back = written(written(now, { row, field: 'score', value: '' }), { row, field: 'comment', value: '' });
      expect(back).toBe(text);
    }),
    { numRuns: 10 },
  );
});
