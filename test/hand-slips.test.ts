import { test } from 'vitest';
import { expectOne, forms, linesLike, withLine } from './support/one-slip.js';

const { sample, training, inEnglish, windows } = forms;

test.each(['_ ', '一 ', '? ', 's- ', '，- ', 'wo- '])('%s in the place of a dash', mark => {
  for (const text of [sample, inEnglish, windows])
    for (const index of linesLike(text, /^ +- (?:名称|name): /))
      expectOne(
        text,
        withLine(text, index, line => line.replace('- ', mark)),
        index,
      );
});

test.each(['为', '是'])('%s in the place of a colon', word => {
  for (const text of [training, windows])
    for (const index of linesLike(text, /^ +(?:权重|完成值|得分): \d/))
      expectOne(
        text,
        withLine(text, index, line => line.replace(': ', word)),
        index,
      );
});

test.each([',', '；', ';'])('%s before a key', mark => {
  for (const text of [training, windows])
    for (const index of linesLike(text, /^ +(?:权重|完成值|得分): \d/))
      expectOne(
        text,
        withLine(text, index, line => line.replace(/^( *)/, `$1${mark}`)),
        index,
      );
});

test.each(['- 2 -', '— 2 —', '- - - - - - -', '  ---', '  ------'])('%s among the lines of a form', mark => {
  for (const text of [sample, training, inEnglish, windows]) {
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    for (const index of linesLike(text, /^ +(?:权重|weight): \d/))
      expectOne(
        text,
        withLine(text, index, line => `${mark}${end}${line}`),
        index,
      );
  }
});
