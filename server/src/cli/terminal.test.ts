import { expect, test } from 'vitest';
import { outputOf, paintWhere } from './terminal.js';

function written(isTTY: boolean, text: string): string {
  let all = '';
  outputOf({ isTTY, write: more => (all += String(more)) !== '' }).write(text);
  return all;
}

const hostile = '标题\u001b[2J\u0007\u001b]0;x\u0007\t一\r\n二\r三\n\u009b31m\u007f';

test('a terminal shows the control characters of a file’s text and does not obey them', () => {
  expect(written(true, hostile)).toBe('标题␛[2J␇␛]0;x␇\t一\r\n二␍三\n�31m␡');
  expect(written(true, '100\u202e05\u2066 分\u200f')).toBe('100�05� 分�');
});

test('the colours of the program are shown, those in a file’s text are not', () => {
  const paint = paintWhere(true);
  expect(written(true, `${paint('error', '错误')} ${paint('strong', '总\u001b[31m分\u001b[39m')}\u001b[32m。`)).toBe(
    '\u001b[31m错误\u001b[39m \u001b[1m总␛[31m分␛[39m\u001b[22m␛[32m。',
  );
  expect(paintWhere(false)('error', '错误')).toBe('错误');
});

test('a file or another program gets the text as it is', () => {
  expect(written(false, hostile)).toBe(hostile);
});

test('what the program itself has a terminal do is done', () => {
  let all = '';
  outputOf({ isTTY: true, write: more => (all += String(more)) !== '' }).control('\r\u001b[K');
  expect(all).toBe('\r\u001b[K');
});
