import { test } from 'vitest';
import { check } from '../../server/src/rules/check.js';
import { analyzed } from '../support/engine.js';
import { everyKey } from '../support/every-key.js';
import { expectLinear } from './growth.js';

/** What a value may be full of: whatever a pattern may try to read again and again. */
const parts = [
  ' ',
  'x ',
  '1',
  '1 ',
  '1.',
  '，',
  '。',
  '-',
  '~',
  '≥',
  '(',
  '）',
  '[',
  '%',
  '1万',
  '5/',
  '个/',
  '不低于',
  '2020年',
  '底前',
  '是',
  '1~',
  '/',
  '*',
  '../',
  '"',
  '\n',
  '\u200b',
  '指标1',
];

/** What a value begins and ends with, so that a pattern gets going and fails at last. */
const ends = [
  ['5', 'x'],
  ['(', '5'],
] as const;

test.each(parts)('values full of %j take linear time under every key', async part => {
  await expectLinear(async (size, meter) => {
    for (const [first, last] of ends) {
      for (const [index, text] of everyKey(() => first + part.repeat(Math.ceil(size / part.length)) + last).entries()) {
        await meter.step(`${first}…${last} ${index}`, () =>
          check(analyzed(text)).findings.map(({ message, fixes }) => [message('zh-CN'), message('en'), fixes()]),
        );
      }
    }
  }, 1500);
});
