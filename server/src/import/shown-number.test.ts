import { expect, test } from 'vitest';
import { builtInFormats } from './number-format.js';
import { showNumber, showText } from './shown-number.js';

const shown = (value: number, format: string, isCalculated = false): string =>
  showNumber({ value, format, isCalculated, since1904: false }).text;

test.each([
  [0.751, '0.0%', '75.1%'],
  [0.7512, '0.0%', '75.12%'],
  [0.02, '"≤"0%', '≤2%'],
  [0.02, '\\≤0%', '≤2%'],
  [1, '\\≥0"人"\\次', '≥1人次'],
  [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
  [3, '0_ ;[Red]\\-0\\ ', '3'],
  [-3, '0_ ;[Red]\\-0\\ ', '-3'],
  [-3, '0;[Red]0', '-3'],
  [-3, '#,##0_);(#,##0)', '-3'],
  [0.9, '[$-804]0%', '90%'],
  [0.9, '[Blue]0%', '90%'],
  [0.5, 'General', '0.5'],
  [12, 'General"个"', '12个'],
  [12, '#"个"', '12个'],
  [12, '@"个"', '12个'],
  [3, '[<=3]"≤"0"次"', '≤3次'],
  [3, '[<=3]"≤"0"次";0"次"', '≤3次'],
  [5, '[<=3]"≤"0"次";0"次"', '5次'],
  [5, '[<=3]"≤"0"次"', '5'],
  [12345, '0!.0,"万元"', '1.2万元'],
  [12345, '0\\.0000"万元"', '1.2345万元'],
  [123, '0!.0000"万元"', '0.0123万元'],
  [12345, '0.0,"千元"', '12.3千元'],
  [123456789, '0.00,,"百万"', '123.46百万'],
  [1.5, '0.##', '1.5'],
  [7, '000', '007'],
  [1234567, '#,##0', '1,234,567'],
  [0, '#"个"', '0个'],
  [1.25, '0"次/年"', '1.25次/年'],
  [8, '0"次"/"年"', '8次/年'],
  [0, '0;-0;;@', ''],
  [0.5 / 24, 'h:mm', '0:30'],
  [1.5, '[h]"小时"mm"分"', '36小时00分'],
  [43374, 'yyyy"年"m"月"', '2018年10月'],
  [43374, 'yyyy"年"', '2018年'],
  [44561, '[$-F800]dddd, mmmm dd, yyyy', '2021-12-31'],
  [0.354166666666667, '上午/下午 h:mm', '上午 8:30'],
  [43374, 'yyyy/m/d', '2018-10-01'],
  [43374, 'yyyy"年"m"月"d"日"', '2018-10-01'],
  [43374.5, 'yyyy/m/d h:mm', '2018-10-01 12:00'],
  [43374, 'mmm-yy', '2018年10月'],
  [43374, 'm"月"d"日"', '10月1日'],
  [0.75, 'h:mm AM/PM', '6:00 PM'],
  [44561, 'aaaa', '星期五'],
  [44561, '[$-804]yyyy"年"m"月"d"日" aaaa', '2021年12月31日 星期五'],
])('%d as %s shows %s', (value, format, text) =>
  expect(shown(value, format).replace(/ +/g, ' ')).toBe(text.replace(/ +/g, ' ')),
);

test.each([
  [0.7512, '0.0%', '75.1%'],
  [1 / 3, 'General', '0.3333333333'],
  [12, 'General"个"', '12个'],
  [12, '@"个"', '12个'],
  [12345, '0!.0,"万元"', '1.2万元'],
])('%d, calculated, as %s shows %s', (value, format, text) => expect(shown(value, format, true)).toBe(text));

test.each([31, 27, 57, 58, 32, 36])('the built-in format %i shows a date', id => {
  expect(shown(44561.5, builtInFormats.get(id) ?? '')).toMatch(/[年月日时]|-/);
});

test('the calendar from 1904', () => {
  expect(showNumber({ value: 41912, format: 'yyyy/m/d', isCalculated: false, since1904: true }).text).toBe(
    '2018-10-01',
  );
});

test('a format that is not understood says so', () => {
  expect(showNumber({ value: 5, format: '0 q', isCalculated: false, since1904: false })).toEqual({
    text: '5',
    isUnderstood: false,
  });
});

test('a text as its format shows it', () => {
  expect(showText('三', '@"个"')).toBe('三个');
  expect(showText('三', '0"个"')).toBe('三');
});
