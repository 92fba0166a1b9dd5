import { expect, test } from 'vitest';
import { decodeText } from './decode-text.js';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const wide = (text: string, isBig: boolean): number[] =>
  Array.from(text).flatMap(letter => {
    const code = letter.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

const table = '一级指标,目标值\n产出指标,≥90%\n';

test.each([
  ['UTF-8', utf8(table), table],
  ['UTF-8 with its mark', utf8(`\ufeff${table}`), table],
  ['UTF-16 with its mark', [0xff, 0xfe, ...wide(table, false)], table],
  ['UTF-16 without a mark', wide(table, false), table],
  ['UTF-16 the other way round, without a mark', wide(table, true), table],
  ['GBK', [0xbc, 0xa8, 0xd0, 0xa7, 0xa1, 0xdd, 0x39], '绩效≥9'],
  ['GB18030', [0x95, 0x32, 0x82, 0x36, 0xbc, 0xa8], '𠀀绩'],
  ['what the page says', [...utf8('<meta charset="big5">'), 0xc1, 0x5a, 0xae, 0xc4], '<meta charset="big5">績效'],
  ['a byte that does not belong', [...utf8('绩效'), 0xff, ...utf8('12个')], '绩效\ufffd12个'],
  ['a letter cut at the end', utf8('绩效12个').slice(0, -1), '绩效12\ufffd'],
])('%s', (_, bytes, text) => expect(decodeText(Uint8Array.from(bytes))).toBe(text));

test('bytes of a program are no text', () => {
  expect(decodeText(Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 256))).toBeUndefined();
});
