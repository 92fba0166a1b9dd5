import fc from 'fast-check';
import { expect, test } from 'vitest';
import { form, keystroke, plain, strike } from '../support/edits.js';
import { isAnyKey } from '../../server/src/language/vocabulary.js';
import { parseByLibrary, parseYaml } from '../../server/src/yaml/parse.js';
import type { Parsed } from '../../server/src/yaml/tree.js';

const isKey = isAnyKey;
const shown = ({ documents, comments, problems }: Parsed): unknown => plain({ documents, comments, problems });

test('a text read in pieces, after any edits, is the text read whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        form(4, 14),
        form(10, 6).replaceAll('\n', '\r\n'),
        form(1, 60).replaceAll('      - ', '    - ').replaceAll('        ', '      '),
      ),
      fc.array(keystroke, { minLength: 1, maxLength: 12 }),
      (start, strikes) => {
        let text = start;
        let before: Parsed = parseYaml(text, { isKey, edited: { before: undefined } });
        expect(before.pieces).toBeDefined();
        for (const each of strikes) {
          text = strike(text, each);
          before = parseYaml(text, { isKey, edited: { before } });
          expect(shown(before)).toEqual(shown(parseByLibrary(text, { isKey })));
        }
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 20) },
  );
});

test.each([
  form(50, 10),
  form(50, 10).replace(/\n(?= +- )/g, '\n\n            # 里面\n# 外面\n'),
  `${form(50, 10)}\n          # 里面\n\n# 外面\n`,
])('of a long text, one keystroke has only its own item read again', text => {
  const before = parseYaml(text, { isKey, edited: { before: undefined } });
  const after = parseYaml(text.replace('完成数20.5', '完成数20.5新'), { isKey, edited: { before } });
  const kept = (after.pieces?.parts ?? []).filter(({ piece }) => before.pieces?.parts.some(old => old.piece === piece));
  const group = (parsed: Parsed) => parsed.pieces?.parts[20]?.piece.parts ?? [];
  expect([
    kept.length,
    group(after).filter(({ piece }) => group(before).some(old => old.piece === piece)).length,
  ]).toEqual([49, 9]);
});
